// Decides which participants of a sentence stand with a trigger: after it, before it as its subject, and the noun it goes on from.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Quote, Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { sufferVerb } from './governors.ts'
import { isNamedUpTo } from './person-names.ts'
import { clauseAt, type SentenceView } from './view.ts'

/** Participants between a trigger and the next one that takes over, in order; of a frame with a gap, also those after its last word. */
export function following(s: SentenceView, trigger: TriggerMention): Participant[] {
  // what stands after the last word of a frame around this one is that frame's
  const around = s.triggers.find((other) => other.complement !== null && other.end <= trigger.first && trigger.end < other.complement)
  const near = participantsFrom(s, trigger, trigger.end, around?.complement ?? s.sentence.end)
  if (trigger.complement === null) return near
  return [
    ...near.filter((participant) => participant.first < (trigger.complement ?? 0)),
    ...participantsFrom(s, trigger, trigger.complement, s.sentence.end),
  ]
}

/** Nouns of people, whose number may follow them: القتلى 46 مدنياً. */
const COUNTED = ['dead_noun', 'injured_noun', 'captured_noun', 'missing_noun', 'displaced_noun', 'victim_noun', 'toll_noun']

/** A noun of event with the article takes no genitive: who stands after it by no preposition belongs to the verb (قتل خلال الهجوم مدنيان). */
export const isClosed = (trigger: TriggerMention): boolean =>
  trigger.pos !== 'verb' && trigger.reading?.det === true && !COUNTED.some((name) => trigger.classes.has(name))

/** «قُتل شخصان و14 أصيبوا»: a number with a verb of its own right after it, in the plural or dual. */
const isVerbOf = ({ first, pos, number, conj }: TriggerMention, { end }: Participant): boolean =>
  first === end && pos === 'verb' && number !== 'sg' && conj === ''

/** Whether a participant joined by و is the subject of a verb right after it: a clause of its own («… و«قسد» تسيطر»). */
function opensClause(s: SentenceView, participant: Participant): boolean {
  const next = s.view.tokens[participant.end]
  const after = next?.kind === 'mark' && '"“”«»)'.includes(next.key) ? s.view.tokens[participant.end + 1] : next
  if (participant.joined && participant.quantity?.noun === null && s.triggers.some((one) => isVerbOf(one, participant))) return true
  return (
    participant.joined &&
    participant.marker !== 'بين' &&
    participant.actor?.head === 'group' &&
    after !== undefined &&
    after.type.readings.some((reading) => reading.conj === '' && reading.entries.some((entry) => entry.features.pos === 'verb'))
  )
}

function participantsFrom(s: SentenceView, trigger: TriggerMention, from: number, bound: number): Participant[] {
  // «قتلت القوات، أثناء توغلها في الحي، عشرين مدنياً»: what an aside between commas tells takes nothing over
  const after = s.triggers.filter(
    (candidate) => candidate.first >= from && (trigger.pos !== 'verb' || !inParenthesis(s, from, candidate.first)),
  )
  // «قُتل مدني وتعرض شقيقه لإصابة»: what somebody suffered begins with its verb
  const sufferedFrom = (next: TriggerMention): number | null => {
    const verb = sufferVerb(s.view, next, s.sentence.first)
    return verb !== null && verb >= from ? verb : null
  }
  const limitOf = (next: TriggerMention | undefined): number => Math.min(next ? (sufferedFrom(next) ?? next.first) : s.sentence.end, bound)
  const limit = limitOf(after[0])
  const reach = trigger.pos === 'verb' ? limitOf(after.find((next) => !isClosed(next) || sufferedFrom(next) !== null)) : limit
  const found: Participant[] = []
  for (const participant of s.participants) {
    // who is counted by the noun of the next frame (جثث ثلاثة رعاة) stands after this one too
    const isNext = participant.first === limit && participant.quantity !== null && participant.end > limit + 1
    if (participant.first < from || (participant.first >= reach && !isNext) || s.speaks(participant)) continue
    if (participant.first >= limit && !isNext && (participant.marker !== '' || participant.quantity === null)) continue
    if (participant.marker !== 'joint' && inParenthesis(s, from, participant.first)) continue
    if (participant.marker === '' && participant.quantity === null && inTimeAdjunct(s, from, participant.first)) continue
    if (opensClause(s, participant)) break
    if (breaksBetween(s, from, participant.first, found.length === 0) && !(participant.joined && found.length > 0)) break
    found.push(participant)
  }
  return found
}

/** How far back a word of time may stand before a name in its clause. */
const ADJUNCT_REACH = 4

