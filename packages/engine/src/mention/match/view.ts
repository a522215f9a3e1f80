// The view that patterns run over: a document and the mentions found so far, by grammar and first token.
import type { Document, Token } from '../../text/token/types.ts'
import type { MatchView, Mention } from './types.ts'

/** A view that later grammars add their mentions to. */
export interface GrowingView extends MatchView {
  add(mentions: readonly Mention[]): void
}

/** A view of a document, with mentions of earlier grammars when given. */
export function createView(document: Document, mentions: readonly Mention[] = []): GrowingView {
  const byGrammar = new Map<string, (Mention | undefined)[]>()
  const view: GrowingView = {
    document,
    tokens: document.tokens,
    mentionAt: (grammar, at) => byGrammar.get(grammar)?.[at],
    add(found) {
      for (const one of found) {
        let starts = byGrammar.get(one.grammar)
        if (!starts) {
          byGrammar.set(one.grammar, (starts = []))
          starts.length = document.tokens.length
        }
        const known = starts[one.first]
        if (!known || one.end > known.end) starts[one.first] = one
      }
    },
  }
  view.add(mentions)
  return view
}

/** Whether some token of a range (half open) passes a test; a range that reaches beyond the text ends with it. */
export function someToken({ tokens }: MatchView, first: number, end: number, holds: (token: Token) => boolean): boolean {
  for (let at = Math.max(0, first); at < end && at < tokens.length; at++) if (holds(tokens[at] as Token)) return true
  return false
}
