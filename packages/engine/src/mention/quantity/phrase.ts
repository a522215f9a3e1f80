// Reads the noun phrase after a number: its noun with quotation marks, من and adjectives between, and nouns joined to it.
import { hitOf, type Hit, type MatchView } from '../match/index.ts'
import type { NumberMention } from '../number/index.ts'
import type { Token } from '../../text/token/types.ts'
import { pairEnd } from './context.ts'
import { after, isDead, isInjured, peopleNoun, type PeopleNoun } from './noun.ts'

export interface NounPhrase {
  readonly noun: Hit | null
  readonly nouns: readonly Hit[]
  readonly end: number
  readonly of: 'people' | 'things' | 'unknown'
  readonly mixed: boolean
  readonly other: boolean
  readonly definite: boolean
}

const THING_CLASSES = [
  'unit_thing',
  'place_class',
  'attack',
  'airstrike',
  'shell',
  'explode',
  'clash',
  'raid',
  'event_noun',
  'count_event',
  'protest',
  'massacre',
  'violation',
  'weapon',
] as const
const isThingClass = (name: string): boolean =>
  name.startsWith('means_') || name.startsWith('target_') || THING_CLASSES.includes(name as (typeof THING_CLASSES)[number])

/** A counted thing: 3 غارات، خمسة منازل. */
export function thingNoun(token: Token | undefined): Hit | null {
  if (!token || token.kind !== 'word') return null
  for (const name of token.type.classes) {
    if (!isThingClass(name)) continue
    const hit = hitOf(token, name, { conj: false, prep: false, where: (entry) => entry.features.pos !== 'verb' })
    if (hit) return hit
  }
  return null
}

/** آخرون، أخريات at a token. */
export function otherAt(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  return hitOf(token, 'other_word', { conj: false, pron: false }) !== null
}

/** Whether «one» or «two» follows a noun: رجلاً واحداً، شخصين اثنين. */
export function countWordAt(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  return hitOf(token, 'one_word', { conj: false, prep: false, det: false }) !== null
}

/** Whether a joined noun stands under the number of the first: the same case and gender, no number of its own. */
function sharesNumber(first: PeopleNoun, next: PeopleNoun): boolean {
  if (next.hit.reading.conj !== 'و' || next.hit.reading.prep || next.definite !== first.definite) return false
  if (first.accusative) return next.accusative && (next.hit.entry.features.gender ?? 'm') === (first.hit.entry.features.gender ?? 'm')
  return first.form === 'plural' && next.form === 'plural'
}

/** Whether a noun stands in apposition: قتلى مدنيين، 18 شخصاً قتلى. */
function isApposed(first: PeopleNoun, next: PeopleNoun): boolean {
  if (next.hit.reading.conj || next.hit.reading.prep || next.definite !== first.definite) return false
  return hitOf(next.hit.token, 'adjectival') !== null || (next.form === 'plural' && (isDead(next) || isInjured(next)) && !isDead(first))
}

/** Nouns in apposition to one that counts by its form: ضحايا مدنيين. */
export function apposedTo(view: MatchView, first: PeopleNoun): Hit[] {
  const next = peopleNoun(view.tokens[first.hit.token.index + 1])
  return next && isApposed(first, next) ? [first.hit, next.hit] : [first.hit]
}

/** The noun and what is joined to it or stands in apposition. */
function joined(view: MatchView, first: PeopleNoun): { nouns: Hit[]; end: number } {
  const nouns = [first.hit]
  let end = first.hit.token.index + 1
  for (let at = end; ; at = end) {
    const quoted = after(view, at)
    const next = peopleNoun(view.tokens[quoted])
    if (!next || (quoted > at && !isApposed(first, next))) break
    if (!isApposed(first, next) && (!sharesNumber(first, next) || countWordAt(view, quoted + 1))) break
    nouns.push(next.hit)
    end = quoted + 1
  }
  return { nouns, end }
}

