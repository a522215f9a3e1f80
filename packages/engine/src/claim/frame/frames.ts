// Decides who does and who suffers what each trigger tells, with what its group makes of those roles.
import type { ActorMention } from '../../mention/actor/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { beginningOf } from './beginning.ts'
import { broughtDown } from './brought-down.ts'
import { demonstratorsBefore } from './demonstrators.ts'
import { governedBy } from './governors.ts'
import { groupOf, type Group } from './groups.ts'
import { nisbaTrigger, OBJECT_NISBA } from './nisba.ts'
import { closedByForce, toldByObject } from './object.ts'
import { nounRoles, verbRoles } from './roles.ts'
import { tellsNothing } from './states.ts'
import type { Frame } from './types.ts'
import { canAct, clauseAt, isDuring, isMeans, SIDES, tellsRepelling, type SentenceView } from './view.ts'

export type { SentenceView } from './view.ts'

/** Whose subject is the sufferer (قضى، خسر), or an event and never a doer (أسفر، كلّف). */
const SUBJECT_SUFFERS = new Set(['die', 'lose', 'result', 'update_mark', 'toll_noun'])

/** انفجر, انفجار: nobody does it; whoever the words name beside it was there. */
const goesOffByItself = (trigger: TriggerMention): boolean => trigger.rows.includes('v.explode')

/** خاض (wages): who wages a fight is one of its sides, and is not told to have begun it. */
const wages = (trigger: TriggerMention): boolean => trigger.rows.includes('v.attack.wage')

/** Classes of what is brought down, with what the bringing down is. */
const DOWNED: readonly (readonly [string, 'intercept' | 'shoot_down'])[] = [
  ['means_drone', 'intercept'],
  ['means_missile', 'intercept'],
  ['means_aircraft', 'shoot_down'],
  ['means_helicopter', 'shoot_down'],
]

/** «أسقطوا صباح الأربعاء طائرة مسيرة»: what was brought down stands anywhere in the clause, the drone before the aircraft that it is. */
function downedIn(s: SentenceView, trigger: TriggerMention): ReturnType<typeof groupOf> {
  if (!trigger.classes.has('down')) return null
  const clause = clauseAt(s, trigger.first)
  const after = s.view.tokens.slice(trigger.end, s.sentence.end).filter((token) => clauseAt(s, token.index) === clause)
  const found = DOWNED.find(([name]) => after.some((token) => hitOf(token, name) !== null))
  return found ? { group: found[1] === 'intercept' ? 'disruption' : 'violence', main: found[1] } : null
}

/** «أودى القصف بخمسة»: those taken stand after ب, wherever its subject ends. */
function takenLives(s: SentenceView, trigger: TriggerMention): Participant[] {
  if (!trigger.rows.includes('v.kill.take')) return []
  const next = s.triggers.find((other) => other.first >= trigger.end && other.pos === 'verb')
  const first = s.participants.findIndex(
    (participant) =>
      participant.first >= trigger.end &&
      participant.first < (next?.first ?? s.sentence.end) &&
      participant.marker === 'ب' &&
      participant.quantity?.reference === 'count' &&
      participant.quantity.of !== 'things',
  )
  if (first < 0) return []
  let end = first + 1
  while (s.participants[end]?.joined && s.participants[end]?.marker === 'ب') end++
  return s.participants.slice(first, end)
}

/** Words between the first party and the agreement at most. */
const PARTY_REACH = 14

/** «توصلت الوزارة والفصائل إلى اتفاق»: those told before an agreement, by no preposition, are its parties. */
function partiesBefore(s: SentenceView, trigger: TriggerMention): Participant[] {
  return s.participants.filter(
    (participant) =>
      participant.end <= trigger.first &&
      trigger.first - participant.end <= PARTY_REACH &&
      participant.marker === '' &&
      (canAct(participant) || arePartyTo(s, participant)) &&
      !s.speaks(participant),
  )
}

/** «وقّع وجهاء البلدة اتفاقاً مع»: people of no arms are a party by a word for those who speak for a place, not where they mediate (بوساطة وجهاء). */
const arePartyTo = (s: SentenceView, { first, actor }: Participant): boolean =>
  actor?.head === 'class' &&
  hitOf(s.view.tokens[first], 'notables', { conj: true }) !== null &&
  !/^[وف]?ب/.test(s.view.tokens[first - 1]?.key ?? '')

