// Decides who is the subject of a verb of saying: what stands after or before it, whether it tells, whether it is rather accused.
import { hitOf, type MatchView, type Pattern } from '../../match/index.ts'
import type { SourceKind } from '../../../report/types.ts'
import type { Token } from '../../../text/token/types.ts'
import type { SourceMention } from '../types.ts'
import { asidesAt, type Asides } from './aside.ts'
import { citedAt, complementWithin } from './cited.ts'
import { countsPeople } from './count.ts'
import { speechVerb, type SpeechVerb } from './verb.ts'

/** A verb of saying and what stands aside after it. */
export interface Said {
  readonly verb: SpeechVerb
  readonly asides: Asides
}

export const verbAndAsides: Pattern<Said> = {
  ...speechVerb,
  match(view, at) {
    const found = speechVerb.match(view, at)
    return found && { end: found.end, value: { verb: found.value, asides: asidesAt(view, found.end) } }
  },
} as Pattern<Said>

const MEDIA: ReadonlySet<SourceKind> = new Set([
  'news_outlet',
  'monitor',
  'aid_body',
  'local_network',
  'witness',
  'anonymous',
  'unnamed_media',
])

const kindOf = ({ named }: SourceMention): SourceKind | null =>
  named.is === 'source'
    ? named.source.kind
    : named.is === 'last'
      ? (named.else?.kind ?? null)
      : named.is === 'outlet'
        ? 'news_outlet'
        : null

/** Whether those words tell at all: نشر الجيش قواته is no saying, نشرت الوكالة is. */
export function tells(view: MatchView, verb: SpeechVerb, speaker: SourceMention, end: number): boolean {
  if (verb.conveys) return citedAt(view, end).cites !== null || citesBack(view, end) || complementWithin(view, end, 3) !== null
  if (verb.needsThat) return complementWithin(view, end, 6) !== null
  if (verb.needsToll) return tollWithin(view, end)
  if (!verb.media) return true
  const kind = kindOf(speaker)
  return (
    kind === null ||
    MEDIA.has(kind) ||
    complementWithin(view, end, 3) !== null ||
    (view.tokens[end]?.type.classes.has('attr_medium') ?? false) ||
    // سجّلت دائرة الصحة مقتل ثلاثة، 17 إصابة
    (verb.hit.entry.classes.includes('attr_watch') && tellsHarm(view, end))
  )
}

/** A noun of harm, cases of it (وثقت المجموعة حالتي خطف), or people counted, right after who registers them. */
const tellsHarm = (view: MatchView, at: number): boolean => {
  const token = view.tokens[at]
  return (
    (token !== undefined && [...BEFALLEN, 'case_word'].some((name) => hitOf(token, name, { conj: false }) !== null)) ||
    countsBefallen(view, at)
  )
}

/** How soon after «عدّ» those counted stand with what befell them, in tokens. */
const BEFALLEN_REACH = 6
const BEFALLEN = ['dead_noun', 'injured_noun', 'kill', 'injure']

/** How soon after «رفع» its toll stands, and after «عدّ» the number of the dead, in tokens. */
const TOLL_REACH = 2
const COUNT_REACH = 3

function tollWithin(view: MatchView, from: number): boolean {
  for (let at = from; at < from + COUNT_REACH; at++) {
    const token = view.tokens[at]
    if (at < from + TOLL_REACH && hitOf(token, 'toll_head', { conj: false, prep: false }) !== null) return true
    if (countsPeople(view, at)) return true
  }
  return countsBefallen(view, from)
}

/** «عدّ ناشطون 16 قتيلا»، «اكتفى المرصد بالحديث عن 26 عسكريا قتلوا»: a number, and what befell so many. */
function countsBefallen(view: MatchView, from: number): boolean {
  const sentence = view.tokens[from]?.sentence
  let number = false
  for (let at = from; at < from + BEFALLEN_REACH; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== sentence) return false
    number ||= view.mentionAt('number', at) !== undefined
    if (number && BEFALLEN.some((name) => hitOf(token, name, { conj: false }) !== null)) return true
  }
  return false
}

/** «نقلت القناة عنه»: it cites the one told before. */
export const citesBack = (view: MatchView, at: number): boolean => {
  const token = view.tokens[at]
  return hitOf(token, 'attr_of_them', { conj: false }) !== null
}

