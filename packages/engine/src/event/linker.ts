// The linker: claims in, events out. What a new claim does not touch stays as it is; the answer is the same as for all at once.
import { BlockIndex } from './blocks.ts'
import { cluster, type Pair } from './cluster.ts'
import { coverOf, partOf } from './covers.ts'
import { featuresOf, tellsEvent, type Features } from './features.ts'
import { eventOf } from './identity.ts'
import { Decisions, toldWith, type Contradiction } from './initial.ts'
import { isCandidate, scorePair, weigherOf } from './score/pair.ts'
import type { ActorRelations, Cover, Decision, LinkedEvent, PairScore, Told } from './types.ts'

/** Pairs of keys in both directions. */
class Pairs {
  readonly #of = new Map<string, Set<string>>()

  add(a: string, b: string): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#of.get(from)
      if (known) known.add(to)
      else this.#of.set(from, new Set([to]))
    }
  }

  of(key: string): ReadonlySet<string> {
    return this.#of.get(key) ?? NONE
  }

  drop(key: string): void {
    for (const other of this.of(key)) this.#of.get(other)?.delete(key)
    this.#of.delete(key)
  }
}
const NONE: ReadonlySet<string> = new Set()

/**
 * Holds claims and the events they make. `add` and `remove` take claims as they come, `decide` people's decisions as they now stand;
 * `events` is the same whatever the order and the portions.
 *
 * ```ts
 * const linker = new Linker(knowledge.actors)
 * linker.add(claims)
 * linker.events() // [{ id: '6c62272e-07bb-8142-…', kind: 'occurrence', claims: ['r1#1', 'r2#1'] }, …]
 * ```
 */
export class Linker {
  readonly #actors: ActorRelations
  readonly #claims = new Map<string, Features>()
  readonly #blocks = new BlockIndex()
  /** Pairs sure enough to be joined. */
  readonly #candidates = new Pairs()
  /** Claims of one report that name each other (`same_as`, `updates`), whether or not both are here. */
  readonly #named = new Pairs()
  readonly #covers = new Map<string, Map<string, Cover>>()
  #decisions = new Decisions([])
  readonly #eventOf = new Map<string, LinkedEvent>()
  readonly #contradictions = new Map<string, readonly Contradiction[]>()
  readonly #touched = new Set<string>()

  constructor(actors: ActorRelations) {
    this.#actors = actors
  }

  /** Takes claims in; one that was here before is replaced. Statements, trends and claims without a type are no events and are left out. */
  add(claims: readonly Told[]): void {
    this.remove(claims.map(({ claim }) => claim.id))
    for (const told of claims) if (tellsEvent(told.claim)) this.#take(featuresOf(told))
  }

