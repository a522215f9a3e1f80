// Reads directions from a place or within a country: «شرقي دير الزور»، «إلى الشمال الشرقي من السخنة»، «الشمال السوري»، «غربها».
import { seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Pattern, Rule } from '../../match/types.ts'
import { direction, nisba, part, placeWord, type Start } from '../elements/index.ts'
import type { PlaceExpr } from '../types.ts'
import { operand } from './operand.ts'
import { pronoun, relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }

/** من السخنة, لمدينة الباب, or the place at once. */
const ofPlace: Pattern<{ place: PlaceExpr; linked: boolean }> = part(
  ['#toponym', 'place_class', 'place_capital', 'place_from', 'place_countryside', 'place_desert'],
  (view, at) => {
    const from = placeWord('place_from').match(view, at)
    const place = from ? operand().match(view, from.end) : operand({ prep: 'ل' }).match(view, at)
    return place && { end: place.end, value: { place: place.value, linked: from !== null || place.value.lead > 0 } }
  },
)

export const directionRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.direction',
    because: 'A direction before a place is the land on that side of it, not the place; within a country, its part on that side.',
    pattern: seq(direction(anyStart), ofPlace),
    build: ([side, { place, linked }], _view, { first, end }): PlaceExpr | null =>
      side.pron || (side.det && !linked)
        ? null
        : relation(
            side.bearings.every((one) => one === 'centre') ? 'inside' : 'direction',
            [{ ...place, lead: 0 }],
            { first, end, lead: side.lead },
            { bearings: side.bearings },
          ),
  }),
  rule({
    id: 'place.direction-of-it',
    because: 'A direction with a pronoun is told of the last place.',
    pattern: seq(direction(anyStart)),
    build: ([side], _view, { first, end }): PlaceExpr | null =>
      side.pron
        ? relation(
            side.bearings.every((one) => one === 'centre') ? 'inside' : 'direction',
            [pronoun(first)],
            { first, end, lead: side.lead },
            { bearings: side.bearings },
          )
        : null,
  }),
  rule({
    id: 'place.direction-of-country',
    because: 'A direction with the article and a country as adjective is that part of the country.',
    pattern: seq(direction(anyStart), nisba),
    build: ([side, country], _view, { first, end }): PlaceExpr | null =>
      side.det && !side.pron ? relation('direction', [country], { first, end, lead: side.lead }, { bearings: side.bearings }) : null,
  }),
]
