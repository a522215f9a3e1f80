// Decides what words round a count add to it: part of a whole, dead and wounded together, at least, a toll told before its number.
import { hitOf, type Hit, type MatchView } from '../match/index.ts'
import type { NumberMention } from '../number/index.ts'
import type { Token } from '../../text/token/types.ts'
import { isBefallingVerb, isDead, isInjured, numberEndsAt, peopleNoun, type PeopleNoun } from './noun.ts'

const isMark = (token: Token | undefined): boolean => token === undefined || token.kind === 'mark'
const STOPS = new Set(['.', '،', ',', '؛', '!', '?', '؟'])

/** بينهم، من بينهم، منهم: what follows is part of those told before. */
function isAmong(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    (hitOf(token, 'among_them', { conj: true, pron: true }) !== null ||
      hitOf(token, 'among_them', { conj: true, where: (entry) => entry.id === 'qty.among.with' }) !== null)
  )
}

/** «ومن القتلى 10»، «بين الضحايا طفلان»: of the dead or wounded told before. */
export function amongTheDead(view: MatchView, first: number): boolean {
  const noun = peopleNoun(view.tokens[first - 1])
  if (!noun?.definite || !CASUALTY.some((name) => noun.hit.entry.classes.includes(name))) return false
  return /^[وف]?(من|بين)$/.test(view.tokens[first - 2]?.key ?? '')
}

/** Words back to a verb by which something new befell the wounded: فارق أمس ثلاثة من الجرحى الحياة. */
const BEFELL_REACH = 6

/** «تسعة من القتلى»: a number out of the dead or wounded told before, where nothing new befell them (قُتل ثلاثة من الجرحى). */
export function outOfTheDead(view: MatchView, { first, end }: NumberMention): boolean {
  const noun = view.tokens[end]?.key === 'من' ? peopleNoun(view.tokens[end + 1]) : null // of
  if (!noun?.hit.reading.det || noun.form === 'singular') return false
  if (isDead(noun) || noun.hit.entry.classes.includes('victim_noun')) return true
  if (!isInjured(noun)) return false
  for (let at = first - 1; at >= first - BEFELL_REACH; at--) {
    const token = view.tokens[at]
    if (!token || token.sentence !== noun.hit.token.sentence || token.kind === 'mark') return true
    if (isBefallingVerb(token)) return false
  }
  return true
}

/** Whether the words directly before a count make it a part of those told before. */
export function amongBefore(view: MatchView, first: number): boolean {
  if (amongTheDead(view, first) && !numberEndsAt(view, first - 2)) return true
  let at = first - 1
  while (at >= first - 2 && (view.tokens[at]?.key === ':' || view.tokens[at]?.key === '،')) at--
  if (!isAmong(view.tokens[at])) return false
  // سقط منها قتلى: after a verb it tells whose they were
  const governing = view.tokens[at - 1]
  return (
    !governing ||
    governing.kind !== 'word' ||
    !/^من/.test(view.tokens[at]?.key ?? '') ||
    !governing.type.readings.some((reading) => reading.entries.some((entry) => entry.features.pos === 'verb'))
  )
}

/** Whether «of them» follows a count: 560 منها; before a further count it opens that one's share: 14 منهم 5 أطفال. */
export function amongAfter(view: MatchView, end: number): boolean {
  const token = view.tokens[end]
  const opens = view.mentionAt('number', end + 1) !== undefined || peopleNoun(view.tokens[end + 1]) !== null
  return token !== undefined && isAmong(token) && /^من/.test(token.key) && !opens
}

/** Whether a share without a number stands before (غالبيتهم نساء، جميعهم مدنيون): no count (codebook §6). */
export function shareBefore(view: MatchView, first: number): boolean {
  let at = first - 1
  if (view.tokens[at]?.key === 'من') at-- // of
  const token = view.tokens[at]
  return token !== undefined && token.kind === 'word' && hitOf(token, 'share_of_them', { conj: true, pron: true }) !== null
}

const pairs = (one: PeopleNoun | null, two: PeopleNoun | null): boolean =>
  one !== null && two !== null && two.hit.reading.conj === 'و' && ((isDead(one) && isInjured(two)) || (isInjured(one) && isDead(two)))

/** «27 قتيلاً وإصابة 106»: the wounding of so many, who are counted apart. */
const countsItsOwn = (view: MatchView, { hit }: PeopleNoun): boolean =>
  hit.entry.classes.includes('happening_sense') && view.mentionAt('number', hit.token.index + 1) !== undefined

/** Where a pair of nouns for the dead and the wounded that begins at a token ends (قتيل وجريح، القتلى والجرحى), or 0. */
export function pairEnd(view: MatchView, at: number): number {
  const second = peopleNoun(view.tokens[at + 1])
  return pairs(peopleNoun(view.tokens[at]), second) && second && !countsItsOwn(view, second) ? at + 2 : 0
}

