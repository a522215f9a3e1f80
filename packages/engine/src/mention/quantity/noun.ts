// Decides whether a word is a noun of people, how many its form tells, and whether it is definite.
import { hitOf, type Hit, type MatchView } from '../match/index.ts'
import type { NumberMention } from '../number/index.ts'
import { ofAny } from '../../text/lexicon/index.ts'
import type { LexicalEntry, WordType } from '../../text/lexicon/types.ts'
import type { Token } from '../../text/token/types.ts'

/** Classes of nouns that count people. */
export const PEOPLE_CLASSES = [
  'dead_noun',
  'injured_noun',
  'captured_noun',
  'missing_noun',
  'displaced_noun',
  'victim_noun',
  'person_armed',
  'person_civil',
  'person_protester',
  'person_settler',
  'family',
  ...['child', 'woman', 'medic', 'journalist', 'officer', 'commander', 'elderly'].map((trait) => `trait_${trait}`),
] as const

const PEOPLE: ReadonlySet<string> = new Set(PEOPLE_CLASSES)
const NOUN_POS = new Set(['noun', 'participle', 'adjective'])

/** What the form of a noun counts: مدنيين may be two or several. */
export type Form = 'singular' | 'dual' | 'plural' | 'dual_or_plural'

export interface PeopleNoun {
  readonly hit: Hit
  readonly form: Form
  /** Article or pronoun. */
  readonly definite: boolean
  /** The nun is dropped: a genitive follows (عنصري أمن، مقاتلي التنظيم). */
  readonly construct: boolean
  /** The undeclined accusative of one (رجلاً). */
  readonly accusative: boolean
}

const counts = (entry: LexicalEntry): boolean => NOUN_POS.has(entry.features.pos) && entry.classes.some((name) => PEOPLE.has(name))

function formOf(entries: readonly LexicalEntry[]): Form {
  const free = entries.filter((entry) => entry.features.state !== 'construct')
  const numbers = new Set((free.length > 0 ? free : entries).map((entry) => entry.features.number ?? 'sg'))
  if (numbers.has('sg')) return 'singular'
  if (numbers.has('du')) return numbers.has('pl') ? 'dual_or_plural' : 'dual'
  return 'plural'
}

type NounForm = Omit<PeopleNoun, 'hit'> & Omit<Hit, 'token'>

/** What has been read of a word form, for the several rules that ask. */
const forms = new WeakMap<WordType, NounForm | null>()

function readForm(type: WordType): NounForm | null {
  for (const reading of type.readings) {
    const entries = reading.entries.filter(counts)
    const entry = entries[0]
    if (!entry) continue
    const construct = entries.every((one) => one.features.state === 'construct')
    const accusative = entries.some((one) => one.features.accusative === true)
    return { reading, entry, form: formOf(entries), definite: reading.det || reading.pron !== '', construct, accusative }
  }
  return null
}

/** The noun of people that a token is, the reading of fewest clitics first; null for others. */
export function peopleNoun(token: Token | undefined): PeopleNoun | null {
  if (!token || token.kind !== 'word' || token.type.classes.size === 0) return null
  let known = forms.get(token.type)
  if (known === undefined) forms.set(token.type, (known = readForm(token.type)))
  if (known === null) return null
  const { reading, entry, form, definite, construct, accusative } = known
  return { hit: { token, reading, entry }, form, definite, construct, accusative }
}

export const isOf = (noun: PeopleNoun, name: string): boolean => noun.hit.entry.classes.includes(name)
export const isDead = (noun: PeopleNoun): boolean => isOf(noun, 'dead_noun')
export const isInjured = (noun: PeopleNoun): boolean => isOf(noun, 'injured_noun')

/** What happens to people: after such a word a noun names who, not how. */
const BEFALLS = [
  'kill',
  'die',
  'injure',
  'assassinate',
  'execute',
  'detain',
  'abduct',
  'release',
  'torture',
  'displace',
  'evacuate',
  'rape',
  'suffers',
  'find_remains',
  'dead_noun',
  'injured_noun',
  'result',
]
const mayBefall = ofAny(...BEFALLS)

/** Whether a token says that something befell somebody: قتل، إصابة، اعتقال. */
export function befalls(token: Token | undefined): boolean {
  if (!token || token.kind !== 'word') return false
  return mayBefall(token.type) && BEFALLS.some((name) => hitOf(token, name, { conj: true, pron: false }) !== null)
}

/** Whether a verb of befalling stands there, not its masdar. */
export function isBefallingVerb(token: Token): boolean {
  return (
    mayBefall(token.type) &&
    BEFALLS.some((name) => hitOf(token, name, { conj: true, where: (entry) => entry.features.pos === 'verb' }) !== null)
  )
}

const VERBAL: ReadonlySet<string> = new Set(['verb'])
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'masdar', 'participle', 'adjective'])
const hasPos = (token: Token, kinds: ReadonlySet<string>): boolean =>
  token.type.readings.some((reading) => reading.entries.some((entry) => kinds.has(entry.features.pos)))
