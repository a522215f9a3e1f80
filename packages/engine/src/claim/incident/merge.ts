// Decides which incidents of different sentences are one happening, one told otherwise by another source, or parts of a total.
import { tollsConflict, tollsMatch } from '../casualty/tolls.ts'
import { absorb } from './build.ts'
import { incidentsAgree, placeSetsAgree, timesAgree } from './compatible.ts'
import { familyOf, leadGroup, type Incident } from './types.ts'

export interface MergeContext {
  readonly related: (x: string, y: string) => boolean
  readonly headlineSentences: ReadonlySet<number>
  /** Whether a new subject opens at the sentence. */
  readonly breaksTopic: (sentence: number) => boolean
}

const sourcesOf = (incident: Incident): Set<string> => new Set(incident.attributions.map((line) => line.source.id ?? line.source.name))

/** Whether two incidents are told on different words: no source in common. */
function sourcesDiffer(a: Incident, b: Incident): boolean {
  const [x, y] = [sourcesOf(a), sourcesOf(b)]
  if (x.size === 0 && y.size === 0) return false
  return ![...x].some((name) => y.has(name))
}

const onlyEffects = (incident: Incident): boolean =>
  incident.frames.every((frame) => frame.group === 'effect' || frame.group === 'result' || frame.group === 'light')

/** A later telling that points back: the attack, the blast (definite), with no place or day of its own to the contrary. */
function pointsBack(incident: Incident): boolean {
  const lead = incident.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result') ?? incident.frames[0]
  return lead !== undefined && lead.trigger.definite && lead.trigger.pos !== 'verb' && lead.trigger.number === 'sg'
}

const ownPlaceOrDay = (incident: Incident): boolean => incident.places.length > 0 || incident.times.length > 0

function sameFamily(a: Incident, b: Incident): boolean {
  const [x, y] = [familyOf(leadGroup(a)), familyOf(leadGroup(b))]
  if (x === y) return true
  const pair = new Set([x, y])
  return (
    pair.has('violence') &&
    (pair.has('territory') || pair.has('protest') || pair.has('property') || pair.has('remains')) &&
    (onlyEffects(a) || onlyEffects(b))
  )
}

/** Classes whose happenings are alike enough to be one: a blast and an attack, not a blast and a battle elsewhere. */
function sameKind(a: Incident, b: Incident): boolean {
  const mains = (incident: Incident): Set<string> =>
    new Set(incident.frames.filter((frame) => frame.group === 'violence' || frame.group === 'clash').map((frame) => frame.main))
  const [x, y] = [mains(a), mains(b)]
  if (x.size === 0 || y.size === 0) return true
  return [...x].some((name) => y.has(name) || name === 'attack' || y.has('attack') || name === 'event_noun')
}

type Verdict = 'merge' | 'same_as' | 'apart'

/** What a later incident is to an earlier one. */
export function compare(earlier: Incident, later: Incident, context: MergeContext): Verdict {
  if (earlier.series || later.series) return 'apart'
  if (!sameFamily(earlier, later) || !incidentsAgree(earlier, later, context.related)) return 'apart'
  if (earlier.factuality !== later.factuality && (earlier.factuality === 'denied' || later.factuality === 'denied')) return 'apart'
  const first = Math.min(...later.sentences)
  const broken = context.breaksTopic(first)
  if (earlier.headline) return 'merge'
  const near = first - Math.max(...earlier.sentences) <= 2
  const samePlaceTold = earlier.places.length > 0 && later.places.length > 0 && placeSetsAgree(earlier.places, later.places)
  const sameDayTold = earlier.times.length > 0 && later.times.length > 0 && timesAgree(earlier.times, later.times)
  const alike =
    tollsMatch(earlier.observations, later.observations) ||
    pointsBack(later) ||
    (onlyEffects(later) && !ownPlaceOrDay(later) && near) ||
    (near &&
      sameKind(earlier, later) &&
      later.places.length === 0 &&
      sourcesDiffer(earlier, later) &&
      tollsConflict(earlier.observations, later.observations)) ||
    (samePlaceTold && sameKind(earlier, later)) ||
    (near &&
      sameKind(earlier, later) &&
      !ownPlaceOrDay(later) &&
      later.frames.every((frame) => frame.trigger.definite || frame.group === 'effect' || frame.trigger.pos === 'verb'))
  if (!alike || (broken && !samePlaceTold && !sameDayTold)) return 'apart'
  if (tollsConflict(earlier.observations, later.observations)) {
    if (sourcesDiffer(earlier, later) || later.moved) return 'same_as'
    return later.observations.some((row) => row.other) ? 'merge' : 'same_as'
  }
  return 'merge'
}

/** Merges the incidents of a report, in order; a headline's incident takes the body's words over its own. */
export function mergeIncidents(incidents: readonly Incident[], context: MergeContext): Incident[] {
  const found: Incident[] = []
  for (const incident of incidents) {
    let merged = false
    for (const earlier of found.toReversed()) {
      const verdict = compare(earlier, incident, context)
      if (verdict === 'apart') continue
      if (verdict === 'merge') {
        absorb(earlier, incident, context.headlineSentences)
        merged = true
      } else incident.sameAs = earlier.sameAs ?? earlier
      break
    }
    if (!merged) found.push(incident)
  }
  return found
}
