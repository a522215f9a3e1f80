// Decides which incidents are parts of a total, and which tell too little to be kept.
import type { ActorMention } from '../../mention/actor/index.ts'
import { hitOf, someToken, type MatchView } from '../../mention/match/index.ts'
import { ofAny } from '../../text/lexicon/index.ts'
import type { Token } from '../../text/token/types.ts'
import { isWhole, totalOf } from '../casualty/tolls.ts'
import type { Frame } from '../frame/types.ts'
import { initiatorsAgree, placeSetsAgree, tellsStretch } from './compatible.ts'
import { isOfKind } from './kinds.ts'
import { tellsPact } from './pact.ts'
import { familyOf, hasClass, leadGroup, type Incident } from './types.ts'

/** Whether a part's days, or those of publication where it tells none, lie in the stretch that its total sums. */
function withinWindow(part: Incident, total: Incident, published: string | null): boolean {
  const stretch = total.times.find((time) => time.kind === 'interval' && time.from !== null && time.to !== null)
  if (!stretch?.from || !stretch.to) return true
  const own = part.times.find((time) => time.from !== null && time.to !== null)
  const [from, to] = own?.from && own.to ? [own.from, own.to] : [published, published]
  return from === null || to === null || (from <= stretch.to && to >= stretch.from)
}

/** A finite verb of violence tells one deed, whatever its time (هاجموا الأسبوع الماضي حاجزاً وقتلوا أربعة). */
const tellsDeed = ({ trigger, group }: Frame): boolean => trigger.pos === 'verb' && (group === 'violence' || group === 'clash')

/** «يرتفع إلى 61 عدد القتلى منذ مطلع العام»: a toll over a stretch that many happenings are told of. */
const sumsStretch = (incident: Incident): boolean =>
  tellsStretch(incident.times) &&
  !incident.laterDeath &&
  !incident.frames.some(tellsDeed) &&
  incident.observations.some((row) => isWhole(row) && row.max !== null)

/** Whether an incident tells a total that others of its report may be parts of. */
const tellsTotal = (incident: Incident): boolean => incident.separate || incident.recap || sumsStretch(incident)

/** Whether a happening is one of those that a total sums: alike, by the same people, in its place and days, with no larger toll. */
function isPartOf(part: Incident, total: Incident, { published, related }: LinkContext): boolean {
  if (part === total || part.partOf || part.sameAs || total.partOf || familyOf(leadGroup(part)) !== familyOf(leadGroup(total))) return false
  // what is told of weeks somewhere is no part of what is told of a day
  if (part.places.length > 0 && tellsStretch(part.times) && !tellsStretch(total.times)) return false
  return (
    withinWindow(part, total, published) &&
    placeSetsAgree(part.places, total.places) &&
    initiatorsAgree(total.initiators, part.initiators, related) &&
    isOfKind(total, part) &&
    fitsIn(part, total)
  )
}

/** Whether nobody more was harmed in a part than the total counts; of the dead and wounded of a stretch it has some. */
function fitsIn(part: Incident, total: Incident): boolean {
  const pairs = (['killed', 'injured'] as const).map((outcome) => [
    totalOf(total.observations, outcome),
    totalOf(part.observations, outcome),
  ])
  const counts = pairs.some(([sum]) => sum !== null)
  const shared = pairs.flatMap(([sum, own]) => (sum && own ? [own.min <= sum.min] : []))
  return shared.every(Boolean) && (shared.length > 0 || !counts || !sumsStretch(total))
}

export interface LinkContext {
  /** ISO date of the publication; null where untold. */
  readonly published: string | null
  readonly related: (x: string, y: string) => boolean
}

/** Links incidents to the one that tells their total: separate incidents summed, one toll over several. */
export function linkParts(incidents: readonly Incident[], context: LinkContext): void {
  incidents.forEach((share, index) => {
    if (!share.series || !share.recap) return
    // the whole that is dealt out is the largest toll told before
    const killed = (incident: Incident): number => totalOf(incident.observations, 'killed')?.min ?? 0
    const total = incidents
      .slice(0, index)
      .filter((earlier) => !earlier.series && killed(earlier) >= killed(share))
      .toSorted((a, b) => killed(b) - killed(a))[0]
    if (!total) return
    total.recap = true
    share.partOf = total
  })
  incidents.forEach((total, index) => {
    if (!tellsTotal(total) || (total.series && total.recap)) return
    // a sum of several is told before its parts; a count or a period's total may close them
    const closes = total.series || total.recap || sumsStretch(total)
    // «ثاني ضربة في غضون شهر، إذ قُتل 12 في غارة»: the month is of the series
    const inSeries =
      closes && !total.series && incidents.some((one) => one.series && [...one.sentences].some((at) => total.sentences.has(at)))
    if (inSeries && !total.recap && !total.separate) return
    for (const part of closes ? incidents : incidents.slice(index)) if (isPartOf(part, total, context)) part.partOf = total
  })
}

