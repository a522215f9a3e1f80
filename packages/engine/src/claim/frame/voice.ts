// Decides whether a verb written without vowels is active or passive (قتل): by what it means, its subject and the people after it.
import type { TriggerMention } from '../../mention/event/index.ts'
import type { LexicalEntry } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { namedFrom } from './person-names.ts'
import { canAct, type SentenceView } from './view.ts'

/** Verbs of harm: without vowels, one noun of people after them is who was harmed (قتل مدنيان), a side is who harmed. */
const HARM = new Set(['kill', 'injure', 'execute', 'assassinate', 'abduct', 'detain', 'torture', 'die'])

/** Verbs of attack: a patrol or a post after them is what was hit; vehicles that move or raze do so themselves. */
const STRIKES_THINGS = new Set(['attack', 'explode', 'shell', 'raid', 'shoot', 'burn', 'destroy', 'shoot_down', 'seize', 'assassinate'])

/** The case that the ending of a noun or number writes: مدنيان، عشرون; مدنيين، شاباً; null where it writes none. */
function caseOf(s: SentenceView, participant: Participant): 'nominative' | 'oblique' | null {
  const token = s.view.tokens[participant.first] as Token
  const { quantity } = participant
  const nouns = token.type.readings
    .flatMap((reading) => (reading.det ? [] : reading.entries))
    .filter((entry) => entry.features.pos !== 'verb')
  const many = nouns.length > 0 && nouns.every((entry) => entry.features.number === 'du' || entry.features.number === 'pl')
  const number = quantity?.number?.first === participant.first
  if ((many || number) && /(ان|ون)$/.test(token.key)) return 'nominative'
  if ((many || number) && /ين$/.test(token.key)) return 'oblique'
  return quantity?.number === null && nouns.some((entry) => entry.features.accusative === true) && /ا$/.test(token.key) ? 'oblique' : null
}

/** Men counted by a number (ثلاثة عناصر، 31 من أهلها), or one man: never the subject of a feminine verb. */
function areMen(s: SentenceView, { quantity, first, actor }: Participant): boolean {
  if (quantity?.number?.first === first && /ه$/.test(s.view.tokens[first]?.key ?? '')) return true
  if (quantity?.number != null) return quantity.noun?.entry.features.gender !== 'f'
  const noun = quantity?.noun?.entry ?? (actor?.head === 'member' ? nounAt(s, first) : undefined)
  return noun !== undefined && (quantity === null || quantity.max === 1) && noun.features.gender === 'm'
}

const nounAt = (s: SentenceView, at: number): LexicalEntry | undefined =>
  s.view.tokens[at]?.type.readings.flatMap((reading) => reading.entries).find((entry) => entry.features.pos !== 'verb')

/** Whether the people after a verb are its object, its subject told before or left out: قتلوا عنصرين، قتلت ثلاثة عناصر، خطف طبيباً. */
export function objectFollows(s: SentenceView, trigger: TriggerMention, first: Participant | undefined): boolean {
  if (!first || first.actor?.head === 'group' || first.actor?.head === 'state') return false
  const written = caseOf(s, first)
  if (written !== null) return written === 'oblique'
  const verb = trigger.entries[0]?.features
  // a verb before its subject is singular, and agrees with it in gender
  return trigger.number !== 'sg' || (verb?.gender === 'f' && areMen(s, first))
}

const FINDS = new Set(['find', 'find_remains'])

const isBody = ({ quantity }: Participant): boolean =>
  quantity?.noun?.entry.classes.some((name) => name === 'body' || name === 'dead_noun') === true

export interface VoiceSigns {
  readonly main: string
  /** Participants after the verb without a preposition. */
  readonly plain: readonly Participant[]
  readonly subject: Participant | null
  /** The verb goes on from a noun of event, which is its subject. */
  readonly eventSubject: boolean
  readonly agentMarked: boolean
  readonly placeObject: boolean
  /** What is aimed at stands after the first of them: قصفت دبابات النظام بلدة. */
  readonly aimed: boolean
  /** The people after the verb are its object. */
  readonly objectFollows: boolean
}

