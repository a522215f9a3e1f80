// Lays out every name that must be resolved, with what stands round it: class word, relation, preposition, neighbours.
import { hitOf } from '../../match/pattern.ts'
import type { MatchView } from '../../match/types.ts'
import type { GazetteerEntry, PlaceName } from '../../../knowledge/gazetteer.ts'
import type { NameExpr, PlaceExpr, PlacePhrase, RelationExpr, RelationName } from '../types.ts'

/** How a phrase hangs together with the one after it. */
export type LinkKind = 'chain' | 'comma' | 'and' | null

export interface Scored {
  readonly entry: GazetteerEntry
  readonly name: PlaceName
  score: number
  readonly reasons: string[]
}

/** One name in the text, on its way to one entry or none. */
export interface NameUse {
  readonly expr: NameExpr
  readonly phrase: number
  /** The relation it is told by, if any: the innermost. */
  readonly relation: RelationName | null
  readonly hasSide: boolean
  /** A preposition of place, a class word, a relation or a dateline stands before it. */
  readonly inContext: boolean
  /** Names in one row with it (و, commas) share this number. */
  readonly row: number
  scored: Scored[]
  none: number
  readonly noneReasons: string[]
}

/** The names inside an expression that say where it is (not those that only help), with their innermost relation. */
export function namesIn(expr: PlaceExpr, relation: RelationExpr | null = null): { name: NameExpr; relation: RelationExpr | null }[] {
  if (expr.kind === 'name') return [{ name: expr, relation }]
  if (expr.kind === 'list') return expr.members.flatMap((member) => namesIn(member, relation))
  if (expr.kind === 'relation') return expr.of.flatMap((place) => namesIn(place, expr))
  return []
}

/** Whether a preposition of place stands before a token, or clings to it. */
export function hasPlacePreposition(view: MatchView, phrase: PlacePhrase): boolean {
  if (phrase.prep === 'ب') return true // in, at
  const before = view.tokens[phrase.first - 1]
  if (!before || before.sentence !== view.tokens[phrase.first]?.sentence) return false
  if (before.type.classes.has('place_prep')) return true
  // قصف سرمين، اقتحم قباطية, but not استهدف جاسم محمد
  const after = view.tokens[phrase.end]
  if (before.type.classes.has('place_object')) return !(after?.type.classes.has('place_person_word') ?? false)
  // في "الباب": a quotation mark between
  const earlier = view.tokens[phrase.first - 2]
  return before.kind === 'mark' && /["«“(]/.test(before.key) && earlier !== undefined && earlier.type.classes.has('place_prep')
}

/** «عند الباب الخارجي», «أمام السوق»: a thing of that name, not the town. */
function isAtThing(view: MatchView, phrase: PlacePhrase, name: NameExpr): boolean {
  const before = name.nameFirst > phrase.first ? phrase.first : phrase.first - 1
  const token = view.tokens[before]
  return (
    name.placeClass === null &&
    before === name.nameFirst - 1 &&
    token !== undefined &&
    token.sentence === view.tokens[name.nameFirst]?.sentence &&
    hitOf(token, 'place_at_thing', { conj: true, prep: true, pron: false }) !== null
  )
}

/** «معسكر حمزة», «شارع الثلاثين»: the name begins with what it is a name of. */
function holdsClassWord(view: MatchView, name: NameExpr): boolean {
  return name.end > name.nameFirst + 1 && (view.tokens[name.nameFirst]?.type.classes.has('place_class') ?? false)
}

/** All names of the phrases, ready to be scored. */
export function usesOf(view: MatchView, phrases: readonly PlacePhrase[], links: readonly LinkKind[]): NameUse[] {
  let row = 0
  return phrases.flatMap((phrase, index) => {
    if (index > 0 && links[index - 1] !== 'and' && links[index - 1] !== 'comma') row++
    const prep = hasPlacePreposition(view, phrase)
    const linked = links[index - 1] === 'chain'
    return namesIn(phrase.expr).map(({ name, relation }): NameUse => ({
      expr: name,
      phrase: index,
      relation: relation?.relation ?? null,
      hasSide: (relation?.bearings.length ?? 0) > 0,
      inContext:
        !isAtThing(view, phrase, name) && (prep || linked || relation !== null || name.placeClass !== null || holdsClassWord(view, name)),
      row,
      scored: [],
      none: 0,
      noneReasons: [],
    }))
  })
}
