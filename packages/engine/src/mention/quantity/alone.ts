// Reads a noun of people that stands without a number: what its form counts here, and whether it counts anybody.
import { hitOf, type Found, type Hit, type MatchView, type Pattern } from '../match/index.ts'
import type { Token } from '../../text/token/types.ts'
import { endsInTaMarbuta, vowelAt } from '../../text/document.ts'
import { amongTheDead, pairEnd, shareBefore } from './context.ts'
import {
  befalls,
  before,
  isAdjective,
  isBoundToRise,
  isDead,
  isInjured,
  isOf,
  isRatherVerb,
  numberEndsAt,
  PEOPLE_CLASSES,
  peopleNoun,
  type Form,
  type PeopleNoun,
} from './noun.ts'
import { apposedTo, countWordAt, otherAt } from './phrase.ts'
import { counted } from './resolve.ts'
import type { QuantityReading } from './types.ts'

const FATHA = 0x064e
export const SEVERAL = 3
const FIRST: ReadonlySet<string> = new Set(PEOPLE_CLASSES)

/** دون، بدون، بلا: also over a word between (دون وقوع إصابات). */
const WITHOUT = new Set(['دون', 'بدون', 'بلا'])

/** How far behind two of them a third may stand, in words. */
const THIRD_WITHIN = 8

/** «مقتل مدنيين وإصابة ثالث»: where a third is told, they were two. */
function aThirdFollows(view: MatchView, word: Token): boolean {
  for (let at = word.index + 2; at <= word.index + THIRD_WITHIN; at++) {
    const token = view.tokens[at]
    if (!token || token.sentence !== word.sentence) return false
    if (token.key === 'ثالث' && befalls(view.tokens[at - 1])) return true
  }
  return false
}

/** The vowel before the ending of مدنيَين tells two from several. */
function formInText(view: MatchView, noun: PeopleNoun): Form {
  const { token: word } = noun.hit
  const next = view.tokens[word.index + 1]
  if (noun.accusative && !noun.definite && next && hitOf(next, 'service_noun', { conj: false, prep: false, det: false })) return 'dual'
  if (noun.form !== 'dual_or_plural') return noun.form
  if (next && hitOf(next, 'one_word', { conj: false, prep: false, det: false, where: (entry) => entry.key.startsWith('اثن') }))
    return 'dual'
  if (aThirdFollows(view, word)) return 'dual'
  const vowel = vowelAt(view.document, word, word.key.length - 3)
  return vowel === FATHA ? 'dual' : vowel === 0 ? 'dual_or_plural' : 'plural'
}

/** عنصري أمن: two, where the genitive says whose; شخصي alone is «personal». */
export function ofService(view: MatchView, noun: PeopleNoun): boolean {
  const next = view.tokens[noun.hit.token.index + 1]
  return hitOf(next, 'service_noun', { conj: false, prep: false, det: false }) !== null
}

