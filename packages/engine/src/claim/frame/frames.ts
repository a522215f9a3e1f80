// Decides who does and who suffers what each trigger tells: by voice, order, genitive and preposition.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf, type MatchView } from '../../mention/match/index.ts'
import type { Sentence, Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { genitiveIsObject, groupOf, type Group } from './groups.ts'
import type { Frame } from './types.ts'

/** A sentence with all that was found in it. */
export interface SentenceView {
  readonly view: MatchView
  readonly sentence: Sentence
  readonly clauses: Int32Array
  readonly triggers: readonly TriggerMention[]
  readonly participants: readonly Participant[]
  /** Whether a participant stands there as the source of what is told, and takes no part in it. */
  readonly speaks: (participant: Participant) => boolean
  /** Actors told by a nisba adjective, by the token they stand on (قصف تركي). */
  readonly nisbas: readonly Participant[]
  /** Tokens at which a new subject is opened (في سياق منفصل). */
  readonly topicBreaks: ReadonlySet<number>
  /** Whether a token belongs to a place mention. */
  readonly isPlace: (token: number) => boolean
}

const clauseAt = (s: SentenceView, token: number): number => s.clauses[token - s.sentence.first] ?? 0

/** People or bodies that can do a thing; a number of victims without an actor cannot, nor the owner of a house or a car. */
function canAct(participant: Participant): boolean {
  const actor = participant.actor
  return actor !== null && actor.category !== 'civilians' && !participant.ownsTarget
}

/** Participants between a trigger and the next one that takes over, in order; of a frame with a gap, also those after its last word. */
function following(s: SentenceView, trigger: TriggerMention): Participant[] {
  // what stands after the last word of a frame around this one is that frame's
  const around = s.triggers.find((other) => other.complement !== null && other.end <= trigger.first && trigger.end < other.complement)
  const near = participantsFrom(s, trigger.end, around?.complement ?? s.sentence.end)
  if (trigger.complement === null) return near
  return [
    ...near.filter((participant) => participant.first < (trigger.complement ?? 0)),
    ...participantsFrom(s, trigger.complement, s.sentence.end),
  ]
}

function participantsFrom(s: SentenceView, from: number, bound: number): Participant[] {
  const next = s.triggers.find((candidate) => candidate.first >= from)
  const limit = Math.min(next ? next.first : s.sentence.end, bound)
  const found: Participant[] = []
  for (const participant of s.participants) {
    if (participant.first < from || participant.first >= limit || s.speaks(participant)) continue
    if (breaksBetween(s, from, participant.first) && !participant.joined && found.length > 0) break
    found.push(participant)
  }
  return found
}

function breaksBetween(s: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = s.view.tokens[at] as Token
    if (hitOf(token, 'clause_break') || hitOf(token, 'relative') || hitOf(token, 'complementizer')) return true
    if (token.key === '؛' || token.key === '.' || token.key === ':') return true
  }
  return false
}

/** Words between joined subjects at most. */
const JOINED_GAP = 2

/** How many words a parenthesis between subject and plural verb may have. */
const PLURAL_REACH = 12

/** The participant right before a verb that can be its subject: same clause, without a preposition. */
function preceding(s: SentenceView, trigger: TriggerMention): Participant | null {
  // parts told in between (بينهم أربعة أطفال) do not take the place of the subject
  const before = s.participants.findLast(
    (participant) => participant.end <= trigger.first && participant.quantity?.subset !== true && !s.speaks(participant),
  )
  if (!before || (before.marker !== '' && before.marker !== 'ل' && before.marker !== 'of')) return null
  if (s.triggers.some((other) => other.pos === 'verb' && other.first >= before.end && other.end <= trigger.first)) return null
  // a verb in the plural or dual has its subject before it, also across a parenthesis
  const reach = trigger.number === 'sg' ? 6 : PLURAL_REACH
  const same = clauseAt(s, before.end - 1) === clauseAt(s, trigger.first)
  return trigger.first - before.end <= reach && (same || (trigger.number !== 'sg' && trigger.conj === '')) ? before : null
}

/** A subject with those it is joined to: رجل وزوجته قضيا. */
function withJoined(s: SentenceView, last: Participant): Participant[] {
  const chain = [last]
  for (let at = s.participants.indexOf(last); at > 0 && s.participants[at]?.joined; at--) {
    const before = s.participants[at - 1] as Participant
    if (before.marker !== last.marker || (chain[0] as Participant).first - before.end > JOINED_GAP) break
    chain.unshift(before)
  }
  return chain
}