const people = (view: MatchView, noun: PeopleNoun): NounPhrase => {
  const { nouns, end } = joined(view, noun)
  const other = otherAt(view, end)
  // what befell them tells more than who they are: 18 شخصاً قتلى
  const fate = nouns.find((hit, index) => index > 0 && !hit.reading.conj && /dead_noun|injured_noun/.test(hit.entry.classes.join(' ')))
  return {
    noun: fate ?? noun.hit,
    nouns,
    end: other ? end + 1 : end,
    of: 'people',
    mixed: pairEnd(view, noun.hit.token.index) > 0,
    other,
    definite: noun.hit.reading.det,
  }
}

/** «المشتبه بهم»: a participle whose number its pronoun tells. */
const isSeveralByPronoun = (view: MatchView, { hit }: PeopleNoun): boolean =>
  hit.reading.det && /^(?:ب|في|علي)ه(?:م|ما|ن)$/.test(view.tokens[hit.token.index + 1]?.key ?? '')

/** After من: the people counted out (من عناصره، من كبار الضباط), or a body (من القوات). */
function partitive(view: MatchView, at: number): NounPhrase | null {
  let index = after(view, at)
  let rank: PeopleNoun | null = null
  for (let step = 0; step < 2; step++) {
    const token = view.tokens[index]
    if (!token || !hitOf(token, 'rank_word', { conj: false, prep: false, pron: false, det: false })) break
    rank ??= peopleNoun(token)
    const next = peopleNoun(view.tokens[index + 1])
    if (rank && (!next || next.hit.reading.conj)) break
    index++
  }
  const noun = peopleNoun(view.tokens[index]) ?? rank
  if (noun && !noun.hit.reading.conj && !noun.hit.reading.prep && (noun.form !== 'singular' || isSeveralByPronoun(view, noun)))
    return people(view, noun)
  const token = view.tokens[index]
  const force = token && hitOf(token, 'force_word', { conj: false, prep: false })
  return force ? { noun: null, nouns: [], end: index + 1, of: 'people', mixed: false, other: false, definite: true } : null
}

/** What a number counts, when words after it tell; null where nothing is told. */
export function phraseAfter(view: MatchView, number: NumberMention): NounPhrase | null {
  let phrase = phrases.get(number)
  if (phrase === undefined) phrases.set(number, (phrase = readPhrase(view, number)))
  return phrase
}

/** What has been read after a number, for the several rules that ask; it falls with the document. */
const phrases = new WeakMap<NumberMention, NounPhrase | null>()

function readPhrase(view: MatchView, number: NumberMention): NounPhrase | null {
  const at = after(view, number.end)
  const token = view.tokens[at]
  if (!token || token.kind !== 'word' || token.sentence !== view.tokens[number.first]?.sentence) return null
  const noun = peopleNoun(token)
  if (noun && !noun.hit.reading.conj && !noun.hit.reading.prep) return people(view, noun)
  if (otherAt(view, at)) return { noun: null, nouns: [], end: at + 1, of: 'people', mixed: false, other: true, definite: false }
  if (token.key === 'من') return partitive(view, at + 1) ?? things(view, at + 1) // of
  if (/^(من|اشخاصا|منهم)$/.test(view.tokens[number.end - 1]?.key ?? '')) return partitive(view, at)
  // four cases of suffocation are four who were hurt
  const harm = hitOf(token, 'case_word', { conj: false }) ? view.tokens[at + 1] : undefined
  const befell = harm && hitOf(harm, 'case_of_harm', { conj: false, prep: false })
  if (befell) return { noun: befell, nouns: [befell], end: at + 2, of: 'people', mixed: false, other: false, definite: false }
  return things(view, at)
}

/** What is counted where it is nobody: غارات، من الأغنام. */
function things(view: MatchView, at: number): NounPhrase | null {
  const thing = thingNoun(view.tokens[at])
  return thing ? { noun: thing, nouns: [thing], end: at + 1, of: 'things', mixed: false, other: false, definite: thing.reading.det } : null
}
