// Decides where the name of a source ends that no table has: at verbs, times, clauses, happenings and marks.
import { hitOf, type MatchView } from '../../match/index.ts'
import { vowelAt } from '../../../text/document.ts'
import type { ActorMention } from '../../actor/index.ts'
import type { WordType } from '../../../text/lexicon/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { countsPeople } from '../elements/count.ts'
import { speechVerb } from '../elements/verb.ts'
import { isActionUnderBi, isDefinite, isNisba, isObject, isOutletTold, isUnderBi } from './objects.ts'

/** Longest name of a body that the register does not know, in words. */
const LONGEST_NAME = 7

const QUOTES = '"“”«»„\'‘’'
export const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && QUOTES.includes(token.key)

const CLOSERS = ['complementizer', 'relative', 'clause_break', 'attr_closer', 'attr_charge', 'attr_what', 'toll_known'] as const
/** Words after a definite name that go on with the saying: أيضاً، مؤكدةً، نافياً. */
const SAYINGS = ['say', 'affirm', 'deny', 'accuse', 'condemn', 'demand', 'concern', 'reject'] as const

const goesOnSaying = (token: Token): boolean =>
  hitOf(token, 'attr_adverb', { conj: false }) !== null ||
  SAYINGS.some((name) =>
    hitOf(token, name, { conj: false, prep: false, det: false, where: ({ features }) => features.pos === 'participle' }),
  )
/** Happenings and their victims: they are what is told, not who tells it (وثق المكتب مقتل ثلاثة). */
const HAPPENINGS: ReadonlySet<string> = new Set(
  (
    'kill die injure attack raid shell airstrike explode clash shoot assassinate execute abduct detain displace massacre violation ' +
    'dead_noun injured_noun victim_noun toll_noun event_noun stop infiltrate deploy withdraw advance burn destroy besiege sweep violence assault ' +
    'targeting'
  ).split(' '),
)

const isPersonalVerb = (type: WordType): boolean =>
  type.readings.some(
    (reading) => !reading.det && reading.entries.some((entry) => entry.features.pos === 'verb' && entry.features.person === 3),
  )

/** A happening with the article ends a name too, but for the second word of one (مركز الاعتداءات). */
const closesLater = new WeakMap<WordType, boolean>()

function isHappening({ type }: Token, definite: boolean): boolean {
  return type.readings.some(
    (reading) =>
      reading.det === definite &&
      reading.entries.some((entry) => entry.features.pos !== 'verb' && entry.classes.some((name) => HAPPENINGS.has(name))),
  )
}

function closes(token: Token): boolean {
  const { type } = token
  // «وأفادت الوكالة بـ"سقوط …"»: the preposition typed apart
  if (token.key === 'ب' || isActionUnderBi(token)) return true
  if (CLOSERS.some((name) => hitOf(token, name, { conj: true }) !== null) || isPersonalVerb(type)) return true
  if (hitOf(token, 'attr_medium', { conj: true, det: false })) return true
  return isHappening(token, false)
}

const known = new WeakMap<WordType, boolean>()

/** YPG/SDG: two names of one body. */
const isSlashedName = (view: MatchView, at: number): boolean =>
  view.tokens[at]?.key === '/' && view.tokens[at - 1]?.kind === 'latin' && view.tokens[at + 1]?.kind === 'latin'

const FATHATAN = 0x64b

const hasFathatan = (view: MatchView, token: Token): boolean =>
  Array.from(token.key, (_, letter) => vowelAt(view.document, token, letter)).includes(FATHATAN)

/** «جملةً وتفصيلاً»: an indefinite accusative is an adverb or an object, no part of a name, unless the name is one (لكن مصدراً طبياً). */
function isAdverb(view: MatchView, token: Token): boolean {
  const before = view.tokens[token.index - 1] as Token
  return hasFathatan(view, token) && !hasFathatan(view, before) && !before.key.endsWith('ا')
}

/** «مدير مشفى تدمر»، «ريف دير الزور»: a place after a word without the article is its genitive, where it is spelt like a verb too. */
const isPlaceOf = (view: MatchView, at: number): boolean =>
  (view.mentionAt('place-name', at) !== undefined || (view.mentionAt('place-name', at - 1)?.end ?? 0) > at) &&
  !isDefinite(view.tokens[at - 1] as Token) &&
  (speechVerb.match(view, at) === null || hitOf(view.tokens[at - 1], 'place_class', { det: false }) !== null)

/** «ناشدت المديرية المواطنين»: people with the article after a word with the article are spoken to. */
function areSpokenTo(view: MatchView, at: number): boolean {
  const actor = view.mentionAt('actor', at) as ActorMention | undefined
  const people = actor?.category === 'civilians' && actor.lead === 0 && actor.head !== 'member'
  return people === true && isDefinite(view.tokens[at] as Token) && isDefinite(view.tokens[at - 1] as Token)
}

/** «شهود عيان ومصادر طبية»: a further source joined by «and» has a name of its own. */
function isNextSource(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  if (!token.key.startsWith('و')) return false
  const nameless = view.mentionAt('source-nameless', at)
  return (nameless !== undefined && nameless.lead > 0) || hitOf(token, 'source_word', { conj: true, prep: false })?.reading.conj === 'و'
}

/** The word before a token, over a quotation mark: وزارة الخارجية "الاعتداءات المتكررة". */
const lastWord = (view: MatchView, at: number): Token => view.tokens[isQuote(view.tokens[at - 1]) ? at - 2 : at - 1] as Token

