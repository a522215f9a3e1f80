// Decides what stands between quotation marks or brackets, also where marks are straight, reversed or left open.
import type { Quote, Sentence, Token } from '../token/types.ts'

const OPEN: Readonly<Record<string, string>> = { '«': '»', '(': ')', '[': ']' }
const CLOSE = new Set(['»', ')', ']'])
/** Curly and straight marks are typed in either direction in Arabic; each opens when none is open and closes otherwise. */
const EITHER = new Set(['"', '“', '”', '„', "''", '‘‘', '’’', '″'])

/** Quotes and brackets of each sentence; a mark left open closes with the next sentence end but one line. */
export function quotes(tokens: readonly Token[], sentences: readonly Sentence[]): Quote[] {
  const found: Quote[] = []
  let paragraph = -1
  let open: { mark: string; first: number }[] = []
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) open = []
    paragraph = sentence.paragraph
    for (let at = sentence.first; at < sentence.end; at++) {
      const token = tokens[at] as Token
      if (token.kind !== 'mark') continue
      if (token.key in OPEN) open.push({ mark: OPEN[token.key] as string, first: at + 1 })
      else if (CLOSE.has(token.key) || EITHER.has(token.key)) {
        const mark = EITHER.has(token.key) ? '"' : token.key
        const opener = open.findLastIndex((candidate) => candidate.mark === mark)
        if (opener >= 0) {
          found.push({
            first: (open[opener] as { first: number }).first,
            end: at,
            kind: mark === ')' || mark === ']' ? 'bracket' : 'quote',
          })
          open = open.slice(0, opener)
        } else if (mark === '"') open.push({ mark, first: at + 1 })
      }
    }
  }
  return found.toSorted((a, b) => a.first - b.first)
}
