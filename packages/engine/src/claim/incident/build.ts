// Builds an incident of each frame of a sentence, with what belongs to it: roles, places, days, counts, means.
import type { PlaceMention } from '../../mention/place/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { AttributionMention } from '../../mention/attribution/index.ts'
import { observe } from '../casualty/observations.ts'
import { addObservation } from '../casualty/tolls.ts'
import { isCountedBy, observationsOf } from '../casualty/of-frame.ts'
import { hitOf } from '../../mention/match/index.ts'
import { cueOf, isCalledFor } from '../frame/factuality.ts'
import { framesOf, type SentenceView } from '../frame/frames.ts'
import { VIOLENT } from '../frame/groups.ts'
import { namingOf } from '../frame/naming.ts'
import type { Frame } from '../frame/types.ts'
import { isDuring, tellsRepelling } from '../frame/view.ts'
import type { Participant } from '../items.ts'
import { attach, attachTimes } from './attach.ts'
import { isArmed } from './blame.ts'
import { pointsToHurt, tellsLaterDeath, woundedWhoDied } from './later-death.ts'
import { asProtester } from './protest.ts'
import type { Incident, MeansMention, RoleActor } from './types.ts'

/** What a sentence holds beside its frames. */
export interface SentenceMentions {
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly means: readonly MeansMention[]
  readonly attributions: readonly AttributionMention[]
}

const EMPTY: ReadonlySet<number> = new Set()

export function emptyIncident(frame: Frame, headline: boolean): Incident {
  return {
    frames: [frame],
    sentences: new Set([frame.sentence]),
    headline,
    initiators: [],
    targets: [],
    participants: [],
    observations: [],
    places: [],
    times: [],
    means: [],
    attributions: [],
    factuality: frame.factuality === 'negated' ? 'denied' : frame.factuality,
    plural: false,
    separate: false,
    series: false,
    recap: false,
    hint: false,
    laterDeath: false,
    another: false,
    opener: null,
    sameAs: null,
    partOf: null,
    updates: null,
    rules: new Set(frame.rules),
  }
}

/** Part of those told beside them (بينهم ثلاثة أطفال) they are no target of their own. */
const ofWhole = (participants: readonly Participant[]): readonly Participant[] =>
  participants.some((one) => one.actor?.id && one.quantity?.subset !== true)
    ? participants.filter((one) => one.quantity?.subset !== true)
    : participants

const roleActors = (participants: readonly Participant[]): RoleActor[] =>
  ofWhole(participants).flatMap((participant) =>
    participant.actors
      .filter((actor) => actor === participant.actor || actor.id !== 'civilians')
      .map((mention) => ({ mention, certainty: mention.certainty ?? ('asserted' as const) })),
  )

/** Categories of people who can stand in a protest. */
const CROWDS: ReadonlySet<string> = new Set(['civilians', 'protesters', 'rioters'])

/** Marks by which those who protest stand: the subject, whose the protest is (وقفة للمعلمين), how many of them there were. */
const PROTESTS: ReadonlySet<string> = new Set(['', 'ل', 'of'])

/** A party, a faction or a union that holds a protest takes part in it; a state and its forces do not. */
const isMovement = ({ actor }: Participant): boolean =>
  actor !== null && actor.head !== 'state' && actor.category !== 'state_forces' && actor.category !== 'external_forces'

/** Who breaks up a protest does it to the protesters; who stands by it in any other frame protests. */
function addProtest(incident: Incident, frame: Frame): void {
  const demonstrates = (one: Participant): boolean => PROTESTS.has(one.marker) && (one.actor === null || CROWDS.has(one.actor.category))
  if (frame.main === 'disperse') {
    incident.initiators.push(...roleActors(frame.agents))
    incident.targets.push(...roleActors(frame.patients.filter(demonstrates)))
    return
  }
  const crowd = [...frame.agents, ...frame.patients].filter(demonstrates)
  incident.participants.push(
    ...roleActors(crowd).map(asProtester),
    ...roleActors(frame.agents.filter((one) => !demonstrates(one) && isMovement(one))),
  )
  if (frame.main === 'stones') incident.targets.push(...roleActors(frame.patients.filter((one) => !demonstrates(one))))
}

