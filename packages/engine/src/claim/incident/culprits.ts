// Decides who did it where the sentence tells it sideways: by blame, by a claim of responsibility, or because the doer speaks.
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import { tellsRepelling } from '../frame/view.ts'
import { accused, accusedAfter, ascribed, isArmed, suspected } from './blame.ts'
import { claimed } from './responsibility.ts'
import type { Observation } from '../casualty/observations.ts'
import { leadGroup, type Incident, type RoleActor } from './types.ts'

/** Frames that have a doer who can be told sideways. */
const DOABLE = new Set(['violence', 'clash', 'abduct', 'detain', 'movement', 'territory', 'disruption', 'property'])

/** How far the speaker may stand before what he says he did; before a noun that his pronoun stands on (انشقاقه). */
const SPEAKER_REACH = 10
const OWN_REACH = 16

/** A killing told as somebody's deed: قتلت, قتل خمسة, تحييد; not مقتل, which only says that they died. */
function isKilling(frame: Frame): boolean {
  const { trigger, main } = frame
  if (main !== 'kill') return false
  return trigger.pos === 'verb'
    ? frame.voice === 'active'
    : trigger.entries.some((entry) => entry.features.pos === 'masdar') && !/مقتل|مصرع/.test(trigger.reading?.stem ?? '') // being killed
}

/** Words between a noun of event and the masdar that carries it out at most: تنفيذ كمين. */
const CARRIED = 1

/** «تنفيذ كمين»: the masdar by which a deed is carried out, which stands for it; else the word of the deed itself. */
function carrier(s: SentenceView, trigger: TriggerMention): TriggerMention {
  const before = s.triggers.findLast((other) => other.end <= trigger.first)
  const carries = before?.pos === 'masdar' && before.classes.has('light') && trigger.first - before.end < CARRIED && trigger.pos !== 'verb'
  return carries ? before : trigger
}

/** «استهدفنا قاعدة»: a verb of those who speak. */
const isOfUs = ({ pos, entries }: TriggerMention): boolean => pos === 'verb' && entries.every(({ features }) => features.person === 1)

/** Deeds of force that who announces them does: arrests, operations, seizures. */
const FORCES_OWN: ReadonlySet<string> = new Set(['detain', 'sweep', 'seize'])

/** A masdar, or a verb that is spelt like its masdar: ضبط. */
const isNominal = (view: MatchView, { pos, first, conj }: TriggerMention): boolean =>
  pos !== 'verb' ||
  (conj === '' &&
    [...FORCES_OWN].some((name) => hitOf(view.tokens[first], name, { where: ({ features }) => features.pos === 'masdar' }) !== null))

/** «أعلن الجيش صدّ هجوم»، «تصديه لهجوم»: beating off, by a masdar that is spelt like a verb. */
const isRepellingNoun = (view: MatchView, trigger: TriggerMention): boolean =>
  tellsRepelling(trigger) &&
  trigger.conj === '' &&
  hitOf(view.tokens[trigger.first], 'clash', { conj: false, where: ({ features }) => features.pos === 'masdar' }) !== null

/** A complementizer with the speaker's own pronoun (أنه، أنها، إنها), or the masdar itself as object of announcing (أعلنت إسقاطها). */
function ownDeed(view: MatchView, trigger: TriggerMention, main: string): boolean {
  const before = view.tokens[trigger.first - 1] as Token | undefined
  if (!before) return false
  // أعلنت القبض على خمسة، أعلن بدء عملية عسكرية، أعلن ضبط معمل: no announcer tells so of others
  if (FORCES_OWN.has(main) && before.key !== 'ان' && trigger.prep === '' && isNominal(view, trigger)) return true
  if (isRepellingNoun(view, trigger) && before.key !== 'ان') return true
  // «أعلنت سيطرتها»: the verb takes no object, so that this is its masdar
  if (trigger.rows.includes('v.advance.control') && trigger.pron !== '' && trigger.conj === '') return trigger.prep === ''
  if (trigger.pos === 'verb')
    return (
      isOfUs(trigger) ||
      /^(ب?ان|ان)(ه|ها|هم)$/.test(before.key) ||
      /^(قد|سبق)$/.test(before.key) ||
      (trigger.conj === 'و' && trigger.tense === 'past')
    )
  // «إن هجوماً وقع» tells of anybody's
  if (before.key === 'ان') return false
  // أعلنت إسقاطها، أعلنت عن حملة
  return (trigger.pos === 'masdar' || before.key === 'عن') && trigger.prep === '' && trigger.reading?.det !== true
}

/** «قالت الأسايش إنها باشرت تمشيط»: a deed without a doer, told by one who could do it. */
function speaker(s: SentenceView, frame: Frame): RoleActor | null {
  const deed = carrier(s, frame.trigger)
  return ownDeed(s.view, deed, frame.main) ? tellerOf(s, deed) : null
}

