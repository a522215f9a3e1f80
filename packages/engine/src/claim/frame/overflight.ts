// Decides which words of a sentence only tell that somebody's aircraft were in the air: they did nothing to what is told beside them.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'
import { isMeans } from './view.ts'

/** Words after an overflight that can name whose aircraft they were. */
const REACH = 7

/** Prepositions that only say where they flew: over, in, above, on. */
const WHERE = new Set(['في', 'فوق', 'علي', 'الي', 'قرب', 'شمال', 'جنوب'])

/** A verb that goes on with the aircraft as its doer: حلقت طائرات وقصفت. */
const goesOn = (token: Token): boolean =>
  token.type.readings.some(
    (reading) => reading.conj !== '' && reading.entries.some((entry) => entry.features.pos === 'verb' && entry.features.tense === 'past'),
  )

/** «ألقت محلّقة قنبلة»: a drone by its noun; after aircraft the same word says that they fly. */
function isDrone(view: MatchView, token: Token): boolean {
  const before = view.tokens[token.index - 1]
  return hitOf(token, 'means_drone') !== null && !isMeans(before)
}

/** Tokens of a sentence that belong to an overflight (وسط تحليق لطيران النظام، حلّقت طائرة استطلاع). */
export function overflownIn(view: MatchView, sentence: Sentence): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = sentence.first; at < sentence.end; at++) {
    const token = view.tokens[at] as Token
    const hit = hitOf(token, 'overflight')
    if (!hit || isDrone(view, token)) continue
    const words: number[] = []
    let end = at + 1
    for (; end < Math.min(sentence.end, at + REACH); end++) {
      const word = view.tokens[end] as Token
      if (/^[،؛.:]$/.test(word.key) || WHERE.has(word.key) || hitOf(word, 'cause', { conj: true })) break
      words.push(end)
    }
    const isVerb = hit.entry.features.pos === 'verb'
    if (isVerb && view.tokens.slice(end, sentence.end).some(goesOn)) continue
    for (const word of words) found.add(word)
  }
  return found
}
