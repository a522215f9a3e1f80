// Decides who did it where the sentence tells it sideways: by an accusation, a suspicion, a claim of responsibility, or because
// the doer is the one who speaks.
import type { ActorMention } from '../../mention/actor/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import type { Incident, RoleActor } from './types.ts'

/** Categories that can be culprits. */
const ARMED = new Set(['state_forces', 'rebel_group', 'political_militia', 'identity_militia', 'external_forces', 'unknown'])

const isArmed = (actor: ActorMention | null | undefined): actor is ActorMention =>
  actor != null && actor.id !== null && ARMED.has(actor.category)

/** Frames that have a doer who can be told sideways. */
const DOABLE = new Set(['violence', 'clash', 'abduct', 'detain', 'movement', 'territory', 'disruption', 'property'])

/** «اتهمت س ص بقصف»: the accused is the last actor before the event. */
function accused(s: SentenceView, frame: Frame): RoleActor | null {
  const accusation = s.triggers.findLast(
    (trigger) => trigger.classes.has('accuse') && trigger.end <= frame.trigger.first && frame.trigger.first - trigger.end <= 14,
  )
  if (!accusation) return null
  const between = s.participants.filter(
    (participant) =>
      participant.first >= accusation.end &&
      participant.end <= frame.trigger.first &&
      participant.marker === '' &&
      isArmed(participant.actor),
  )
  const before = s.participants.some(
    (participant) => participant.end <= accusation.first && isArmed(participant.actor) && accusation.first - participant.end <= 3,
  )
  const found = between.at(-1)?.actor
  return isArmed(found) && (between.length >= 2 || before || between.length === 1) ? { mention: found, certainty: 'suspected' } : null
}

/** «مسلحون، يُرجح أنهم من داعش»: a suspicion right after the doer. */
function suspected(s: SentenceView, frame: Frame): RoleActor | null {
  for (const participant of s.participants) {
    if (
      !isArmed(participant.actor) ||
      participant.first < frame.trigger.first ||
      participant.marker !== 'من' ||
      participant.first - frame.trigger.end > 10
    )
      continue
    const words = s.view.tokens.slice(Math.max(0, participant.first - 4), participant.first)
    const hedged = words.some((token) => hitOf(token, 'suspect') !== null || hitOf(token, 'hedge') !== null)
    if (hedged && words.some((token) => /^ب?ان(هم|ه|ها)$/.test(token.key))) return { mention: participant.actor, certainty: 'suspected' }
  }
  return null
}

/** «نسبتها المديرية إلى كذا»: what is ascribed to somebody, who stands after إلى. */
function ascribed(s: SentenceView, frame: Frame): RoleActor | null {
  for (let at = frame.trigger.end; at < s.sentence.end; at++) {
    const token = s.view.tokens[at] as Token
    if (hitOf(token, 'ascribe', { conj: true, pron: true }) === null) continue
    const culprit = s.participants.find(
      (participant) => participant.first > at && participant.marker === 'الي' && isArmed(participant.actor),
    )
    return isArmed(culprit?.actor) ? { mention: culprit.actor, certainty: 'suspected' } : null
  }
  return null
}

/** «تبنى التنظيم ضرب حافلة»: who claims it did it. */
function claimed(s: SentenceView, frame: Frame): RoleActor | null {
  const claim = s.triggers.find((trigger) => trigger.classes.has('responsibility') && trigger.end <= frame.trigger.first)
  const speaker =
    claim &&
    s.participants.find(
      (participant) =>
        isArmed(participant.actor) && Math.min(Math.abs(participant.first - claim.end), Math.abs(claim.first - participant.end)) <= 3,
    )
  return isArmed(speaker?.actor) ? { mention: speaker.actor, certainty: 'asserted' } : null
}

/** How far the speaker may stand before what he says he did. */
const SPEAKER_REACH = 10

