// Decides where clauses begin inside a sentence: at marks, subordinating words, and a conjunction with a verb.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'

const BREAKING_MARKS = new Set(['،', ',', '؛', ';', ':', '–', '—', '|', '•'])

function opensClause(token: Token): boolean {
  if (hitOf(token, 'clause_break') || hitOf(token, 'complementizer') || hitOf(token, 'relative')) return true
  const reading = token.type.readings[0]
  return reading !== undefined && reading.conj !== '' && reading.entries.some((entry) => entry.features.pos === 'verb')
}

/** The clause index of each token of a sentence, counted from 0 at its first token. */
export function clausesOf(view: MatchView, sentence: Sentence): Int32Array {
  const clauses = new Int32Array(sentence.end - sentence.first)
  let clause = 0
  for (let at = sentence.first; at < sentence.end; at++) {
    const token = view.tokens[at] as Token
    if (at > sentence.first && (BREAKING_MARKS.has(token.key) || opensClause(token))) clause++
    clauses[at - sentence.first] = clause
  }
  return clauses
}
