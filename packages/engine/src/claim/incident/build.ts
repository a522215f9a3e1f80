// Builds the incidents of one sentence from its frames and what belongs to them.
import type { PlaceMention } from '../../mention/place/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Outcome } from '../../report/types.ts'
import { addObservation } from '../casualty/tolls.ts'
import { observe, outcomeOfFrame, outcomeOfNoun, type Observation } from '../casualty/observations.ts'
import { cueOf } from '../frame/factuality.ts'
import { framesOf, type SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import type { Participant } from '../items.ts'
import { attach } from './attach.ts'
import { joins } from './join.ts'
import type { Incident, MeansMention, RoleActor } from './types.ts'

/** What a sentence holds beside its frames. */
export interface SentenceMentions {
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly means: readonly MeansMention[]
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
    moved: false,
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
    default:
      incident.initiators.push(...agents)
      incident.targets.push(...patients, ...(frame.group === 'effect' ? parties : []))
      if (frame.group !== 'effect') incident.participants.push(...parties)
  }
}

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
  return (
    token !== undefined && token.kind === 'word' && token.sentence === frame.sentence && token.type.readings.length === 0 && !s.isPlace(at)
  )
}

/** Definite and without a number: those told before (الجرحى، أحد الجريحين). */
function refersBack(quantity: QuantityMention): boolean {
  return quantity.number === null && quantity.definite && !quantity.subset && !quantity.mixed
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
  const observed = (told: Outcome, participant: Participant | null, quantity: QuantityMention | null, rule: string): void =>
    void found.push(observe({ outcome: told, participant, quantity, sentence: frame.sentence, rule }))
  for (const [quantity, participant] of [...counts].toSorted((a, b) => a[0].first - b[0].first)) {
    if (quantity.reference !== 'count' || quantity.of === 'things' || refersBack(quantity)) continue
    const isPatient = participant !== null && frame.patients.includes(participant)
    const told =
      outcomeOfNoun(quantity) ??
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
      if (!patient.quantity && patient.actor && (patient.actor.head === 'person' || patient.actor.head === 'member'))
        observed(outcome, patient, null, 'casualty.person')
    if (found.length === 0 && frame.patients.length === 0 && namesSomebody(s, frame))
      found.push({
        ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.named' }),
        first: frame.trigger.end,
        end: frame.trigger.end + 1,
      })
  }
  return found.toSorted((a, b) => a.first - b.first)
}

const NONE = { min: 0, max: 0, best: 0 }

/** «لم يُصب أحد»، «دون خسائر»: nobody killed and nobody hurt. */
function noneHurt(frame: Frame): Observation[] {
  return (['killed', 'injured'] as const).map((outcome) => ({
    ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.none' }),
    ...NONE,
    first: frame.trigger.first,
    end: frame.trigger.end,
  }))
}

const isEffect = (frame: Frame): boolean => frame.group === 'effect'

/** The incidents of a sentence; frames of acts and trends are left to their own readers. */
export function incidentsOf(
  s: SentenceView,
  mentions: SentenceMentions,
  headline: boolean,
  related: (x: string, y: string) => boolean,
): Incident[] {
  const frames = framesOf(s).filter((frame) => frame.group !== 'act' && frame.group !== 'trend')
  const places = attach(s, frames, mentions.places)
  const times = attach(s, frames, mentions.times)
  const quantities = attach(s, frames, mentions.quantities)
  const means = attach(s, frames, mentions.means)
  // «لم يسفر عن ضحايا»: the negation of the leading verb holds for what it would have led to
  let negatedResult: Frame | null = null
  const found: Incident[] = []
  for (const raw of frames) {
    const cue = cueOf(s.view, raw.trigger, s.sentence.first)
    const factuality = cue?.factuality === 'foiled' ? 'asserted' : (cue?.factuality ?? 'asserted')
    const frame: Frame = { ...raw, factuality, rules: cue ? [...raw.rules, cue.rule] : raw.rules }
    if (factuality === 'planned') continue
    const denied =
      negatedResult !== null &&
      isEffect(raw) &&
      raw.clause - negatedResult.clause <= 1 &&
      raw.trigger.first - negatedResult.trigger.end <= 6
    if (factuality === 'negated' && raw.group === 'result') {
      negatedResult = raw
      continue
    }
    if (factuality === 'negated' || denied) {
      if (isEffect(raw)) negatedResult = null
      if (frame.group === 'effect') for (const row of noneHurt(frame)) found.at(-1)?.observations.push(row)
      continue
    }
    const alone = emptyIncident(frame, headline)
    addRoles(alone, frame)
    alone.places.push(...(places.get(raw) ?? []))
    alone.times.push(...(times.get(raw) ?? []))
    alone.means.push(
      ...(means.get(raw) ?? []),
      ...frame.trigger.means.map((id) => ({ id, first: frame.trigger.first, end: frame.trigger.end })),
    )
    for (const row of observationsOf(s, frame, quantities.get(raw) ?? [], s.participants)) addObservation(alone.observations, row, EMPTY)
    const current = found.at(-1)
    if (current && joins(s, current, frame, alone, related)) absorb(current, alone, EMPTY)
    else found.push(alone)
  }
  return found
}

/** Adds all of one incident to another. */
export function absorb(into: Incident, from: Incident, headlineSentences: ReadonlySet<number>): void {
  into.frames.push(...from.frames)
  for (const sentence of from.sentences) into.sentences.add(sentence)
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
  into.moved ||= from.moved
  for (const id of from.rules) into.rules.add(id)
}
