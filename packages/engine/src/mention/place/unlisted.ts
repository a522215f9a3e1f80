// Tells which names a report gives as those of places that no table has: those after a class word (قرية، بلدة).
import type { Token } from '../../text/token/types.ts'
import type { MatchView } from '../match/types.ts'
import type { PlaceExpr, PlacePhrase, UnknownExpr, UnlistedName } from './types.ts'

/** Sites and areas are told by descriptions as often as by names: مبنى الطبابة, منطقة الخطر, حقول القمح. */
const DESCRIBED = new Set(['building', 'street', 'front', 'area', 'field'])

/** «قرى وأملاك»: what is joined to the class word is no name. */
const opensWithAnd = (token: Token | undefined): boolean => token?.type.splits.some(({ conj }) => conj === 'و') === true

function unknownIn(expr: PlaceExpr): readonly UnknownExpr[] {
  if (expr.kind === 'unknown') return [expr]
  if (expr.kind === 'relation') return expr.of.flatMap(unknownIn)
  return expr.kind === 'list' ? expr.members.flatMap(unknownIn) : []
}

/** The names of one expression: «قرى اللهيب والمنورة» are two. */
function namesOf(view: MatchView, { nameFirst, nameEnd, end, placeClass }: UnknownExpr): UnlistedName[] {
  const isQuoted = end > nameEnd
  if (isQuoted || placeClass.number === 'sg') return [{ first: nameFirst, end: nameEnd, lead: 0 }]
  return view.tokens.slice(nameFirst, nameEnd).map(({ index }) => ({ first: index, end: index + 1, lead: index > nameFirst ? 1 : 0 }))
}

/** Names of places that are in no table, in the order of the text; `isPart` tells what belongs to the name of somebody. */
export const unlistedPlaces = (
  view: MatchView,
  phrases: readonly PlacePhrase[],
  isPart: (phrase: PlacePhrase) => boolean,
): UnlistedName[] =>
  phrases
    .filter((phrase) => !isPart(phrase))
    .flatMap(({ expr }) => unknownIn(expr))
    .filter(({ placeClass }) => !DESCRIBED.has(placeClass.kind))
    .filter(({ nameFirst }) => !opensWithAnd(view.tokens[nameFirst]))
    .flatMap((expr) => namesOf(view, expr))