/** «عُثر بعد عامين من إخراج داعش على …»: who is told in a clause of time takes no part in the main one. */
function inTimeAdjunct(s: SentenceView, from: number, first: number): boolean {
  for (let at = first - 1; at >= Math.max(from, first - ADJUNCT_REACH); at--) {
    const token = s.view.tokens[at] as Token
    if (token.kind === 'mark') return false
    if (/^(بعد|قبل|منذ|عقب|اثر|قبيل|بعيد)$/.test(token.key)) return true // after, before, since
  }
  return false
}

/** How long a parenthesis between commas may be, in words. */
const PARENTHESIS = 12

/** Words that open a parenthesis after a comma: a doubt, a relative clause, a source, an occasion. */
const opensParenthesis = (token: Token | undefined): boolean =>
  token !== undefined &&
  (['suspect', 'hedge', 'relative', 'joint_with'].some((name) => hitOf(token, name) !== null) ||
    /^(كما|بحسب|وفق|خلال|اثناء|لدي|عقب|اثر)$/.test(token.key)) // as, according to, during, upon, after

/** Where a parenthesis that opens at a comma ends: the comma that closes it; the comma itself where none does. */
function parenthesisEnd(s: SentenceView, comma: number): number {
  if (!opensParenthesis(s.view.tokens[comma + 1])) return comma
  for (let at = comma + 2; at <= Math.min(s.sentence.end - 1, comma + PARENTHESIS); at++) if (s.view.tokens[at]?.key === '،') return at
  return comma
}

/** Whether a token stands in a parenthesis that opens after another. */
function inParenthesis(s: SentenceView, from: number, token: number): boolean {
  for (let at = from; at < token; at++) {
    if (s.view.tokens[at]?.key !== '،') continue
    const end = parenthesisEnd(s, at)
    if (end > token) return true
    at = Math.max(at, end - 1)
  }
  return false
}

/** A word that opens a clause of other people, whatever stands before it. */
const turnsAway = (token: Token): boolean => /^(بينما|فيما|حيث|اذ|حين|حينما|لكن|علما)$/.test(token.key) // while, whereas, where, since, when, but

/** A past verb of saying opens what is said; «تابع» before ل tells whose something is, and says nothing. */
const saysSo = (token: Token): boolean =>
  hitOf(token, 'belonging') === null &&
  hitOf(token, 'say', { conj: true, where: (entry) => entry.features.pos === 'verb' && entry.features.tense === 'past' }) !== null

/** Words between a participle of saying and «that» at most: مشيرة إلى أن. */
const THAT_REACH = 2

/** «…، مشيرة أن مجموعة أطلقت»: a participle of saying with «that» opens another thing said. */
const saysThat = ({ view }: SentenceView, token: Token): boolean =>
  hitOf(token, 'say', { conj: true, where: (entry) => entry.features.pos === 'participle' }) !== null &&
  view.tokens.slice(token.index + 1, token.index + 1 + THAT_REACH).some((one) => hitOf(one, 'complementizer', { conj: false }) !== null)

/** «… وأن 14 أصيبوا»: a joined «that» opens another thing said. */
const opensSaid = (token: Token): boolean =>
  hitOf(token, 'complementizer', { conj: true, where: (_, reading) => reading.conj === 'و' }) !== null

/** «… وصباح اليوم قامت دورية باعتقال»: a past verb of doing opens another deed, whose doer follows it. */
const actsAnew = (token: Token): boolean => hitOf(token, 'acts_anew', { conj: true }) !== null

/** Whether a new clause begins between two tokens; parentheses are passed over. `weak`: words that only go on (أن، الذي) do not count. */
function breaksBetween(s: SentenceView, from: number, to: number, weak: boolean): boolean {
  for (let at = from; at < to; at++) {
    const token = s.view.tokens[at] as Token
    if (token.key === '،') {
      const end = parenthesisEnd(s, at)
      if (end < to) at = end
      continue
    }
    // what somebody is charged with: بتهمة العمالة لتحالف
    if (/^ب?تهمه$/.test(token.key)) return true // on a charge of
    // «حيث تتمركز قوات التحالف»: who is there
    if (token.key === 'حيث' && hitOf(s.view.tokens[at + 1] ?? token, 'occupied_by', { conj: false }) !== null) continue
    if (turnsAway(token) || /^[وف](كان|كانت|كانوا|كانا|كانتا)$/.test(token.key)) return true // and was, and were
    if (saysSo(token) || saysThat(s, token) || opensSaid(token) || actsAnew(token)) return true
    if (weak) continue
    if (hitOf(token, 'clause_break') || hitOf(token, 'relative') || hitOf(token, 'complementizer')) return true
    if (token.key === '؛' || token.key === '.' || token.key === ':') return true
  }
  return false
}

/** Words between joined subjects at most. */
const JOINED_GAP = 2

/** How many words a parenthesis between subject and plural verb may have. */
const PLURAL_REACH = 12

/** Prepositions whose nouns only say where or with what the subject did it: عناصر من الفرقة في الحاجز اعتقلوا. */
const ADJUNCT = new Set(['في', 'من', 'عن', 'الي', 'مع', 'joint'])