/** Who buried the dead, and whose the graves are, is taken to have killed them; who finds them takes part. */
function addRemainsRoles(incident: Incident, frame: Frame, agents: readonly RoleActor[], patients: readonly RoleActor[]): void {
  const isSide = (actor: RoleActor): boolean => actor.mention.id !== null && actor.mention.category !== 'civilians'
  const inferred = (actors: readonly RoleActor[]): RoleActor[] => actors.map((actor) => ({ ...actor, certainty: 'inferred' as const }))
  const killers = frame.main === 'bury' ? agents.filter(isSide) : frame.main === 'body_place' ? [...agents, ...patients].filter(isSide) : []
  incident.initiators.push(...inferred(killers))
  incident.participants.push(...agents.filter((actor) => !killers.includes(actor)))
  incident.targets.push(...patients.filter((actor) => !killers.includes(actor)))
}

/** «رجّح ضلوع داعش»، «يُعتقد أن خلايا التنظيم تقف خلف الجريمة»: whoever is guessed to have had a hand in it. */
const guesses = (frame: Frame): boolean =>
  frame.rules.includes('factuality.hedge') || frame.trigger.rows.some((row) => row.startsWith('x.involved'))

/** Puts the actors of a frame into the roles that its group gives them. */
function addRoles(incident: Incident, frame: Frame): void {
  const doers = roleActors(frame.agents)
  const doubted = frame.group === 'light' && guesses(frame)
  const [agents, patients, parties] = [
    doubted ? doers.map((actor) => ({ ...actor, certainty: 'suspected' as const })) : doers,
    roleActors(frame.patients),
    roleActors(frame.parties),
  ]
  switch (frame.group) {
    case 'clash':
      if (tellsRepelling(frame.trigger)) {
        incident.initiators.push(...agents)
        incident.targets.push(...patients)
        break
      }
      if (frame.agents.length > 0 && frame.patients.length > 0 && parties.length === 0) incident.participants.push(...agents, ...patients)
      else incident.participants.push(...agents, ...patients, ...parties)
      break
    case 'agreement':
      incident.participants.push(...agents, ...parties, ...patients)
      break
    case 'protest':
      addProtest(incident, frame)
      break
    case 'remains':
      addRemainsRoles(incident, frame, agents, patients)
      break
    case 'movement':
    case 'disruption':
      incident.initiators.push(...agents)
      incident.targets.push(...patients.filter((one) => one.mention.category !== 'civilians'))
      break
    case 'release':
      incident.participants.push(...agents, ...parties)
      break
    default:
      incident.initiators.push(...agents)
      incident.targets.push(...patients, ...(frame.group === 'effect' ? parties : []))
      if (frame.group !== 'effect') incident.participants.push(...parties)
  }
}

const isEffect = (frame: Frame): boolean => frame.group === 'effect'

/** Words between a rank and the stretch it is counted over at most. */
const RANK_REACH = 4

/** «أول تصعيد منذ شهرين»، «الأعنف منذ أسابيع»: the stretch compares and dates nothing. */
function comparesSince(s: SentenceView, time: TimeMention): boolean {
  // since; also before what began then (أكبر حشد منذ انطلاق الحراك في 20 آب)
  let since = time.first
  while (since > Math.max(s.sentence.first, time.first - RANK_REACH) && !/^[وف]?منذ$/.test(s.view.tokens[since]?.key ?? '')) since--
  if (!/^[وف]?منذ$/.test(s.view.tokens[since]?.key ?? '')) return false
  for (let at = since - 1; at >= Math.max(s.sentence.first, since - RANK_REACH); at--) {
    const token = s.view.tokens[at]
    if (hitOf(token, 'rank') !== null) return true
  }
  return false
}

