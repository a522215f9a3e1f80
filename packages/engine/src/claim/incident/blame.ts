// Decides whom a sentence blames for what it tells: an accusation before or after it, a suspicion, a deed ascribed or laid at a door.
import type { ActorMention } from '../../mention/actor/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import { SIDES } from '../frame/view.ts'
import type { Participant } from '../items.ts'
import type { RoleActor } from './types.ts'

/** Whether somebody can be a culprit: a side, or armed people of none that is known. */
export const isArmed = (actor: ActorMention | null | undefined): actor is ActorMention =>
  actor != null && actor.id !== null && (SIDES.has(actor.category) || actor.category === 'unknown')

const suspect = (mention: ActorMention): RoleActor => ({ mention, certainty: 'suspected' })

/** How far an accusation may stand before the event it is of, and the accused after it, in words. */
const ACCUSED_OF = 14
const ACCUSED_AFTER = 8
/** How far behind a verb of laying the blame (المسؤولية) may stand. */
const BURDEN = 16

/** Words after a verb of accusation within which its subject stands: who follows it is the accused. */
const ACCUSER = 2

/** Somebody who can be accused: not the source right after the verb, under no preposition but that of blame (المسؤولية لقوات). */
const canBeAccused = (s: SentenceView, participant: Participant, verbEnd: number): boolean =>
  ['', 'ل', 'against'].includes(participant.marker) &&
  isArmed(participant.actor) &&
  (!s.speaks(participant) || participant.first - verbEnd >= ACCUSER)

/** «اتهمت س ص بقصف»: the accused is the last actor before the event. */
export function accused(s: SentenceView, frame: Frame): RoleActor | null {
  const accusation = s.triggers.findLast(
    (trigger) => trigger.classes.has('accuse') && trigger.end <= frame.trigger.first && frame.trigger.first - trigger.end <= ACCUSED_OF,
  )
  if (!accusation) return null
  const found = s.participants.findLast(
    (participant) =>
      participant.first >= accusation.end &&
      participant.end <= frame.trigger.first &&
      participant.marker === '' &&
      canBeAccused(s, participant, accusation.end),
  )
  return found?.actor ? suspect(found.actor) : null
}

/** Whether the words of an accusation lay blame: اتهم by itself, حمّل only with المسؤولية. */
function laysBlame(s: SentenceView, at: number): boolean {
  const token = s.view.tokens[at] as Token
  if (!hitOf(token, 'accuse', { conj: true })) return false
  if (!hitOf(token, 'accuse', { conj: true, where: (entry) => entry.id.startsWith('v.accuse.burden') })) return true
  return s.view.tokens.slice(at, Math.min(s.sentence.end, at + BURDEN)).some((one) => hitOf(one, 'blame') !== null)
}

/** «قُتل … محمّلاً قوات س المسؤولية»، «…، متهماً س»: the accusation follows what it is of. */
export function accusedAfter(s: SentenceView, frame: Frame): RoleActor | null {
  for (let at = frame.trigger.end; at < s.sentence.end; at++) {
    if (!laysBlame(s, at)) continue
    const found = s.participants.find(
      (participant) => participant.first > at && participant.first - at <= ACCUSED_AFTER && canBeAccused(s, participant, at + 1),
    )
    return found?.actor ? suspect(found.actor) : null
  }
  return null
}

/** Words that point back to the doer or his arms before a guess: يُرجح أنهم من، يُعتقد أنها تابعة ل. */
const THAT_THEY = /^ب?ان(هم|ه|ها|هما)$/

/** Words that follow somebody who is guessed to have done it: نفذت، وراء، أطلقها. */
const DID_IT = ['light', 'does', 'launch', 'behind', 'airstrike', 'shell', 'attack', 'explode'] as const

/** «يُرجح أن تكون إسرائيل نفذت»، «يُعتقد أن القاعدة أطلقتها»: somebody under a guess, with what he is guessed to have done right after. */
function isGuessedDoer(s: SentenceView, { first, end }: Participant): boolean {
  const { tokens } = s.view
  const be = /^[يت]?(?:كون|كان)(?:وا|ت)?$/.test(tokens[first - 1]?.key ?? '') ? first - 1 : first // may be
  const before = tokens.slice(Math.max(s.sentence.first, be - 5), be)
  const that = before.at(-1)
  return (
    that !== undefined &&
    /^ب?ان$/.test(that.key) &&
    before.some((token) => hitOf(token, 'suspect', { conj: true }) !== null || hitOf(token, 'hedge', { conj: true }) !== null) &&
    tokens.slice(end, end + 3).some((token) => DID_IT.some((name) => hitOf(token, name, { conj: false }) !== null))
  )
}

function isGuess(s: SentenceView, first: number): boolean {
  const words = s.view.tokens.slice(Math.max(s.sentence.first, first - 5), first)
  return (
    words.some((token) => hitOf(token, 'suspect') !== null || hitOf(token, 'hedge') !== null) &&
    words.some((token) => THAT_THEY.test(token.key) || hitOf(token, 'belonging_to', { conj: true }) !== null)
  )
}