/** A noun trigger that the verb goes on from as its subject or object: هجوم استهدف، هجوم نفذه، العبوة التي انفجرت. */
function antecedent(s: SentenceView, trigger: TriggerMention): TriggerMention | null {
  const before = s.triggers.findLast((other) => other.end <= trigger.first)
  if (!before || before.pos === 'verb') return null
  const gap = s.view.tokens.slice(before.end, trigger.first)
  if (gap.some((token) => token.kind === 'mark' && token.key !== '"')) return null
  if (trigger.conj) return null
  return gap.length <= 3 || gap.some((token) => hitOf(token, 'relative')) ? before : null
}

interface Roles {
  agents: Participant[]
  patients: Participant[]
  parties: Participant[]
}

/** Participants by marker that mean the same after any trigger. */
function byMarker(roles: Roles, participant: Participant, main: string): boolean {
  switch (participant.marker) {
    case 'agent':
    case 'fire':
      roles.agents.push(participant)
      return true
    case 'against':
    case 'among':
      roles.patients.push(participant)
      return true
    case 'بين':
    case 'مع':
      roles.parties.push(participant)
      return true
    case 'في':
    case 'عن':
    case 'الي':
    case 'ك':
      return true
    case 'من':
      // من after a count names whose people they are; after a taking of ground, from whom
      if (main === 'advance' || main === 'fall' || main === 'withdraw') roles.patients.push(participant)
      if (main === 'clash') roles.parties.push(participant)
      return true
    default:
      return false
  }
}

/** Verbs of harm: without vowels, one noun of people after them is who was harmed (قتل مدنيان), a side is who harmed. */
const HARM = new Set(['kill', 'injure', 'execute', 'assassinate', 'abduct', 'detain', 'torture', 'die'])

/** Verbs of attack: a patrol or a post after them is what was hit; vehicles that move or raze do so themselves. */
const STRIKES_THINGS = new Set(['attack', 'explode', 'shell', 'raid', 'shoot', 'burn', 'destroy', 'shoot_down', 'seize', 'assassinate'])

interface VoiceSigns {
  readonly main: string
  /** Participants after the verb without a preposition. */
  readonly plain: readonly Participant[]
  readonly subject: Participant | null
  /** The verb goes on from a noun of event, which is its subject. */
  readonly eventSubject: boolean
  readonly agentMarked: boolean
  readonly placeObject: boolean
}

const isSide = (participant: Participant): boolean =>
  canAct(participant) && participant.quantity === null && (participant.actor?.head === 'group' || participant.actor?.head === 'state')

function verbVoice(trigger: TriggerMention, signs: VoiceSigns): 'active' | 'passive' {
  if (trigger.voices.length === 1) return trigger.voices[0] as 'active' | 'passive'
  if (trigger.pron !== '') return 'active'
  const heads = signs.plain.filter((participant) => !participant.joined)
  if (signs.subject)
    return isSide(signs.subject) || heads.length > 0 || signs.placeObject || (!HARM.has(signs.main) && canAct(signs.subject))
      ? 'active'
      : 'passive'
  if (signs.eventSubject) return heads.length > 0 || signs.placeObject ? 'active' : 'passive'
  const [first, second] = heads
  if (!first) return signs.placeObject ? 'passive' : 'active'
  if (second && canAct(first)) return 'active'
  if (signs.agentMarked || !canAct(first)) return 'passive'
  if (!HARM.has(signs.main)) return first.actor?.head === 'thing' && STRIKES_THINGS.has(signs.main) ? 'passive' : 'active'
  return first.quantity === null && (signs.placeObject || isSide(first)) ? 'active' : 'passive'
}

function markerless(participants: readonly Participant[]): Participant[] {
  return participants.filter((participant) => participant.marker === '')
}