/** A complementizer with the speaker's own pronoun (أنه، أنها، إنها), or the masdar itself as object of announcing (أعلنت إسقاطها). */
function ownDeed(view: MatchView, trigger: TriggerMention): boolean {
  const before = view.tokens[trigger.first - 1] as Token | undefined
  if (!before) return false
  if (trigger.pos === 'verb')
    return /^(ب?ان|ان)(ه|ها|هم)$/.test(before.key) || /^(قد|سبق)$/.test(before.key) || (trigger.conj === 'و' && trigger.tense === 'past')
  // أعلنت إسقاطها، أعلنت عن حملة
  return (trigger.pos === 'masdar' || before.key === 'عن') && trigger.prep === '' && !trigger.definite
}

/** «قالت الأسايش إنها باشرت تمشيط»: a deed without a doer, told by one who could do it. */
function speaker(s: SentenceView, frame: Frame): RoleActor | null {
  if (!ownDeed(s.view, frame.trigger)) return null
  const told = s.participants.findLast(
    (participant) =>
      isArmed(participant.actor) &&
      participant.end <= frame.trigger.first &&
      frame.trigger.first - participant.end <= SPEAKER_REACH &&
      participant.marker === '',
  )
  const spoken =
    told &&
    [told.first - 1, told.first - 2, told.end].some((at) => {
      const token = s.view.tokens[at]
      return token !== undefined && ['say', 'affirm', 'claim_distant'].some((name) => hitOf(token, name) !== null)
    })
  return spoken && isArmed(told?.actor) ? { mention: told.actor, certainty: 'asserted' } : null
}

/** Who foiled an attack was its target. */
const isFoiled = (frame: Frame): boolean => frame.rules.includes('factuality.foil')

/** Adds the doer that the sentence tells sideways, where its frames name none but unknown ones. */
export function addCulprits(s: SentenceView, incident: Incident): void {
  const open =
    incident.initiators.every((actor) => actor.mention.id === null || actor.mention.id === 'unidentified_armed_group') &&
    incident.participants.length === 0
  if (!open) return
  for (const frame of incident.frames) {
    if (!DOABLE.has(frame.group)) continue
    if (isFoiled(frame)) {
      const foiler = speaker(s, frame)
      if (foiler && incident.targets.length === 0) incident.targets.push(foiler)
      continue
    }
    const found =
      suspected(s, frame) ??
      (incident.initiators.length === 0 ? (accused(s, frame) ?? ascribed(s, frame) ?? claimed(s, frame) ?? speaker(s, frame)) : null)
    if (!found) continue
    incident.initiators = [found]
    incident.targets = incident.targets.filter((actor) => actor.mention.id !== found.mention.id)
    return
  }
}

/** Whether the doer is the one whose word the telling rests on. */
function speaksFor(incident: Incident, actor: RoleActor): boolean {
  return incident.attributions.some((line) => line.source.actor !== null && line.source.actor === actor.mention.id)
}

/** Tellings of one happening, parts of a total and later news share their doers where one of them names none (codebook §3: inferred). */
export function shareCulprits(incidents: readonly Incident[]): void {
  const inferred = (actors: readonly RoleActor[]): RoleActor[] => actors.map((actor) => ({ ...actor, certainty: 'inferred' as const }))
  for (const incident of incidents) {
    const other = incident.sameAs ?? incident.partOf ?? incident.updates
    // who buried some of the dead did not bury all
    if (!other || incident.frames.some((frame) => frame.group === 'remains')) continue
    // a suspicion of one source, or a deed that its own doer claims, is not what another source tells
    if (incident.sameAs && other.initiators.some((actor) => actor.certainty === 'suspected' || speaksFor(other, actor))) continue
    for (const [from, to] of [
      [other, incident],
      [incident, other],
    ] as const) {
      const counted = to.series && !to.recap && incident.partOf === to
      if (to.initiators.length > 0 || to.participants.length > 0 || (from === incident && incident.partOf && !counted)) continue
      to.initiators.push(...inferred(from.initiators))
      to.participants.push(...inferred(from.participants))
    }
    // another telling, or a share of a toll, that does not say who was hit
    const share = incident.series && incident.recap && incident.partOf !== null
    if ((incident.sameAs || share) && incident.targets.every((actor) => actor.mention.id === null) && incident.participants.length === 0)
      incident.targets = inferred(other.targets.filter((actor) => actor.mention.id !== null))
  }
}
