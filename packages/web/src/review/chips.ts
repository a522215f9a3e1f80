// The values of a claim in the order in which they are reviewed, and the one to look at first.
import type { FieldName, Item, Values } from './ask-review.ts'

const ORDER = ['type', 'initiators', 'targets', 'place', 'time', 'killed', 'injured', 'attribution'] as const satisfies FieldName[]

/** A claim of which nothing is told. */
export const NO_VALUES: Values = {
  type: null,
  initiators: [],
  targets: [],
  participants: [],
  place: null,
  time: null,
  killed: null,
  injured: null,
  attribution: [],
  factuality: 'asserted',
}

/** The values that a coder begins from. */
export const firstValues = (item: Item): Values => item.suggested ?? NO_VALUES

/** The fields shown; where nobody is told to have begun, the sides stand in the place of who did it. */
export function chipsOf({ suggested }: Item): readonly FieldName[] {
  const sides = suggested !== null && suggested.initiators.length === 0 && suggested.participants.length > 0
  return sides ? ORDER.map((field) => (field === 'initiators' ? 'participants' : field)) : ORDER
}

/** The least certain of the fields shown. */
export function leastCertain(item: Item): FieldName {
  const chips = chipsOf(item)
  return chips.reduce(
    (least, field) => ((item.fields[field]?.confidence ?? 0) < (item.fields[least]?.confidence ?? 0) ? field : least),
    chips[0] as FieldName,
  )
}
