// Reads what lies near, around, at the edge of or inside a place: «محيط السخنة»، «أطراف المدينة»، «على مقربة من جاسم»، «وسط حلب».
import { hitOf, optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { MatchView, Pattern, Rule } from '../../match/types.ts'
import { directionAdjective, part, placeWord, type Start, type Word } from '../elements/index.ts'
import { opensWithHamzaBelow } from '../../../text/document.ts'
import type { Token } from '../../../text/token/types.ts'
import type { PlaceExpr, RelationName } from '../types.ts'
import { operand } from './operand.ts'
import { pronoun, relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }

/** The place after the word, with من or without; a pronoun on the word stands for it. */
function told(word: Pattern<Word>): Pattern<{ word: Word; place: PlaceExpr }> {
  return part([...(word.first ?? [])], (view, at) => {
    const opening = word.match(view, at)
    if (!opening) return null
    // off the coasts of, near the outskirts of: the second word says which
    const second = opening.value.pron ? null : placeWord('place_around').match(view, opening.end)
    const head = second ? { end: second.end, value: { ...second.value, lead: opening.value.lead } } : opening
    // كانا بداخلها: as often in a car or a house
    if (head.value.pron) return head.value.value === 'inside' ? null : { end: head.end, value: { word: head.value, place: pronoun(at) } }
    const from = placeWord('place_from').match(view, head.end)
    const place = from ? operand().match(view, from.end) : operand({ prep: 'ل' }).match(view, head.end)
    return place && { end: place.end, value: { word: head.value, place: { ...place.value, lead: 0 } } }
  })
}

/** مركز محافظة ديالى is its chief city. */
const isSeat = (view: MatchView, at: number): boolean => hitOf(view.tokens[at], 'place_seat') !== null

const built = (name: string, { word, place }: { word: Word; place: PlaceExpr }, first: number, end: number): PlaceExpr =>
  relation(name as RelationName, [place], { first, end, lead: word.lead })

export const aroundRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.around',
    because: 'Near, around and at the edge of a place is not the place: a point with a radius round it.',
    pattern: told(placeWord('place_around', anyStart)),
    // إمام مسجد: the imam is not «before» the mosque
    build: (found, { document, tokens }, { first, end }) =>
      opensWithHamzaBelow(document, tokens[first] as Token) ? null : built(found.word.value, found, first, end),
  }),
  rule({
    id: 'place.inside',
    because: 'Inside, in the middle of a named place is that place.',
    pattern: told(placeWord('place_inside', anyStart)),
    build: (found, view, { first, end }) =>
      built(
        isSeat(view, first) && found.place.kind === 'name' && found.place.placeClass?.kind === 'governorate' ? 'seat' : found.word.value,
        found,
        first,
        end,
      ),
  }),
  rule({
    id: 'place.suburbs',
    because: 'Suburbs of a city lie round it, as far again as the city reaches.',
    pattern: seq(told(placeWord('place_suburbs', anyStart)), optional(directionAdjective)),
    build: ([found, side], _view, { first, end }) =>
      relation('suburbs', [found.place], { first, end, lead: found.word.lead }, { bearings: side ?? [] }),
  }),
]
