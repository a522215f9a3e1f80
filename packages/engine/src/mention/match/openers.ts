// Decides which of several patterns may begin at a token: by its classes, its letters, its kind, and the mentions that begin there.
import { memoPlace } from '../../text/lexicon/index.ts'
import type { Token, TokenKind } from '../../text/token/types.ts'
import type { MatchView, Pattern } from './types.ts'

type Indexes = readonly number[]
type Firsts = Pick<Pattern<unknown>, 'first' | 'optional'>

const ascending = (indexes: Iterable<number>): Indexes => [...new Set(indexes)].toSorted((a, b) => a - b)

/** Patterns by what their first token must be. What most tokens of a text fail, they fail here, at one look-up for all patterns. */
export class Openers {
  /** Indexes of patterns by the names in their `first`: classes and `@kind`, literals without their `=`, grammars without their `#`. */
  readonly #named = new Map<string, number[]>()
  readonly #literal = new Map<string, number[]>()
  readonly #grammar = new Map<string, number[]>()
  readonly #anywhere: Indexes
  /** Words of the same classes are alike to all but literals: of thousands of words a text has some hundred sets of classes. */
  readonly #places: Readonly<Record<TokenKind, number>> = { word: memoPlace(), number: memoPlace(), latin: memoPlace(), mark: memoPlace() }
  readonly #unions = new WeakMap<Indexes, Map<Indexes, Indexes>>()

  constructor(patterns: readonly Firsts[]) {
    this.#anywhere = patterns.flatMap(({ first, optional }, index) => (first === null || optional ? [index] : []))
    for (const [index, { first, optional }] of patterns.entries()) {
      if (optional) continue
      for (const name of first ?? []) {
        const by = name.startsWith('=') ? this.#literal : name.startsWith('#') ? this.#grammar : this.#named
        const key = by === this.#named ? name : name.slice(1)
        const known = by.get(key)
        if (known) known.push(index)
        else by.set(key, [index])
      }
    }
  }

  /** The earlier grammars whose mentions some pattern may begin with. */
  get grammars(): readonly string[] {
    return [...this.#grammar.keys()]
  }

  /** Indexes of the patterns that may begin at a token, in their order; only mentions of `grammars` are looked at. */
  at(view: MatchView, token: Token | undefined, grammars: readonly string[]): Indexes {
    if (!token) return this.#anywhere
    let found = (token.type.memo[this.#places[token.kind]] as Indexes | undefined) ?? this.#ofClasses(token)
    const literal = this.#literal.size > 0 ? this.#literal.get(token.key) : undefined
    if (literal) found = this.#union(found, literal)
    for (const grammar of grammars) {
      const opened = this.#grammar.get(grammar)
      if (opened && view.mentionAt(grammar, token.index)) found = this.#union(found, opened)
    }
    return found
  }

  #ofClasses({ kind, type }: Token): Indexes {
    const names = [...type.classes, `@${kind}`]
    const found = ascending([...this.#anywhere, ...names.flatMap((name) => this.#named.get(name) ?? [])])
    type.memo[this.#places[kind]] = found
    return found
  }

  #union(some: Indexes, more: Indexes): Indexes {
    let unions = this.#unions.get(some)
    if (!unions) this.#unions.set(some, (unions = new Map()))
    let union = unions.get(more)
    if (!union) unions.set(more, (union = ascending([...some, ...more])))
    return union
  }
}
