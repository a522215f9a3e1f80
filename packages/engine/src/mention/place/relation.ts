// Makes the expressions that rules build.
import type { Bearing, PlaceExpr, RelationExpr, RelationName } from './types.ts'

/** Makes a relation of its parts. */
export function relation(
  name: RelationName,
  of: readonly PlaceExpr[],
  range: { first: number; end: number; lead: number },
  more: { bearings?: readonly Bearing[]; km?: number | null } = {},
): RelationExpr {
  return { kind: 'relation', relation: name, bearings: more.bearings ?? [], km: more.km ?? null, of, ...range }
}

/** The place that a pronoun stands for: غربها. */
export const pronoun = (at: number): PlaceExpr => ({ kind: 'anaphor', first: at, end: at, lead: 0, to: null })