/** Groups that make a claim only with somebody who acts or suffers, or a means. */
const NEEDS_MORE = new Set([
  'effect',
  'light',
  'violence',
  'clash',
  'result',
  'movement',
  'disruption',
  'release',
  'agreement',
  'property',
  'territory',
  'displacement',
])

const FIGHTERS = new Set([
  'state_forces',
  'rebel_group',
  'political_militia',
  'identity_militia',
  'external_forces',
  'protesters',
  'rioters',
])

/** Somebody with arms, an office or a cause: a side, a fighter without a name, a protester. */
function isFighter(mention: ActorMention): boolean {
  return FIGHTERS.has(mention.category) || mention.id === 'unidentified_armed_group' || mention.classes.includes('person_armed')
}

/** What tells a protest without protesters beside it; roads are blocked and stones thrown by others too. */
const TELLS_PROTEST = new Set(['protest', 'gather', 'disperse', 'riot', 'mob'])

/** Sides with a cause of their own; the police who arrest are none here. */
const POLITICAL = new Set(['rebel_group', 'political_militia', 'identity_militia', 'external_forces'])

/** Whether a sentence tells of a quarrel or a crime, or of those who did what the sentence before told as one. */
function tellsCrime(view: MatchView, index: number): boolean {
  const sentence = view.document.sentences[index]
  if (!sentence) return false
  const tells = (holds: (token: Token) => boolean): boolean => someToken(view, sentence.first, sentence.end, holds)
  if (tells(({ type }) => type.classes.has('crime'))) return true
  const goesOn = index > 0 && tells((token) => token.type.classes.has('suspects') || arrestsHim(view, token))
  return goesOn && tellsCrime(view, index - 1)
}

/** «ألقت القبض عليه»: whom the sentence before told of. */
const arrestsHim = ({ tokens }: MatchView, { key, index, sentence }: Token): boolean =>
  key === 'القبض' && tokens[index + 1]?.sentence === sentence && /^عليه(?:ا|م|ما)?$/.test(tokens[index + 1]?.key ?? '') // arrest, of him

/** Crime without a political side (codebook §8): nobody in it but people, the police and their suspects. */
function isCrime(view: MatchView, incident: Incident): boolean {
  const sides = [...incident.initiators, ...incident.targets, ...incident.participants]
  return (
    [...incident.sentences].some((index) => tellsCrime(view, index)) &&
    !sides.some(({ mention }) => POLITICAL.has(mention.category)) &&
    !incident.targets.some(({ mention }) => mention.category === 'state_forces')
  )
}

/** One or two who fled are no displacement (طبيبة فرّت من المدينة), nor are attackers whom nobody knows and who got away (فرّ المهاجمون). */
const FEW = 2
const displacesNobody = (incident: Incident): boolean =>
  leadGroup(incident) === 'displacement' &&
  ((totalOf(incident.observations, 'displaced')?.max ?? FEW + 1) <= FEW ||
    (incident.observations.length === 0 &&
      incident.initiators.length > 0 &&
      [...incident.initiators, ...incident.targets, ...incident.participants].every(
        ({ mention }) => mention.id === 'unidentified_armed_group',
      )))

/** Words of film and stage from which a sentence tells of a scene. */
const SCENE = 2

/** «خلال تصوير مشهد تفجير لمسلسل»: what is played happens to nobody. */
const isPlayed = (view: MatchView, incident: Incident): boolean => {
  const scenes = scenesOf(view)
  return scenes.size > 0 && [...incident.sentences].every((index) => scenes.has(index))
}

/** The sentences of a document that tell of a scene, for its several incidents; they fall with it. */
const scenes = new WeakMap<MatchView, ReadonlySet<number>>()

function scenesOf(view: MatchView): ReadonlySet<number> {
  let known = scenes.get(view)
  if (known === undefined) scenes.set(view, (known = readScenes(view)))
  return known
}

