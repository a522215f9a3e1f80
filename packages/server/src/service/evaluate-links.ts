// Compares events with gold links: of the pairs of claims that tell one event, how many are joined, and how many are joined wrongly.
import { sketchOf } from '@sijill/engine/event/copies/sketch.ts'
import { Linker } from '@sijill/engine/event/linker.ts'
import type { ActorRelations, LinkableClaim, Told } from '@sijill/engine/event/types.ts'
import type { Report } from '@sijill/engine/report/types.ts'

/** One line of a links file: claims that tell one event. Only events that several reports tell are listed. */
export interface GoldLink {
  readonly event: string
  readonly claims: readonly string[]
}

/** A claim as it is linked; a gold claim leaves some fields out. */
type GoldClaim = Omit<LinkableClaim, 'means' | 'place'> & {
  readonly means: readonly (string | { readonly id: string })[]
  readonly place:
    | (Omit<NonNullable<LinkableClaim['place']>, 'id' | 'admin2'> & { readonly id?: string | null; readonly admin2?: string | null })
    | null
}

export interface LinkableReading {
  readonly report: string
  readonly claims: readonly GoldClaim[]
}

export interface LinkEvaluation {
  /** Pairs of claims of two reports that gold calls one event. */
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly missed: readonly (readonly [string, string])[]
  readonly added: readonly (readonly [string, string])[]
}

function toldOf({ claims, report }: LinkableReading, reports: ReadonlyMap<string, Report>): Told[] {
  const source = reports.get(report)
  const toldIn = {
    id: report,
    outlet: source?.outlet ?? null,
    published: source?.published ?? null,
    sketch: sketchOf(source?.text ?? ''),
  }
  return claims.map((claim) => ({
    report: toldIn,
    claim: {
      ...claim,
      means: claim.means.map((means) => (typeof means === 'string' ? { id: means } : means)),
      place: claim.place && { ...claim.place, id: claim.place.id ?? null, admin2: claim.place.admin2 ?? null },
    },
  }))
}

/** Events of all claims, each as the ids of its claims. */
export function eventsOf(readings: readonly LinkableReading[], reports: ReadonlyMap<string, Report>, actors: ActorRelations): string[][] {
  const linker = new Linker(actors)
  linker.add(readings.flatMap((reading) => toldOf(reading, reports)))
  return linker.events().map(({ claims }) => [...claims])
}

const reportOf = (claim: string): string => claim.slice(0, claim.lastIndexOf('#'))

/** Pairs of claims of different reports that lie in one group; what one report joins by itself is no decision of the linker. */
function pairsOf(groups: readonly (readonly string[])[]): Map<string, readonly [string, string]> {
  const pairs = groups.flatMap((group) =>
    group.flatMap((a) => group.flatMap((b) => (a < b && reportOf(a) !== reportOf(b) ? [[a, b] as const] : []))),
  )
  return new Map(pairs.map(([a, b]) => [`${a} ${b}`, [a, b]]))
}

/** Compares groups with links. Both are counted over `among` alone: claims that the system did not find cannot be linked. */
export function evaluateLinks(
  links: readonly GoldLink[],
  groups: readonly (readonly string[])[],
  among: ReadonlySet<string>,
): LinkEvaluation {
  const kept = (group: readonly string[]): string[] => group.filter((claim) => among.has(claim))
  const [gold, given] = [pairsOf(links.map(({ claims }) => kept(claims))), pairsOf(groups.map(kept))]
  const missed = [...gold].filter(([key]) => !given.has(key)).map(([, both]) => both)
  const added = [...given].filter(([key]) => !gold.has(key)).map(([, both]) => both)
  const found = gold.size - missed.length
  return {
    pairs: gold.size,
    precision: found / (given.size || 1),
    recall: found / (gold.size || 1),
    f1: (2 * found) / (gold.size + given.size || 1),
    missed,
    added,
  }
}

/** What both evaluations are made of. */
export interface LinkEvaluationInput {
  readonly gold: readonly LinkableReading[]
  readonly readings: readonly LinkableReading[]
  /** The engine's claim for each claim of gold that it found (`foundClaims`). */
  readonly found: ReadonlyMap<string, string>
  readonly links: readonly GoldLink[]
  readonly reports: ReadonlyMap<string, Report>
  readonly actors: ActorRelations
}

/** Linking of the gold claims; of the engine's own, over pairs of which it found both claims; and over all pairs. */
export interface BothLinkEvaluations {
  readonly gold: LinkEvaluation
  readonly engine: LinkEvaluation
  readonly strict: LinkEvaluation
}

/** Links the gold claims, and all of the engine's own; of these, claims that gold does not have are in no pair. */
export function evaluateBoth({ gold, readings, found, links, reports, actors }: LinkEvaluationInput): BothLinkEvaluations {
  const all = new Set(gold.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const goldOf = new Map([...found].map(([expected, given]) => [given, expected]))
  const own = eventsOf(readings, reports, actors).map((event) => event.flatMap((claim) => goldOf.get(claim) ?? []))
  return {
    gold: evaluateLinks(links, eventsOf(gold, reports, actors), all),
    engine: evaluateLinks(links, own, new Set(found.keys())),
    strict: evaluateLinks(links, own, all),
  }
}
