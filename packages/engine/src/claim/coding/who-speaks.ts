// Decides who performs a speech act: the subject of its verb, told after it, before it, or by the verb that it goes on from.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Participant } from '../items.ts'
import { arePeople, followsProtest, leavesSubjectOut } from './requests.ts'
import { canState, isSpeaker, type Speaker, type Speaking, type StatementFrame } from './speaker.ts'

/** Words between an act's verb and who speaks at most. */
const REACH = 6

/** Words between a verb of accusation and its subject at most: who stands further is the accused (تتهم صفحات محلية طيران التحالف). */
const ACCUSER = 1

/** Words between a verb and «in it» at most: طالبت التحالف فيه. */
const THEREIN_REACH = 3

/** «بياناً طالبت فيه الحزب»: a verb that describes the statement told before has its subject in whose statement it was. */
const describesStatement = ({ view }: SentenceView, { conj, end }: TriggerMention): boolean =>
  conj === '' && view.tokens.slice(end, end + THEREIN_REACH).some((token) => hitOf(token, 'therein', { conj: false }) !== null)

const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && '"“”»'.includes(token.key)

/** What a verb blames somebody for or asks of them, right after them: حمّلت الحكومة | المسؤولية، دعت الحكومة | إلى. */
function isObject({ view, sentence }: SentenceView, { end }: Participant): boolean {
  const at = isQuote(view.tokens[end]) ? end + 1 : end
  const next = view.tokens[at]
  return !next || at >= sentence.end || /^ب../.test(next.key) || next.key === 'الي' || hitOf(next, 'blame', { conj: false }) !== null // to
}

/** Words between «responsibility» and whom it is laid upon with ل at most. */
const LAID_REACH = 8

/** «اتهم "س" بقصف»، «حمّلت الحكومة المسؤولية»: who stands alone after a verb of accusation is accused; «حمّل س المسؤولية لـص» has both. */
function isAccused(s: SentenceView, trigger: TriggerMention, after: Participant | undefined): boolean {
  if (!after || trigger.pos !== 'verb' || !trigger.classes.has('accuse') || !isObject(s, after)) return false
  return !s.participants.some((one) => one.marker === 'ل' && one.first > after.end && one.first - after.end <= LAID_REACH)
}

/** The act before a verb in its sentence that the verb goes on from by و: دانت الرئاسة الهجوم وحمّلت الحكومة المسؤولية. */
export const goesOnFrom = (trigger: TriggerMention, earlier: StatementFrame | undefined): StatementFrame | null =>
  earlier && trigger.pos === 'verb' && trigger.conj === 'و' && earlier.trigger.pos === 'verb' && earlier.sentence === trigger.sentence
    ? earlier
    : null

/** Whether somebody after the verb stands where its subject does. */
function isSubjectAfter(s: SentenceView, trigger: TriggerMention, act: string, { first }: Participant): boolean {
  // «وحذرت من عمليات القتل التي تمارسها القوات»: who is told in a relative clause has its verb
  if (s.view.tokens.slice(trigger.end, first).some((token) => hitOf(token, 'relative') !== null)) return false
  if (act === 'accuse') return first - trigger.end <= ACCUSER
  return !leavesSubjectOut(s, trigger) || first === trigger.end
}

/** Acts that plain people and protesters perform without making a statement of their own. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['accuse', 'reject', 'threaten', 'support'])

/** «يتهم الأهالي»، «مظاهرة حمّلت الحكومة»: people speak, or those who protest. */
function isOfPeople(s: SentenceView, trigger: TriggerMention, act: string, after: Participant | undefined): boolean {
  if (!OF_PEOPLE.has(act)) return false
  if (arePeople(s, trigger.end)) return true
  return trigger.pos === 'verb' && trigger.conj === '' && followsProtest(s, trigger) && (!after || isObject(s, after))
}

/** The subject of an act's verb: after it, before it, the source that the verb has, or who spoke before. */
export function speakerOf(
  s: SentenceView,
  trigger: TriggerMention,
  act: string,
  { lines, before }: Speaking,
  goesOn: StatementFrame | null,
): Speaker | null {
  // «شبكة أطباء السودان»: a state in the name of a source does not speak itself
  const inName = ({ first, end, actor }: Participant): boolean =>
    actor?.head === 'state' && lines.some(({ words }) => words.first < first && end <= words.end)
  const speakers = s.participants.filter((one) => isSpeaker(one) && !inName(one))
  const described = describesStatement(s, trigger)
  const beside = speakers.find(
    (one) =>
      !described &&
      one.first >= trigger.end &&
      one.first - trigger.end <= REACH &&
      (one.marker === '' || one.first < (trigger.complement ?? 0)) &&
      isSubjectAfter(s, trigger, act, one),
  )
  if (isOfPeople(s, trigger, act, beside)) return null
  if (goesOn && beside?.first === trigger.end && isObject(s, beside)) return goesOn.speaker
  const after = isAccused(s, trigger, beside) ? undefined : beside
  const line = lines.find(
    (one) =>
      one.form === 'verb_subject' &&
      one.first <= trigger.first &&
      trigger.first < one.end &&
      !(described && one.words.first >= trigger.end),
  )
  // صفحات موالية للحزب: pages close to somebody do not speak as they
  if (line && !canState((line.source.from ?? line.source).kind, act)) return null
  const named = line && speakers.find((one) => one.first >= line.words.first && one.end <= line.words.end)
  const earlier = speakers.findLast(({ end, marker }) => end <= trigger.first && trigger.first - end <= REACH && marker === '')
  // a body that no mention of an actor shows: شجب مركز عمليات طوارئ الصحة
  const follows = line !== undefined && line.words.first >= trigger.end
  const beyond = follows && after !== undefined && after.first >= line.words.end
  const participant = named ?? (beyond || line?.source.actor === null ? undefined : (after ?? earlier))
  if (participant) return { is: 'participant', participant }
  if (line && (line.source.actor === null ? line.source.id === null : follows)) return { is: 'source', line }
  return before(trigger.first)
}
