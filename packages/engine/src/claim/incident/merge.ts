// Decides which incidents of different sentences are one happening, one told otherwise by another source, or parts of a total.
import type { Frame } from '../frame/types.ts'
import { tollsConflict, tollsDiffer, tollsMatch } from '../casualty/tolls.ts'
import { daysBetween, type TimeMention } from '../../mention/time/index.ts'
import { absorb } from './build.ts'
import { cameToTake, isComing, onlyComes } from './coming.ts'
import { incidentsAgree, placeSetsAgree, sameSpot, tellsStretch, timesAgree } from './compatible.ts'
import { GENERAL, sameKind } from './kinds.ts'
import { hasNewCause } from './matter.ts'
import { isReleaseOf } from './pact.ts'
import { involvesProtesters } from './protest.ts'
import { familyOf, leadGroup, type Incident } from './types.ts'
import { asWhole, isPartOfSum } from './whole.ts'

export interface MergeContext {
  readonly related: (x: string, y: string) => boolean
  readonly headlineSentences: ReadonlySet<number>
  /** Whether the sentence explains what was told: وأوضح أن. */
  readonly explains: (sentence: number) => boolean
  /** Whether a new subject opens at the sentence. */
  readonly breaksTopic: (sentence: number) => boolean
  /** ISO date of the publication; null where untold. */
  readonly published: string | null
}

const sourcesOf = (incident: Incident): Set<string> => new Set(incident.attributions.map((line) => line.source.id ?? line.source.name))

/** Whether two incidents are told on different words: no source in common. */
function sourcesDiffer(a: Incident, b: Incident): boolean {
  const [x, y] = [sourcesOf(a), sourcesOf(b)]
  if (x.size === 0 && y.size === 0) return false
  return ![...x].some((name) => y.has(name))
}

/** A word that tells only what came of it. */
const onlyCounts = ({ group }: Frame): boolean => group === 'effect' || group === 'result' || group === 'light'

const onlyEffects = (incident: Incident): boolean => incident.frames.every(onlyCounts)

/** A later telling that points back: the attack, the two blasts (definite), with no place or day of its own to the contrary. */
function pointsBack(earlier: Incident, later: Incident): boolean {
  const lead = later.frames.find((frame) => frame.group !== 'effect' && frame.group !== 'result') ?? later.frames[0]
  if (lead === undefined || !lead.trigger.definite || lead.trigger.pos === 'verb' || lead.trigger.number === 'pl') return false
  // «وفرض السيطرة على …» points to no attack
  return earlier.frames.some((frame) => familyOf(frame.group) === familyOf(lead.group))
}

/** An hour alone (ليلاً) is no day of its own, nor is «later» beside a toll. */
const ownPlaceOrDay = (incident: Incident): boolean =>
  incident.places.length > 0 || incident.times.some((time) => time.kind !== 'clock' && !(onlyEffects(incident) && isLater(time)))

const isLater = (time: TimeMention): boolean => time.kind === 'anchored' && time.from === null

/** What is done by protesters and to them is of their protest. */
const family = (incident: Incident): string =>
  involvesProtesters(incident) || pointsToProtest(incident) ? 'protest' : familyOf(leadGroup(incident))

const hasProtest = (incident: Incident): boolean => incident.frames.some((frame) => frame.group === 'protest')

function sameFamily(a: Incident, b: Incident): boolean {
  if (hasProtest(a) && hasProtest(b)) return true
  const [x, y] = [family(a), family(b)]
  if (x === y) return true
  // the headline names the raid in which people were taken
  if ((a.headline && onlyComes(a) && b.frames.some(isComing)) || cameToTake(a, b)) return true
  const pair = new Set([x, y])
  return (
    pair.has('violence') &&
    (pair.has('territory') || pair.has('protest') || pair.has('property') || pair.has('remains')) &&
    (onlyEffects(a) || onlyEffects(b))
  )
}

/** Whether a side told by both stands on the same end of it: the same doer, or the same sufferer. */
function shareSide(a: Incident, b: Incident, related: (x: string, y: string) => boolean): boolean {
  const ids = (incident: Incident): string[] =>
    [...incident.initiators, ...incident.targets, ...incident.participants]
      .map((actor) => actor.mention.id)
      .filter((id): id is string => id !== null && id !== 'civilians' && id !== 'unidentified_armed_group')
  return ids(a).some((one) => ids(b).some((other) => one === other || related(one, other)))
}

