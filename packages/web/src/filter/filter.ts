// The one filter, as it stands in the address and as the API takes it: the same names, lists with commas.

/** Names of conditions, each as the API has it. */
export const CONDITIONS = [
  'from',
  'to',
  'box',
  'countries',
  'admin1',
  'places',
  'types',
  'actors',
  'role',
  'outlets',
  'grades',
  'kinds',
  'disputed',
  'untold',
  'least_witnesses',
  'least_killed',
  'most_killed',
  'least_injured',
  'text',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** The part that the actors of a filter have. */
export const ROLES = ['initiator', 'target', 'participant'] as const
export type Role = (typeof ROLES)[number]

/** Fields in which accounts may conflict, and those of which nothing may be told: what `disputed` and `untold` name. */
export const DISPUTABLE = ['type', 'place', 'time', 'initiator', 'target', 'killed', 'injured', 'occurrence'] as const
export const TELLABLE = ['place', 'day', 'actor', 'killed', 'injured'] as const

/** Conditions that are one whole number. */
export const NUMBERS = ['least_killed', 'most_killed', 'least_injured', 'least_witnesses'] as const

export type NumberCondition = (typeof NUMBERS)[number]

/** Conditions that are set, each as its text. */
export type Filter = Readonly<Partial<Record<Exclude<Condition, 'role'>, string>> & { role?: Role }>

/** What a condition must be to be one, where not every text will do. */
const FORMS: Readonly<Partial<Record<Condition, RegExp>>> = {
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  box: /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/,
  role: new RegExp(`^(?:${ROLES.join('|')})$`),
  ...Object.fromEntries(NUMBERS.map((name) => [name, /^\d+$/])),
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

/** Conditions that are one text or number; the others are lists. */
const SINGLE: ReadonlySet<Condition> = new Set(['from', 'to', 'box', 'role', 'text', ...NUMBERS])

export const isList = (condition: Condition): boolean => !SINGLE.has(condition)

/** A filter with one value of a list added, or taken away where it was there. */
export function toggled(filter: Filter, condition: Condition, value: string): Filter {
  const values = valuesOf(filter, condition)
  return filterWith(filter, { [condition]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] })
}

/** The filter as it is kept in a saved search: lists as lists, numbers as numbers. */
export function bodyOf(filter: Filter): Readonly<Record<string, unknown>> {
  const form = (name: Condition, value: string): unknown => {
    if (name === 'box') return value.split(',').map(Number)
    if (isList(name)) return value.split(',')
    return NUMBERS.some((one) => one === name) ? Number(value) : value
  }
  return Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, form(name as Condition, value)]))
}

/** The filter of a saved search. */
export const filterOfBody = (body: Readonly<Record<string, unknown>>): Filter =>
  filterIn(Object.fromEntries(Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])))