/** Who bears arms and tells what a trigger names, shortly before it. */
export function tellerOf(s: SentenceView, deed: TriggerMention): RoleActor | null {
  const told = s.participants.findLast(
    (participant) =>
      isArmed(participant.actor) &&
      participant.end <= deed.first &&
      deed.first - participant.end <=
        (deed.pron !== '' && (deed.pos === 'masdar' || isRepellingNoun(s.view, deed)) ? OWN_REACH : SPEAKER_REACH) &&
      participant.marker === '',
  )
  const spoken =
    told &&
    [told.first - 1, told.first - 2, told.end, ...(s.view.tokens[told.end]?.key === 'قد' ? [told.end + 1] : [])].some((at) => {
      const token = s.view.tokens[at]
      // «بالإضافة إلى» says nothing
      const says = token !== undefined && ['say', 'affirm', 'claim_distant'].some((name) => hitOf(token, name) !== null)
      return says && !/اضافه$/.test(token.key)
    })
  return spoken && isArmed(told?.actor) ? { mention: told.actor, certainty: 'asserted' } : null
}

const THAT_THEY = /^ب?ان(?:ه|ها|هم)$/

/** «إنها أوقفت»، «أنها تمكنت من استهداف»: a deed right after «that they», or after what they managed to do. */
function followsSpeaker(view: MatchView, { first, pos }: TriggerMention): boolean {
  const that = (at: number): boolean => THAT_THEY.test(view.tokens[at]?.key ?? '')
  if (pos === 'verb') return that(first - 1)
  const manages = view.tokens[first - 2]
  return pos === 'masdar' && hitOf(manages, 'manage') !== null && that(first - 3)
}

/** «وقالت إنها أوقفت ستة»: whether frames tell a deed of the one who goes on speaking, with no doer of its own. */
export const tellsOwnDeed = (view: MatchView, incident: Incident): boolean =>
  incident.initiators.length === 0 &&
  incident.participants.length === 0 &&
  incident.frames.some(
    ({ group, trigger, agents }) =>
      DOABLE.has(group) && group !== 'clash' && agents.length === 0 && (isOfUs(trigger) || followsSpeaker(view, trigger)),
  )

/** Who foiled an attack was its target. */
const isFoiled = (frame: Frame): boolean => frame.rules.includes('factuality.foil')

/** How far before an attack the verb may stand that foils it. */
const FOILED_BEFORE = 8

/** «أحبطت القوات هجوماً»: the subject of the verb that foils it, after it or before it. */
function foilerOf(s: SentenceView, { trigger }: Frame): RoleActor | null {
  const foils = s.view.tokens
    .slice(Math.max(s.sentence.first, trigger.first - FOILED_BEFORE), trigger.first)
    .findLast((token) => hitOf(token, 'foil', { conj: true, where: (entry) => entry.features.pos === 'verb' }) !== null)
  if (!foils) return null
  const subject = s.participants.findLast(
    ({ first, end, marker, actor }) =>
      marker === '' && isArmed(actor) && ((first > foils.index && end <= trigger.first) || (end <= foils.index && foils.index - end <= 1)),
  )
  return isArmed(subject?.actor) ? { mention: subject.actor, certainty: 'asserted' } : null
}

const blamed = (s: SentenceView, frame: Frame): RoleActor | null => accused(s, frame) ?? ascribed(s, frame) ?? claimed(s, frame)

/** «ازداد نشاط خلايا داعش، إذ أطلق مسلحون النار»: the gunmen are an instance of the trend that they explain. */
function explained(s: SentenceView, frame: Frame): RoleActor | null {
  const trend = s.triggers.find(
    (trigger) => [...trigger.classes].some((name) => name.startsWith('trend_')) && trigger.end <= frame.trigger.first,
  )
  const because = trend && s.view.tokens.slice(trend.end, frame.trigger.first).find((token) => /^[وف]?(اذ|حيث)$/.test(token.key)) // since, where
  const who = because && s.participants.find((one) => one.end <= because.index && isArmed(one.actor))
  return who?.actor ? { mention: who.actor, certainty: 'inferred' } : null
}

/** «بتهمة الانتماء إلى داعش»: those taken are said to be of whom they are charged with belonging to. */
function chargedWith(s: SentenceView, frame: Frame): RoleActor | null {
  if (frame.group !== 'detain' && frame.group !== 'abduct') return null
  const side = s.participants.find(({ first, marker, actor }) => {
    const before = s.view.tokens[marker === 'الي' ? first - 2 : first - 1]
    return first >= frame.trigger.end && isArmed(actor) && hitOf(before, 'belonging_to', { conj: true }) !== null
  })
  return side?.actor ? { mention: side.actor, certainty: 'suspected' } : null
}