/** «تحدث عن 26 جندياً قُتلوا»: after several indefinite people a verb in the plural tells of them, under whatever preposition they are. */
const hasRelativeVerb = (people: Participant, trigger: TriggerMention): boolean =>
  people.end === trigger.first &&
  trigger.number !== 'sg' &&
  trigger.conj === '' &&
  people.quantity !== null &&
  !people.quantity.definite &&
  isSeveral(people)

/** The last one before a verb that is not under a preposition, those between that are passed over. */
function subjectBefore(s: SentenceView, trigger: TriggerMention): { readonly subject: Participant; readonly last: Participant } | null {
  // parts told in between (بينهم أربعة أطفال) do not take the place of the subject
  const before = s.participants.filter(
    (participant) => participant.end <= trigger.first && participant.quantity?.subset !== true && !s.speaks(participant),
  )
  const last = before.at(-1)
  if (!last) return null
  if (hasRelativeVerb(last, trigger)) return { subject: last, last }
  // «تحدث عن 26 عسكرياً قتلوا»: a clause without الذين is of those counted right before it
  if (last.end === trigger.first && last.quantity !== null && trigger.conj === '' && trigger.number !== 'sg') return { subject: last, last }
  for (let at = before.length - 1; at >= 0; at--) {
    const subject = before[at] as Participant
    // «سيارة يقودها انتحاري، اقتحم»: a doer right before the verb of a clause of his own
    const did = subject.marker === 'agent' && trigger.first - subject.end <= 1
    if (did || ['', 'ل', 'of'].includes(subject.marker)) return { subject, last }
    if (!ADJUNCT.has(subject.marker)) return null
  }
  return null
}

/** «من بين المصابين»، «من الجرحى»: of whom somebody is one, which is no happening. */
const namesPeople = (s: SentenceView, other: TriggerMention): boolean =>
  other.pos === 'noun' &&
  other.definite &&
  other.classes.has('injured_noun') &&
  (s.view.tokens[other.first - 1]?.key === 'من' || // of
    (s.view.tokens[other.first - 1]?.key === 'بين' && s.view.tokens[other.first - 2]?.key === 'من')) // out of, among

/** «قُتل ستة … بعدما اقتحمت سيارة»: a verb in the singular is not of people counted before it. */
const isCountedMany = ({ number }: TriggerMention, { quantity }: Participant): boolean =>
  number === 'sg' &&
  quantity !== null &&
  quantity.number !== null &&
  quantity.number.shape === 'exact' &&
  quantity.of === 'people' &&
  (quantity.min ?? 0) >= 2

/** Words of a verb that is only set in quotation marks at most: قواتها «حيّدت» 42. */
const LOADED = 3

/** The participant right before a verb that can be its subject: same clause, without a preposition. */
export function preceding(s: SentenceView, trigger: TriggerMention): Participant | null {
  const found = subjectBefore(s, trigger)
  if (!found) return null
  const { subject, last } = found
  if (isCountedMany(trigger, subject)) return null
  // a dateline is no subject: أربيل (كوردستان 24) - شن مسلحون
  if (s.view.tokens.slice(subject.end, trigger.first).some((token) => token.key === '-')) return null
  // «قال مدير الناحية لوكالة كذا «قُتل ثمانية»»: nor is who speaks of what he says
  const says = ({ kind, first, end }: Quote): boolean =>
    kind === 'quote' && end - first > LOADED && subject.end <= first && first <= trigger.first && trigger.end <= end
  if (s.view.document.quotes.some(says)) return null
  const between = (other: TriggerMention): boolean => other.first >= subject.end && other.end <= trigger.first && !namesPeople(s, other)
  if (s.triggers.some((other) => between(other) && (other.pos === 'verb' || subject !== last))) return null
  // a verb in the plural or dual has its subject before it, also across a parenthesis
  const named = isNamedUpTo(s, subject.end, trigger.first)
  const opened = s.view.tokens[subject.first - 1]
  // «أن التنظيم المصنف إرهابياً في دول عدة، هاجم»: whom «that» opens with has the first verb after it
  const opens = hitOf(opened, 'complementizer') !== null
  const gap = s.view.tokens.slice(subject.end, trigger.first)
  const first = opens && subject === last && !gap.some(isFiniteVerb) && !/^(?:الي|من|عن|علي|في)$/.test(gap.at(-1)?.key ?? '') // to, from, about, on, in
  const reach = trigger.number === 'sg' && !named && !first ? 6 : PLURAL_REACH
  // «قسد، وبدعم من التحالف، داهمت»: who joins in parts no subject from its verb
  // «بأن انتحارياً، فجّر»: nor does a comma from whom «that» opens with
  const that = opens && (trigger.first - subject.end <= 1 || named || first)
  const same = clauseAt(s, subject.end - 1) === clauseAt(s, trigger.first) || last.marker === 'joint' || that
  return trigger.first - last.end <= reach && (same || (trigger.number !== 'sg' && trigger.conj === '')) ? subject : null
}

