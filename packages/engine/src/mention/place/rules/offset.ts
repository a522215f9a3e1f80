// Reads a distance from a place: «35 كم شرق دير الزور»، «على بعد 30 كيلومترا جنوب بغداد»، «شمال اللاذقية بـ 60 كم».
import { many, oneOf, optional, seq, word } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Mention, Pattern, Rule } from '../../match/types.ts'
import { direction, part, placeWord, type Start } from '../elements/index.ts'
import type { PlaceExpr } from '../types.ts'
import { operand } from './operand.ts'
import { pronoun, relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }

/** A number in digits or, where the number grammar has run, in words. */
const quantity: Pattern<number> = part(['@number', '#number'], (view, at) => {
  const mention = view.mentionAt('number', at) as (Mention & { best?: number | null; value?: number | null }) | undefined
  const value = mention?.best ?? mention?.value ?? null
  if (mention && value !== null) return { end: mention.end, value }
  const number = view.tokens[at]?.number
  return number === null || number === undefined ? null : { end: at + 1, value: number }
})

/** كم, كيلومترا; a dual counts two by itself. */
const kilometres = placeWord('place_km')
const distance: Pattern<number> = part(['@number', '#number'], (view, at) => {
  const number = quantity.match(view, at)
  const unit = number && kilometres.match(view, number.end)
  return unit && number ? { end: unit.end, value: number.value * Number(unit.value.value) } : null
})

const opening = many(oneOf(placeWord('place_distance', anyStart), placeWord('place_prep')), 0, 3)
const linking = many(oneOf(placeWord('place_from'), placeWord('place_prep')), 0, 1)
const FARTHEST_KM = 400

export const offsetRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.offset',
    because: 'So many kilometres in a direction from a place is a point of its own, to about a fifth of the distance.',
    pattern: seq(
      optional(seq(placeWord('place_distance', anyStart), opening)),
      distance,
      linking,
      direction({ conj: false, prep: true }),
      optional(placeWord('place_from')),
      optional(operand({ prep: 'ل' })),
    ),
    build: ([, km, , side, , place], _view, { first, end }): PlaceExpr | null => {
      if (km > FARTHEST_KM || (!place && !side.pron) || (place && side.pron)) return null
      return relation('offset', [place ?? pronoun(first)], { first, end, lead: 0 }, { bearings: side.bearings, km })
    },
  }),
  rule({
    id: 'place.distance',
    because: 'A distance without a direction is a ring round the place: its point, with that radius.',
    pattern: seq(optional(seq(placeWord('place_distance', anyStart), opening)), distance, placeWord('place_from'), operand()),
    build: ([, km, , place], _view, { first, end }): PlaceExpr | null =>
      km > FARTHEST_KM ? null : relation('offset', [place], { first, end, lead: 0 }, { km }),
  }),
  rule({
    id: 'place.offset-after',
    because: 'The distance may follow the direction: north of Latakia by 60 km.',
    pattern: seq(direction(anyStart), optional(placeWord('place_from')), operand(), optional(word('ب')), distance), // ب: by, split off by tatweel
    build: ([side, , place, , km], _view, { first, end }): PlaceExpr | null =>
      km > FARTHEST_KM || side.pron ? null : relation('offset', [place], { first, end, lead: side.lead }, { bearings: side.bearings, km }),
  }),
]
