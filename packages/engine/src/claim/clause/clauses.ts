// Decides where clauses begin inside a sentence: at marks, subordinating words, and a conjunction with a verb.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'

const BREAKING_MARKS = new Set(['،', ',', '؛', ';', ':', '–', '—', '|', '•'])

/** «غير» opens a clause with أن, which opens it by itself, and else only says «not»: أنباء غير مؤكدة. */
const opensByWord = (token: Token): boolean => hitOf(token, 'clause_break') !== null && hitOf(token, 'none_word') === null

function opensClause(token: Token): boolean {
  if (opensByWord(token) || hitOf(token, 'complementizer') || hitOf(token, 'relative')) return true
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
