// Joins «نقلا عن» to the line before it in its sentence: who is quoted there is whom that speaker cites; «على لسان» only names their voice.
import { hitOf, type MatchView } from '../../match/index.ts'
import type { ToldLine } from '../types.ts'

interface Line {
  readonly rule: string
  readonly first: number
  readonly line: ToldLine
}

const isVoice = (view: MatchView, { first }: Line): boolean => {
  const next = view.tokens[first + 1]
  return hitOf(next, 'attr_tongue', { conj: false }) !== null
}

const canCite = ({ line }: Line): boolean => line.form !== 'unsourced' && line.speakers.length > 0 && line.cites === null

/** The lines of a sentence with those that quote for another taken up by it. */
export function chained<T extends Line>(view: MatchView, lines: readonly T[]): T[] {
  const found: T[] = []
  for (const one of lines) {
    const citing = one.rule === 'attribution.citing' ? found.findLastIndex(canCite) : -1
    const speaker = found[citing]
    if (!speaker) found.push(one)
    else if (!isVoice(view, one)) found[citing] = { ...speaker, line: { ...speaker.line, cites: one.line.speakers[0] ?? null } }
  }
  return found
}
