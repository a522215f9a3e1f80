// Decides which phrases of a sentence hang together: «بلدة البصيرة» + «بريف دير الزور الشرقي», «حلب» + «وحماة».
import { hitOf, type MatchView } from '../../match/index.ts'
import type { PlacePhrase } from '../types.ts'
import type { LinkKind } from './uses.ts'

const COMMAS = new Set(['،', ',', '-', '–', '—', '/', '(', '['])
const QUOTES = new Set(['"', '“', '”', '«', '»', "'", '‘', '’', ')', ']'])
const LONGEST_GAP = 4

/** «القوات المتمركزة في المعسكر | قرى السهل»: several places hold no other. */
const opensSeveral = ({ tokens }: MatchView, { first }: PlacePhrase): boolean =>
  hitOf(tokens[first], 'place_class', { conj: false, prep: false })?.entry.value.endsWith(':pl') === true

/** What the words between two phrases make of them. */
function linkOf(view: MatchView, one: PlacePhrase, other: PlacePhrase): LinkKind {
  const { tokens } = view
  if (other.first - one.end > LONGEST_GAP || tokens[one.first]?.sentence !== tokens[other.end - 1]?.sentence) return null
  let [comma, preposition, belonging, and] = [false, false, false, other.conj === 'و']
  for (let at = one.end; at < other.first; at++) {
    const token = tokens[at]
    if (!token) return null
    if (token.kind === 'mark') {
      if (COMMAS.has(token.key) && !comma) comma = true
      else if (!QUOTES.has(token.key)) return null
    } else if (token.key === 'و' && at === other.first - 1) and = true // and, typed apart
    else if (token.type.classes.has('place_belonging') && !belonging) belonging = true
    else if (token.key === 'ل' && belonging) continue // of, split off
    else if (token.type.classes.has('place_prep') && !preposition) {
      const value = token.type.readings.flatMap((reading) => reading.entries).find((entry) => entry.classes.includes('place_prep'))
      if (token.type.readings[0]?.conj || (value?.value === 'destination' && !belonging)) return null
      preposition = true
    } else return null
  }
  if (belonging) return 'chain'
  if (and || other.conj) return preposition || other.prep || other.conj === 'ف' ? null : 'and' // so, then
  if (comma) return 'comma'
  if (preposition || other.prep === 'ب') return 'chain' // in
  return other.prep || opensSeveral(view, other) ? null : 'chain'
}

/** The link from each phrase to the next. */
export function linksOf(view: MatchView, phrases: readonly PlacePhrase[]): LinkKind[] {
  return phrases.map((phrase, index) => {
    const next = phrases[index + 1]
    return next ? linkOf(view, phrase, next) : null
  })
}
