// Rules for nouns of people that count by their own form: one, two, several; one of; others; nouns that a number follows.
import {
  hitOf,
  lexeme,
  map,
  mention,
  oneOf,
  rule,
  seq,
  token,
  type Found,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Token } from '../../../text/token/types.ts'
import { vowelAt } from '../../../text/document.ts'
import { amongBefore, pairEnd, shareBefore } from '../context.ts'
import {
  befalls,
  before,
  isAdjective,
  isDead,
  isInjured,
  isOf,
  isRatherVerb,
  PEOPLE_CLASSES,
  peopleNoun,
  type Form,
  type PeopleNoun,
} from '../noun.ts'
import { apposedTo, countWordAt, otherAt, thingNoun } from '../phrase.ts'
import { counted } from '../resolve.ts'
import type { QuantityReading } from '../types.ts'

const FATHA = 0x064e
const SEVERAL = 3
const FIRST: ReadonlySet<string> = new Set(PEOPLE_CLASSES)

/** One of the dead, of the wounded: they were told before; one of the soldiers is new. */
const TOLD_BEFORE = ['dead_noun', 'injured_noun', 'captured_noun', 'missing_noun']

/** دون، بدون، بلا: also over a word between (دون وقوع إصابات). */
const WITHOUT = new Set(['دون', 'بدون', 'بلا'])

/** The vowel before the ending of مدنيَين tells two from several. */
function formInText(view: MatchView, noun: PeopleNoun): Form {
  const { token: word } = noun.hit
  const next = view.tokens[word.index + 1]
  if (noun.accusative && !noun.definite && next && hitOf(next, 'service_noun', { conj: false, prep: false, det: false })) return 'dual'
  if (noun.form !== 'dual_or_plural') return noun.form
  if (next && hitOf(next, 'one_word', { conj: false, prep: false, det: false, where: (entry) => entry.key.startsWith('اثن') }))
    return 'dual'
  const vowel = vowelAt(view.document, word, word.key.length - 3)
  return vowel === FATHA ? 'dual' : vowel === 0 ? 'dual_or_plural' : 'plural'
}

/** Whether a definite word follows, so that a noun without article is definite by it: عناصر الجيش. */
const definiteNext = (next: Token | undefined): boolean =>
  next !== undefined &&
  next.kind === 'word' &&
  /^ال/.test(next.key) &&
  next.type.splits.some((split) => split.det && split.conj === '' && split.prep === '')

/** Reasons why a noun of people alone counts nobody here. */
function isNoCount(view: MatchView, noun: PeopleNoun): boolean {
  const { token: word, reading } = noun.hit
  const previous = view.tokens[before(view, word.index)]
  if (previous && (hitOf(previous, 'none_word', { conj: true, pron: false }) || hitOf(previous, 'toll_head', { conj: true, pron: false })))
    return true
  const earlier = view.tokens[word.index - 2]
  if (earlier && hitOf(earlier, 'none_word', { conj: true, pron: false, where: (entry) => WITHOUT.has(entry.key) })) return true
  if (inBetween(view, word.index)) return true
  return reading.pron === '' ? isAdjective(view, noun) || isRatherVerb(view, noun) || shareBefore(view, word.index) : !ownPeople(view, noun)
}

/** «بين قتيل وجريح» shares out a number told before it. */
function inBetween(view: MatchView, at: number): boolean {
  const between = (index: number): boolean => /^[وف]?بين$/.test(view.tokens[index]?.key ?? '')
  return (between(at - 1) && pairEnd(view, at) > 0) || (between(at - 2) && pairEnd(view, at - 1) > 0)
}

/** Somebody's people count where they are joined to those told before or something befell them: وطفليه، إصابة مرافقه. */
function ownPeople(view: MatchView, noun: PeopleNoun): boolean {
  const previous = view.tokens[before(view, noun.hit.token.index)]
  return previous !== undefined && (noun.hit.reading.conj === 'و' ? previous.kind === 'word' : befalls(previous))
}

