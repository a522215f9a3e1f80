// What a coder has before him of a claim: its values as he has them, the field he looks at, what is open.
import type { FieldName, Item, Values } from './ask-review.ts'
import { firstValues, leastCertain } from './chips.ts'

export interface Seen {
  readonly values: Values
  readonly field: FieldName
  readonly editing: boolean
  readonly refusing: boolean
  /** How it is linked is shown. */
  readonly linking: boolean
}

export const seenFirst = (item: Item): Seen => ({
  values: firstValues(item),
  field: leastCertain(item),
  editing: false,
  refusing: false,
  linking: false,
})

/** The values that differ from those suggested; all where nothing is. */
export function changedFrom(item: Item, values: Values): Partial<Values> {
  const before = firstValues(item)
  const changed = (Object.keys(values) as FieldName[]).filter(
    (field) => item.blind || JSON.stringify(values[field]) !== JSON.stringify(before[field]),
  )
  return Object.fromEntries(changed.map((field) => [field, values[field]]))
}
