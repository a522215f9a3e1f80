// Decides how far a line of attribution reaches: its sentence, to the next line; over the sentences of an open quote; back for «وفق».
import { hitOf, type MatchView } from '../../match/index.ts'
import type { Sentence, Token } from '../../../text/token/types.ts'
import type { ToldLine } from '../types.ts'

/** A line in its place. */
export interface PlacedLine {
  readonly line: ToldLine
  readonly end: number
}

export interface Scope {
  readonly from: number
  readonly to: number
}

/** What is said goes on to the end of a quote that opens in it, or over a line that ends with a colon. */
function goesOnTo(view: MatchView, sentence: Sentence, says: number): number {
  const { quotes, sentences } = view.document
  const open = quotes.find(
    (quote) => quote.kind === 'quote' && quote.first >= says && quote.first < sentence.end && quote.end > sentence.end,
  )
  if (open) return open.end
  const next = sentences[sentence.index + 1]
  return view.tokens[sentence.end - 1]?.key === ':' && next && next.in === sentence.in ? next.end : sentence.end
}

/** «مسلحون يُرجح أنهم …»: what is said of nobody in particular stands inside what another says, unless و opens a clause with it. */
const isAside = (view: MatchView, { form, from }: ToldLine): boolean =>
  form === 'unsourced' && !(view.tokens[from] as Token).key.startsWith('و')

const isClause = (view: MatchView, line: ToldLine): boolean => line.form !== 'according' && !isAside(view, line)

/** Lines that name two sources for the same words are not each other's limits. */
const apart = (a: PlacedLine, b: PlacedLine): boolean => b.line.from - a.end > 3 || a.line.from - b.end > 3

/** «وبحسب س قُتل …»: the phrase stands before what it covers when it opens a sentence or a clause. */
function leads(view: MatchView, { line }: PlacedLine, sentence: Sentence): boolean {
  const token = view.tokens[line.from] as Token
  if (line.from === sentence.first) return true
  const before = view.tokens[line.from - 1]
  return /^[وف]/.test(token.key) && hitOf(token, 'according', { conj: 'only' }) !== null
    ? true
    : hitOf(before, 'clause_break', { conj: true }) !== null
}

/** What the line at an index of its sentence covers. */
export function scopeOf(view: MatchView, sentence: Sentence, lines: readonly PlacedLine[], index: number): Scope {
  const placed = lines[index] as PlacedLine
  const { line } = placed
  const after = lines.slice(index + 1)
  if (line.form === 'according') {
    const next = after.find((other) => isClause(view, other.line) && other.line.from > placed.end)
    const to = next ? next.line.from : sentence.end
    if (leads(view, placed, sentence)) return { from: line.from, to }
    const before = lines.slice(0, index).findLast((other) => apart(other, placed) && !isAside(view, other.line))
    return { from: before ? before.end : sentence.first, to }
  }
  if (line.form === 'headline') return { from: line.says, to: sentence.end }
  const next = after.find((other) => isClause(view, other.line) && other.line.from > line.says)
  return { from: line.says, to: next ? next.line.from : goesOnTo(view, sentence, line.says) }
}
