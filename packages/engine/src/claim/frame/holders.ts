// Decides where an actor is named only as who holds the place that something happened in: الخاضعة للحكومة، مناطق سيطرة قسد.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'

/** The word before, quotation marks passed over, in the same sentence. */
export function wordBefore(view: MatchView, at: number): Token | undefined {
  let index = at - 1
  while (index >= 0 && view.tokens[index]?.kind === 'mark' && '"“”«»('.includes(view.tokens[index]?.key ?? '،')) index--
  const token = view.tokens[index]
  return token?.kind === 'word' && token.sentence === view.tokens[at]?.sentence ? token : undefined
}

const has = (token: Token | undefined, name: string): boolean => hitOf(token, name) !== null

/** «عليها» after a verb of control: التي تسيطر عليها قسد. */
function controlsIt(view: MatchView, at: number): boolean {
  const pronoun = wordBefore(view, at)
  const verb = pronoun && /^علي(ه|ها|هم|هما)$/.test(pronoun.key) ? wordBefore(view, pronoun.index) : undefined // over it
  return hitOf(verb, 'advance', { conj: true, where: (entry) => entry.features.tense === 'present' }) !== null
}

/** Whether the words before an actor say that it holds the place told before; `lead`: letters of its preposition and conjunction. */
export function holdsPlace(view: MatchView, at: number, lead: number): boolean {
  const before = wordBefore(view, at)
  if (!before) return false
  const letter = lead > 0 ? (view.tokens[at]?.key ?? '').slice(0, lead) : ''
  const ofIt = letter === '' || /ل/.test(letter) || before.key === 'ل'
  const word = before.key === 'ل' ? wordBefore(view, before.index) : before
  if (!ofIt || !word) return false
  if (has(word, 'held_control'))
    return (
      has(wordBefore(view, word.index), 'held_area') ||
      /^[وف]?(تحت|خارج|ضمن|ل)/.test(wordBefore(view, word.index)?.key ?? '') ||
      has(wordBefore(view, word.index), 'held_adj')
    ) // under, outside, within
  if (has(word, 'held_area')) return true
  return (letter !== '' && has(word, 'held_adj') && /خاضع/.test(word.key)) || controlsIt(view, at)
}

/** «مصدرها مناطق قسد»: from where it was fired, which only its holder can have done. */
export function firesFrom(view: MatchView, at: number): boolean {
  for (let back = wordBefore(view, at), steps = 0; back && steps < 4; back = wordBefore(view, back.index), steps++) {
    if (/^مصدر(ها|ه|هم)?$/.test(back.key)) return true // whose source is
    if (!['held_area', 'held_control', 'target_armed'].some((name) => has(back, name))) return false
  }
  return false
}
