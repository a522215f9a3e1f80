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
  /** Actors told by a nisba adjective, by the token they stand on (قصف تركي). */
  readonly nisbas: readonly Participant[]
  /** Tokens at which a new subject is opened (في سياق منفصل). */
  readonly topicBreaks: ReadonlySet<number>
  /** Whether a token belongs to a place mention. */
  readonly isPlace: (token: number) => boolean
}

const clauseAt = (s: SentenceView, token: number): number => s.clauses[token - s.sentence.first] ?? 0

/** People or bodies that can do a thing; a number of victims without an actor cannot. */
function canAct(participant: Participant): boolean {
  const actor = participant.actor
  return actor !== null && actor.category !== 'civilians'
}

/** Participants between a trigger and the next one that takes over, in order. */
function following(s: SentenceView, trigger: TriggerMention): Participant[] {
  const next = s.triggers.find((candidate) => candidate.first >= trigger.end)
  const limit = next ? next.first : s.sentence.end
  const found: Participant[] = []
  for (const participant of s.participants) {
    if (participant.first < trigger.end || participant.first >= limit) continue
    if (breaksBetween(s, trigger.end, participant.first) && !participant.joined && found.length > 0) break
    found.push(participant)
  }
  return found
}

function breaksBetween(s: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = s.view.tokens[at] as Token
    if (hitOf(token, 'clause_break') || hitOf(token, 'relative')) return true
    if (token.key === '؛' || token.key === '.' || token.key === ':') return true
  }
  return false
}

/** How many words a parenthesis between subject and plural verb may have. */
const PLURAL_REACH = 12

/** The participant right before a verb that can be its subject: same clause, without a preposition. */
function preceding(s: SentenceView, trigger: TriggerMention): Participant | null {
  // parts told in between (بينهم أربعة أطفال) do not take the place of the subject
  const before = s.participants.findLast((participant) => participant.end <= trigger.first && participant.quantity?.subset !== true)
  if (!before || (before.marker !== '' && before.marker !== 'ل' && before.marker !== 'of')) return null
  if (s.triggers.some((other) => other.pos === 'verb' && other.first >= before.end && other.end <= trigger.first)) return null
  // a verb in the plural or dual has its subject before it, also across a parenthesis
  const reach = trigger.number === 'sg' ? 6 : PLURAL_REACH
  const same = clauseAt(s, before.end - 1) === clauseAt(s, trigger.first)
  return trigger.first - before.end <= reach && (same || (trigger.number !== 'sg' && trigger.conj === '')) ? before : null
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
  if (!HARM.has(signs.main)) return first.actor?.head === 'thing' ? 'passive' : 'active'
  return first.quantity === null && (signs.placeObject || isSide(first)) ? 'active' : 'passive'
}

function markerless(participants: readonly Participant[]): Participant[] {
  return participants.filter((participant) => participant.marker === '')
}

function verbRoles(s: SentenceView, trigger: TriggerMention, main: string): Roles & { voice: 'active' | 'passive' } {
  const after = following(s, trigger)
  const plain = markerless(after)
  const event = antecedent(s, trigger)
  const subject = event ? null : preceding(s, trigger)
  const placeObject = s.isPlace(trigger.end) && !/^[بفل]/.test(s.view.tokens[trigger.end]?.key ?? '')
  const agentMarked = after.some((participant) => participant.marker === 'agent' || participant.marker === 'fire')
  const voice = verbVoice(trigger, { main, plain, subject, eventSubject: event !== null && trigger.pron === '', agentMarked, placeObject })
  const roles: Roles = { agents: [], patients: [], parties: [] }
  let slot: 'agent' | 'patient' = voice === 'passive' || (event !== null && trigger.pron === '') ? 'patient' : 'agent'
  if (subject) {
    ;(voice === 'passive' ? roles.patients : roles.agents).push(subject)
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

function nounRoles(s: SentenceView, trigger: TriggerMention, main: string): Roles {
  const after = following(s, trigger)
  const roles: Roles = { agents: [], patients: [], parties: [] }
  const objectFirst = genitiveIsObject(main, trigger.rows)
  let genitive: 'agent' | 'patient' | null = null
  for (const participant of after) {
    if (participant.marker !== '' && byMarker(roles, participant, main)) continue
    if (participant.marker === 'ل') {
      // an indefinite noun with li names its doer (كمين لتنظيم), a masdar with an object its object (استهدافه لحاجز)
      ;(objectFirst || trigger.pron || genitive === 'agent' ? roles.patients : canAct(participant) ? roles.agents : roles.patients).push(
        participant,
      )
      continue
    }
    if (participant.marker === 'ب') continue
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
const NISBA_GROUPS = new Set<string>(['effect', 'violence', 'clash', 'movement', 'territory', 'abduct', 'detain', 'disruption', 'property'])

/** Whose subject is the sufferer (قضى، خسر), or an event and never a doer (أسفر، كلّف). */
const SUBJECT_SUFFERS = new Set(['die', 'lose', 'result', 'update_mark', 'toll_noun'])

/** A noun or masdar begun by somebody: شرع مئات من المقاتلين في مغادرة، قواتها بدأت الانتشار. */
function beginner(s: SentenceView, trigger: TriggerMention): Participant | null {
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - 9); at--) {
    const token = s.view.tokens[at] as Token
    if (hitOf(token, 'begin')) {
      const after = s.participants.find(
        (participant) => participant.first > at && participant.end <= trigger.first && participant.marker === '',
      )
      return after ?? s.participants.findLast((participant) => participant.end <= at && at - participant.end <= 3) ?? null
    }
  }
  return null
}

function frameOf(s: SentenceView, trigger: TriggerMention): Frame | null {
  const found = groupOf(trigger.classes)
  if (!found) return null
  const group: Group = found.group
  const isVerb = trigger.pos === 'verb'
  // the subject of such verbs suffers, unless the words mark a doer (برصاص) or the verb points back to its object (ألغام خلّفها)
  const suffers = SUBJECT_SUFFERS.has(found.main) && trigger.pron === ''
  const acts = (participant: Participant): boolean =>
    canAct(participant) && (!suffers || participant.marker === 'agent' || participant.marker === 'fire')
  const roles = isVerb ? verbRoles(s, trigger, found.main) : { ...nounRoles(s, trigger, found.main), voice: null }
  const begun = isVerb ? null : beginner(s, trigger)
  if (begun && canAct(begun) && !roles.agents.includes(begun)) roles.agents.push(begun)
  const nisbas = s.nisbas.filter(
    (nisba) =>
      s.triggers.findLast((other) => other.first <= nisba.first && NISBA_GROUPS.has(groupOf(other.classes)?.group ?? '')) === trigger &&
      nisba.first - trigger.first <= NISBA_REACH,
  )
  return {
    trigger,
    group,
    main: found.main,
    sentence: trigger.sentence,
    clause: clauseAt(s, trigger.first),
    voice: roles.voice,
    agents: [...roles.agents.filter(acts), ...nisbas],
    patients: [...roles.patients, ...roles.agents.filter((participant) => !acts(participant))],
    parties: roles.parties,
    factuality: 'asserted',
    rules: [trigger.rule, ...trigger.rows],
  }
}

/** Frames of a sentence in text order. */
export function framesOf(s: SentenceView): Frame[] {
  return s.triggers.map((trigger) => frameOf(s, trigger)).filter((frame) => frame !== null)
}
