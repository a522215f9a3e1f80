// Runs the rules of a grammar over a document: indexed by first token, the longest match wins, earlier rules first.
import { Openers } from './openers.ts'
import type { Found, MatchView, Pattern, Rule, RuleMatch } from './types.ts'

/** Context-free description of a rule; `build` returns null to refuse what the shape alone let through. */
export interface RuleSpec<P, T> {
  readonly id: string
  readonly because: string
  readonly pattern: Pattern<P>
  readonly build: (value: P, view: MatchView, range: { readonly first: number; readonly end: number }) => T | null
}

/** Makes a rule of its pattern and its meaning. */
export function rule<P, T>(spec: RuleSpec<P, T>): Rule<T> {
  return {
    id: spec.id,
    because: spec.because,
    first: spec.pattern.optional ? null : spec.pattern.first,
    apply(view, at): Found<T> | null {
      const found = spec.pattern.match(view, at)
      if (!found || found.end === at) return null
      const value = spec.build(found.value, view, { first: at, end: found.end })
      return value === null ? null : { end: found.end, value }
    },
  }
}

/** Rules by what their first token must be. */
export class RuleSet<T> {
  readonly rules: readonly Rule<T>[]
  readonly #openers: Openers

  constructor(rules: readonly Rule<T>[]) {
    this.rules = rules
    this.#openers = new Openers(rules.map(({ first }) => ({ first, optional: false })))
  }

  /**
   * All matches, left to right without overlap: at each token the longest, and of equal length the rule listed first.
   * `grammars` names the earlier grammars whose mentions these rules may begin with.
   */
  run(view: MatchView, grammars: readonly string[] = []): RuleMatch<T>[] {
    const matches: RuleMatch<T>[] = []
    for (let at = 0; at < view.tokens.length;) {
      const best = this.at(view, at, grammars)
      if (best) matches.push(best)
      at = best ? best.end : at + 1
    }
    return matches
  }

  /** The winning match that begins at a token, or null. */
  at(view: MatchView, at: number, grammars: readonly string[] = []): RuleMatch<T> | null {
    let best: RuleMatch<T> | null = null
    for (const index of this.#openers.at(view, view.tokens[at], grammars)) {
      const candidate = this.rules[index] as Rule<T>
      const found = candidate.apply(view, at)
      if (found && (!best || found.end > best.end)) best = { rule: candidate.id, first: at, end: found.end, value: found.value }
    }
    return best
  }
}
