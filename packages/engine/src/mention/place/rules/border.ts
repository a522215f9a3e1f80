// Reads borders: «الحدود السورية العراقية»، «الحدود مع لبنان»، «الحدود الإدارية بين الرقة وحلب»، «الشريط الحدودي مع تركيا».
import { many, mark, oneOf, optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import type { Pattern, Rule } from '../../match/types.ts'
import { joinedSite, nisba, part, perStart, placeWord, site, type Start } from '../elements/index.ts'
import type { PlaceExpr, RelationExpr } from '../types.ts'
import { relation } from '../relation.ts'

const anyStart: Start = { conj: true, prep: true }
const words = many(oneOf(placeWord('place_border_word'), placeWord('place_with'), placeWord('place_between')), 0, 4)
const dash = optional(mark('-', '–', '—', '/'))

/** السورية العراقية, السورية - التركية. */
const countries: Pattern<PlaceExpr[]> = part(['place_nisba'], (view, at) => {
  const found: PlaceExpr[] = []
  let end = at
  for (let next = nisba.match(view, at); next && found.length < 3; next = nisba.match(view, dash.match(view, end)?.end ?? end)) {
    found.push(next.value)
    end = next.end
  }
  return found.length > 0 ? { end, value: found } : null
})

const moreJoined = many(joinedSite, 0, 2)

const places: Pattern<PlaceExpr[]> = part(['#toponym', 'place_class'], (view, at) => {
  const one = site({ prep: true }).match(view, at)
  const more = one && moreJoined.match(view, one.end)
  return one && { end: more?.end ?? one.end, value: [one.value, ...(more?.value ?? [])].map((place) => ({ ...place, lead: 0 })) }
})

/** A border with its sides. */
export const border: (start?: Start) => Pattern<RelationExpr> = perStart((start) => {
  const told = seq(placeWord('place_border', start), words, optional(countries), words, optional(places))
  return part(['place_border'], (view, at) => {
    const found = told.match(view, at)
    if (!found) return null
    const [head, before, nations, after, sides] = found.value
    const of = [...(nations ?? []), ...(sides ?? [])]
    if (of.length === 0 || (before.length === 0 && after.length === 0 && !nations && head.det)) return null
    return { end: found.end, value: relation('border', of, { first: at, end: found.end, lead: head.lead }) }
  })
})

export const borderRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.border',
    because: 'A border is a line between two countries or districts; its point lies where they meet, and it reaches far.',
    pattern: border(anyStart),
    build: (found) => found,
  }),
]