/** «الشرطة»: the force itself, though the register lists it as a class. */
const isPolice = ({ actor }: Participant): boolean => actor?.head === 'class' && actor.category === 'state_forces'

const isSide = (participant: Participant): boolean =>
  canAct(participant) &&
  participant.quantity === null &&
  (participant.actor?.head === 'group' || participant.actor?.head === 'state' || isPolice(participant))

/** «اختطف مجهولون محمداً»: nobody says of the unknown that they were harmed. */
const isUnknown = (s: SentenceView, { actor, first, end }: Participant): boolean =>
  actor?.rule === 'actor.unknown' ||
  (actor?.id === 'unidentified_armed_group' && s.view.tokens.slice(first, end).some((token) => token.type.classes.has('unknown_adj')))

/** «قتل محمد العلي برصاص مجهولين»: who is named right after a verb of harm was harmed. */
function harmsNamed(s: SentenceView, trigger: TriggerMention, { main, agentMarked }: VoiceSigns): boolean {
  if (!HARM.has(main)) return false
  const named = namedFrom(s, trigger.end)
  return named !== null && (named.sure || agentMarked)
}

/** «خمسة عناصر قُتلوا أحدهم ضابط»: one of the subject right after the verb, with what he is, was not harmed by the others. */
const isPartOfSubject = (s: SentenceView, trigger: TriggerMention, { first, end }: Participant): boolean =>
  trigger.conj === '' && first === trigger.end && end - first > 1 && /^(احد|احدي)(هم|هن|هما)$/.test(s.view.tokens[first]?.key ?? '') // one of them

export function verbVoice(s: SentenceView, trigger: TriggerMention, signs: VoiceSigns): 'active' | 'passive' {
  if (trigger.voices.length === 1) return trigger.voices[0] as 'active' | 'passive'
  if (trigger.pron !== '') return 'active'
  // parts told beside the whole are no object (قُتل عدد من العناصر بينهم ضابطان)
  // but those right after the verb are: أوقفوا ثلاثة منهم
  const heads = signs.plain.filter(
    (participant) =>
      !participant.joined &&
      (participant.quantity?.subset !== true || participant.first === trigger.end) &&
      !isPartOfSubject(s, trigger, participant),
  )
  if (signs.subject)
    return isSide(signs.subject) || heads.length > 0 || signs.placeObject || (!HARM.has(signs.main) && canAct(signs.subject))
      ? 'active'
      : 'passive'
  if (signs.eventSubject) return heads.length > 0 || signs.placeObject ? 'active' : 'passive'
  const [first, second] = heads
  if (signs.objectFollows) return 'active'
  // who stands inside a frame with its object does it: أطلقت دورية النار
  if (first && trigger.complement !== null && first.first < trigger.complement && canAct(first)) return 'active'
  if (!first) return signs.placeObject || harmsNamed(s, trigger, signs) ? 'passive' : 'active'
  if (second && canAct(first)) return 'active'
  // عثر أهالٍ على جثة، انتشلت فرق الإنقاذ رفاتاً: who finds stands before what is found
  if (FINDS.has(signs.main) && (second !== undefined || trigger.rows.includes('v.find')) && !isBody(first)) return 'active'
  if (!signs.agentMarked && isUnknown(s, first)) return 'active'
  if (signs.agentMarked || !canAct(first)) return 'passive'
  if (!HARM.has(signs.main))
    return first.actor?.head === 'thing' && STRIKES_THINGS.has(signs.main) && !signs.aimed && !trigger.rows.includes('v.destroy.bulldoze')
      ? 'passive'
      : 'active'
  return first.quantity === null && (signs.placeObject || isSide(first)) ? 'active' : 'passive'
}