/** Words between a verb of falling and those who fell at most: سقط فيها 15 جهادياً. */
const FALL_REACH = 4

/** «سقط 15 جهادياً»، «أربعة مدنيين بينهم طفل سقطوا»: people who fall by a number are dead, unless a noun tells that they are hurt. */
function fallsDead(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos !== 'verb' || !trigger.classes.has('fall_any')) return false
  if (trigger.number !== 'sg') return haveFallen(s, trigger)
  const next = s.participants.find((one) => one.first >= trigger.end)
  const { quantity } = next ?? {}
  const fate = quantity?.nouns.some(({ entry }) => entry.classes.includes('dead_noun') || entry.classes.includes('injured_noun'))
  return (
    quantity?.reference === 'count' &&
    quantity.of === 'people' &&
    fate === false &&
    next?.marker === '' &&
    next.first - trigger.end <= FALL_REACH &&
    !s.triggers.some((other) => other.first >= trigger.end && other.end <= next.first)
  )
}

/** «أربعة مدنيين بينهم طفل سقطوا»: people counted before a verb in the plural, which leads them into nobody's hands. */
function haveFallen(s: SentenceView, { first, end }: TriggerMention): boolean {
  const before = s.participants.findLast((one) => one.end <= first && one.quantity?.subset !== true)
  if (!before) return false
  const { quantity } = before
  return (
    quantity?.reference === 'count' &&
    quantity.of === 'people' &&
    quantity.number !== null &&
    first - before.end <= FALL_REACH &&
    !s.view.tokens.slice(before.first, first).some((token) => hitOf(token, 'injured_noun', { conj: true, prep: true }) !== null) &&
    !/^(?:في|بيد|بايدي|اسري)$/.test(s.view.tokens[end]?.key ?? '') // in, into the hands of, captive
  )
}

/** «تعزيزات لقوات النظام والدفاع الوطني»: whose the forces are that the noun itself names. */
function ownersOf(s: SentenceView, trigger: TriggerMention): Participant[] {
  return s.participants.filter(
    ({ first, end, actor }) => first <= trigger.first && trigger.end <= end && actor !== null && actor.category !== 'civilians',
  )
}

/** «وقعت دورية في كمين»: who fell into it. */
function fellInto(s: SentenceView, trigger: TriggerMention): Participant[] {
  const inIt = trigger.prep === 'ب' || /^[وف]?في$/.test(s.view.tokens[trigger.first - 1]?.key ?? '') // in
  if (trigger.pos === 'verb' || !inIt) return []
  const first = s.participants.findLast((participant) => participant.end <= trigger.first && participant.marker === '')
  const fell = first && s.view.tokens[first.first - 1]
  return fell && /^[وف]?(وقع|وقعت|وقعوا|يقع|تقع|سقط|سقطت|سقطوا)$/.test(fell.key) && canAct(first) ? [first] : [] // fell
}

/** «اتفاق توصلت إليه الحركة مع الجانب الروسي»: both parties of the verb that tells how it was reached. */
function partnersAfter(s: SentenceView, trigger: TriggerMention): Participant[] {
  const reached = s.triggers.find((other) => other.first >= trigger.end && other.classes.has('light') && other.first - trigger.end <= 2)
  if (!reached) return []
  const next = s.triggers.find((other) => other.first >= reached.end)?.first ?? s.sentence.end
  return s.participants.filter(
    ({ first, marker, actor }) =>
      first >= reached.end && first < next && (marker === '' || marker === 'مع') && actor !== null && actor.category !== 'civilians',
  )
}

/** «تسليم خمسة أسرى إلى س»: who takes over those who are handed over is the other party. */
function receiverOf(s: SentenceView, { rows, end }: TriggerMention): Participant[] {
  if (!rows.some((row) => row.startsWith('x.release.hand'))) return []
  return s.participants
    .filter(({ first, marker, actor }) => first >= end && marker === 'الي' && actor !== null && SIDES.has(actor.category))
    .slice(0, 1)
}