/** In «اتهمت س ص بالقصف» س speaks; in «اتهمت ص بالقصف» it is left out and ص is accused. */
export function isAccused(view: MatchView, { stance, ascribes }: SpeechVerb, speaker: SourceMention): boolean {
  if (stance !== 'accuses' || ascribes) return false
  const after = view.tokens[asidesAt(view, speaker.end).end]
  return (
    !after ||
    after.sentence !== view.tokens[speaker.first]?.sentence ||
    hitOf(after, 'attr_charge', { conj: false }) !== null ||
    /^ب/.test(after.key)
  )
}

/** A further subject joined by و: قال المرصد وناشطون. */
export function joinedTo(view: MatchView, end: number): SourceMention | null {
  const found = view.mentionAt('source', end) as SourceMention | undefined
  return found && found.conj && !found.prep && view.tokens[end]?.key.startsWith('و') && !speechVerb.match(view, end) ? found : null
}

/** How far before its verb a subject may begin, in tokens. */
const BEFORE = 13

/** Plural people take a plural verb after them, and only they: المسلحون يرجحون, not يرجح; not المجلس طالبوا. */
function agrees(view: MatchView, speaker: SourceMention, verb: SpeechVerb): boolean {
  const first = view.tokens[speaker.first] as Token
  const people = /[وي]ن$/.test(first.key)
  const { number } = verb.hit.entry.features
  if (people) return number === 'pl' || number === 'du'
  return number !== 'pl' || hitOf(first, 'outlet_word', { conj: true }) === null
}

/** Longest apposition between commas: المرصد، ومقره لندن، أعلن. */
const LONGEST_APPOSITION = 6

/** The comma that closes an apposition opened by one, or null. */
function appositionEnd(view: MatchView, comma: number, to: number): number | null {
  if (!isComma(view.tokens[comma])) return null
  for (let at = comma + 2; at < to && at <= comma + LONGEST_APPOSITION; at++) if (isComma(view.tokens[at])) return at
  return null
}

const isComma = (token: Token | undefined): boolean => token?.key === '،' || token?.key === ','

/** What may stand between a subject and its verb: marks, a time, an apposition, قد، the relative. */
function passes(view: MatchView, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const token = view.tokens[at] as Token
    const time = view.mentionAt('time', at)
    const closing = appositionEnd(view, at, to)
    if (time && time.end <= to) at = time.end
    else if (closing !== null && !view.mentionAt('time', at + 1)) at = closing + 1
    else if (token.kind === 'mark' ? token.key !== ':' && token.key !== '.' : hitOf(token, 'attr_before_verb', { conj: true }) !== null)
      at++
    else return false
  }
  return true
}

const isRelated = (view: MatchView, from: number, to: number): boolean =>
  view.tokens.slice(from, to).some((token) => hitOf(token, 'relative', { conj: true }) !== null)

/** What governs a noun before it, so that it is no subject: a preposition, a noun of according. */
const governs = (token: Token | undefined): boolean =>
  token !== undefined &&
  ['attr_by', 'attr_of', 'attr_to', 'according', 'against', 'cause'].some((name) => hitOf(token, name, { conj: true }) !== null)

/** The source that stands before a verb as its subject: سانا تنفي، وكان المرصد قد وثق. `close` asks that nothing stands between. */
export function subjectBefore(view: MatchView, verbAt: number, verb: SpeechVerb, close: boolean): SourceMention | null {
  const sentence = view.document.sentences[view.tokens[verbAt]?.sentence ?? 0]
  for (let from = Math.max(sentence?.first ?? 0, verbAt - BEFORE); from < verbAt; from++) {
    if (speechVerb.match(view, from)) continue
    const found = view.mentionAt('source', from) as SourceMention | undefined
    if (!found || found.end > verbAt || found.prep) continue
    const free = !governs(view.tokens[from - 1])
    // one under a preposition is the subject of a relative clause: بحسب مصدر في الشرطة، الذي أضاف
    const fits = close ? found.end === verbAt && free : passes(view, found.end, verbAt) && (free || isRelated(view, found.end, verbAt))
    if (fits && agrees(view, found, verb) && tells(view, verb, found, verbAt + 1)) return found
  }
  return null
}
