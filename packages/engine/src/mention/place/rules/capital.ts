// Reads capitals: «العاصمة السورية»، «العاصمة دمشق»، «العاصمة المؤقتة عدن»، «عاصمة ولاية شمال دارفور».
import { optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Found, Pattern, Rule } from '../../match/types.ts'
import { nisba, part, perStart, placeOrAnaphor, placeWord, toponym, type Start } from '../elements/index.ts'
import type { PlaceExpr, RelationExpr } from '../types.ts'
import { relation } from '../relation.ts'

const ofCountry: (start?: Start) => Pattern<RelationExpr> = perStart((start) =>
  part(['place_capital'], (view, at): Found<RelationExpr> | null => {
    const found = seq(placeWord('place_capital', start), nisba).match(view, at)
    if (!found) return null
    const [head, country] = found.value
    return head.det && country.capital
      ? { end: found.end, value: relation('capital', [country], { first: at, end: found.end, lead: head.lead }) }
      : null
  }),
)

const named: (start?: Start) => Pattern<PlaceExpr> = perStart((start) =>
  part(['place_capital'], (view, at): Found<PlaceExpr> | null => {
    const found = seq(placeWord('place_capital', start), optional(nisba), optional(placeWord('place_plain_adj')), toponym()).match(view, at)
    if (!found) return null
    const [head, , , place] = found.value
    // عاصمة الثورة without the article is a by-name
    if (!head.det) return null
    const placeClass = { kind: 'city', number: 'sg', word: 'capital', det: true } as const
    return { end: found.end, value: { ...place, first: at, end: found.end, lead: head.lead, placeClass } }
  }),
)

/** «عاصمة ولاية …»، «عاصمة المحافظة»: the town that a governorate is governed from. */
const ofArea: (start?: Start) => Pattern<RelationExpr> = perStart((start) =>
  part(['place_capital'], (view, at): Found<RelationExpr> | null => {
    const found = seq(placeWord('place_capital', start), placeOrAnaphor()).match(view, at)
    if (!found) return null
    const [head, area] = found.value
    const isArea = area.kind === 'anaphor' ? area.to === 'governorate' : area.kind === 'name' && area.placeClass?.kind === 'governorate'
    return !head.det && !head.pron && isArea
      ? { end: found.end, value: relation('seat', [area], { first: at, end: found.end, lead: head.lead }) }
      : null
  }),
)

/** A capital by its own name or by its country's adjective. */
export const capital: (start?: Start) => Pattern<PlaceExpr> = perStart((start) =>
  part(['place_capital'], (view, at) => named(start).match(view, at) ?? ofCountry(start).match(view, at) ?? ofArea(start).match(view, at)),
)

const anyStart: Start = { conj: true, prep: true }

export const capitalRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.capital',
    because: 'The capital with the adjective of a country is that city.',
    pattern: ofCountry(anyStart),
    build: (found) => found,
  }),
  rule({
    id: 'place.capital-named',
    because: 'The capital with its own name is that city.',
    pattern: named(anyStart),
    build: (found) => found,
  }),
  rule({
    id: 'place.capital-of-area',
    because: 'The capital of a governorate is the town that it is governed from.',
    pattern: ofArea(anyStart),
    build: (found) => found,
  }),
]