/** «تصدى الأهالي للمهاجمين»: people who face attackers without a name fight no battle. */
const areResidents = (participants: readonly Participant[]): boolean =>
  participants.some(({ actor }) => actor?.category === 'civilians') &&
  participants.every(({ actor }) => actor?.category === 'civilians' || actor?.id === 'unidentified_armed_group')

/** What nobody does without arms. */
const ARMED_DEEDS = new Set(['shoot', 'launch', 'abduct', 'assassinate', 'explode', 'ambush', 'raid', 'storm'])

/** «برصاص شخصين على دراجة»، «أطلق شخصان النار»: people of no told kind who do what only armed people do. */
const bearsArms = ({ actor, marker }: Participant, main: string, voice: Frame['voice']): boolean =>
  actor !== null &&
  actor.classes.includes('person_any') &&
  (actor.id === null || actor.id === 'civilians') &&
  (marker === 'fire' || marker === 'agent' || (marker === '' && voice === 'active' && ARMED_DEEDS.has(main)))

const asGunmen = (participant: Participant): Participant => {
  if (participant.actor === null) return participant
  const actor: ActorMention = { ...participant.actor, id: 'unidentified_armed_group', category: 'unknown' }
  return { ...participant, actor, actors: [actor] }
}

function frameOf(s: SentenceView, trigger: TriggerMention): Frame | null {
  if (tellsNothing(s, trigger)) return null
  // a breach as a noun says what a deed was, and carries none out (ووصفته بأنه انتهاك للاتفاق)
  if (trigger.classes.has('violation') && trigger.pos !== 'verb') return null
  const byObject = toldByObject(s, trigger)
  if (byObject === 'nothing') return null
  const found =
    byObject ??
    groupOf(trigger.classes) ??
    downedIn(s, trigger) ??
    (fallsDead(s, trigger) ? ({ group: 'effect', main: 'die' } as const) : null)
  // خسارته الباغوز: ground is lost, not men
  if (!found || (found.main === 'lose' && s.isPlace(trigger.end))) return null
  const group: Group = found.group
  const isVerb = trigger.pos === 'verb'
  // the subject of such verbs suffers, unless the words mark a doer (برصاص) or the verb points back to its object (ألغام خلّفها)
  const suffers = (SUBJECT_SUFFERS.has(found.main) || goesOffByItself(trigger)) && trigger.pron === ''
  const beginning = isVerb ? null : beginningOf(s, trigger)
  const begunBy = beginning?.participants ?? []
  const acts = (participant: Participant): boolean =>
    (canAct(participant) || (group === 'remains' && ((isVerb && !suffers) || begunBy.includes(participant)))) &&
    // انفجار لغم لداعش: whose it was
    (!suffers ||
      participant.marker === 'agent' ||
      participant.marker === 'fire' ||
      (participant.marker === 'ل' && goesOffByItself(trigger)))
  const roles = isVerb ? verbRoles(s, trigger, found.main) : { ...nounRoles(s, trigger, found.main), voice: null }
  const taken = takenLives(s, trigger)
  if (taken.length > 0) roles.patients = taken
  // «أودى بحياة عدد من العسكريين»: whose lives were taken stands after the lives
  if (trigger.rows.some((row) => row.startsWith('x.die.take'))) {
    const lives = roles.agents.filter(({ first }) => first >= trigger.end)
    roles.patients = [...lives, ...roles.patients]
    roles.agents = roles.agents.filter((one) => !lives.includes(one))
  }
  const repels = tellsRepelling(trigger)
  // who repels an attack is the one attacked
  const agents = (repels ? roles.patients : roles.agents).map((one) => (bearsArms(one, found.main, roles.voice) ? asGunmen(one) : one))
  const patients = repels ? roles.agents : roles.patients
  if (repels && areResidents([...agents, ...patients])) return null
  if (found.main === 'block' && closedByForce(s, trigger, agents)) return null
  patients.push(...fellInto(s, trigger))
  if (found.main === 'deploy' && !isVerb) agents.push(...ownersOf(s, trigger).filter((one) => !agents.includes(one)))
  // «تمكنت القوات من صد هجوم»: who manages to beat off an attack is who was attacked
  const doers = repels ? patients : agents
  doers.push(...begunBy.filter((one) => (canAct(one) || group === 'remains') && !doers.includes(one)))
  if (group === 'protest' && !isVerb) agents.push(...demonstratorsBefore(s, trigger).filter((one) => !agents.includes(one)))
  const governed = governedBy(s, trigger)
  doers.push(...(governed?.agents ?? []).filter((one) => !doers.includes(one)))
  patients.push(...(governed?.patients ?? []).filter((one) => !patients.includes(one)))
  const downed = broughtDown(s, trigger, found.main)
  agents.push(...downed.by.filter((one) => !agents.includes(one)))
  patients.push(...downed.of.filter((one) => !patients.includes(one)))
  for (const one of downed.by) if (patients.includes(one)) patients.splice(patients.indexOf(one), 1)
  const nisbas = s.nisbas.filter((nisba) => nisbaTrigger(s, nisba) === trigger)
  const owned = OBJECT_NISBA.has(found.main) && nisbas.every(({ first }) => first > trigger.first)
  return {
    trigger,
    group,
    main: found.main,
    sentence: trigger.sentence,
    clause: clauseAt(s, trigger.first),
    voice: roles.voice,
    agents: wages(trigger) ? [] : [...agents.filter(acts), ...(owned ? [] : nisbas)],
    patients: [
      ...patients,
      ...agents.filter((participant) => !acts(participant) && participant.marker !== 'fire'),
      ...(owned ? nisbas : []),
    ],
    parties: [
      ...(group === 'agreement' ? [...partiesBefore(s, trigger), ...partnersAfter(s, trigger)] : []),
      ...(wages(trigger) ? agents.filter(acts) : []),
      ...receiverOf(s, trigger),
      ...roles.parties,
    ],
    begun: beginning !== null || governed !== null,
    during: !isVerb && isDuring(s.view.tokens[trigger.first - 1]),
    factuality: 'asserted',
    rules: [trigger.rule, ...trigger.rows],
  }
}

