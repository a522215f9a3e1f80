// Decides which claims belong together before any score: what a person joined, and what one report tells of one occurrence.
import type { Features } from './features.ts'
import type { Decision } from './types.ts'

/** Sets of keys that are joined one by one; `find` gives the smallest key of a set. */
export class Sets {
  readonly #above = new Map<string, string>()

  find(key: string): string {
    let top = key
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above
    if (top !== key) this.#above.set(key, top)
    return top
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.#above.set(x < y ? y : x, x < y ? x : y)
  }
}

/** People's decisions on claims, looked up by claim. */
export class Decisions {
  readonly #must = new Map<string, Set<string>>()
  readonly #cannot = new Map<string, Set<string>>()

  constructor(decisions: readonly Decision[]) {
    for (const { is, a, b } of decisions) {
      const map = is === 'must' ? this.#must : this.#cannot
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        map.set(from, (map.get(from) ?? new Set()).add(to))
    }
  }

  /** Every claim that a decision names. */
  keys(): Set<string> {
    return new Set([...this.#must.keys(), ...this.#cannot.keys()])
  }

  must(key: string): Iterable<string> {
    return this.#must.get(key) ?? []
  }

  /** Whether a claim is kept apart from any other. */
  partsSome(key: string): boolean {
    return this.#cannot.has(key)
  }

  forbids(a: string, b: string): boolean {
    return this.#cannot.get(a)?.has(b) ?? false
  }
}

/** The claims of its own report that a claim says it tells the same occurrence as, or later news of. */
export function toldWith({ told }: Features): string[] {
  const { same_as, updates } = told.claim
  return [same_as, updates].filter((key) => key !== null)
}

/** A join that a person asked for and that another decision forbids. */
export interface Contradiction {
  readonly a: string
  readonly b: string
}

export interface Initial {
  readonly groups: readonly (readonly Features[])[]
  readonly contradictions: readonly Contradiction[]
}

interface Link {
  readonly a: string
  readonly b: string
  readonly asked: boolean
}

/** Joins in a fixed order: those of people first, then by keys. */
function linksOf(claims: ReadonlyMap<string, Features>, decisions: Decisions): Link[] {
  const links: Link[] = []
  for (const claim of claims.values()) {
    for (const other of decisions.must(claim.key)) if (claim.key < other) links.push({ a: claim.key, b: other, asked: true })
    for (const other of toldWith(claim)) links.push({ a: claim.key, b: other, asked: false })
  }
  const order = ({ a, b, asked }: Link): string => `${asked ? 0 : 1} ${a} ${b}`
  return links.filter(({ a, b }) => claims.has(a) && claims.has(b)).toSorted((x, y) => (order(x) < order(y) ? -1 : 1))
}

/**
 * Groups of claims that belong together without a score. Joins of people come first; a join that would put two claims together
 * which a person keeps apart is not made, and told if a person asked for it.
 */
export function initialGroups(claims: ReadonlyMap<string, Features>, decisions: Decisions): Initial {
  const sets = new Sets()
  const members = new Map<string, Features[]>([...claims].map(([key, claim]) => [key, [claim]]))
  const contradictions: Contradiction[] = []
  for (const { a, b, asked } of linksOf(claims, decisions)) {
    const [x, y] = [sets.find(a), sets.find(b)]
    if (x === y) continue
    const [mine, others] = [members.get(x) ?? [], members.get(y) ?? []]
    if (mine.some((one) => others.some((other) => decisions.forbids(one.key, other.key)))) {
      if (asked) contradictions.push({ a, b })
      continue
    }
    sets.join(a, b)
    members.delete(x)
    members.delete(y)
    members.set(sets.find(a), [...mine, ...others])
  }
  return { groups: [...members.values()], contradictions }
}
