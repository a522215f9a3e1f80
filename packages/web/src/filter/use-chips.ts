// The conditions that are set, each value in words, with the filter that is left without it.
import { useQueries } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { useReader, type Reader } from '../app/reader.tsx'
import { useWords, type Words } from '../words/words.tsx'
import { CONDITIONS, filterWith, isList, NUMBERS, toggled, valuesOf, type Condition, type Filter, type NumberCondition } from './filter.ts'

export interface Chip {
  readonly key: string
  readonly words: string
  readonly without: Filter
}

type Named = (condition: Condition, value: string) => string

const isNumber = (name: Condition): name is NumberCondition => NUMBERS.some((one) => one === name)

/** `from` and `to` are one chip where both are set. */
function chipOfDays(filter: Filter, { say, written }: Reader): Chip | null {
  const { from, to } = filter
  const without = filterWith(filter, { from: undefined, to: undefined })
  if (from !== undefined && to !== undefined)
    return { key: 'days', words: say('filter.days.chip', { from: written.day(from), to: written.day(to) }), without }
  if (from !== undefined) return { key: 'days', words: say('filter.from.chip', { day: written.day(from) }), without }
  return to === undefined ? null : { key: 'days', words: say('filter.to.chip', { day: written.day(to) }), without }
}

function chipsOf(filter: Filter, reader: Reader, named: Named): readonly Chip[] {
  const days = chipOfDays(filter, reader)
  const others = CONDITIONS.filter((name) => name !== 'from' && name !== 'to' && filter[name] !== undefined).flatMap((name): Chip[] =>
    isList(name)
      ? valuesOf(filter, name).map((value) => ({
          key: `${name}:${value}`,
          words: named(name, value),
          without: toggled(filter, name, value),
        }))
      : [{ key: name, words: named(name, filter[name] as string), without: filterWith(filter, { [name]: undefined }) }],
  )
  return days ? [days, ...others] : others
}

/** Names of places by their ids; an id stands for itself until its name is there. */
function usePlaceNames(ids: readonly string[], words: Words): ReadonlyMap<string, string> {
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['registers', 'place', id],
      queryFn: () => answerOf(api.registers.places[':id'].$get({ param: { id } })),
      staleTime: Infinity,
    })),
  })
  return new Map(ids.map((id, at) => [id, answers[at]?.data ? words.place(answers[at].data) : id]))
}

/** The family that stands for its types, in words. */
export const FAMILIES = ['battle', 'remote', 'civilians', 'protest', 'riot', 'other'] as const
export type Family = (typeof FAMILIES)[number]
const isFamily = (value: string): value is Family => FAMILIES.some((one) => one === value)

/** Governorates by their English names alone: a name that two countries have is shown as the first has it. */
export function useChips(filter: Filter): readonly Chip[] {
  const reader = useReader()
  const words = useWords()
  const places = usePlaceNames(valuesOf(filter, 'places'), words)
  const { say, written } = reader
  const field = (name: 'disputed' | 'untold', value: string): string =>
    say('filter.value.chip', { name: say(`filter.${name}`), value: say(`filter.field.${value}` as 'filter.field.type') })
  const named: Named = (name, value) => {
    if (isNumber(name)) return say('filter.number.chip', { name: say(`filter.${name}`), number: written.number(Number(value)) })
    switch (name) {
      case 'types':
        return isFamily(value) ? say(`filter.family.${value}`) : words.type(value)
      case 'actors':
        return words.actor(value)
      case 'places':
        return places.get(value) ?? value
      case 'countries':
        return words.country(value)
      case 'admin1':
        return words.governorateNamed(value)
      case 'role':
        return say('filter.role.chip', { role: words.label('role', value) })
      case 'grades':
        return words.label('grade', value)
      case 'kinds':
        return words.label('kind', value)
      case 'text':
        return say('filter.text.chip', { words: value })
      case 'box':
        return say('filter.box')
      case 'disputed':
      case 'untold':
        return field(name, value)
      default:
        return value
    }
  }
  return chipsOf(filter, reader, named)
}