/** Groups whose doer a verb joined to them takes over: دخلت القوات القرية وقتلت. */
const takesOver = ({ trigger, voice, patients }: Frame): boolean =>
  trigger.pos === 'verb' && trigger.conj !== '' && (voice === 'active' || (trigger.voices.length > 1 && patients.length === 0))

/** «وانسحب الباقون»: the nominative right after a verb is its subject, known or not. */
const hasNominative = ({ view }: SentenceView, { end }: TriggerMention): boolean => /^ال.{2,}ون$/.test(view.tokens[end]?.key ?? '')

/** A joined verb without a subject of its own goes on with the doer before it, and its pronoun with whom that one did it to. */
function goesOn(s: SentenceView, frames: readonly Frame[]): Frame[] {
  const found: Frame[] = []
  for (const frame of frames) {
    const before = found.findLast((one) => one.trigger.pos === 'verb' && one.voice === 'active' && one.agents.length > 0)
    const open = takesOver(frame) && frame.agents.length === 0 && !SUBJECT_SUFFERS.has(frame.main) && !hasNominative(s, frame.trigger)
    // whom the verb before it struck does not go on to do something
    const other =
      open && !before ? subjectOfOther(s, frame.trigger).filter((one) => !found.some(({ patients }) => patients.includes(one))) : []
    const agents = open ? (before?.agents ?? other) : []
    const object = pointsTo(s, frame, before)
    const rules = agents.length > 0 ? [...frame.rules, 'frame.goes-on'] : frame.rules
    found.push({ ...frame, agents: agents.length > 0 ? agents : frame.agents, patients: [...frame.patients, ...object], rules })
  }
  return found
}

const hasVerb = (token: Token | undefined): boolean =>
  token?.type.readings.some((reading) => reading.entries.some((entry) => entry.features.pos === 'verb')) === true

/** «اجتاحت القوات البلدة وقتلت»: the subject of a verb that tells of nothing itself, right after it or before it. */
function subjectOfOther(s: SentenceView, trigger: TriggerMention): readonly Participant[] {
  const subject = s.participants.findLast(
    (participant) =>
      participant.end <= trigger.first &&
      participant.marker === '' &&
      canAct(participant) &&
      !s.speaks(participant) &&
      (hasVerb(s.view.tokens[participant.first - 1]) || hasVerb(s.view.tokens[participant.end]) || isUnknownWord(s, participant.first - 1)),
  )
  // a shell, a mine or a bomb told after it does it itself
  const arms = s.view.tokens.slice(subject?.end ?? 0, trigger.first).some(isMeans)
  return subject && !arms && subject.actor?.head !== 'person' && subject.actor?.head !== 'thing' ? [subject] : []
}