/** How far a guess may stand after the event that it names the doer of. */
const GUESS_AFTER = 12

/** «مسلحون، يُرجح أنهم من داعش»، «طائرة يُعتقد أنها روسية»: a suspicion right after the doer or his arms. */
export function suspected(s: SentenceView, frame: Frame): RoleActor | null {
  const near = ({ first }: Participant): boolean => first >= frame.trigger.first - GUESS_AFTER && first - frame.trigger.end <= GUESS_AFTER
  const guessed = [...s.participants, ...s.nisbas].find(
    (one) =>
      isArmed(one.actor) &&
      ['من', 'ل', 'ب', 'الي', ''].includes(one.marker) &&
      ((near(one) && isGuess(s, one.first)) || (one.first >= frame.trigger.end && isGuessedDoer(s, one))),
  )
  return guessed?.actor ? suspect(guessed.actor) : null
}

/** How far before an event the verb may stand that ascribes it: نسب المرصد الهجوم إلى. */
const ASCRIBED_BEFORE = 6

/** «نسبتها المديرية إلى كذا»، «نسب المرصد الهجوم إلى كذا»: what is ascribed to somebody, who stands after إلى. */
export function ascribed(s: SentenceView, frame: Frame): RoleActor | null {
  const { trigger } = frame
  const from = trigger.definite ? Math.max(s.sentence.first, trigger.first - ASCRIBED_BEFORE) : trigger.end
  for (let at = from; at < s.sentence.end; at++) {
    const token = s.view.tokens[at] as Token
    const before = at < trigger.first
    if (hitOf(token, 'ascribe', { conj: true, pron: !before }) === null) continue
    const culprit = s.participants.find(
      (participant) => participant.first > (before ? trigger.end - 1 : at) && participant.marker === 'الي' && isArmed(participant.actor),
    )
    return culprit?.actor ? suspect(culprit.actor) : null
  }
  return null
}

/** Words between an accusation and the accused, and between the accused and what he is accused of, at most. */
const BLAMED_AFTER = 12
const OF_WHAT = 8

/** «خلفه»، «وراءها»: behind it. */
const BEHIND_IT = /^(?:وراء|خلف)(?:ه|ها|هم|هما)?$/

/** «السيارة», «العبوة», «القذائف»: the bomb or the arms told before. */
const isBombTold = (token: Token): boolean =>
  /^ب?ال(?:سياره|مركبه|شاحنه)$/.test(token.key) ||
  (/^[بل]?ال/.test(token.key) &&
    [...token.type.classes].some((name) => name.startsWith('means_') && hitOf(token, name, { prep: true, det: true }) !== null))

/** Whether words point to a happening told before: the attack, behind it. */
export const pointsToIt = (token: Token): boolean =>
  BEHIND_IT.test(token.key) ||
  isBombTold(token) ||
  ['attack', 'explode', 'event_noun', 'shell', 'assassinate', 'raid', 'airstrike', 'body', 'crime'].some(
    (name) => hitOf(token, name, { conj: true, prep: true, det: true }) !== null,
  )

/** «واتهم المجلس قسد بالوقوف وراءه»، «وحمّلت الوزارة التنظيم مسؤولية التفجير»: whom a sentence blames for what was told before it. */
export function blamedFor(s: SentenceView): RoleActor | null {
  const guessed = s.participants.find((one) => isArmed(one.actor) && isGuessedDoer(s, one))
  if (guessed?.actor && s.view.tokens.slice(guessed.end, Math.min(s.sentence.end, guessed.end + OF_WHAT)).some(pointsToIt))
    return suspect(guessed.actor)
  for (const { first, end, classes, pos, rows } of s.triggers) {
    // أصابع الاتهام إلى قسد
    const points = rows.some((row) => row.startsWith('x.accuse.fingers'))
    if (!classes.has('accuse') || (!points && (pos !== 'verb' || !laysBlame(s, first))) || isNegated(s, first)) continue
    const found = s.participants.find(
      (one) =>
        one.first > end - 1 &&
        one.first - end <= BLAMED_AFTER &&
        (one.marker === '' || (points && ['الي', 'ل'].includes(one.marker))) &&
        isArmed(one.actor) &&
        !s.speaks(one),
    )
    if (!found?.actor) continue
    if (points) return suspect(found.actor)
    const behind = s.view.tokens.slice(found.end, Math.min(s.sentence.end, found.end + OF_WHAT))
    if (behind.some(pointsToIt)) return suspect(found.actor)
  }
  return null
}

const isNegated = (s: SentenceView, at: number): boolean => {
  const before = s.view.tokens[at - 1]
  return before !== undefined && before.sentence === s.sentence.index && hitOf(before, 'negate', { conj: true }) !== null
}