/** Frames that are told while they are still to come. */
const ANNOUNCED = new Set(['protest', 'gather'])

/** What forces will do is news by a verb in the future, with its day: ستدخل وحدات الجيش البلدتين غداً. */
const isPlannedMove = (frame: Frame, rule: string, times: readonly TimeMention[]): boolean =>
  rule === 'factuality.future' && (frame.group === 'movement' || frame.group === 'territory') && times.some((time) => time.from !== null)

/** Words between a protest and the towns at large that it is told of. */
const MANY_AFTER = 8
const MANY_BEFORE = 5

/** «تظاهر الآلاف في عدة مدن»، «شهدت مدن سورية مظاهرات»: several protests told as one. */
function overManyPlaces(s: SentenceView, { trigger }: Frame): boolean {
  const from = Math.max(s.sentence.first, trigger.first - MANY_BEFORE)
  const near = s.view.tokens.slice(from, Math.min(s.sentence.end, trigger.end + MANY_AFTER))
  return near.some((token) => hitOf(token, 'protest_many') !== null)
}

/** One frame of a sentence as an incident of its own, or the word that nobody was hurt. */
export interface Telling {
  readonly frame: Frame
  readonly alone: Incident
  readonly noneHurt: boolean
}

/** Words between «منذ» and the truce whose beginning it counts from at most. */
const SINCE_REACH = 3

/** «منذ بدء سريان الهدنة»: the truce from which something is counted. */
function countsSince(s: SentenceView, { trigger }: Frame): boolean {
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - SINCE_REACH); at--) {
    const token = s.view.tokens[at]
    if (!token || token.kind === 'mark') return false
    if (/^[وف]?منذ$/.test(token.key)) return trigger.pos !== 'verb' // since
  }
  return false
}

/** Words that name a happening of any kind. */
const OF_ANY_KIND = new Set(['event_noun', 'attack'])

/** «وبعد ساعات من الحادث قُتل»: the happening told before, from which the time of another is counted. */
const onlyDates = (s: SentenceView, frame: Frame, all: readonly Frame[]): boolean =>
  OF_ANY_KIND.has(frame.main) &&
  frame.trigger.pos !== 'verb' &&
  frame.trigger.definite &&
  namingOf(s.view, frame.trigger, s.sentence.first) === 'after' &&
  all[0] === frame &&
  all.length > 1

/**
 * «أحبطت القوات محاولة تسلل لداعش»: fighters who are kept from getting in attacked, smugglers only tried to; an advance that is
 * stopped (إحباط محاولة تقدم) has taken no ground.
 */
const asAttack = (frame: Frame, cue: ReturnType<typeof cueOf>): Frame =>
  cue?.factuality === 'foiled' &&
  ((frame.main === 'advance' && frame.trigger.pos !== 'verb') ||
    (frame.main === 'infiltrate' &&
      frame.agents.some(({ actor }) => isArmed(actor) && (actor.category !== 'unknown' || actor.register === 'hostile'))))
    ? { ...frame, group: 'violence', main: 'attack' }
    : frame

/** A noun of the fallen that another frame counts tells nothing of its own; its doer is that frame's (سقط أربعة ضحايا بألغام الحوثيين). */
function countedOnce(all: readonly Frame[]): Frame[] {
  const counted = all.filter((frame) => isCountedBy(frame, all))
  return all
    .filter((frame) => !counted.includes(frame))
    .map((frame) => {
      const doers = counted.filter((noun) => noun.agents.length > 0 && frame.agents.length === 0 && isCountedBy(noun, [noun, frame]))
      return doers.length > 0 ? { ...frame, agents: doers.flatMap((noun) => noun.agents) } : frame
    })
}