function verbRoles(s: SentenceView, trigger: TriggerMention, main: string): Roles & { voice: 'active' | 'passive' } {
  const after = following(s, trigger)
  const plain = markerless(after)
  const event = antecedent(s, trigger)
  // what leads to a toll is an event, never who stands before the verb (لغم زرعه التنظيم أسفر عن)
  const subject = event || main === 'result' ? null : preceding(s, trigger)
  const placeObject = s.isPlace(trigger.end) && !/^[بفل]/.test(s.view.tokens[trigger.end]?.key ?? '')
  const agentMarked = after.some((participant) => participant.marker === 'agent' || participant.marker === 'fire')
  const voice = verbVoice(trigger, { main, plain, subject, eventSubject: event !== null && trigger.pron === '', agentMarked, placeObject })
  const roles: Roles = { agents: [], patients: [], parties: [] }
  let slot: 'agent' | 'patient' = voice === 'passive' || (event !== null && trigger.pron === '') ? 'patient' : 'agent'
  if (subject) {
    ;(voice === 'passive' ? roles.patients : roles.agents).push(...withJoined(s, subject))
    slot = 'patient'
  }
  let filled = false
  for (const participant of after) {
    if (participant.marker !== '' && byMarker(roles, participant, main)) continue
    if (participant.marker === 'ل' || participant.marker === 'ب') {
      // a shell or rocket that fell is its owner's (سقط صاروخ لمليشيا)
      ;(participant.marker === 'ل' && main === 'shell' && canAct(participant) ? roles.agents : roles.patients).push(participant)
      continue
    }
    if (filled && !participant.joined) slot = 'patient'
    ;(slot === 'agent' ? roles.agents : roles.patients).push(participant)
    filled = true
  }
  return { ...roles, voice }
}

function isLoadedAdjective({ actor, quantity, end, first }: Participant, definite: boolean): boolean {
  return (
    quantity === null &&
    end - first === 1 &&
    actor?.id === 'unidentified_armed_group' &&
    actor.head === 'member' &&
    actor.definite === definite
  )
}

function nounRoles(s: SentenceView, trigger: TriggerMention, main: string): Roles {
  const after = following(s, trigger)
  const roles: Roles = { agents: [], patients: [], parties: [] }
  const objectFirst = genitiveIsObject(main, trigger.rows)
  let genitive: 'agent' | 'patient' | null = null
  for (const participant of after) {
    if (participant.marker !== '' && byMarker(roles, participant, main)) continue
    // a loaded adjective names nobody: تفجير إرهابي
    if (participant.first - trigger.end <= 1 && isLoadedAdjective(participant, trigger.definite)) continue
    if (participant.marker === 'ل') {
      // an indefinite noun with li names its doer (كمين لتنظيم), a masdar with an object its object (استهدافه لحاجز)
      ;(objectFirst || trigger.pron || genitive === 'agent' ? roles.patients : canAct(participant) ? roles.agents : roles.patients).push(
        participant,
      )
      continue
    }
    if (participant.marker === 'ب') {
      // what a blast went off in or beside (انفجار عبوة بدورية)
      if (main === 'explode' && participant.actor) roles.patients.push(participant)
      continue
    }
    const slot: 'agent' | 'patient' =
      participant.joined && genitive
        ? genitive
        : genitive === 'agent'
          ? 'patient'
          : objectFirst || !canAct(participant) || participant.actor?.head === 'thing'
            ? 'patient'
            : 'agent'
    ;(slot === 'agent' ? roles.agents : roles.patients).push(participant)
    genitive = slot
  }
  return roles
}

/** A nisba names the doer of the last violent word before it, this many words on at most (مقتل مدني بصاروخ حوثي). */
const NISBA_REACH = 8
/** Words between a subject closed by its nisba and the verb (مسيّرات تركية عدة كانت تستهدف). */
const SUBJECT_GAP = 2
const NISBA_GROUPS = new Set<string>(['effect', 'violence', 'clash', 'movement', 'territory', 'abduct', 'detain', 'disruption', 'property'])

/** What undoes a thing of somebody's: the nisba on the thing tells whose it was (إسقاط مسيّرة تركية). */
const OBJECT_NISBA = new Set(['shoot_down', 'intercept', 'seize', 'defuse'])

/** The trigger whose doer a nisba names: the verb whose subject it closes, else the last violent word before it. */
function nisbaTrigger(s: SentenceView, nisba: Participant): TriggerMention | null {
  const before = s.triggers.findLast((other) => other.first <= nisba.first && NISBA_GROUPS.has(groupOf(other.classes)?.group ?? '')) ?? null
  const next = s.triggers.find((other) => other.first >= nisba.end)
  const gap = next ? s.view.tokens.slice(nisba.end, next.first) : []
  const closes =
    next?.pos === 'verb' &&
    next.conj === '' &&
    NISBA_GROUPS.has(groupOf(next.classes)?.group ?? '') &&
    gap.length <= SUBJECT_GAP &&
    !gap.some((token) => token.kind === 'mark' || hitOf(token, 'clause_break') !== null) &&
    (before === null || before.end < nisba.first)
  if (closes) return next
  return before && nisba.first - before.first <= NISBA_REACH ? before : null
}