/** Whether both tell who was hit and nobody is told by both: a mayor shot, and a fighter shot. */
function othersHit(a: Incident, b: Incident, related: (x: string, y: string) => boolean): boolean {
  const ids = (incident: Incident): string[] => incident.targets.map((actor) => actor.mention.id).filter((id): id is string => id !== null)
  const [x, y] = [ids(a), ids(b)]
  return x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => one === other || related(one, other)))
}

const hitsCivilians = (incident: Incident): boolean => incident.targets.some((actor) => actor.mention.category === 'civilians')

/** Whether a later telling, by how its sentence opens, is of another happening than any told before it but in a headline. */
function opensAnother(earlier: Incident, later: Incident): boolean {
  if (!hasNewCause(later)) return false
  switch (later.opener) {
    case 'topic_break':
    case 'sequel':
      return true
    case 'turn':
      return later.observations.length > 0 && earlier.observations.length > 0
    case 'place':
      return earlier.places.length > 0 && !sameSpot(earlier.places, later.places)
    case 'time':
      return later.times.some(
        (time) => (time.anchor !== null && time.anchor.relation !== 'same') || (time.kind === 'day' && earlier.times.length === 0),
      )
    default:
      return false
  }
}

/** Days before the publication that news without a day of its own may be of. */
const NEWS_DAYS = 3

/** «أصيب مواطن بانفجار لغم … واستشهد مواطن في الثلاثين من آب الفائت»: of a day too long past to be that of news told without one. */
function isOfOldDay(earlier: Incident, later: Incident, published: string | null): boolean {
  if (published === null || earlier.times.length > 0 || !hasNewCause(later)) return false
  const day = later.times.find((time) => time.kind === 'day' && time.to !== null)
  return day?.to != null && daysBetween(day.to, published) > NEWS_DAYS
}

/** A cause word of the same kind with nothing of its own beside it (تحدثت عن تفجير), on whoever's word. */
const isBare = (incident: Incident): boolean =>
  !ownPlaceOrDay(incident) &&
  incident.observations.length === 0 &&
  incident.initiators.length + incident.targets.length + incident.participants.length === 0 &&
  incident.frames.every((frame) => frame.trigger.pos !== 'verb' && frame.trigger.number === 'sg')

/** The breaking up of a protest with no place or day of its own: of the one told before. */
const breaksUp = (earlier: Incident, later: Incident): boolean =>
  hasProtest(earlier) && !ownPlaceOrDay(later) && later.frames.some((frame) => frame.main === 'disperse')

/** «وتعرضت المظاهرة لهجوم»: what is told of the protest told before. */
const pointsToProtest = (incident: Incident): boolean =>
  incident.frames.some((frame) => frame.main === 'protest' && frame.trigger.pos !== 'verb' && frame.trigger.definite)

/** «واتهم المجلس الوزارة باستهداف قرى بالمروحيات»: a deed that somebody is charged with, by other means than what was told, is another. */
const isAnotherCharge = (earlier: Incident, later: Incident): boolean =>
  later.means.length > 0 &&
  later.attributions.some((line) => line.stance === 'accuses') &&
  !later.means.some((one) => earlier.means.some((other) => other.id === one.id)) &&
  earlier.frames.some((frame) => frame.group !== 'effect' && frame.group !== 'result') &&
  !pointsBack(earlier, later)

/** «19 شهيداً حصيلة المجزرة … ثلاث غارات شنها الطيران»: what the massacre told with its toll was done by, told after it without one. */
const explainsMassacre = (earlier: Incident, later: Incident): boolean =>
  earlier.frames.some((frame) => frame.main === 'massacre') &&
  earlier.frames.every((frame) => GENERAL.has(frame.main) || onlyCounts(frame)) &&
  later.places.length === 0 &&
  later.observations.length === 0 &&
  hasNewCause(later)

/** «فجّر انتحاري نفسه … . وفجّر نفسه قرب السوق»: a bomber dies once. */
const blowsUpAgain = (earlier: Incident, later: Incident): boolean =>
  later.places.length === 0 &&
  later.observations.length === 0 &&
  [earlier, later].every((one) => one.means.some(({ id }) => id === 'suicide' || id === 'suicide_belt'))

