// Differences between readings and decisions as they are told to whoever decides nothing: without names of people, points made coarse.
import type { Difference } from '../../service/review/differences.ts'
import type { Registers } from '../../service/registers.ts'
import { MASK, masked } from './masking.ts'

/** Whoever was hit, by the ids of the register; who has none is a name. */
const knownOnly = (keys: unknown, actors: Registers['actors']): unknown =>
  Array.isArray(keys) ? keys.map((key: unknown) => (typeof key === 'string' && actors.get(key) ? key : MASK)) : keys

export function maskedDifferences<T extends { readonly items: readonly Difference[] }>(found: T, actors: Registers['actors']): T {
  const shown = (field: string, value: unknown): unknown => (field === 'targets' ? knownOnly(value, actors) : masked(value))
  const items = found.items.map(({ fields, ...rest }) => ({
    ...rest,
    fields: fields.map((one) => ({ ...one, decided: shown(one.field, one.decided), read: shown(one.field, one.read) })),
  }))
  return { ...found, items }
}