type Bounds = Pick<QuantityReading, 'min' | 'max' | 'best'>
const ONE: Bounds = { min: 1, max: 1, best: 1 }
const TWO: Bounds = { min: 2, max: 2, best: 2 }
const TWO_OR_MORE: Bounds = { min: 2, max: null, best: null }
const open = (min: number): Bounds => ({ min, max: null, best: null })

interface Alone {
  readonly noun: PeopleNoun
  readonly form: Form
}

/** A noun of people of one form that counts by itself, with «واحد» or «اثنان» after it. */
function alone(forms: readonly Form[]): Pattern<Alone> {
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

function reading(
  view: MatchView,
  range: { readonly first: number; readonly end: number },
  noun: PeopleNoun,
  bounds: Bounds,
): QuantityReading {
  return counted(view, range, {
    ...bounds,
    noun: noun.hit,
    nouns: apposedTo(view, noun),
    of: 'people',
    definite: noun.hit.reading.det,
    bareOther: otherAt(view, range.end),
  })
}

/** One of a pair «قتلى وجرحى»: without a number at least one of each (codebook §6). */
function inPair(view: MatchView, noun: PeopleNoun): boolean {
  const at = noun.hit.token.index
  return pairEnd(view, at) > 0 || ((isDead(noun) || isInjured(noun)) && noun.hit.reading.conj === 'و' && pairEnd(view, at - 1) > 0)
}

const losses = lexeme('loss_noun', { conj: true })
const human = lexeme('human_loss', { conj: false })
const within = token((one) => one.key === 'في')
const adjective = token((one) => one.kind === 'word' && one.key.length > 3)
const people = mention<NumberMention>('number', (one) => one.definite && one.shape === 'exact')

export const formRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.singular',
    because: 'An indefinite singular is one (codebook §6); adjectives (رتل عسكري) and happenings (إصابة مدني) count nobody.',
    pattern: alone(['singular']),
    build: ({ noun }, view, range) => {
      if (noun.hit.reading.det || isOf(noun, 'happening_sense') || isOf(noun, 'family') || hitOf(noun.hit.token, 'loss_noun')) return null
      return reading(view, range, noun, ONE)
    },
  }),
  rule({
    id: 'quantity.dual',
    because: 'A dual is two, definite or not (codebook §6).',
    pattern: alone(['dual']),
    build: ({ noun }, view, range) => reading(view, range, noun, TWO),
  }),
  rule({
    id: 'quantity.dual-or-plural',
    because: 'The oblique of dual and sound plural is written alike (مدنيين): two or more.',
    pattern: alone(['dual_or_plural']),
    build: ({ noun }, view, range) =>
      noun.definite ? null : reading(view, range, noun, amongBefore(view, range.first) || inPair(view, noun) ? open(1) : TWO_OR_MORE),
  }),
  rule({
    id: 'quantity.plural',
    because: 'A plural without a number is three and more; among others, or as one of «dead and wounded», one and more (codebook §6).',
    pattern: alone(['plural']),
    build: ({ noun }, view, range) => {
      if (noun.hit.reading.det || noun.construct || hitOf(noun.hit.token, 'loss_noun')) return null
      if (noun.hit.reading.pron === '' && definiteNext(view.tokens[range.end])) return null
      return reading(view, range, noun, open(amongBefore(view, range.first) || inPair(view, noun) ? 1 : SEVERAL))
    },
  }),
  rule({
    id: 'quantity.losses',
    because: 'Losses count people only where they are called human (خسائر بشرية، خسائر في الأرواح).',
    pattern: oneOf(
      map(seq(losses, human), ([hit]) => hit),
      map(seq(losses, within, human), ([hit]) => hit),
      map(seq(losses, adjective, human), ([hit]) => hit),
      map(seq(losses, adjective, within, human), ([hit]) => hit),
    ),
    build: (hit, view, range) =>
      counted(view, range, { ...open(SEVERAL), noun: peopleNoun(hit.token)?.hit ?? hit, nouns: [], of: 'people' }),
  }),
  rule({
    id: 'quantity.one-of',
    because: 'One of a group is one.',
    pattern: {
      first: new Set(['one_of', 'num_unit']),
      optional: false,
      match(view: MatchView, at: number): Found<number> | null {
        const one = view.tokens[at] as Token
        // واحد is one, not «and one of»
        const single = !hitOf(one, 'num_unit') && hitOf(one, 'one_of', { conj: true, pron: false, det: false })
        const out =
          !single &&
          hitOf(one, 'num_unit', { conj: true, pron: false, det: false, where: (entry) => entry.value === '1' }) &&
          view.tokens[at + 1]?.key === 'من' // of
        const index = single ? at + 1 : at + 2
        const next = view.tokens[index]
        if ((!single && !out) || !next || next.kind !== 'word' || (single && hitOf(next, 'num_ten'))) return null
        return peopleNoun(next) || thingNoun(next) ? { end: index + 1, value: index } : null
      },
    },
    build: (index, view, range) => {
      const noun = peopleNoun(view.tokens[index])?.hit
      const hit = noun ?? thingNoun(view.tokens[index])
      return hit && !hit.reading.conj
        ? counted(view, range, {
            ...ONE,
            noun: hit,
            nouns: [hit],
            of: noun ? 'people' : 'things',
            oneOf: true,
            definite: hit.reading.det && TOLD_BEFORE.some((name) => hit.entry.classes.includes(name)),
          })
        : null
    },
  }),
  rule({
    id: 'quantity.one-of-them',
    because: 'One of them is one, part of those told before.',
    pattern: lexeme('one_of', { conj: true, pron: true, det: false }),
    build: (hit, view, range) =>
      hitOf(hit.token, 'num_unit') ? null : counted(view, range, { ...ONE, of: 'people', oneOf: true, subset: true }),
  }),
  rule({
    id: 'quantity.another',
    because: '«آخر» after what befell somebody is one more, «آخرون» more of them; before a noun it is «the last».',
    pattern: lexeme('other_word', { conj: false, prep: false, det: false, pron: false }),
    build: (hit, view, range) => {
      const [previous, next] = [view.tokens[before(view, range.first)], view.tokens[range.end]]
      if (!previous || !befalls(previous) || (peopleNoun(previous) !== null && !previous.type.classes.has('injure'))) return null
      if (hit.entry.key === 'اخر' && next && next.kind === 'word' && (peopleNoun(next) || thingNoun(next) || /^ال/.test(next.key)))
        return null
      const bounds = /^(اخر|اخري|اخرا)$/.test(hit.entry.key)
        ? ONE
        : /^(اخران|اخريين|اخريان)$/.test(hit.entry.key)
          ? TWO
          : hit.entry.key === 'اخرين'
            ? TWO_OR_MORE
            : open(SEVERAL)
      return counted(view, range, { ...bounds, of: 'people', bareOther: true })
    },
  }),
  rule({
    id: 'quantity.noun-or-number',
    because: 'One dead or two: the words leave both open (codebook §6).',
    pattern: seq(
      alone(['singular', 'dual']),
      lexeme('num_or', { conj: false }),
      mention<NumberMention>('number', (one) => one.shape === 'exact' && one.value !== null),
    ),
    build: ([{ noun, form }, , high], view, range) => {
      const low = form === 'singular' ? 1 : 2
      return (high.value ?? 0) > low ? { ...reading(view, range, noun, { min: low, max: high.value, best: null }), number: high } : null
    },
  }),
  rule({
    id: 'quantity.noun-then-number',
    because: 'A definite number after a definite noun counts it: أطفاله الثلاثة، الجنود الأربعة.',
    pattern: seq(
      token((one) => one.type.classes.size > 0 && peopleNoun(one) !== null),
      people,
    ),
    build: ([word, number], view, range) => {
      const noun = peopleNoun(word)
      if (!noun?.definite || noun.form === 'singular') return null
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun: noun.hit,
        nouns: [noun.hit],
        of: 'people',
        definite: true,
      })
    },
  }),
]
