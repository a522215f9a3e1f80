// Reads places by their names, with or without a class word, and places told before by their class word.
import { rule } from '../../match/rules.ts'
import { seq } from '../../match/pattern.ts'
import type { Rule } from '../../match/types.ts'
import { anaphor, directionAdjective, site, type Start } from '../elements/index.ts'
import type { PlaceExpr } from '../types.ts'
import { relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }
/** Kinds that have parts worth a direction: محافظة درعا الغربية. */
const WIDE = new Set(['governorate', 'region', 'desert', 'district', 'country', 'mountain', 'valley', 'quarter', 'city', 'town'])

/** Sites are taken, lost and hit, and seldom do anything: «أخذ التنظيم الحقل». */
const TAKEN = new Set(['field', 'airport', 'crossing', 'dam'])

export const nameRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.name',
    because: 'A name of the gazetteer, or the word after a class word (قرية، حي), is a place.',
    pattern: site(anyStart),
    build: (found, view, { first, end }): PlaceExpr | null => (end === first + 1 && anaphor(anyStart).match(view, first) ? null : found),
  }),
  rule({
    id: 'place.part',
    because: 'A direction as an adjective after a place name is a part of that place.',
    pattern: seq(site(anyStart), directionAdjective),
    build: ([place, bearings], _view, { first, end }): PlaceExpr | null => {
      if (place.kind !== 'name' || !place.names.some((name) => WIDE.has(name.entry.kind))) return null
      return relation('part', [{ ...place, lead: 0 }], { first, end, lead: place.lead }, { bearings })
    },
  }),
  rule({
    id: 'place.told-before',
    because: 'A class word with the article and no name is the last place of that class.',
    pattern: anaphor(anyStart),
    build: (found, view, { first }): PlaceExpr | null => {
      // without a preposition it is as often the subject: the city fell quiet
      const before = view.tokens[first - 1]
      if (found.to === 'area') return null // في المنطقة says no more than what was said before
      if (found.to !== null && TAKEN.has(found.to)) return found
      return found.lead > 0 || before?.type.classes.has('place_prep') || before?.type.classes.has('place_object') ? found : null
    },
  }),
]