type Verdict = 'merge' | 'same_as' | 'part_of' | 'apart'

/** What a later incident is to an earlier one. */
export function compare(earlier: Incident, later: Incident, context: MergeContext): Verdict {
  if (!sameFamily(earlier, later) || !incidentsAgree(earlier, later, context.related)) return 'apart'
  if (!earlier.series && !earlier.headline && isPartOfSum(earlier, later, sourcesDiffer(earlier, later))) return 'part_of'
  if (earlier.series || later.series || earlier.laterDeath !== later.laterDeath) return 'apart'
  if (
    earlier.factuality !== later.factuality &&
    [earlier.factuality, later.factuality].some((one) => one === 'denied' || one === 'planned')
  )
    return 'apart'
  if (later.another) return 'apart'
  const first = Math.min(...later.sentences)
  const broken = context.breaksTopic(first)
  if (earlier.headline && !(later.opener === 'topic_break' && hasNewCause(later))) return 'merge'
  if (isOfOldDay(earlier, later, context.published) || opensAnother(earlier, later) || isAnotherCharge(earlier, later)) return 'apart'
  // a total over a stretch is not the news told before it without a day
  if (earlier.times.length === 0 && tellsStretch(later.times)) return 'apart'
  // protests of weeks are not the one told after them
  if (family(later) === 'protest' && later.times.length === 0 && tellsStretch(earlier.times)) return 'apart'
  if (earlier.recap !== later.recap && !earlier.headline) return 'apart'
  // what sums several and one of them are told apart
  if (earlier.separate !== later.separate) return 'apart'
  const near = first - Math.max(...earlier.sentences) <= 2
  const samePlaceTold = earlier.places.length > 0 && later.places.length > 0 && placeSetsAgree(earlier.places, later.places)
  const sameDayTold = earlier.times.length > 0 && later.times.length > 0 && timesAgree(earlier.times, later.times)
  const alike =
    (near && (explainsMassacre(earlier, later) || cameToTake(earlier, later) || blowsUpAgain(earlier, later))) ||
    (near && family(earlier) === 'protest' && !ownPlaceOrDay(later) && pointsToProtest(later)) ||
    tollsMatch(earlier.observations, later.observations) ||
    pointsBack(earlier, later) ||
    (onlyEffects(later) && !ownPlaceOrDay(later) && near && !othersHit(earlier, later, context.related)) ||
    (near &&
      sameKind(earlier, later) &&
      later.places.length === 0 &&
      sourcesDiffer(earlier, later) &&
      tollsConflict(earlier.observations, later.observations, context.related)) ||
    (samePlaceTold && sameKind(earlier, later) && !othersHit(earlier, later, context.related)) ||
    (near &&
      earlier.places.length === 0 &&
      sameKind(earlier, later) &&
      shareSide(earlier, later, context.related) &&
      !othersHit(earlier, later, context.related)) ||
    (near &&
      sameKind(earlier, later) &&
      !ownPlaceOrDay(later) &&
      later.frames.every((frame) => frame.trigger.definite || frame.group === 'effect' || frame.trigger.pos === 'verb'))
  const elaborates =
    near &&
    ((sameKind(earlier, later) && isBare(later)) ||
      breaksUp(earlier, later) ||
      (context.explains(first) && earlier.observations.length + earlier.initiators.length > 0 && first > Math.max(...earlier.sentences)))
  if ((!alike && !elaborates) || (broken && !samePlaceTold && !sameDayTold)) return 'apart'
  const differ = sourcesDiffer(earlier, later)
  if (tollsConflict(earlier.observations, later.observations, differ ? context.related : null)) {
    if (differ) return 'same_as'
    return later.observations.some((row) => row.other) ? 'merge' : 'same_as'
  }
  // who says that it hit fighters, where civilians were told hit, tells it otherwise
  if (differ && !onlyEffects(later) && hitsCivilians(earlier) && othersHit(earlier, later, context.related)) return 'same_as'
  // another source with a toll of its own tells it otherwise; with a detail only, it adds to it
  if (differ && !onlyEffects(later) && tollsDiffer(earlier.observations, later.observations)) return 'same_as'
  return 'merge'
}

