// Decides which claims of one neighbourhood tell one event: joined from the surest pair down, never against a constraint.
import type { Features } from './features.ts'
import { initialGroups, type Contradiction, type Decisions } from './initial.ts'
import { APART, HOLD, LEAST, MOST, SPEAKERS } from './score/weights.ts'
import type { Weighed } from './types.ts'

/** Weighs two claims; asked for the same pair more than once. */
export type Weigher = (a: Features, b: Features) => Weighed

/** Claims of one report that tell one occurrence: one voice, however often it tells it. */
type Voice = readonly Features[]

interface Cluster {
  readonly key: string
  readonly voices: readonly Voice[]
  readonly reports: ReadonlySet<string>
}

/** A candidate pair of two claims. */
export type Pair = readonly [Features, Features]

/** What a pair did when its turn came: it joined two clusters, found its claims together, or could not join them. */
export interface Turn {
  readonly pair: Pair
  readonly did: 'joined' | 'together' | 'apart'
}

interface Edge {
  readonly pair: Pair
  readonly a: Features
  readonly b: Features
  readonly score: number
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** A cluster of claims that are joined already. */
export function clusterOf(claims: readonly Features[]): Cluster {
  const sorted = claims.toSorted(byKey)
  const voices = Map.groupBy(sorted, (claim) => claim.told.report.id)
  return { key: (sorted[0] as Features).key, voices: [...voices.values()], reports: new Set(voices.keys()) }
}

function joined(a: Cluster, b: Cluster): Cluster {
  const [first, second] = a.key < b.key ? [a, b] : [b, a]
  return {
    key: first.key,
    voices: [...first.voices, ...second.voices].toSorted((x, y) => byKey(x[0] as Features, y[0] as Features)),
    reports: a.reports.union(b.reports),
  }
}

/** What stands against joining two clusters, or null. */
export type Obstacle =
  | { readonly is: 'one-report'; readonly report: string }
  | { readonly is: 'decided'; readonly a: string; readonly b: string }
  | { readonly is: 'veto'; readonly a: string; readonly b: string; readonly veto: string }
  | { readonly is: 'pair'; readonly a: string; readonly b: string; readonly score: number }
  | { readonly is: 'mean'; readonly mean: number }

/** The best that two voices say of each other, within bounds. */
function bestOf(a: Voice, b: Voice, weigh: Weigher): { readonly points: number; readonly veto: [string, string, string] | null } {
  let points = -Infinity
  let veto: [string, string, string] | null = null
  for (const x of a)
    for (const y of b) {
      const pair = weigh(x, y)
      if (pair.veto === null) points = Math.max(points, pair.score)
      else veto ??= [x.key, y.key, pair.veto]
    }
  return points === -Infinity ? { points: LEAST, veto } : { points: Math.min(MOST, Math.max(LEAST, points)), veto: null }
}

/** Of a cluster that very many tell, some speak for all: those first by key, which are as good as drawn by lot, and the same in any order. */
const speakersOf = ({ voices }: Cluster): readonly Voice[] => voices.slice(0, SPEAKERS)

/** What a person keeps apart of two clusters. */
function decidedApart(a: Cluster, b: Cluster, decisions: Decisions): Obstacle | null {
  for (const x of a.voices.flat()) {
    if (!decisions.partsSome(x.key)) continue
    for (const y of b.voices.flat()) if (decisions.forbids(x.key, y.key)) return { is: 'decided', a: x.key, b: y.key }
  }
  return null
}

/** What keeps two clusters apart; null where nothing does. */
export function obstacle(a: Cluster, b: Cluster, weigh: Weigher, decisions: Decisions): Obstacle | null {
  for (const report of a.reports) if (b.reports.has(report)) return { is: 'one-report', report }
  const decided = decidedApart(a, b, decisions)
  if (decided) return decided
  const [ours, theirs] = [speakersOf(a), speakersOf(b)]
  let sum = 0
  for (const x of ours)
    for (const y of theirs) {
      const { points, veto } = bestOf(x, y, weigh)
      if (veto) return { is: 'veto', a: veto[0], b: veto[1], veto: veto[2] }
      if (points < APART) return { is: 'pair', a: (x[0] as Features).key, b: (y[0] as Features).key, score: points }
      sum += points
    }
  const mean = Math.round((sum / (ours.length * theirs.length)) * 100) / 100
  return mean < HOLD ? { is: 'mean', mean } : null
}

function edgesOf(pairs: Iterable<Pair>, weigh: Weigher): Edge[] {
  const edges: Edge[] = []
  for (const pair of pairs) {
    const [a, b] = pair[0].key < pair[1].key ? pair : [pair[1], pair[0]]
    edges.push({ pair, a, b, score: weigh(a, b).score })
  }
  return edges.toSorted((x, y) => y.score - x.score || byKey(x.a, y.a) || byKey(x.b, y.b))
}

/** Whether something keeps two clusters apart; that of the same two is looked for once. */
function refusalsOf(weigh: Weigher, decisions: Decisions): (a: Cluster, b: Cluster) => boolean {
  const known = new Map<Cluster, Set<Cluster>>()
  return (one, other) => {
    const [a, b] = one.key < other.key ? [one, other] : [other, one]
    const refused = known.get(a)
    if (refused?.has(b)) return true
    if (!obstacle(a, b, weigh, decisions)) return false
    if (refused) refused.add(b)
    else known.set(a, new Set([b]))
    return true
  }
}

export interface Clustering {
  readonly clusters: readonly (readonly Features[])[]
  readonly contradictions: readonly Contradiction[]
  /** What each pair did, from the surest down. */
  readonly turns: readonly Turn[]
}

/**
 * Clusters one neighbourhood of claims by its candidate pairs, each given once. The answer depends on the set of claims alone, not on
 * their order: pairs are taken once, by score, then by keys.
 */
export function cluster(claims: readonly Features[], pairs: Iterable<Pair>, weigh: Weigher, decisions: Decisions): Clustering {
  const { groups, contradictions } = initialGroups(new Map(claims.toSorted(byKey).map((claim) => [claim.key, claim])), decisions)
  const at = new Map<string, Cluster>()
  for (const group of groups) {
    const one = clusterOf(group)
    for (const claim of group) at.set(claim.key, one)
  }
  const refused = refusalsOf(weigh, decisions)
  const turns = edgesOf(pairs, weigh).map(({ pair, a, b }): Turn => {
    const [x, y] = [at.get(a.key) as Cluster, at.get(b.key) as Cluster]
    if (x === y) return { pair, did: 'together' }
    if (refused(x, y)) return { pair, did: 'apart' }
    const both = joined(x, y)
    for (const claim of both.voices.flat()) at.set(claim.key, both)
    return { pair, did: 'joined' }
  })
  return { clusters: [...new Set(at.values())].map(({ voices }) => voices.flat()), contradictions, turns }
}