  /** Takes claims out. */
  remove(keys: readonly string[]): void {
    for (const key of keys) {
      const claim = this.#claims.get(key)
      if (!claim) continue
      this.#touch(key)
      this.#blocks.remove(claim)
      this.#claims.delete(key)
      this.#candidates.drop(key)
      for (const other of this.#covers.get(key)?.keys() ?? []) this.#covers.get(other)?.delete(key)
      this.#covers.delete(key)
      this.#eventOf.delete(key)
      this.#contradictions.delete(key)
      this.#touched.delete(key)
    }
  }

  /** Puts people's decisions in the place of those before. */
  decide(decisions: readonly Decision[]): void {
    for (const { a, b } of decisions) for (const key of [a, b]) this.#touch(key)
    for (const key of this.#decisions.keys()) this.#touch(key)
    this.#decisions = new Decisions(decisions)
  }

  /** All events, by id. */
  events(): LinkedEvent[] {
    this.#relink()
    return [...new Set(this.#eventOf.values())].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** The event that a claim belongs to; null where it is none of ours. */
  eventOf(claim: string): LinkedEvent | null {
    this.#relink()
    return this.#eventOf.get(claim) ?? null
  }

  /** Which events each aggregate covers, by the ids of the events. */
  covers(): Cover[] {
    this.#relink()
    const found = new Map<string, Cover>()
    const told = [...this.#claims.values()].flatMap(partOf)
    for (const { aggregate, occurrence, why } of [...told, ...[...this.#covers.values()].flatMap((covers) => [...covers.values()])]) {
      const [whole, part] = [this.#eventOf.get(aggregate), this.#eventOf.get(occurrence)]
      if (!whole || !part || whole.id === part.id) continue
      const key = `${whole.id} ${part.id}`
      if (!found.has(key)) found.set(key, { aggregate: whole.id, occurrence: part.id, why })
    }
    return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cover]) => cover)
  }

  /** Joins that a person asked for and that another decision forbids. */
  contradictions(): Contradiction[] {
    this.#relink()
    const found = new Map([...this.#contradictions.values()].flat().map((one) => [`${one.a} ${one.b}`, one]))
    return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  }

  /** A claim by its key, with what it is compared by. */
  features(key: string): Features | null {
    return this.#claims.get(key) ?? null
  }

  score(a: Features, b: Features): PairScore {
    return scorePair(a, b, this.#actors)
  }

  get decisions(): Decisions {
    return this.#decisions
  }

  #take(claim: Features): void {
    this.#blocks.visitNear(claim, (other) => this.#compare(claim, other))
    this.#claims.set(claim.key, claim)
    this.#blocks.add(claim)
    for (const other of toldWith(claim)) this.#named.add(claim.key, other)
    this.#touch(claim.key)
  }

  #compare(a: Features, b: Features): void {
    if (a.told.report.id !== b.told.report.id && isCandidate(a, b, this.#actors)) this.#candidates.add(a.key, b.key)
    const cover = coverOf(a, b, this.#actors)
    if (!cover) return
    for (const [from, to] of [
      [a.key, b.key],
      [b.key, a.key],
    ] as const)
      this.#covers.set(from, (this.#covers.get(from) ?? new Map<string, Cover>()).set(to, cover))
  }

  /** All that may belong to one event with a claim, directly. */
  *#neighbours(key: string): Iterable<string> {
    yield* this.#candidates.of(key)
    yield* this.#named.of(key)
    yield* this.#decisions.must(key)
  }

  /** Marks a claim and those of its neighbourhood for linking anew. */
  #touch(key: string): void {
    this.#touched.add(key)
    for (const other of this.#neighbours(key)) this.#touched.add(other)
  }

  /** The neighbourhood of a claim: all that hang together with it by pairs that may be joined. */
  #neighbourhood(key: string): Features[] {
    const seen = new Set([key])
    for (const one of seen) for (const other of this.#neighbours(one)) if (this.#claims.has(other)) seen.add(other)
    return [...seen].map((one) => this.#claims.get(one) as Features)
  }

  #relink(): void {
    const done = new Set<string>()
    for (const key of this.#touched) {
      if (done.has(key) || !this.#claims.has(key)) continue
      const claims = this.#neighbourhood(key)
      for (const one of claims) done.add(one.key)
      this.#linkNeighbourhood(claims)
    }
    this.#touched.clear()
  }

  /** The candidate pairs of the claims of a neighbourhood, each once. */
  *#pairsOf(claims: readonly Features[]): Generator<Pair> {
    for (const a of claims) for (const key of this.#candidates.of(a.key)) if (a.key < key) yield [a, this.#claims.get(key) as Features]
  }

  #linkNeighbourhood(claims: readonly Features[]): void {
    const weigh = weigherOf(this.#actors)
    const { clusters, contradictions } = cluster(claims, this.#pairsOf(claims), weigh, this.#decisions)
    for (const members of clusters) {
      const event = eventOf(members)
      for (const claim of members) this.#eventOf.set(claim.key, event)
    }
    for (const { key } of claims) this.#contradictions.set(key, contradictions)
  }
}