/** Adds the doer that the sentence tells sideways, where its frames name none but unknown ones. */
export function addCulprits(s: SentenceView, incident: Incident): void {
  const charged = incident.frames.map((frame) => chargedWith(s, frame)).find((actor) => actor !== null)
  if (charged && !incident.targets.some((actor) => actor.mention.id !== null && actor.mention.category !== 'civilians'))
    incident.targets = [charged, ...incident.targets.filter((actor) => !actor.mention.classes.includes('person_any'))]
  // «قالت القوات إنها تصدت لهجوم»: who says that it beat off an attack was attacked
  const repelled = incident.frames.find((frame) => tellsRepelling(frame.trigger))
  const defender = repelled && incident.targets.length === 0 ? speaker(s, repelled) : null
  if (defender) incident.targets.push(defender)
  // «أحبطت القوات هجوماً لداعش»: who foiled it was to be hit
  const foiled = incident.frames.find((frame) => isFoiled(frame) && DOABLE.has(frame.group))
  const begun = (actor: RoleActor): boolean => incident.initiators.some((one) => one.mention.id === actor.mention.id)
  const foiler = foiled && incident.targets.every(begun) ? (foilerOf(s, foiled) ?? speaker(s, foiled)) : null
  if (foiler && !incident.initiators.some((actor) => actor.mention.id === foiler.mention.id)) incident.targets.push(foiler)
  const open =
    incident.initiators.every((actor) => actor.mention.id === null || actor.mention.id === 'unidentified_armed_group') &&
    // «أعلنت الهيئة سيطرتها على البلدة بعد معارك مع س»: who fought does not say who took it
    (incident.participants.length === 0 || (incident.initiators.length === 0 && incident.frames.some(({ group }) => group === 'territory')))
  if (!open) return
  for (const frame of incident.frames) {
    const deed = DOABLE.has(frame.group) || isKilling(frame)
    if (!deed && frame.group !== 'effect') continue
    if (isFoiled(frame) || tellsRepelling(frame.trigger)) continue
    const found =
      suspected(s, frame) ??
      (incident.initiators.length === 0
        ? (blamed(s, frame) ?? (deed ? speaker(s, frame) : null) ?? accusedAfter(s, frame))
        : (claimed(s, frame) ?? explained(s, frame)))
    // who beat the attack off did not begin it
    const isAttacked = repelled !== undefined && incident.targets.some((actor) => actor.mention.id === found?.mention.id)
    if (!found || isAttacked) continue
    incident.initiators = [found]
    incident.targets = incident.targets.filter((actor) => actor.mention.id !== found.mention.id)
    return
  }
}

/** The dead of a share are those of the whole: of 61 civilians, the thirty of Aleppo. */
function ofTheWhole(rows: readonly Observation[], whole: readonly Observation[]): Observation[] {
  const known = whole.find((row) => row.outcome === 'killed' && row.actor !== null && row.of === null)
  return rows.map((row) =>
    known && row.actor === null && row.category === null
      ? { ...row, actor: known.actor, category: known.category, mention: known.mention }
      : row,
  )
}

/** Whether a war's two sides are told as doers together; allies are told side by side with one patron (النظام وروسيا). */
function opposed(actors: readonly RoleActor[], related: (x: string, y: string) => boolean): boolean {
  const ids = actors.map((actor) => actor.mention.id).filter((id): id is string => id !== null)
  const [first, ...others] = actors.filter((actor) => actor.mention.id !== null)
  return (
    others.some((one) => first !== undefined && HOSTILE.has(`${one.mention.category}`) !== HOSTILE.has(`${first.mention.category}`)) &&
    ids.some((one) => ids.some((other) => !related(one, other)))
  )
}

/** Categories of those who fight a state. */
const HOSTILE = new Set(['rebel_group'])

/** Whether the doer is the one whose word the telling rests on. */
function speaksFor(incident: Incident, actor: RoleActor): boolean {
  return incident.attributions.some((line) => line.source.actor !== null && line.source.actor === actor.mention.id)
}

/** Whether nobody known is told to have done it, while another telling of the same (not of a total) names the doer. */
const isOpen = (to: Incident, from: Incident): boolean =>
  to.initiators.length === 0 ||
  ((to.sameAs === from || from.sameAs === to) &&
    to.initiators.every(({ mention }) => mention.id === 'unidentified_armed_group') &&
    from.initiators.some(({ mention }) => mention.id !== null && mention.id !== 'unidentified_armed_group'))

/** Tellings of one happening, parts of a total and later news share their doers where one of them names none (codebook §3: inferred). */
export function shareCulprits(incidents: readonly Incident[], related: (x: string, y: string) => boolean): void {
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
      if (!isOpen(to, from) || to.participants.length > 0 || (from === incident && incident.partOf && !counted)) continue
      // a battle beside the attacks that a total counts is not one of them
      if (incident.partOf && from === incident.partOf && leadGroup(from) !== leadGroup(to) && leadGroup(to) === 'clash') continue
      // a total over the deeds of both sides lays its parts at nobody's door
      if (incident.partOf && from === incident.partOf && opposed(from.initiators, related)) continue
      to.initiators = inferred(from.initiators.length > 0 ? from.initiators : to.initiators)
      to.participants.push(...inferred(from.participants))
    }
    // another telling, or a share of a toll, that does not say who was hit
    const share = incident.series && incident.recap && incident.partOf !== null
    if (share) incident.observations = ofTheWhole(incident.observations, other.observations)
    if ((incident.sameAs || share) && incident.targets.every((actor) => actor.mention.id === null) && incident.participants.length === 0)
      incident.targets = inferred(other.targets.filter((actor) => actor.mention.id !== null))
  }
}
