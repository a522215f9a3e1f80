// Makes the value of a quantity of what a rule found, with what the words round it add.
import type { MatchView } from '../match/index.ts'
import { amongBefore, mixedAfter } from './context.ts'
import type { Exclusion, QuantityReading } from './types.ts'

const EMPTY: QuantityReading = {
  min: null,
  max: null,
  best: null,
  number: null,
  noun: null,
  nouns: [],
  of: 'unknown',
  reference: 'count',
  excluded: null,
  bareOther: false,
  subset: false,
  mixed: false,
  definite: false,
  ofTotal: false,
  oneOf: false,
}

/** A count of people or things between tokens `first` and `end`. */
export function counted(
  view: MatchView,
  range: { readonly first: number; readonly end: number },
  parts: Partial<QuantityReading>,
): QuantityReading {
  const subset = parts.subset === true || amongBefore(view, range.first)
  const mixed = parts.mixed === true || (parts.of !== 'things' && mixedAfter(view, range.end) > 0)
  return { ...EMPTY, ...parts, subset, mixed }
}

/** A number that counts nobody. */
export function excluded(why: Exclusion, parts: Partial<QuantityReading> = {}): QuantityReading {
  return { ...EMPTY, ...parts, reference: 'excluded', excluded: why }
}