/** Words between a verb and its subject after it at most, and between a subject and its verb. */
const VERB_SUBJECT = 3

/** The ending of the plural of the past: they …ed. */
const PLURAL_VERB = /وا$/

/** A verb of the lexicon, «was», or a word that the plural's ending of the past makes a verb (أخرجوا). */
const isFiniteVerb = (token: Token): boolean =>
  token.kind === 'word' &&
  (PLURAL_VERB.test(token.key) ||
    /^[وف]?كان(?:ت|وا)?$/.test(token.key) || // was, were
    token.type.readings[0]?.entries.some((entry) => entry.features.pos === 'verb' && entry.features.person === 3) === true)

/** People told as several, a body, or its forces: what a verb in the plural can have as its subject. */
const isSeveral = ({ actor, quantity }: Participant): boolean =>
  (quantity !== null && quantity.of !== 'things' && (quantity.min ?? 0) >= 2) ||
  actor?.head === 'members' ||
  actor?.head === 'group' ||
  (actor?.head === 'class' && actor.category !== 'civilians')

/** «قتلوا ثلاثة عناصر قبل أن ينسحبوا»: a clause of time under «that» is of who acts in the main one, not of whom he did it to. */
export const isInClauseOfTime = ({ view }: SentenceView, { first }: TriggerMention): boolean =>
  view.tokens[first - 1]?.key === 'ان' && /^(?:قبل|بعد)$/.test(view.tokens[first - 2]?.key ?? '') // that; before, after

/** «خرج محتجون إلى الشارع وحطموا واجهات»: a verb in the plural that goes on has the subject of the verb before it. */
export function carriedSubject(s: SentenceView, trigger: TriggerMention): Participant | null {
  const { tokens } = s.view
  const goesOn = trigger.conj !== '' || tokens[trigger.first - 1]?.key === 'ثم' || isInClauseOfTime(s, trigger) // then
  if (trigger.number === 'sg' || !goesOn) return null
  const nearVerb = (one: Participant): boolean =>
    // what follows a verb in the plural is its object
    tokens
      .slice(Math.max(s.sentence.first, one.first - VERB_SUBJECT), one.first)
      .some((token) => isFiniteVerb(token) && !PLURAL_VERB.test(token.key)) ||
    // a verb joined by و after somebody begins another clause
    tokens.slice(one.end, Math.min(trigger.first, one.end + VERB_SUBJECT)).some((token) => isFiniteVerb(token) && !/^[وف]/.test(token.key))
  return (
    s.participants.findLast(
      (one) => one.end <= trigger.first && one.marker === '' && !one.ownsTarget && isSeveral(one) && nearVerb(one) && !s.speaks(one),
    ) ?? null
  )
}

/** A subject with those it is joined to: رجل وزوجته قضيا. */
export function withJoined(s: SentenceView, last: Participant): Participant[] {
  const chain = [last]
  for (let at = s.participants.indexOf(last); at > 0 && s.participants[at]?.joined; at--) {
    const before = s.participants[at - 1] as Participant
    // «قُتل شخصان و14 أصيبوا»: the number has the verb to itself
    if (last.quantity?.noun === null && s.triggers.some((verb) => verb.pos === 'verb' && verb.end === before.first)) break
    if (before.marker !== last.marker || (chain[0] as Participant).first - before.end > JOINED_GAP) break
    chain.unshift(before)
  }
  return chain
}

/** Words that open a clause of time: what stands before them is not its subject (الهجوم بعدما أوقف الجيش). */
const opensTime = (token: Token): boolean => /^(بعدما|بعد|قبل|قبيل|بعيد|عندما|حين|حينما|لدي|فيما|بينما|منذ|كلما)$/.test(token.key) // after, before, when, while, since

/** A noun trigger that the verb goes on from as its subject or object: هجوم استهدف، هجوم نفذه، العبوة التي انفجرت. */
export function antecedent(s: SentenceView, trigger: TriggerMention): TriggerMention | null {
  const before = s.triggers.findLast((other) => other.end <= trigger.first)
  // لإجلاء الجرحى: what somebody gathered for is not what went off
  if (!before || before.pos === 'verb' || before.prep === 'ل' || namesPeople(s, before)) return null
  const gap = s.view.tokens.slice(before.end, trigger.first)
  if (gap.some((token) => token.kind === 'mark' && token.key !== '"')) return null
  if (trigger.conj || gap.some(opensTime)) return null
  return gap.length <= 3 || gap.some((token) => hitOf(token, 'relative')) ? before : null
}