/** Whether a name ends before a token; `begins`: where it begins, its head of one word or several. */
function endsBefore(view: MatchView, at: number, first: number, begins: number): boolean {
  const sentence = view.tokens[first]?.sentence
  const token = view.tokens[at]
  if (!token || token.sentence !== sentence || (token.kind === 'mark' && !isQuote(token) && !isSlashedName(view, at))) return true
  if (countsPeople(view, at) || view.mentionAt('time', at) || isNextSide(view, at, begins) || isTold(view, at) || isNextSource(view, at))
    return true
  if (token.kind !== 'word') return false
  if (isAdverb(view, token) || isObject(view, token) || isUnderBi(view, token) || areSpokenTo(view, at)) return true
  const definite = isDefinite(lastWord(view, at))
  if (definite && goesOnSaying(token)) return true
  if (isPersonalVerb(token.type) && isPlaceOf(view, at)) return false
  let closing = known.get(token.type)
  if (closing === undefined) known.set(token.type, (closing = closes(token)))
  if (!closing && (at > begins + 1 || definite)) {
    let later = closesLater.get(token.type)
    if (later === undefined) closesLater.set(token.type, (later = isHappening(token, true)))
    closing = later
  }
  return closing || toldTo(view, at)
}

/** «توعد زعيم الحوثيين إسرائيل»، «اتهمت حكومة الولاية الجماعة»: after a definite word a side is the next part of the sentence. */
function isNextSide(view: MatchView, at: number, begins: number): boolean {
  const actor = view.mentionAt('actor', at) as ActorMention | undefined
  if ((actor?.head !== 'state' && actor?.head !== 'group') || actor.adjective || actor.lead > 0) return false
  const before = view.tokens[at - 1] as Token
  // ناشطون with its nun is in no construct
  return isDefinite(before) || /[وي]ن$/.test(before.key) || (at > begins + 1 && isNisba(before))
}

/** «لوكالة …»: the outlet to which a source spoke is no part of its name. */
function toldTo(view: MatchView, at: number): boolean {
  const token = view.tokens[at] as Token
  // written apart before a quoted or Latin name; «المركز الإعلامي لـ"قسد"» is the side's own
  if (token.key === 'ل') return view.mentionAt('actor', isQuote(view.tokens[at + 1]) ? at + 2 : at + 1) === undefined
  if (!token.key.startsWith('ل')) return false
  const listed = view.mentionAt('source-name', at)
  return (
    (listed !== undefined && listed.lead > 0) ||
    hitOf(token, 'attr_correspondent', { conj: false, prep: 'ل' }) !== null ||
    hitOf(token, 'outlet_word', { conj: false, prep: 'ل' })?.entry.value === 'news_outlet' ||
    isOwnOutlet(token)
  )
}

/** «للشبكة»: a network that speaks of itself. */
const isOwnOutlet = (token: Token): boolean =>
  hitOf(token, 'outlet_word', {
    conj: false,
    prep: 'ل',
    det: true,
    pron: false,
    where: (entry) => ['local_network', 'monitor'].includes(entry.value),
  }) !== null

/** «أبلغ ذوو الناشط الصحيفة أن»: the outlet that is told, after a name that needs no genitive. */
function isTold(view: MatchView, at: number): boolean {
  const [before, token] = [view.tokens[at - 1] as Token, view.tokens[at] as Token]
  const bare = before.type.readings.some((reading) => !reading.det && reading.pron === '') && !hitOf(before, 'given_name')
  return !bare && hitOf(token, 'outlet_word', { conj: false, prep: false, det: true })?.entry.value === 'news_outlet'
}

/** A listed name of several words that a name goes on with, to its end: المبعوث الخاص غير بيدرسون، نشطاء مرصد السهل لحقوق الإنسان. */
function listedEnd(view: MatchView, at: number): number | null {
  const listed = view.mentionAt('source-name', at)
  return listed && listed.lead === 0 && listed.end > at + 1 ? listed.end : null
}

/** What cannot close a name: a preposition left of what was cut off (الوزارة في), a mark that opens nothing in it. */
const hangs = (view: MatchView, at: number, first: number): boolean => {
  const token = view.tokens[at] as Token
  if (isQuote(token)) return !closesQuote(view, first, at)
  // أسامة علي: the second of two names, spelt like «on»
  if (hitOf(token, 'given_name') && hitOf(view.tokens[at - 1], 'given_name')) return false
  return hitOf(token, 'attr_by', { conj: false, pron: false }) !== null
}

/** Where a name that begins at a token ends. */
export function nameEnd(view: MatchView, first: number, begins = first): number {
  let at = first + 1
  while (at - first < LONGEST_NAME && !isOutletTold(view, at, begins)) {
    const listed = listedEnd(view, at)
    if (listed === null && endsBefore(view, at, first, begins)) break
    at = listed ?? at + 1
  }
  while (at - 1 > first && hangs(view, at - 1, first)) at--
  return at
}

/** A closing mark stays with a name that holds the opening one. */
function closesQuote(view: MatchView, first: number, mark: number): boolean {
  return view.document.quotes.some((quote) => quote.end === mark && quote.first > first && quote.first <= mark)
}

/** Longest second name in brackets after a name, in words. */
const LONGEST_BRACKET = 5

/** Where a listed name ends with what describes it: «الدفاع المدني (الخوذ البيضاء)»، «المرصد السوري المعارض». */
export function afterName(view: MatchView, end: number): number {
  let at = end
  while (isQuote(view.tokens[at]) && view.tokens[at]?.spaced === false) at++
  while (hitOf(view.tokens[at], 'attr_epithet', { conj: false })) at++
  const bracket = view.tokens[at]?.key === '(' && view.document.quotes.find((quote) => quote.first === at + 1)
  return bracket && bracket.end - bracket.first <= LONGEST_BRACKET ? bracket.end + 1 : at
}
