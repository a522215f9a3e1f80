// Decides which claims of one neighbourhood tell one event: joined from the surest pair down, never against a constraint.
import type { Features } from './features.ts'
import { initialGroups, type Contradiction, type Decisions } from './initial.ts'
import { APART, HOLD, LEAST, MOST } from './score/weights.ts'
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

interface Edge {
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

/** What keeps two clusters apart; null where nothing does. */
export function obstacle(a: Cluster, b: Cluster, weigh: Weigher, decisions: Decisions): Obstacle | null {
  for (const report of a.reports) if (b.reports.has(report)) return { is: 'one-report', report }
  for (const x of a.voices.flat())
    for (const y of b.voices.flat()) if (decisions.forbids(x.key, y.key)) return { is: 'decided', a: x.key, b: y.key }
  let sum = 0
  for (const x of a.voices)
    for (const y of b.voices) {
      const { points, veto } = bestOf(x, y, weigh)
      if (veto) return { is: 'veto', a: veto[0], b: veto[1], veto: veto[2] }
      if (points < APART) return { is: 'pair', a: (x[0] as Features).key, b: (y[0] as Features).key, score: points }
      sum += points
    }
  const mean = Math.round((sum / (a.voices.length * b.voices.length)) * 100) / 100
  return mean < HOLD ? { is: 'mean', mean } : null
}

function edgesOf(claims: readonly Features[], pairs: (claim: Features) => Iterable<Features>, weigh: Weigher): Edge[] {
  const edges: Edge[] = []
  for (const a of claims) for (const b of pairs(a)) if (a.key < b.key) edges.push({ a, b, score: weigh(a, b).score })
  return edges.toSorted((x, y) => y.score - x.score || byKey(x.a, y.a) || byKey(x.b, y.b))
}

export interface Clustering {
  readonly clusters: readonly (readonly Features[])[]
  readonly contradictions: readonly Contradiction[]
}

/**
 * Clusters one neighbourhood of claims. `pairs` gives the candidates of a claim, in both directions. The answer depends on the set
 * of claims alone, not on their order: edges are taken once, by score, then by keys.
 */
export function cluster(
  claims: readonly Features[],
  pairs: (claim: Features) => Iterable<Features>,
  weigh: Weigher,
  decisions: Decisions,
): Clustering {
  const { groups, contradictions } = initialGroups(new Map(claims.toSorted(byKey).map((claim) => [claim.key, claim])), decisions)
  const at = new Map<string, Cluster>()
  for (const group of groups) {
    const one = clusterOf(group)
    for (const claim of group) at.set(claim.key, one)
  }
  for (const { a, b } of edgesOf(claims, pairs, weigh)) {
    const [x, y] = [at.get(a.key) as Cluster, at.get(b.key) as Cluster]
    if (x === y || obstacle(x, y, weigh, decisions)) continue
    const both = joined(x, y)
    for (const claim of both.voices.flat()) at.set(claim.key, both)
  }
  return { clusters: [...new Set(at.values())].map(({ voices }) => voices.flat()), contradictions }
}