/** Counts that no single happening tells. */
const MANY_COUNTS = 4

/**
 * Whether an incident goes on with the total before it: counts of the same source, with no place, day or means of their own
 * (سبعة منهم قُتلوا في الريف الغربي), which a total needs no claims for.
 */
function detailsRecap(before: Incident | undefined, incident: Incident, context: MergeContext): boolean {
  if (!before?.recap || incident.recap || incident.means.length > 0 || incident.times.some((time) => time.kind === 'day')) return false
  const near = Math.min(...incident.sentences) - Math.max(...before.sentences) <= 1
  const exact = incident.places.some((place) => place.geoPrecision === 1)
  const counts =
    incident.observations.length >= MANY_COUNTS ||
    (incident.observations.length > 0 && incident.frames.every((frame) => frame.group === 'effect' || frame.main === 'assassinate'))
  return near && !exact && counts && !sourcesDiffer(before, incident) && !context.breaksTopic(Math.min(...incident.sentences))
}

/** «التظاهرات», «الاعتصام» with nothing told of it but what is said about it: the protest told before. */
const namesProtest = (incident: Incident): boolean =>
  leadGroup(incident) === 'protest' &&
  incident.factuality !== 'planned' &&
  incident.observations.length === 0 &&
  incident.frames.every((frame) => frame.main === 'protest' && frame.trigger.pos !== 'verb' && frame.trigger.definite)

const isSameProtest = (earlier: Incident, later: Incident): boolean =>
  earlier.factuality !== 'planned' &&
  earlier.frames.some((frame) => frame.group === 'protest') &&
  placeSetsAgree(earlier.places, later.places)

/** Nouns of violence, by their rows, that an incident is told by; `known` only those with the article. */
const nounsOf = ({ frames }: Incident, known: boolean): string[] =>
  frames.flatMap(({ trigger, group }) =>
    trigger.pos !== 'verb' && (group === 'violence' || group === 'clash') && (trigger.definite || !known) ? trigger.rows : [],
  )

/** Those of which something holds before the others, each in their order. */
const firstThose = (all: readonly Incident[], holds: (one: Incident) => boolean): readonly Incident[] => [
  ...all.filter(holds),
  ...all.filter((one) => !holds(one)),
]

/**
 * Earlier incidents to compare a later one with, the last first; with those told by its very noun before others («الغارة» after
 * «غارة … قصف»), and a toll alone (عدد شهداء الحشد سبعة) with those that hit the very same.
 */
function candidates(found: readonly Incident[], later: Incident): readonly Incident[] {
  const nouns = new Set(nounsOf(later, true))
  const back = firstThose(found.toReversed(), (one) => nouns.size > 0 && nounsOf(one, false).some((row) => nouns.has(row)))
  if (!onlyEffects(later)) return back
  const hit = new Set(later.targets.map((actor) => actor.mention.id).filter((id) => id !== null && id !== 'civilians'))
  return firstThose(back, (one) => one.targets.some((actor) => hit.has(actor.mention.id)))
}

/** Merges the incidents of a report, in order; a headline's incident takes the body's words over its own. */
export function mergeIncidents(incidents: readonly Incident[], context: MergeContext): Incident[] {
  const found: Incident[] = []
  for (const incident of incidents) {
    if (incident.hint) {
      const fight = found.findLast((earlier) => leadGroup(earlier) === 'clash' && earlier.participants.length === 0)
      if (fight && !context.breaksTopic(Math.min(...incident.sentences))) fight.participants.push(...incident.participants)
      continue
    }
    const named = namesProtest(incident) ? found.findLast((earlier) => isSameProtest(earlier, incident)) : undefined
    if (named) {
      absorb(named, { ...incident, times: [], places: [] }, context.headlineSentences)
      continue
    }
    if (detailsRecap(found.at(-1), incident, context) || isReleaseOf(found, incident)) continue
    let merged = false
    for (const earlier of candidates(found, incident)) {
      const verdict = compare(earlier, incident, context)
      if (verdict === 'apart') continue
      if (verdict === 'part_of') {
        // `linkParts` finds the other parts too
        earlier.separate = true
        incident.observations = asWhole(incident.observations)
        continue
      }
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
