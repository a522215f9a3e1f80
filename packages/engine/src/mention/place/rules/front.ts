// Reads front lines and quarters of a city: «محور كبانة»، «جبهة الساحل»، «أحياء حلب الشرقية»، «الأحياء الشمالية من حلب».
import { optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Rule } from '../../match/types.ts'
import { classWord, directionAdjective, placeOrAnaphor, placeWord, site, toponym, type Start } from '../elements.ts'
import type { PlaceExpr } from '../types.ts'
import { pronoun, relation } from './operand.ts'

const anyStart: Start = { conj: true, prep: true }

export const frontRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.front',
    because: 'A front line named for a place runs some kilometres before it.',
    pattern: seq(classWord(anyStart), placeOrAnaphor()),
    build: ([head, place], _view, { first, end }): PlaceExpr | null =>
      head.placeClass.kind === 'front' && !head.placeClass.det && place.kind !== 'unknown' ? relation('front', [place], { first, end, lead: head.lead }) : null,
  }),
  rule({
    id: 'place.quarters',
    because: 'Quarters of a city, on one side of it or all, lie in the city.',
    pattern: seq(classWord(anyStart), toponym(), optional(directionAdjective)),
    build: ([head, place, side], _view, { first, end }): PlaceExpr | null => {
      const cities = place.names.some((name) => name.entry.kind === 'city' || name.entry.kind === 'town')
      if (head.placeClass.kind !== 'quarter' || head.placeClass.number !== 'pl' || !cities) return null
      return relation('quarters', [{ ...place, placeClass: { ...head.placeClass, kind: 'city' } }], { first, end, lead: head.lead }, { bearings: side ?? [] })
    },
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