function readScenes(view: MatchView): ReadonlySet<number> {
  const words = new Map<number, number>()
  for (const token of view.tokens) if (token.type.classes.has('fiction')) words.set(token.sentence, (words.get(token.sentence) ?? 0) + 1)
  return new Set([...words].filter(([, count]) => count >= SCENE).map(([index]) => index))
}

/** «انتشلت فرقنا جثامين القتلى»: the dead that were told of, not found. */
const recoversKnownDead = (view: MatchView, incident: Incident): boolean =>
  incident.observations.length === 0 &&
  incident.frames.some(({ trigger }) => {
    const whose = trigger.classes.has('body') ? view.tokens[trigger.end] : undefined
    return whose !== undefined && ['dead_noun', 'victim_noun'].some((name) => hitOf(whose, name, { prep: false, det: true }) !== null)
  })

/** Whether an incident tells enough of political violence, protest or strategic change to be a claim. */
export function isReportable(view: MatchView, incident: Incident, accidentalReport: boolean): boolean {
  if (incident.series) return true
  // another source's toll, a part or later news of what is reported
  const origin = incident.sameAs ?? incident.updates
  if (origin && incident.observations.length > 0) return isReportable(view, origin, accidentalReport)
  // a protest to come is news by its day or its place
  if (incident.factuality === 'planned') return incident.times.length > 0 || incident.places.length > 0
  if (incident.laterDeath && incident.observations.length > 0 && hasClass(incident, 'update_mark')) return !accidentalReport
  const group = leadGroup(incident)
  if (isPlayed(view, incident) || isCrime(view, incident) || displacesNobody(incident)) return false
  const ambiguous = incident.frames.every((frame) => frame.trigger.classes.has('ambiguous') || frame.main === 'event_noun')
  const armed = [...incident.initiators, ...incident.targets, ...incident.participants].some((actor) => isFighter(actor.mention))
  const violentWord = incident.frames.some(
    (frame) => frame.main === 'kill' || frame.main === 'dead_noun' || frame.group === 'violence' || frame.group === 'clash',
  )
  if (
    group === 'protest' &&
    !incident.frames.some((frame) => TELLS_PROTEST.has(frame.main)) &&
    ![...incident.targets, ...incident.participants].some((actor) => actor.mention.id === 'protesters')
  )
    return false
  if ((accidental(view, incident) || (group === 'effect' && accidentalReport)) && !armed && incident.means.length === 0) return false
  if (group === 'light' || group === 'result') return incident.observations.length > 0 && armed
  if (group === 'effect')
    return (
      (violentWord || armed || incident.means.length > 0 || hasClass(incident, 'martyr')) &&
      (incident.observations.length > 0 || incident.targets.length > 0)
    )
  if (ambiguous) return armed || incident.means.length > 0 || incident.observations.length > 0
  if (group === 'agreement') {
    const named = [...incident.participants, ...incident.initiators].length > 0
    const pointing = incident.frames.every((frame) => frame.trigger.pos !== 'verb' && frame.trigger.definite)
    const reached = incident.frames.some((frame) => frame.trigger.entries.some((entry) => entry.classes.includes('concludes')))
    if (!tellsPact(view, incident)) return false
    return (named || reached || incident.places.length > 0 || incident.times.length > 0) && !(pointing && incident.times.length === 0)
  }
  if (group === 'remains')
    return (
      !recoversKnownDead(view, incident) &&
      (hasClass(incident, 'find_remains') ||
        hasClass(incident, 'body_place') ||
        incident.observations.some((row) => row.body) ||
        hasClass(incident, 'body'))
    )
  if (group === 'territory' && incident.places.length === 0 && incident.initiators.length === 0) return false
  return (
    !NEEDS_MORE.has(group) ||
    incident.targets.length > 0 ||
    incident.places.length > 0 ||
    armed ||
    incident.observations.length > 0 ||
    incident.means.length > 0 ||
    incident.times.some((time) => time.kind === 'day')
  )
}

/** Whether any sentence of a report tells of a traffic, gas, fire or building accident, or of nature. */
export const tellsAccident = (view: MatchView): boolean => someToken(view, 0, view.tokens.length, ({ type }) => isMishap(type))

const isMishap = ofAny('accident', 'nature')
const isMishapOrSport = ofAny('accident', 'nature', 'sport')

function accidental(view: MatchView, incident: Incident): boolean {
  for (const index of incident.sentences) {
    const sentence = view.document.sentences[index]
    if (sentence && someToken(view, sentence.first, sentence.end, ({ type }) => isMishapOrSport(type))) return true
  }
  return false
}
