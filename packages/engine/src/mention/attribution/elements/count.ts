// Decides where a number counts people in the words of a source: عدّ ناشطون 16 قتيلاً.
import { hitOf, type MatchView } from '../../match/index.ts'

/** Nouns of people that a toll counts. */
const COUNTED = ['dead_noun', 'injured_noun', 'victim_noun', 'person_civil', 'person_any', 'person_armed'] as const

/** Whether a number with people after it stands at a token: it is no part of a name (السويداء 24 is). */
export function countsPeople(view: MatchView, at: number): boolean {
  const number = view.mentionAt('number', at)
  const noun = number && view.tokens[number.end]
  return noun !== undefined && COUNTED.some((name) => hitOf(noun, name, { conj: false, prep: false }) !== null)
}