/** Whether a definite word follows, so that a noun without article is definite by it: عناصر الجيش. */
export const definiteNext = (next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind === 'word' &&
  /^ال/.test(next.key) &&
  next.type.splits.some((split) => split.det && split.conj === '' && split.prep === '')

/** «أردى رجلاً قتيلاً»: the dead or wounded one is the one named before. */
function isItsFate(view: MatchView, noun: PeopleNoun): boolean {
  const named = peopleNoun(view.tokens[noun.hit.token.index - 1])
  return (
    named !== null &&
    !named.definite &&
    named.form === noun.form &&
    (isDead(noun) || isInjured(noun)) &&
    !isDead(named) &&
    !isInjured(named)
  )
}

/** «محققين إصابات مباشرة»: hits of shots, which hurt nobody by themselves. */
function areHits(view: MatchView, noun: PeopleNoun): boolean {
  const at = noun.hit.token.index
  const [previous, next] = [view.tokens[at - 1], view.tokens[at + 1]]
  return (
    isOf(noun, 'happening_sense') && (hitOf(next, 'hit_adj') !== null || hitOf(previous, 'hit_verb', { conj: true, prep: true }) !== null)
  )
}

/** Reasons why a noun of people alone counts nobody here. */
function isNoCount(view: MatchView, noun: PeopleNoun): boolean {
  const { token: word, reading } = noun.hit
  if (
    areHits(view, noun) ||
    isBoundToRise(view.tokens[word.index + 1]) ||
    (reading.conj === '' && reading.prep === '' && isItsFate(view, noun))
  )
    return true
  const previous = view.tokens[before(view, word.index)]
  if (previous && (hitOf(previous, 'none_word', { conj: true, pron: false }) || hitOf(previous, 'toll_head', { conj: true, pron: false })))
    return true
  if (previous && /^[وف]?(هو|هي|هم|هما)$/.test(previous.key)) return true // he is a civilian
  // «الصحفي رائد»: his name
  if (!noun.definite && hitOf(word, 'given_name', { conj: false, prep: false }) !== null && peopleNoun(previous)?.definite) return true
  if (saysWhat(view, previous) || isOfCounted(view, word.index) || isFreeOf(view, word.index) || isUnheardOf(view, word.index)) return true
  const earlier = view.tokens[word.index - 2]
  if (earlier && hitOf(earlier, 'none_word', { conj: true, pron: false, where: (entry) => WITHOUT.has(entry.key) })) return true
  if (
    inBetween(view, word.index) ||
    hitOf(word, 'never_alone') ||
    (hitOf(word, 'seldom_alone') && !befalls(previous) && !(reading.conj && peopleNoun(previous)))
  )
    return true
  return reading.pron === '' ? isAdjective(view, noun) || isRatherVerb(view, noun) || inShare(view, noun) : !ownPeople(view, noun)
}

/** «أحدهم قائد ميداني», «ضابط برتبة نقيب»، «المصنف إرهابياً»: what the one told before is. */
const saysWhat = (view: MatchView, previous: Token | undefined): boolean =>
  previous !== undefined &&
  (hitOf(previous, 'rank_head', { conj: true, pron: false }) !== null ||
    hitOf(previous, 'designated', { conj: true }) !== null ||
    (hitOf(previous, 'one_of', { conj: true, pron: true, where: (_, found) => found.pron !== 'ي' }) !== null &&
      hitOf(previous, 'num_unit') === null))

/** Words between «خلو» and «من» at most: خلو المكان من إصابات. */
const FREE_REACH = 4

/** «تأكدت من خلو المكان من إصابات أخرى»: there were none. */
const isFreeOf = (view: MatchView, at: number): boolean =>
  view.tokens[at - 1]?.key === 'من' && // of
  view.tokens.slice(Math.max(0, at - FREE_REACH), at - 1).some((token) => hitOf(token, 'free_of', { conj: true }) !== null)

/** Words from «لم» to the news that there is not, and on to «عن» at most: لم ترد حتى الآن أي معلومات مؤكدة عن. */
const NEWS_REACH = 7

/** «لم ترد معلومات عن إصابات»: nobody knows of any. */
function isUnheardOf({ tokens }: MatchView, at: number): boolean {
  if (tokens[at - 1]?.key !== 'عن') return false // about
  const before = tokens.slice(Math.max(0, at - NEWS_REACH), at - 1)
  const news = before.findLast((token) => hitOf(token, 'news_word', { conj: false, prep: false }) !== null)
  return news !== undefined && before.some(({ index, key }) => index < news.index && /^[وف]?(?:لم|لا)$/.test(key)) // not
}

/** «تسعة من القتلى مقاتلون سابقون»: what the part counted before is. */
const isOfCounted = (view: MatchView, at: number): boolean => amongTheDead(view, at) && numberEndsAt(view, at - 2)

/** معظمهم نساء وأطفال: a share without a number, and what is joined to it. */
const inShare = (view: MatchView, { hit }: PeopleNoun): boolean =>
  shareBefore(view, hit.token.index) ||
  (hit.reading.conj === 'و' && peopleNoun(view.tokens[hit.token.index - 1]) !== null && shareBefore(view, hit.token.index - 1))

/** How far before «بين قتيل وجريح» the number that it shares out may stand. */
const SHARED_REACH = 9

/** «15 عنصراً بين قتيل وجريح» shares out a number told before it; without one it tells of one each at least. */
function inBetween(view: MatchView, at: number): boolean {
  const between = betweenBefore(view, at)
  return between !== null && isShared(view, between)
}

/** Where «بين» stands before one of a pair of dead and wounded (بين قتيل وجريح), or null. */
export function betweenBefore(view: MatchView, at: number): number | null {
  const before = [at - 1, at - 2].find((index) => /^[وف]?بين$/.test(view.tokens[index]?.key ?? '') && pairEnd(view, index + 1) > 0)
  return before ?? null
}

function isShared(view: MatchView, between: number): boolean {
  for (let at = between - 1; at >= Math.max(0, between - SHARED_REACH); at--) {
    const token = view.tokens[at] as Token
    if (token.sentence !== view.tokens[between]?.sentence || token.key === '.' || token.key === '،') return false
    if (view.mentionAt('number', at)) return true
  }
  return false
}

/** Somebody's people count where they are joined to those told before or something befell them: وطفليه، إصابة مرافقه. */
function ownPeople(view: MatchView, noun: PeopleNoun): boolean {
  const previous = view.tokens[before(view, noun.hit.token.index)]
  return previous !== undefined && (noun.hit.reading.conj === 'و' ? previous.kind === 'word' : befalls(previous))
}

type Bounds = Pick<QuantityReading, 'min' | 'max' | 'best'>
export const ONE: Bounds = { min: 1, max: 1, best: 1 }
export const TWO: Bounds = { min: 2, max: 2, best: 2 }
export const TWO_OR_MORE: Bounds = { min: 2, max: null, best: null }
export const open = (min: number): Bounds => ({ min, max: null, best: null })

interface Alone {
  readonly noun: PeopleNoun
  readonly form: Form
}

/** A noun of people of one form that counts by itself, with «واحد» or «اثنان» after it. */
export function alone(forms: readonly Form[]): Pattern<Alone> {
  return {
    first: FIRST,
    optional: false,
    match(view, at): Found<Alone> | null {
      const noun = peopleNoun(view.tokens[at])
      if (!noun) return null
      const form = formInText(view, noun)
      if (!forms.includes(form) || isNoCount(view, noun)) return null
      const end = at + apposedTo(view, noun).length
      return { end: countWordAt(view, end) ? end + 1 : end, value: { noun, form } }
    },
  }
}

/** «والده», written without ta marbuta, is his father, no mother: of two readings of one folded form the one with the pronoun. */
function asSpelt(view: MatchView, hit: Hit): Hit {
  const { token, reading: read } = hit
  if (read.det || read.pron !== '' || !token.key.endsWith('ه') || endsInTaMarbuta(view.document, token)) return hit
  for (const other of token.type.readings) {
    const entry = other.pron === 'ه' ? other.entries.find(({ classes }) => classes.some((name) => FIRST.has(name))) : undefined
    if (entry) return { token, reading: other, entry }
  }
  return hit
}

export function reading(
  view: MatchView,
  range: { readonly first: number; readonly end: number },
  noun: PeopleNoun,
  bounds: Bounds,
): QuantityReading {
  return counted(view, range, {
    ...bounds,
    noun: asSpelt(view, noun.hit),
    nouns: apposedTo(view, noun),
    of: 'people',
    definite: noun.hit.reading.det,
    bareOther: otherAt(view, range.end),
  })
}

/** One of a pair «قتلى وجرحى»: without a number at least one of each (codebook §6). */
export function inPair(view: MatchView, noun: PeopleNoun): boolean {
  const at = noun.hit.token.index
  return pairEnd(view, at) > 0 || ((isDead(noun) || isInjured(noun)) && noun.hit.reading.conj === 'و' && pairEnd(view, at - 1) > 0)
}
