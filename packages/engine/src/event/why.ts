// Explains a decision: why a claim is in an event or not, as data; the doors put it into words.
import { clusterOf, obstacle, type Obstacle, type Weigher } from './cluster.ts'
import { toldWith, type Decisions } from './initial.ts'
import type { Linker } from './linker.ts'
import type { Features } from './features.ts'
import { HOLD, JOIN } from './score/weights.ts'
import type { LinkedEvent, PairScore } from './types.ts'

/** The claim beside one claim of the event. */
export interface Beside extends PairScore {
  readonly claim: string
  /** What joins the two without a score: a person, or their report. */
  readonly joinedBy: 'person' | 'report' | null
}

/** Why a claim is in an event or not. */
export interface Why {
  readonly claim: string
  readonly event: string
  readonly belongs: boolean
  /** The claim beside each claim of the event that is not itself, the nearest first. */
  readonly beside: readonly Beside[]
  /** What stands between the claim's own event and this one: a constraint, or that no pair is sure enough; null where it belongs. */
  readonly obstacle: Obstacle | { readonly is: 'score'; readonly best: number | null } | { readonly is: 'no-event' } | null
  /** What a pair must reach, and the mean over all pairs. */
  readonly bar: { readonly join: number; readonly hold: number }
}

function joinedBy(a: Features, b: Features, decisions: Decisions): Beside['joinedBy'] {
  if ([...decisions.must(a.key)].includes(b.key)) return 'person'
  return toldWith(a).includes(b.key) || toldWith(b).includes(a.key) ? 'report' : null
}

function obstacleBetween(own: readonly Features[], others: readonly Features[], linker: Linker): Why['obstacle'] {
  const score = (a: Features, b: Features): PairScore => linker.score(a, b)
  const found = obstacle(clusterOf(own), clusterOf(others), score, linker.decisions)
  if (found && found.is !== 'mean' && found.is !== 'pair') return found
  const pairs = own.flatMap((a) => others.map((b) => score(a, b)))
  const best = pairs.filter(({ veto }) => veto === null).map((pair) => pair.score)
  return best.some((one) => one >= JOIN) ? found : { is: 'score', best: best.length > 0 ? Math.max(...best) : null }
}

/** Weighs two claims, with reasons. */
export type Scorer = (a: Features, b: Features) => PairScore

/** A claim beside the nearest of others; null where there are none. */
export function besideNearest(
  one: Features,
  others: readonly Features[],
  { weigh, score, decisions }: { readonly weigh: Weigher; readonly score: Scorer; readonly decisions: Decisions },
): Beside | null {
  let nearest: Features | null = null
  let best = -Infinity
  for (const other of others) {
    const points = weigh(one, other).score
    if (nearest !== null && (points < best || (points === best && other.key > nearest.key))) continue
    ;[nearest, best] = [other, points]
  }
  return nearest && (besideAll(one, [nearest], score, decisions)[0] ?? null)
}

/** A claim beside others, the nearest first. */
export function besideAll(one: Features, others: readonly Features[], score: Scorer, decisions: Decisions): Beside[] {
  return others
    .map((other): Beside => ({ claim: other.key, joinedBy: joinedBy(one, other, decisions), ...score(one, other) }))
    .toSorted((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
}

/** Explains why a claim is, or is not, among those that tell an event. */
export function why(linker: Linker, claim: string, event: LinkedEvent): Why {
  const belongs = event.claims.includes(claim)
  const bar = { join: JOIN, hold: HOLD }
  const one = linker.features(claim)
  if (!one) return { claim, event: event.id, belongs: false, beside: [], obstacle: { is: 'no-event' }, bar }
  const featuresOf = (keys: readonly string[]): Features[] => keys.map((key) => linker.features(key)).filter((found) => found !== null)
  const others = featuresOf(event.claims).filter(({ key }) => key !== claim)
  const beside = besideAll(one, others, (a, b) => linker.score(a, b), linker.decisions)
  const own = featuresOf(linker.eventOf(claim)?.claims ?? [claim])
  return { claim, event: event.id, belongs, beside, obstacle: belongs ? null : obstacleBetween(own, others, linker), bar }
}