/** «قُتل عنصر خلال مداهمة مطلوبين», «اعتقلت … خلال حملة دهم»: a raid by nobody told, in the course of which something else was done. */
function isOccasionOf(s: SentenceView, frame: Frame, all: readonly Frame[]): boolean {
  const { trigger, agents } = frame
  if (trigger.pos !== 'masdar' || agents.length > 0 || !trigger.rows.some((row) => RAIDS.test(row))) return false
  const [before, earlier] = [s.view.tokens[trigger.first - 1], s.view.tokens[trigger.first - 2]]
  const during = hitOf(before, 'event_chain', { conj: false, prep: false, det: false }) !== null ? earlier : before
  return (
    isDuring(during) &&
    !all.some((other) => other.trigger.first > trigger.first && (VIOLENT.has(other.group) || other.group === 'detain')) &&
    all.some(
      (other) => other.trigger.first < trigger.first && (other.group === 'effect' || other.group === 'detain' || other.group === 'abduct'),
    )
  )
}
const RAIDS = /^v\.detain\.(?:raid|swoop)$/

/** What each frame of a sentence tells by itself; frames of acts and trends are left to their own readers. */
export function tellingsOf(s: SentenceView, mentions: SentenceMentions, headline: boolean): Telling[] {
  const told = countedOnce(framesOf(s))
  const framesWithActs = told.filter((frame) => !isOccasionOf(s, frame, told))
  const framesWithTrends = framesWithActs.filter((frame) => frame.group !== 'act')
  const frames = framesWithTrends.filter((frame) => frame.group !== 'trend')
  const places = attach(s, framesWithTrends, mentions.places)
  // what a trend or a speech act says of its days (زادت اعتداءاته في الآونة الأخيرة) is not said of the happening beside it
  const trendPlaces = framesWithTrends.filter((frame) => frame.group === 'trend').flatMap((frame) => places.get(frame) ?? [])
  const times = attachTimes(
    s,
    framesWithActs,
    mentions.times.filter((time) => !comparesSince(s, time)),
  )
  const quantities = attach(s, frames, mentions.quantities)
  const means = attach(s, frames, mentions.means)
  // «لم يسفر عن ضحايا»: the negation of the leading verb holds for what it would have led to
  let negatedResult: Frame | null = null
  const found: Telling[] = []
  for (const raw of frames) {
    const cue = cueOf(s, raw.trigger)
    const factuality = cue?.factuality === 'foiled' ? 'asserted' : (cue?.factuality ?? 'asserted')
    const frame: Frame = { ...asAttack(raw, cue), factuality, rules: cue ? [...raw.rules, cue.rule] : raw.rules }
    // «منذ سيطرة النظام على المنطقة» only says since when
    if (raw.trigger.pos !== 'verb' && /^[وف]?منذ$/.test(s.view.tokens[raw.trigger.first - 1]?.key ?? '')) continue
    if (raw.group === 'agreement' && countsSince(s, raw)) continue
    if (onlyDates(s, raw, frames)) continue
    const hint = cue?.rule === 'factuality.stop' && raw.group === 'clash' && raw.trigger.definite && raw.parties.length > 0
    const calledFor =
      cue !== null &&
      factuality === 'planned' &&
      ((ANNOUNCED.has(raw.main) && isCalledFor(s.view, cue)) || isPlannedMove(raw, cue.rule, times.get(raw) ?? []))
    if (factuality === 'planned' && !hint && !calledFor) continue
    const denied =
      negatedResult !== null &&
      isEffect(raw) &&
      raw.clause - negatedResult.clause <= 1 &&
      raw.trigger.first - negatedResult.trigger.end <= 6
    if (factuality === 'negated' && raw.group === 'result') {
      negatedResult = raw
      continue
    }
    const alone = emptyIncident(frame, headline)
    // «اقتصرت الأضرار على الماديات»
    if (frame.main === 'none_hurt' || factuality === 'negated' || denied) {
      if (isEffect(raw)) negatedResult = null
      const untold = s.view.tokens
        .slice(Math.max(0, raw.trigger.first - 2), raw.trigger.first)
        .some((token) => hitOf(token, 'untold', { conj: false }) !== null)
      if (frame.group === 'effect' && !untold) found.push({ frame, alone, noneHurt: true })
      continue
    }
    addRoles(alone, frame)
    found.push({ frame, alone, noneHurt: false })
    if (hint) {
      alone.hint = true
      continue
    }
    alone.plural = frame.group === 'protest' && overManyPlaces(s, frame)
    // where people are led away to is not where they were taken
    const taken = frame.group === 'abduct' || frame.group === 'detain'
    alone.places.push(...(places.get(raw) ?? []).filter((place) => !taken || place.role !== 'destination'))
    // with no place of its own it is where the sentence's trend is
    if (alone.places.length === 0) alone.places.push(...trendPlaces)
    alone.times.push(...(times.get(raw) ?? []))
    alone.means.push(
      ...(means.get(raw) ?? []),
      ...frame.trigger.means.map((id) => ({ id, first: frame.trigger.first, end: frame.trigger.end })),
    )
    // who is set free is not hurt
    const counted = frame.group === 'release' ? [] : observationsOf(s, frame, quantities.get(raw) ?? [], s.participants)
    // «تبادلا جثامين ثمانية»: those handed over fell before
    for (const row of raw.main === 'exchange' ? counted.filter(({ outcome }) => outcome === 'captured') : counted)
      addObservation(alone.observations, row, EMPTY)
    alone.laterDeath = tellsLaterDeath(s, frame)
    const one = alone.laterDeath ? woundedWhoDied(s, frame) : null
    if (one) alone.observations = []
    if (alone.laterDeath && !pointsToHurt(s, frame)) alone.rules.add('casualty.of-wounds')
    if (one)
      alone.observations.push(
        observe({ outcome: 'killed', participant: one, quantity: one.quantity, sentence: frame.sentence, rule: 'casualty.later-death' }),
      )
    if (frame.group === 'displacement')
      for (const trend of framesWithTrends) if (trend.group === 'trend') alone.initiators.push(...roleActors(trend.agents))
  }
  return found
}

