// Decides which speech acts only stand inside other news: what dates or explains it, what is demanded for long, who refuses to obey.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'

/** «حين رفضت»، «بعد أن اتهمت»، «لأنه انتقد»: a clause that dates or explains what is told; «في حين» tells beside it. */
function datesOther({ view, sentence }: SentenceView, { first, pos }: TriggerMention): boolean {
  if (pos !== 'verb') return false
  const [before, earlier] = [view.tokens[first - 1], view.tokens[first - 2]]
  if (!before || first - 1 < sentence.first) return false
  if (hitOf(before, 'when_word', { conj: true })) return !/^[وف]?في$/.test(earlier?.key ?? '') // in
  return /^(?:ان|لان)$/.test(before.key) && /^[وف]?(?:بعد|قبل|منذ|بسبب)$/.test(earlier?.key ?? '') // that; after, before, since, because
}

/** Words between a verb in the present and «since» at most. */
const SINCE_REACH = 4

/** «يطالب المجلس منذ أشهر»: what somebody has long been saying. */
const isStanding = ({ view }: SentenceView, { end, pos, tense }: TriggerMention): boolean =>
  pos === 'verb' && tense === 'present' && view.tokens.slice(end, end + SINCE_REACH).some(({ key }) => key === 'منذ') // since

/** «رفضت سيارة التوقف»: to refuse to stop or to obey is a deed. */
const REFUSAL_REACH = 6
const isDisobedience = ({ view, sentence }: SentenceView, { end, classes }: TriggerMention): boolean =>
  classes.has('reject') &&
  view.tokens.slice(end, Math.min(end + REFUSAL_REACH, sentence.end)).some((token) => hitOf(token, 'comply', { conj: false }) !== null)

/** «تظاهروا رفضاً لـ»: a verbal noun in the accusative, spelt like a verb of two, without two before it. */
function isAdverbial({ view, sentence }: SentenceView, { first, reading, entries }: TriggerMention): boolean {
  const spelt = view.tokens[first] as Token
  const asTwo = entries.some(({ features }) => features.pos === 'verb' && features.number === 'du')
  const asNoun = entries.some(({ features }) => features.pos === 'masdar')
  if (!asTwo || !asNoun || reading === null || !spelt.key.endsWith('ا')) return false
  const before = view.tokens[first - 1]
  return before === undefined || before.index < sentence.first || !/(?:ان|ين)$/.test(before.key)
}

/** Whether a speech act only frames other news (codebook §8). */
export const onlyFramesNews = (s: SentenceView, trigger: TriggerMention): boolean =>
  datesOther(s, trigger) || isStanding(s, trigger) || isDisobedience(s, trigger) || isAdverbial(s, trigger)