const isQuote = (token: Token | undefined): boolean => token !== undefined && token.kind === 'mark' && '"“”«»'.includes(token.key)

/** Index before `at`, quotation marks passed over. */
export function before(view: MatchView, at: number): number {
  let index = at - 1
  while (index >= 0 && isQuote(view.tokens[index])) index--
  return index >= 0 && view.tokens[index]?.sentence === view.tokens[at]?.sentence ? index : -1
}

/** Index from `at` on, quotation marks passed over. */
export function after(view: MatchView, at: number): number {
  return isQuote(view.tokens[at]) ? at + 1 : at
}

/** Whether a number ends right before a token. */
export const numberEndsAt = (view: MatchView, end: number): boolean => numbered(view, end - 1)

/** Whether a number ends at a token: سبعة عسكريين are seven men. */
function numbered(view: MatchView, at: number): boolean {
  for (let first = at; first > at - LONGEST_NUMBER; first--) {
    const number = view.mentionAt('number', first) as NumberMention | undefined
    if (number?.end === at + 1 && number.shape !== 'ordinal') return true
  }
  return false
}
const LONGEST_NUMBER = 4

/** An adjective has the article where its noun has it: صفوف الإرهابيين is a construct; a noun with a pronoun is as good as one with the article. */
function agreesInArticle(noun: Token, det: boolean): boolean {
  const has = noun.type.splits.some((split) => split.det)
  return det ? has || noun.type.readings.some((one) => one.pron !== '') || noun.type.readings.length === 0 : !has
}

const hasPlural = (token: Token): boolean =>
  token.type.readings.some((reading) => reading.entries.some((entry) => NOMINAL.has(entry.features.pos) && entry.features.number === 'pl'))

/** A short word (preposition, particle) does not take an adjective. */
const PARTICLE_LENGTH = 3

/** Endings that two joined adjectives of one noun share; the dual and the plural of people before the singular. */
const ENDINGS = ['ان', 'ين', 'ون', 'ات', 'ه', 'ي'] as const
const endingOf = (key: string): string => ENDINGS.find((ending) => key.endsWith(ending)) ?? ''

/**
 * «مواقع عسكرية ومدنية» has two adjectives, alike in article and ending; «أربعة من الحرس الوطني ومدنيان» counts two more, but not
 * in the oblique, which goes on with the genitive before it (في صفوف القوات ومسلحين).
 */
const isJoinedAdjective = (previous: Token, { hit, form, accusative }: PeopleNoun): boolean =>
  form === 'dual_or_plural' ||
  (!accusative && agreesInArticle(previous, hit.reading.det) && endingOf(previous.key) === endingOf(hit.token.key))

/**
 * Whether a word that is both noun and adjective (مدني، عسكري، مسلح) qualifies the noun before it: رتل عسكري, not مقتل عسكري.
 */
export function isAdjective(view: MatchView, noun: PeopleNoun): boolean {
  const { token, reading } = noun.hit
  if (!hitOf(token, 'adjectival') || reading.prep !== '') return false
  const index = before(view, token.index)
  const previous = view.tokens[index]
  if (!previous || previous.kind !== 'word' || befalls(previous) || hitOf(previous, 'none_word')) return false
  if (reading.conj) return !peopleNoun(previous) && isJoinedAdjective(previous, noun)
  // «بحياة مدنيين»: men in the plural or dual describe no feminine noun
  if (noun.form !== 'singular' && /ه$/.test(previous.key)) return false
  if (hitOf(previous, 'attire')) return true
  if (numbered(view, index) || !agreesInArticle(previous, reading.det)) return false
  const [verb, nominal] = [hasPos(previous, VERBAL), hasPos(previous, NOMINAL)]
  // «فتح مسلحون النار»: men in the plural are the subject of what may be a verb
  if (verb && noun.form === 'plural' && !hasPlural(previous)) return false
  if (verb) return nominal && !noun.accusative
  return nominal || (previous.key.length > PARTICLE_LENGTH && !hitOf(previous, 'among_them'))
}

/** «العدد مرشح للارتفاع»: what is a candidate for rising, as told by the word after it, is a number and nobody. */
export const isBoundToRise = (next: Token | undefined): boolean =>
  next !== undefined && ['rise', 'trend_up'].some((name) => hitOf(next, name, { prep: 'ل' }) !== null)

/** Whether the form is also a verb (طالب: student, demanded) and nothing says that somebody is meant. */
export function isRatherVerb(view: MatchView, noun: PeopleNoun): boolean {
  const { token, reading } = noun.hit
  if (reading.det || reading.prep) return false
  const verb = token.type.readings.some(
    (one) =>
      one.lead <= reading.lead && one.pron.length <= reading.pron.length && one.entries.some((entry) => entry.features.pos === 'verb'),
  )
  return verb && !befalls(view.tokens[before(view, token.index)])
}