/** Adds all of one incident to another. */
export function absorb(into: Incident, from: Incident, headlineSentences: ReadonlySet<number>): void {
  // who died of wounds was hurt where and when the rest of the sentence says
  if (into.laterDeath && !from.laterDeath) {
    if (from.places.length > 0) into.places = []
    if (from.times.length > 0) into.times = []
  }
  into.frames.push(...from.frames)
  for (const sentence of from.sentences) into.sentences.add(sentence)
  // a headline names the city for what the body places exactly
  if (into.headline && !from.headline && from.places.some((place) => place.geoPrecision < 3)) into.places = []
  // and names loosely who the body says did it
  if (into.headline && !from.headline && from.initiators.some((actor) => actor.mention.id !== null && actor.mention.category !== 'unknown'))
    into.initiators = []
  // and who fights
  if (into.headline && !from.headline && from.participants.some((actor) => actor.mention.id !== null)) into.participants = []
  // nor does it count apart from the body, or name others that were hit: it may sum what the body tells one by one
  if (into.headline && !from.headline) {
    const told = new Set(from.observations.map((row) => row.outcome))
    into.observations = into.observations.filter((row) => !told.has(row.outcome))
    if (from.targets.some(({ mention }) => mention.id !== null && into.targets.some((one) => one.mention.id === mention.id)))
      into.targets = []
  }
  into.headline = into.headline && from.headline
  for (const role of ['initiators', 'targets', 'participants'] as const) {
    for (const actor of from[role])
      if (!into[role].some((known) => known.mention.id === actor.mention.id && known.mention.id !== null)) into[role].push(actor)
  }
  for (const row of from.observations) addObservation(into.observations, row, headlineSentences)
  into.places.push(...from.places)
  into.times.push(...from.times)
  into.means.push(...from.means)
  into.attributions.push(...from.attributions)
  if (into.factuality === 'possible' && from.factuality === 'asserted') into.factuality = 'asserted'
  into.plural ||= from.plural
  into.separate ||= from.separate
  into.another ||= from.another
  for (const id of from.rules) into.rules.add(id)
}
