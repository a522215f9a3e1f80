// Words of the lexicon's place classes, and adjectives of countries.
import { hitOf } from '../../match/pattern.ts'
import type { Pattern } from '../../match/types.ts'
import type { AdjectiveExpr } from '../types.ts'
import { INNER, leadOf, part, perStart, startsWith, type Start } from './start.ts'

/** The country of an adjective with the article: السورية. */
export const nisba: Pattern<AdjectiveExpr> = part(['place_nisba', 'place_nisba_city'], (view, at) => {
  const token = view.tokens[at]
  const hit =
    token &&
    (hitOf(token, 'place_nisba', { conj: false, prep: false, det: true }) ??
      hitOf(token, 'place_nisba_city', { conj: false, prep: false, det: true }))
  if (!hit) return null
  const [of = '', capital = null] = hit.entry.value.split('/')
  return { end: at + 1, value: { kind: 'adjective', of, capital, first: at, end: at + 1, lead: 0 } }
})

/** A lexeme whose lead letters are wanted: its value in the table, lead without the article, article and pronoun. */
export interface Word {
  readonly value: string
  readonly lead: number
  readonly det: boolean
  readonly pron: boolean
  readonly at: number
}

const ofClass = new Map<string, (start?: Start) => Pattern<Word>>()

/** A word of a class with what its clitics were. */
export function placeWord(name: string, start: Start = INNER): Pattern<Word> {
  let made = ofClass.get(name)
  if (!made) ofClass.set(name, (made = perStart((one) => wordOf(name, one))))
  return made(start)
}

function wordOf(name: string, start: Start): Pattern<Word> {
  const options = startsWith(start)
  return part([name], (view, at) => {
    const token = view.tokens[at]
    const hit = token && hitOf(token, name, options)
    if (!hit) return null
    const { det, pron } = hit.reading
    return { end: at + 1, value: { value: hit.entry.value, lead: leadOf(hit.reading), det, pron: pron !== '', at } }
  })
}