/** How far after a count «بين قتيل وجريح» may stand. */
const REACH = 7

/** Where «بين قتيل وجريح» ends, when it stands a few words after a count in the same clause; 0 when it does not. */
export function mixedAfter(view: MatchView, end: number): number {
  for (let at = end; at < Math.min(view.tokens.length, end + REACH); at++) {
    const token = view.tokens[at] as Token
    if (token.sentence !== view.tokens[end]?.sentence || STOPS.has(token.key)) return 0
    if (/^[وف]?بين$/.test(token.key)) return pairEnd(view, at + 1) // between
  }
  return 0
}

/** Where «على الأقل» ends when it stands at a token, or 0. */
export function atLeastAt(view: MatchView, at: number): number {
  const [on, least] = [view.tokens[at], view.tokens[at + 1]]
  return on?.key === 'علي' && least !== undefined && least.key === 'الاقل' ? at + 2 : 0 // at least
}

/** How far from its noun the number of a toll may stand: directly after it, or after the words of a total (بلغ عدد القتلى في البلدة 18). */
const NEAR = 1
const ANNOUNCED = 5
/** How far the number that a toll rose to may stand. */
const RISEN = 16
/** How far back the noun may stand where a verb of reaching comes between. */
const TOLL_REACH = 10

export interface TollNoun {
  readonly noun: PeopleNoun
  readonly nouns: readonly Hit[]
  /** Dead and wounded in one total (القتلى والمصابون 25). */
  readonly mixed: boolean
  readonly among: boolean
}

const CASUALTY = ['dead_noun', 'injured_noun', 'captured_noun', 'missing_noun', 'displaced_noun', 'victim_noun'] as const

/** The number of the toll whose noun stands at a token: القتلى 28، عدد القتلى إلى 9، بلغ قتلى التفجير 17. */
export function tollNumber(view: MatchView, at: number): NumberMention | null {
  const noun = peopleNoun(view.tokens[at])
  if (!noun || noun.form === 'singular' || noun.hit.reading.pron !== '' || !CASUALTY.some((name) => noun.hit.entry.classes.includes(name)))
    return null
  const previous = view.tokens[at - 1]
  const announced =
    previous !== undefined &&
    (hitOf(previous, 'toll_head', { conj: true }) !== null ||
      hitOf(previous, 'reaches', { conj: true }) !== null ||
      hitOf(previous, 'num_exceed', { conj: true }) !== null)
  const rises = announced && hitOf(view.tokens[at - 2] ?? previous, 'rise', { conj: true }) !== null
  for (let from = at + 1; from <= at + (rises ? RISEN : announced ? ANNOUNCED : NEAR); from++) {
    const token = view.tokens[from]
    // what stands farther off is the toll only after «to»: ارتفاع عدد الشهداء جراء التفجير في حي كذا جنوب المدينة إلى أربعة
    if (from > at + ANNOUNCED && view.tokens[from - 1]?.key !== 'الي' && view.mentionAt('number', from)) return null
    if (!token || token.sentence !== noun.hit.token.sentence || (token.kind === 'mark' && !'"“”«»():'.includes(token.key))) return null
    const number = view.mentionAt('number', from) as NumberMention | undefined
    if (number) return number.shape === 'ordinal' || (from === at + 1 && token.key.startsWith('و')) ? null : number
    if (isBefallingVerb(token)) return null
  }
  return null
}

/** The noun of a toll before its number: بلغ عدد القتلى 18، ارتفع عدد القتلى إلى 9، القتلى 28. */
export function tollBefore(view: MatchView, first: number): TollNoun | null {
  const sentence = view.tokens[first]?.sentence
  for (let at = first - 1; at >= Math.max(0, first - TOLL_REACH); at--) {
    const token = view.tokens[at] as Token
    if (token.sentence !== sentence || token.kind === 'number' || STOPS.has(token.key)) return null
    if (token.kind !== 'word') continue
    if (isBefallingVerb(token)) return null
    const noun = peopleNoun(token)
    if (!noun || !CASUALTY.some((name) => noun.hit.entry.classes.includes(name))) continue
    const headed = hitOf((view.tokens[at - 1] as Token) ?? token, 'toll_head') !== null
    if (!noun.definite && !headed && !(noun.form === 'plural' && at < first - 1 && !isMark(view.tokens[at + 1]))) return null
    const other = peopleNoun(view.tokens[at - 1])
    const mixed = pairs(other, noun)
    return {
      noun: mixed && other ? other : noun,
      nouns: mixed && other ? [other.hit, noun.hit] : [noun.hit],
      mixed,
      among: /^[وف]?من$/.test(view.tokens[at - 1]?.key ?? ''),
    }
  }
  return null
}
