// Decides which demands are no news by themselves: what protesters and plain people ask for, advice to people.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Speaker } from './speaker.ts'

/** «تدعو إلى توخي الدقة»: advice to people at large. */
const isAdvice = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.view.tokens.slice(trigger.end, trigger.end + ADVICE_REACH).some((token) => hitOf(token, 'advises', { conj: false }) !== null)
/** Words between a demand and what is advised at most. */
const ADVICE_REACH = 8

/** A preposition right after a verb of demand: its subject is left out (هتافات تطالب برحيل رأس النظام). */
const OBJECT = /^(?:ب..|لل|الي$|ل...)/

export const leavesSubjectOut = (s: SentenceView, trigger: TriggerMention): boolean => OBJECT.test(s.view.tokens[trigger.end]?.key ?? '')

/** Whether the sentence tells before a demand of those who protest: the demand is theirs (مسيرة تطالب، متظاهرين طالبوا). */
export const followsProtest = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.triggers.some((other) => other.end <= trigger.first && (other.classes.has('protest') || other.classes.has('gather'))) ||
  s.participants.some((one) => one.end <= trigger.first && one.actor?.category === 'protesters')

/** Whether plain people stand right after a token: they ask, or are told what to do (ناشدت المديرية المواطنين). */
export const arePeople = (s: SentenceView, at: number): boolean =>
  s.participants.some((one) => one.first === at && (one.actor?.category === 'civilians' || one.actor?.category === 'protesters')) ||
  hitOf(s.view.tokens[at], 'person_civil', { prep: false, det: true }) !== null

/** Words between a call and the protest that it is to at most: دعت اللجنة المنظمة إلى اعتصام مفتوح. */
const CALL_REACH = 6

/** «دعت النقابة إلى إضراب»: a call to protest is told as the protest to come. */
const callsToProtest = (s: SentenceView, { end }: TriggerMention): boolean =>
  s.triggers.some(
    (other) =>
      other.first >= end &&
      other.first - end <= CALL_REACH &&
      other.pos !== 'verb' &&
      !other.definite &&
      other.classes.has('protest') &&
      /^(?:الي|ل)$/.test(s.view.tokens[other.first - 1]?.key ?? other.prep), // to
  )

/** Demands that are no news by themselves: those of protesters and of plain people, advice to people, calls to protest. */
export function isPlainRequest(s: SentenceView, trigger: TriggerMention, speaker: Speaker | null): boolean {
  const subject = speaker?.is === 'participant' ? speaker.participant : null
  const adjacent = subject !== null && subject.first >= trigger.end
  if (isAdvice(s, trigger) || callsToProtest(s, trigger) || (!adjacent && followsProtest(s, trigger))) return true
  if (arePeople(s, trigger.end)) return true
  if (subject) return adjacent && arePeople(s, subject.end)
  if (speaker?.is !== 'source') return false
  const { first, end } = speaker.line.words
  // in the words of the name or right after them
  return s.view.tokens.slice(first + 1, end + 1).some((token) => arePeople(s, token.index))
}
