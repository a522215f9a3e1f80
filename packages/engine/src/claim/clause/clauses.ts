// Decides where clauses begin inside a sentence: at marks, subordinating words, and a conjunction with a verb.
import type { MatchView } from '../../mention/match/index.ts'
import { ofClasses } from '../../text/lexicon/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'

const BREAKING_MARKS = new Set(['،', ',', '؛', ';', ':', '–', '—', '|', '•'])

/** «غير» opens a clause with أن, which opens it by itself, and else only says «not»: أنباء غير مؤكدة. */
const opensByWord = ofClasses(
  (classes) => (classes.has('clause_break') && !classes.has('none_word')) || classes.has('complementizer') || classes.has('relative'),
)

function opensClause({ type }: Token): boolean {
  if (opensByWord(type)) return true
  const reading = type.readings[0]
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
