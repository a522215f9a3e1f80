// Decides which places are the desk's, not the event's: «درعا-سانا»، «دير الزور – نورث برس»، «دمشق 28 ابريل 2016 (شينخوا)».
import { foldKey } from '../../../text/normalise/index.ts'
import type { Sentence, Token } from '../../../text/token/types.ts'
import type { MatchView } from '../../match/types.ts'
import type { PlacePhrase } from '../types.ts'

const SEPARATORS = new Set(['-', '–', '—', '−', '|', '/', '(', ':', '،', '.'])
/** A dateline stands among the first lines, under title, section and photo captions. */
const LAST_LINE = 7
/** Words and marks between the place and the agency: its country, a date with the month named twice. */
const LONGEST_HEAD = 13
/** A line of so few words that has a place, a dash and a name is a dateline even if no table has the agency. */
const SHORT_LINE = 6

const isWord = (token: Token): boolean => token.kind !== 'mark'

function isAgency(token: Token, outlet: ReadonlySet<string>): boolean {
  return token.type.classes.has('place_agency') || (outlet.has(token.key) && token.key.length > 2)
}

/** Words before the bracket with the agency, and in it, at most. */
const TOWN = 4
const AGENCY = 5

/** «أربيل (شبكة كذا)- قُتل»: where a dateline ends whose agency, in brackets before a dash, no table has; or -1. */
function bracketedDesk(tokens: readonly Token[], { first, end }: Sentence): number {
  const open = tokens.slice(first + 1, Math.min(end, first + TOWN)).find((token) => token.key === '(')
  if (!open) return -1
  const close = tokens.slice(open.index, Math.min(end, open.index + AGENCY + 1)).find((token) => token.key === ')')
  return close && /^[-–—−]$/.test(tokens[close.index + 1]?.key ?? '') ? close.index + 1 : -1
}

/** Where the head of a dateline ends: the first agency word after a separator, near the line's beginning; or -1. */
function datelineEnd(tokens: readonly Token[], sentence: Sentence, outlet: ReadonlySet<string>): number {
  let separated = false
  for (let at = sentence.first; at < Math.min(sentence.end, sentence.first + LONGEST_HEAD); at++) {
    const token = tokens[at] as Token
    if (SEPARATORS.has(token.key)) separated = true
    else if (separated && isAgency(token, outlet)) return at + 1
  }
  const bracket = bracketedDesk(tokens, sentence)
  if (bracket > 0) return bracket
  if (!sentence.headline || sentence.in !== 'text') return -1
  const line = tokens.slice(sentence.first, sentence.end)
  const dash = line.some((token) => /^[-–—|_]$/.test(token.key))
  return dash && line.filter(isWord).length <= SHORT_LINE ? sentence.end : -1
}

/** «متابعات – ضفة النيل – قُتل»: words of the outlet's own name between marks at the head of a line name the outlet. */
function isOutletName(tokens: readonly Token[], sentence: Sentence, phrase: PlacePhrase, outlet: ReadonlySet<string>): boolean {
  const inHead = phrase.first >= sentence.first && phrase.end <= Math.min(sentence.end, sentence.first + LONGEST_HEAD)
  return (
    inHead &&
    phrase.end - phrase.first > 1 &&
    SEPARATORS.has(tokens[phrase.first - 1]?.key ?? ' ') &&
    SEPARATORS.has(tokens[phrase.end]?.key ?? ' ') &&
    tokens.slice(phrase.first, phrase.end).every((token) => outlet.has(token.key))
  )
}

/** Phrases that are datelines: they begin a line that goes on with an agency's name. A place in the outlet's name (شبكة درعا) tells nothing. */
export function datelines(view: MatchView, phrases: readonly PlacePhrase[], outlet: string | null): Set<PlacePhrase> {
  const found = new Set<PlacePhrase>()
  const named = new Set(phrases.flatMap((phrase) => view.tokens.slice(phrase.first, phrase.end).map((token) => token.key)))
  const words = new Set((outlet ?? '').split(/\s+/).map(foldKey))
  const names = new Set([...words].filter((word) => !named.has(word)))
  const { tokens, document } = view
  let line = -1
  for (const sentence of document.sentences) {
    if (sentence.in !== 'text') continue
    const opensLine = sentence.paragraph !== line
    line = sentence.paragraph
    if (sentence.index > LAST_LINE) break
    if (!opensLine) continue
    for (const phrase of phrases) if (isOutletName(tokens, sentence, phrase, words)) found.add(phrase)
    const end = datelineEnd(tokens, sentence, names)
    if (end < 0) continue
    const whole = end === sentence.end
    for (const phrase of phrases) {
      const here = phrase.first >= sentence.first && phrase.end <= end && phrase.lead === 0
      if (here && (whole || phrase.first === sentence.first || SEPARATORS.has(tokens[phrase.first - 1]?.key ?? ' '))) found.add(phrase)
    }
  }
  return found
}
