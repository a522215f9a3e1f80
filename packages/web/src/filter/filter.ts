// The one filter, as it stands in the address and as the API takes it: the same names, lists with commas.

/** Names of conditions, each as the API has it. */
export const CONDITIONS = [
  'from',
  'to',
  'box',
  'countries',
  'admin1',
  'types',
  'actors',
  'role',
  'outlets',
  'grades',
  'kinds',
  'least_killed',
  'text',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** The part that the actors of a filter have. */
export const ROLES = ['initiator', 'target', 'participant'] as const
export type Role = (typeof ROLES)[number]

/** Conditions that are set, each as its text. */
export type Filter = Readonly<Partial<Record<Exclude<Condition, 'role'>, string>> & { role?: Role }>

/** What a condition must be to be one, where not every text will do. */
const FORMS: Readonly<Partial<Record<Condition, RegExp>>> = {
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  box: /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/,
  role: new RegExp(`^(?:${ROLES.join('|')})$`),
  least_killed: /^\d+$/,
}

/** The conditions in an address; what is no condition, or none of its form, is left out, and what is empty is none. */
export function filterIn(search: Readonly<Record<string, unknown>>): Filter {
  const entries = CONDITIONS.map((name) => [name, search[name]] as const)
  return Object.fromEntries(
    entries.filter(([name, value]) => typeof value === 'string' && value !== '' && (FORMS[name]?.test(value) ?? true)),
  )
}

/** The values of a condition that is a list. */
export const valuesOf = (filter: Filter, condition: Condition): readonly string[] => filter[condition]?.split(',').filter(Boolean) ?? []

/** A filter with conditions changed; an empty list or text takes the condition away. */
export function filterWith(filter: Filter, changes: Readonly<Partial<Record<Condition, string | readonly string[] | undefined>>>): Filter {
  const texts = Object.entries(changes).map(([name, value]) => [name, typeof value === 'string' ? value : (value?.join(',') ?? '')])
  return filterIn({ ...filter, ...Object.fromEntries(texts) })
}

export const isEmpty = (filter: Filter): boolean => Object.keys(filter).length === 0
