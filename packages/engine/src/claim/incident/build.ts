// Builds an incident of each frame of a sentence, with what belongs to it: roles, places, days, counts, means.
import type { PlaceMention } from '../../mention/place/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Outcome } from '../../report/types.ts'
import type { ActorMention } from '../../mention/actor/index.ts'
import type { AttributionMention } from '../../mention/attribution/index.ts'
import { addObservation } from '../casualty/tolls.ts'
import { observe, outcomeOfFrame, outcomeOfNoun, type Observation } from '../casualty/observations.ts'
import { hitOf } from '../../mention/match/index.ts'
import { cueOf } from '../frame/factuality.ts'
import { framesOf, type SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import type { Participant } from '../items.ts'
import { attach } from './attach.ts'
import { tellsLaterDeath } from './join.ts'
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

const roleActors = (participants: readonly Participant[]): RoleActor[] =>
  participants.flatMap((participant) =>
    participant.actors
      .filter((actor) => actor === participant.actor || actor.id !== 'civilians')
      .map((mention) => ({ mention, certainty: mention.certainty ?? ('asserted' as const) })),
  )

/** Puts the actors of a frame into the roles that its group gives them. */
function addRoles(incident: Incident, frame: Frame): void {
  const [agents, patients, parties] = [roleActors(frame.agents), roleActors(frame.patients), roleActors(frame.parties)]
  switch (frame.group) {
    case 'clash':
      if (frame.agents.length > 0 && frame.patients.length > 0 && parties.length === 0) incident.participants.push(...agents, ...patients)
      else incident.participants.push(...agents, ...patients, ...parties)
      break
    case 'agreement':
      incident.participants.push(...agents, ...parties, ...patients)
      break
    case 'protest':
      if (frame.main === 'disperse') {
        incident.initiators.push(...agents)
        incident.targets.push(...patients)
      } else incident.participants.push(...agents, ...patients.filter((one) => one.mention.id === 'protesters'))
      break
    case 'remains':
      incident.participants.push(...agents)
      incident.targets.push(...patients)
      break
    case 'movement':
    case 'disruption':
      incident.initiators.push(...agents)
      incident.targets.push(...patients.filter((one) => one.mention.category !== 'civilians'))
      break
    case 'release':
      incident.participants.push(...agents)
      break
    default:
      incident.initiators.push(...agents)
      incident.targets.push(...patients, ...(frame.group === 'effect' ? parties : []))
      if (frame.group !== 'effect') incident.participants.push(...parties)
  }
}

/** Unknown to the lexicon, or a given name. */
const isNameLike = (token: Token): boolean =>
  token.type.readings.every((reading) => reading.entries.every((entry) => entry.classes.includes('place_person_word')))

/** An unknown word right after a killing in the singular is the name of who was killed: «قُتل (محمد …)»، «مقتل خالد …». */
function namesSomebody(s: SentenceView, frame: Frame): boolean {
  const { trigger } = frame
  if (
    !['kill', 'die', 'assassinate', 'injure', 'execute'].includes(frame.main) ||
    trigger.number !== 'sg' ||
    (trigger.pos === 'verb' && frame.voice === 'active' && frame.main !== 'die') ||
    trigger.pron
  )
    return false
  let at = trigger.end
  while (at < trigger.end + 2 && s.view.tokens[at]?.kind === 'mark' && '("“«'.includes(s.view.tokens[at]?.key ?? '.')) at++
  const token = s.view.tokens[at]
  if (/^احد/.test(token?.key ?? '') || (trigger.pos !== 'verb' && !/(مقتل|اغتيال|مصرع)$/.test(s.view.tokens[trigger.first]?.key ?? '')))
    return false
  return token !== undefined && token.kind === 'word' && token.sentence === frame.sentence && isNameLike(token) && !s.isPlace(at)
}

/** Definite and without a number: those told before (الجرحى، أحد الجريحين). */
function refersBack(quantity: QuantityMention): boolean {
  return quantity.number === null && quantity.definite && !quantity.subset && !quantity.mixed
}

/** «مقتل وإصابة 15 عنصراً»، «قُتل وجُرح العشرات»: one number for the dead and the wounded. */
function killedAndHurt(s: SentenceView, { trigger, main }: Frame): boolean {
  const before = s.triggers.find((other) => other.end === trigger.first)
  const killed = before !== undefined && before.pos === trigger.pos && ['kill', 'die'].some((name) => before.classes.has(name))
  // «وكان طفل قد قُتل وأصيب أربعة»: the first verb has its own
  const own = before && s.participants.some(({ end }) => end <= before.first && before.first - end <= 1)
  return killed && !own && main === 'injure' && trigger.conj === 'و' && trigger.pron === '' && before.pron === ''
}

/** Counts of a frame in text order: its patients, and the counts whose noun tells their outcome; parts keep the outcome before them. */
function observationsOf(
  s: SentenceView,
  frame: Frame,
  quantities: readonly QuantityMention[],
  participants: readonly Participant[],
): Observation[] {
  const outcome = outcomeOfFrame(frame)
  const counts = new Map<QuantityMention, Participant | null>()
  for (const quantity of quantities) counts.set(quantity, participants.find((participant) => participant.quantity === quantity) ?? null)
  for (const patient of frame.patients) if (patient.quantity) counts.set(patient.quantity, patient)
  const found: Observation[] = []
  const together = killedAndHurt(s, frame)
  const observed = (told: Outcome, participant: Participant | null, quantity: QuantityMention | null, rule: string): void =>
    void found.push({
      ...observe({ outcome: told, participant, quantity, sentence: frame.sentence, rule }),
      ...(together ? { mixed: true } : {}),
    })
  for (const [quantity, participant] of [...counts].toSorted((a, b) => a[0].first - b[0].first)) {
    if (quantity.reference !== 'count' || quantity.of === 'things' || refersBack(quantity)) continue
    const isPatient = participant !== null && frame.patients.includes(participant)
    const told =
      outcomeOfNoun(quantity, frame) ??
      (quantity.subset ? (found.at(-1)?.outcome ?? outcome ?? 'killed') : quantity.mixed ? 'killed' : isPatient ? outcome : null)
    if (told)
      observed(
        told,
        participant,
        quantity,
        quantity.mixed ? 'casualty.mixed' : quantity.subset ? 'casualty.part' : isPatient ? 'casualty.patient' : 'casualty.noun',
      )
  }
  if (outcome) {
    for (const patient of frame.patients)
      if (!patient.quantity && patient.actor && isOnePerson(s, patient.actor)) observed(outcome, patient, null, 'casualty.person')
    if (found.length === 0 && frame.patients.length === 0 && namesSomebody(s, frame))
      found.push({
        ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.named' }),
        first: frame.trigger.end,
        end: frame.trigger.end + 1,
      })
  }
  return found.toSorted((a, b) => a.first - b.first)
}

/** A person or member named without a number, or a class noun in the singular (مختار القرية). */
function isOnePerson(s: SentenceView, actor: ActorMention): boolean {
  if (actor.head === 'person' || actor.head === 'member') return true
  if (actor.head !== 'class') return false
  const token = s.view.tokens[actor.first]
  const readings = token?.type.readings ?? []
  const nouns = readings.flatMap((reading) => reading.entries).filter((entry) => entry.features.pos !== 'verb')
  return nouns.length > 0 && nouns.every((entry) => entry.features.number === 'sg') && actor.category === 'civilians'
}

/** «أطلقوا النار على مقاتل سابق فمات»: a verb of befalling with no subject of its own goes on with the one person told before it. */
export function befellTheLast(s: SentenceView, current: Incident, frame: Frame): Observation[] {
  const outcome = outcomeOfFrame(frame)
  const { trigger } = frame
  // فمات، ما أدى لمقتله
  const goesOn = trigger.pos === 'verb' ? trigger.conj !== '' : trigger.pos === 'masdar' && trigger.pron === 'ه'
  if (!outcome || !goesOn || trigger.number !== 'sg' || frame.patients.length > 0 || frame.agents.length > 0) return []
  const last = current.frames.flatMap((one) => one.patients).findLast((patient) => patient.end <= trigger.first)
  if (!last) return []
  const one = last.quantity ? last.quantity.max === 1 : last.actor !== null && isOnePerson(s, last.actor)
  return one ? [observe({ outcome, participant: last, quantity: last.quantity, sentence: frame.sentence, rule: 'casualty.goes-on' })] : []
}

const NONE = { min: 0, max: 0, best: 0 }

/** «لم يُصب أحد»، «دون خسائر»: nobody killed and nobody hurt. */
export function noneHurt(frame: Frame): Observation[] {
  return (['killed', 'injured'] as const).map((outcome) => ({
    ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.none' }),
    ...NONE,
    first: frame.trigger.first,
    end: frame.trigger.end,
  }))
}

const isEffect = (frame: Frame): boolean => frame.group === 'effect'

/** Words between a rank and the stretch it is counted over at most. */
const RANK_REACH = 4

/** «أول تصعيد منذ شهرين»، «الأعنف منذ أسابيع»: the stretch compares and dates nothing. */
function comparesSince(s: SentenceView, time: TimeMention): boolean {
  if (!/^[وف]?منذ$/.test(s.view.tokens[time.first]?.key ?? '')) return false // since
  for (let at = time.first - 1; at >= Math.max(s.sentence.first, time.first - RANK_REACH); at--) {
    const token = s.view.tokens[at]
    if (token && hitOf(token, 'rank') !== null) return true
  }
  return false
}

/** One frame of a sentence as an incident of its own, or the word that nobody was hurt. */
export interface Telling {
  readonly frame: Frame
  readonly alone: Incident
  readonly noneHurt: boolean
}

/** What each frame of a sentence tells by itself; frames of acts and trends are left to their own readers. */
export function tellingsOf(s: SentenceView, mentions: SentenceMentions, headline: boolean): Telling[] {
  const framesWithActs = framesOf(s)
  const framesWithTrends = framesWithActs.filter((frame) => frame.group !== 'act')
  const frames = framesWithTrends.filter((frame) => frame.group !== 'trend')
  const places = attach(s, framesWithTrends, mentions.places)
  // what a trend or a speech act says of its days (زادت اعتداءاته في الآونة الأخيرة) is not said of the happening beside it
  const trendPlaces = framesWithTrends.filter((frame) => frame.group === 'trend').flatMap((frame) => places.get(frame) ?? [])
  const times = attach(
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
    const cue = cueOf(s.view, raw.trigger, s.sentence.first)
    const factuality = cue?.factuality === 'foiled' ? 'asserted' : (cue?.factuality ?? 'asserted')
    const frame: Frame = { ...raw, factuality, rules: cue ? [...raw.rules, cue.rule] : raw.rules }
    // «منذ سيطرة النظام على المنطقة» only says since when
    if (raw.trigger.pos !== 'verb' && /^[وف]?منذ$/.test(s.view.tokens[raw.trigger.first - 1]?.key ?? '')) continue
    const hint = cue?.rule === 'factuality.stop' && raw.group === 'clash' && raw.trigger.definite && raw.parties.length > 0
    if (factuality === 'planned' && !hint) continue
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
    if (factuality === 'negated' || denied) {
      if (isEffect(raw)) negatedResult = null
      if (frame.group === 'effect') found.push({ frame, alone, noneHurt: true })
      continue
    }
    addRoles(alone, frame)
    found.push({ frame, alone, noneHurt: false })
    if (hint) {
      alone.hint = true
      continue
    }
    alone.places.push(...(places.get(raw) ?? []))
    // with no place of its own it is where the sentence's trend is
    if (alone.places.length === 0) alone.places.push(...trendPlaces)
    alone.times.push(...(times.get(raw) ?? []))
    alone.means.push(
      ...(means.get(raw) ?? []),
      ...frame.trigger.means.map((id) => ({ id, first: frame.trigger.first, end: frame.trigger.end })),
    )
    for (const row of observationsOf(s, frame, quantities.get(raw) ?? [], s.participants)) addObservation(alone.observations, row, EMPTY)
    alone.laterDeath = tellsLaterDeath(s, frame)
    if (frame.group === 'displacement')
      for (const trend of framesWithTrends) if (trend.group === 'trend') alone.initiators.push(...roleActors(trend.agents))
  }
  return found
}

/** Adds all of one incident to another. */
export function absorb(into: Incident, from: Incident, headlineSentences: ReadonlySet<number>): void {
  into.frames.push(...from.frames)
  for (const sentence of from.sentences) into.sentences.add(sentence)
  // a headline names the city for what the body places exactly
  if (into.headline && !from.headline && from.places.some((place) => place.geoPrecision < 3)) into.places = []
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