/** Whose subject is the sufferer (قضى، خسر), or an event and never a doer (أسفر، كلّف). */
const SUBJECT_SUFFERS = new Set(['die', 'lose', 'result', 'update_mark', 'toll_noun'])

/** انفجر, انفجار: nobody does it; whoever the words name beside it was there. */
const goesOffByItself = (trigger: TriggerMention): boolean => trigger.rows.includes('v.explode')

/** Words between a verb of beginning and the masdar it sets going at most. */
const BEGIN_REACH = 9

/** What sets a noun or masdar going, and who: شرع مئات من المقاتلين في مغادرة، قواتها بدأت الانتشار. */
function beginningOf(s: SentenceView, trigger: TriggerMention): { readonly participant: Participant | null } | null {
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - BEGIN_REACH); at--) {
    const token = s.view.tokens[at] as Token
    const steps = hitOf(token, 'trend_up') !== null && s.triggers.some((other) => other.first === at && other.pos === 'verb')
    if (!steps && !hitOf(token, 'begin')) continue
    const after = s.participants.find(
      (participant) => participant.first > at && participant.end <= trigger.first && participant.marker === '',
    )
    return { participant: after ?? s.participants.findLast((participant) => participant.end <= at && at - participant.end <= 3) ?? null }
  }
  return null
}

/** Words between those who fight and the verb that only says beside whom they do (مسلحين يقاتلون إلى جانبها). */
const ALONGSIDE = /^(الي|في|ضمن|مع|لصالح|بجانب)$/

function describesFighters(s: SentenceView, trigger: TriggerMention): boolean {
  return (
    trigger.pos === 'verb' &&
    trigger.tense === 'present' &&
    trigger.number === 'pl' &&
    trigger.conj === '' &&
    ALONGSIDE.test(s.view.tokens[trigger.end]?.key ?? '') &&
    s.participants.some((participant) => participant.end === trigger.first && participant.actor !== null)
  )
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
      canAct(participant) &&
      !s.speaks(participant),
  )
}

function frameOf(s: SentenceView, trigger: TriggerMention): Frame | null {
  if (trigger.classes.has('clash') && describesFighters(s, trigger)) return null
  const found = groupOf(trigger.classes)
  // خسارته الباغوز: ground is lost, not men
  if (!found || (found.main === 'lose' && s.isPlace(trigger.end))) return null
  const group: Group = found.group
  const isVerb = trigger.pos === 'verb'
  // the subject of such verbs suffers, unless the words mark a doer (برصاص) or the verb points back to its object (ألغام خلّفها)
  const suffers = (SUBJECT_SUFFERS.has(found.main) || goesOffByItself(trigger)) && trigger.pron === ''
  const acts = (participant: Participant): boolean =>
    canAct(participant) &&
    // انفجار لغم لداعش: whose it was
    (!suffers ||
      participant.marker === 'agent' ||
      participant.marker === 'fire' ||
      (participant.marker === 'ل' && goesOffByItself(trigger)))
  const roles = isVerb ? verbRoles(s, trigger, found.main) : { ...nounRoles(s, trigger, found.main), voice: null }
  const taken = takenLives(s, trigger)
  if (taken.length > 0) roles.patients = taken
  const repels = trigger.rows.some((row) => row.includes('repel'))
  // who repels an attack is the one attacked
  const agents = repels ? roles.patients : roles.agents
  const patients = repels ? roles.agents : roles.patients
  const beginning = isVerb ? null : beginningOf(s, trigger)
  const beginner = beginning?.participant
  if (beginner && canAct(beginner) && !agents.includes(beginner)) agents.push(beginner)
  const nisbas = s.nisbas.filter((nisba) => nisbaTrigger(s, nisba) === trigger)
  const owned = OBJECT_NISBA.has(found.main) && (roles.agents.length > 0 || roles.voice !== 'active')
  return {
    trigger,
    group,
    main: found.main,
    sentence: trigger.sentence,
    clause: clauseAt(s, trigger.first),
    voice: roles.voice,
    agents: [...agents.filter(acts), ...(owned ? [] : nisbas)],
    patients: [...patients, ...agents.filter((participant) => !acts(participant)), ...(owned ? nisbas : [])],
    parties: group === 'agreement' ? [...partiesBefore(s, trigger), ...roles.parties] : roles.parties,
    begun: beginning !== null,
    factuality: 'asserted',
    rules: [trigger.rule, ...trigger.rows],
  }
}

/** Frames of a sentence in text order. */
export function framesOf(s: SentenceView): Frame[] {
  return s.triggers.map((trigger) => frameOf(s, trigger)).filter((frame) => frame !== null)
}
