// Reads front lines and quarters of a city: «محور كبانة»، «جبهة الساحل»، «أحياء حلب الشرقية»، «الأحياء الشمالية من حلب».
import { many, optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Rule } from '../../match/types.ts'
import { classWord, directionAdjective, part, placeOrAnaphor, placeWord, site, toponym, type Start } from '../elements/index.ts'
import { fitOfClass } from '../resolve/kinds.ts'
import type { PlaceExpr } from '../types.ts'
import { operand } from './operand.ts'
import { pronoun, relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }
/** وبلدات after قرى. */
const joinedClass = part(['place_class'], (view, at) => {
  const found = classWord({ conj: true }).match(view, at)
  return found && found.value.lead === 1 && found.value.placeClass.number === 'pl' && !found.value.placeClass.det ? found : null
})
const SETTLED = new Set(['city', 'town', 'village', 'area', 'camp'])

/** «الناحية الشمالية من الفاشر»: of the city, not of its governorate. */
const townOf = (place: PlaceExpr): PlaceExpr =>
  place.kind === 'name' && !place.placeClass ? { ...place, placeClass: { kind: 'city', number: 'sg', word: 'city', det: true } } : place

export const frontRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.front',
    because: 'A front line named for a place runs some kilometres before it.',
    pattern: seq(classWord(anyStart), placeOrAnaphor()),
    build: ([head, place], _view, { first, end }): PlaceExpr | null =>
      head.placeClass.kind === 'front' && !head.placeClass.det && place.kind !== 'unknown'
        ? relation('front', [place], { first, end, lead: head.lead })
        : null,
  }),
  rule({
    id: 'place.quarters',
    because: 'Quarters of a city, on one side of it or all, lie in the city.',
    pattern: seq(classWord(anyStart), toponym(), optional(directionAdjective)),
    build: ([head, place, side], _view, { first, end }): PlaceExpr | null => {
      const cities = place.names.some((name) => name.entry.kind === 'city' || name.entry.kind === 'town')
      if (head.placeClass.kind !== 'quarter' || head.placeClass.number !== 'pl' || !cities) return null
      return relation(
        'quarters',
        [{ ...place, placeClass: { ...head.placeClass, kind: 'city' } }],
        { first, end, lead: head.lead },
        { bearings: side ?? [] },
      )
    },
  }),
  rule({
    id: 'place.settlements-of',
    because: 'The villages and towns of a district, a mountain or a countryside are that area.',
    pattern: seq(classWord(anyStart), many(joinedClass, 0, 2), operand()),
    build: ([head, more, place], _view, { first, end }): PlaceExpr | null => {
      const { kind, number, det } = head.placeClass
      if (number !== 'pl' || det || !SETTLED.has(kind) || place.kind === 'unknown') return null
      const named =
        place.kind === 'name' &&
        place.placeClass === null &&
        place.names.some(
          (name) =>
            fitOfClass(kind, name.entry.kind) >= 0.5 ||
            (more.length > 0 && fitOfClass(more[0]?.placeClass.kind ?? '', name.entry.kind) >= 0.8),
        )
      return named ? null : relation('settlements', [place], { first, end, lead: head.lead })
    },
  }),
  rule({
    id: 'place.side',
    because: 'The southern side, part or edge of a place is a part of it.',
    pattern: seq(placeWord('place_side', anyStart), directionAdjective, optional(placeWord('place_from')), operand({ prep: 'ل' })),
    build: ([head, side, from, place], _view, { first, end }): PlaceExpr | null =>
      head.det && (from || place.lead > 0)
        ? relation(
            'part',
            [head.value === 'town' ? townOf({ ...place, lead: 0 }) : { ...place, lead: 0 }],
            { first, end, lead: head.lead },
            { bearings: side },
          )
        : null,
  }),
  rule({
    id: 'place.quarters-of-side',
    because: 'The quarters on one side are of the city named after them, or of the last one told.',
    pattern: seq(classWord(anyStart), directionAdjective, optional(placeWord('place_from')), optional(site({ prep: true }))),
    build: ([head, side, from, place], _view, { first, end }): PlaceExpr | null => {
      const { kind, number, det } = head.placeClass
      if (kind !== 'quarter' || number !== 'pl' || !det || (from && !place)) return null
      return relation('quarters', [place ? { ...place, lead: 0 } : pronoun(first)], { first, end, lead: head.lead }, { bearings: side })
    },
  }),
]
