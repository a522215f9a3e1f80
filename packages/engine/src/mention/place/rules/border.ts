// Reads borders: «الحدود السورية العراقية»، «الحدود مع لبنان»، «الحدود الإدارية بين الرقة وحلب»، «الشريط الحدودي مع تركيا».
import { many, oneOf, optional, seq } from '../../match/pattern.ts'
import { rule } from '../../match/rules.ts'
import { mark } from '../../match/pattern.ts'
import type { Pattern, Rule } from '../../match/types.ts'
import { nisba, part, placeWord, site, type Start } from '../elements.ts'
import type { PlaceExpr } from '../types.ts'
import { relation } from './operand.ts'

const anyStart: Start = { conj: true, prep: true }
const words = many(oneOf(placeWord('place_border_word'), placeWord('place_with'), placeWord('place_between')), 0, 4)
const dash = optional(mark('-', '–', '—', '/'))

/** السورية العراقية, السورية - التركية. */
const countries: Pattern<PlaceExpr[]> = part(['place_nisba'], (view, at) => {
  const found: PlaceExpr[] = []
  let end = at
  for (let next = nisba.match(view, at); next && found.length < 3; next = nisba.match(view, dash.match(view, end)?.end ?? end)) {
    found.push({ kind: 'adjective', of: next.value, first: next.end - 1, end: next.end, lead: 0 })
    end = next.end
  }
  return found.length > 0 ? { end, value: found } : null
})

const joined: Pattern<PlaceExpr> = part(['#toponym', 'place_class'], (view, at) => {
  const found = site({ conj: true }).match(view, at)
  return found && found.value.lead > 0 ? found : null
})

const places: Pattern<PlaceExpr[]> = part(['#toponym', 'place_class'], (view, at) => {
  const one = site({ prep: true }).match(view, at)
  const more = one && many(joined, 0, 2).match(view, one.end)
  return one && { end: more?.end ?? one.end, value: [one.value, ...(more?.value ?? [])].map((place) => ({ ...place, lead: 0 })) }
})

export const borderRules: readonly Rule<PlaceExpr>[] = [
  rule({
    id: 'place.border',
    because: 'A border is a line between two countries or districts; its point lies where they meet, and it reaches far.',
    pattern: seq(placeWord('place_border', anyStart), words, optional(countries), words, optional(places)),
    build: ([head, before, nations, after, sides], _view, { first, end }): PlaceExpr | null => {
      const of = [...(nations ?? []), ...(sides ?? [])]
      if (of.length === 0 || (before.length === 0 && after.length === 0 && !nations && head.det)) return null
      // شريط alone is any strip: it needs the word for border
      return relation('border', of, { first, end, lead: head.lead })
    },
  }),
]
