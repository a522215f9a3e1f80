// What a relation can be told of: a named place, one told before, or the countryside or desert of one.
import type { Found, MatchView, Pattern } from '../../match/types.ts'
import { longest, part, placeOrAnaphor, type Start } from '../elements.ts'
import type { Bearing, PlaceExpr, RelationExpr, RelationName } from '../types.ts'
import { countryside } from './countryside.ts'
import { desert } from './desert.ts'

/** Makes a relation of its parts; `at` is its first token. */
export function relation(name: RelationName, of: readonly PlaceExpr[], range: { first: number; end: number; lead: number }, more: { bearings?: readonly Bearing[]; km?: number | null } = {}): RelationExpr {
  return { kind: 'relation', relation: name, bearings: more.bearings ?? [], km: more.km ?? null, of, ...range }
}

/** The place that a pronoun stands for: غربها. */
export const pronoun = (at: number): PlaceExpr => ({ kind: 'anaphor', first: at, end: at, lead: 0, to: null })

/** A place that a relation is told of. */
export const operand = (start: Start = { conj: false, prep: false }): Pattern<PlaceExpr> =>
  part<PlaceExpr>(['#toponym', 'place_class', 'place_countryside', 'place_desert'], (view: MatchView, at: number): Found<PlaceExpr> | null =>
    longest<PlaceExpr>(placeOrAnaphor(start).match(view, at), countryside(start).match(view, at), desert(start).match(view, at)),
  )