/** A word that nobody listed, before a subject: rather a verb (اجتاحت). */
function isUnknownWord(s: SentenceView, at: number): boolean {
  const token = s.view.tokens[at]
  return token?.kind === 'word' && token.sentence === s.sentence.index && token.type.classes.size === 0 && !token.key.startsWith('ال')
}

/** Words between somebody and the verb whose pronoun means him at most. */
const POINTS_BACK = 14

/** Words between a thing and the verb whose pronoun means it at most: حافلة للجيش استهدفها. */
const THING_BEFORE = 1

/** «… وكان مسلحون قد اختطفوه»: whom the pronoun of a verb means, told before its doer. */
function pointsTo(s: SentenceView, { trigger, patients, agents, voice, group }: Frame, before: Frame | undefined): readonly Participant[] {
  if (trigger.pos !== 'verb' || trigger.pron === '' || patients.length > 0 || voice !== 'active' || group === 'light') return []
  // «أخلتها القوات»: a place is left
  if (trigger.classes.has('evacuate') && trigger.pron === 'ها') return []
  if (before && trigger.conj !== '') return before.patients
  const limit = Math.min(trigger.first, ...agents.map((agent) => agent.first))
  const told = s.participants.findLast(
    ({ end, actor }) =>
      end <= limit &&
      limit - end <= POINTS_BACK &&
      actor !== null &&
      (['person', 'member', 'members', 'class'].includes(actor.head) || (actor.head === 'thing' && trigger.first - end <= THING_BEFORE)) &&
      !agents.some((agent) => agent.actor?.id === actor.id),
  )
  return told ? [told] : []
}

/** «نفذت القوات مداهمة»، «شن س حملة اعتقالات»: the doer of a carrying verb does what it carries out. */
function carried(s: SentenceView, frames: readonly Frame[]): Frame[] {
  return frames.map((frame, index) => {
    const { trigger } = frame
    if (trigger.pos === 'verb' || trigger.definite || frame.agents.length > 0 || frame.group === 'effect' || frame.group === 'agreement')
      return frame
    const verb = frames.slice(0, index).findLast((one) => one.trigger.pos === 'verb')
    const carries = verb?.main === 'light' && verb.voice === 'active' && verb.trigger.pron === '' && verb.clause === frame.clause
    if (!carries || verb.agents.length === 0) return frame
    // «نصبوا كميناً لدورية»: whom the ambush, by itself theirs who laid it, was laid for
    const aim = s.participants.filter(({ first, actor }) => first === trigger.first && actor?.head === 'thing')
    return { ...frame, agents: verb.agents, patients: [...frame.patients, ...aim], rules: [...frame.rules, 'frame.carried'] }
  })
}

/** Groups whose nouns say what an operation was. */
const DEEDS: ReadonlySet<Group> = new Set<Group>(['violence', 'clash', 'abduct', 'detain', 'property', 'territory', 'movement'])

/** «عملية إنزال»، «حادثة خطف»: a word for any happening in construct with the noun that says which. */
const isSaidByNext = (frame: Frame, next: Frame | undefined): boolean =>
  frame.main === 'event_noun' &&
  !frame.trigger.definite &&
  next !== undefined &&
  next.trigger.first === frame.trigger.end &&
  next.trigger.pos !== 'verb' &&
  !next.trigger.definite &&
  next.trigger.prep === '' &&
  next.trigger.conj === '' &&
  DEEDS.has(next.group)

/** Frames of a sentence in text order. */
export function framesOf(s: SentenceView): Frame[] {
  const frames = s.triggers.map((trigger) => frameOf(s, trigger)).filter((frame) => frame !== null)
  const told = frames.filter((frame, index) => !isSaidByNext(frame, frames[index + 1]))
  return goesOn(s, carried(s, told))
}
