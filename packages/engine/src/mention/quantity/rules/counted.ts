// Rules for a number with what it counts: a noun, a part of a body, others, dead and wounded together, or nothing.
import { hitOf, mention, rule, type Found, type Hit, type MatchView, type Pattern, type Rule } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import { amongAfter, atLeastAt, outOfTheDead, pairEnd, tollBefore, tollNumber } from '../context.ts'
import { befalls, before, PEOPLE_CLASSES, peopleNoun } from '../noun.ts'
import { phraseAfter, type NounPhrase } from '../phrase.ts'
import { counted, excluded } from '../resolve.ts'
import type { QuantityReading } from '../types.ts'

interface Phrase {
  readonly number: NumberMention
  readonly phrase: NounPhrase
  readonly atLeast: boolean
}

const cardinal = (one: NumberMention): boolean => one.shape !== 'ordinal'

/** How many words may stand between the noun and «على الأقل» (21 قتيلاً من القوات على الأقل). */
const LEAST_REACH = 3

function leastAfter(view: MatchView, end: number): { readonly at: number; readonly end: number } | null {
  for (let at = end; at <= end + LEAST_REACH; at++) {
    const closed = atLeastAt(view, at)
    if (closed > 0) return { at, end: closed }
    if (!view.tokens[at] || view.tokens[at]?.kind !== 'word') return null
  }
  return null
}

/** A number and its noun phrase, with «على الأقل» after it. */
function withNoun(accept: (phrase: NounPhrase) => boolean): Pattern<Phrase> {
  return {
    first: new Set(['#number']),
    optional: false,
    match(view, at): Found<Phrase> | null {
      const number = view.mentionAt('number', at) as NumberMention | undefined
      if (!number || !cardinal(number)) return null
      const phrase = phraseAfter(view, number)
      if (!phrase || !accept(phrase)) return null
      const least = leastAfter(view, phrase.end)
      return { end: least?.at === phrase.end ? least.end : phrase.end, value: { number, phrase, atLeast: least !== null } }
    },
  }
}

function build(
  { number, phrase, atLeast }: Phrase,
  view: MatchView,
  range: { readonly first: number; readonly end: number },
): QuantityReading {
  const bounds =
    atLeast && number.shape === 'exact'
      ? { min: number.min, max: null, best: number.best }
      : { min: number.min, max: number.max, best: number.best }
  return counted(view, range, {
    ...bounds,
    number,
    noun: phrase.noun,
    nouns: phrase.nouns,
    of: phrase.of,
    mixed: phrase.mixed,
    bareOther: phrase.other,
    definite: phrase.definite || number.definite,
    subset: outOfTheDead(view, number),
  })
}

/** A number with «بين قتيل وجريح» directly after it. */
const mixedTotal: Pattern<NumberMention> = {
  first: new Set(['#number']),
  optional: false,
  match(view, at) {
    const number = view.mentionAt('number', at) as NumberMention | undefined
    if (!number || !cardinal(number)) return null
    const what = view.tokens[number.end]?.key === 'ما' ? number.end + 1 : number.end // what (ما بين)
    const between = view.tokens[what]?.key === 'بين' ? what + 1 : 0 // between
    const end = between > 0 ? pairEnd(view, between) : /من$/.test(view.tokens[number.end - 1]?.key ?? '') ? pairEnd(view, number.end) : 0
    return end > 0 ? { end, value: number } : null
  },
}

/** The noun or the two nouns of a toll (القتلى والمصابون 25), what follows them, and the number. */
const toll: Pattern<{ readonly number: NumberMention; readonly nouns: readonly Hit[] }> = {
  first: new Set(PEOPLE_CLASSES),
  optional: false,
  match(view, at) {
    const pair = pairEnd(view, at)
    const number = tollNumber(view, pair > 0 ? pair - 1 : at)
    const nouns = (pair > 0 ? [at, at + 1] : [at]).map((index) => peopleNoun(view.tokens[index])?.hit).filter((hit) => hit !== undefined)
    return number ? { end: number.end, value: { number, nouns } } : null
  },
}

/** واحد and اثنان after a noun only repeat what its form says (رجل واحد، عائلة واحدة). */
function repeatsNoun(view: MatchView, number: NumberMention): boolean {
  if (number.value === null || number.value > 2 || number.end !== number.first + 1 || number.shape !== 'exact') return false
  const [token, previous] = [view.tokens[number.first], view.tokens[before(view, number.first)]]
  if (!token || token.kind !== 'word' || number.lead > 0 || !previous || previous.kind !== 'word') return false
  return (
    peopleNoun(previous) !== null ||
    (!befalls(previous) && !hitOf(previous, 'among_them') && !hitOf(previous, 'frame_head', { conj: true }))
  )
}

/** How many words after a number its toll may stand (monitors put shares of it between). */
const AHEAD_REACH = 25

/** The noun of the toll that a number after «ارتفع إلى» runs ahead of, or null. */
function tollAhead(view: MatchView, number: NumberMention, end: number): Hit | null {
  const [to, rises] = [view.tokens[number.first - 1], view.tokens[number.first - 2]]
  if (to?.key !== 'الي' || !rises || hitOf(rises, 'rise', { conj: true }) === null) return null // to
  for (let at = end; at < end + AHEAD_REACH && view.tokens[at]?.sentence === rises.sentence; at++) {
    const head = view.tokens[at]
    const noun = head && hitOf(head, 'toll_head', { conj: false }) ? peopleNoun(view.tokens[at + 1]) : null
    if (noun && noun.form !== 'singular') return noun.hit
  }
  return null
}

/** «ستة من الفرقة 17»: the number after a unit that is counted from names it. */
function namesUnit(view: MatchView, number: NumberMention): boolean {
  const unit = view.tokens[before(view, number.first)]
  return unit !== undefined && number.lead === 0 && hitOf(unit, 'unit_name', { pron: false }) !== null
}

/** «دول عدة»، «مناطق عدة»: several of the things before it. */
function isSeveralOf(view: MatchView, number: NumberMention): boolean {
  const before = view.tokens[number.first - 1]
  if (!/^عد(?:ه|يده)$/.test(view.tokens[number.first]?.key ?? '') || before?.kind !== 'word' || peopleNoun(before)) return false
  const { readings } = before.type
  const isVerb = readings.some(({ entries }) => entries.some(({ features }) => features.pos === 'verb'))
  return !isVerb && before.sentence === view.tokens[number.first]?.sentence && !befalls(before)
}

export const countedRules: readonly Rule<QuantityReading>[] = [
  rule({
    id: 'quantity.counted-people',
    because: 'A number counts the noun of people after it, agreeing with it or not; quotation marks, من and adjectives may stand between.',
    pattern: withNoun((phrase) => phrase.of === 'people' && !(phrase.other && phrase.noun === null)),
    build,
  }),
  rule({
    id: 'quantity.counted-things',
    because: 'Raids, shells and houses are counted, but nobody is.',
    pattern: withNoun((phrase) => phrase.of === 'things'),
    build,
  }),
  rule({
    id: 'quantity.counted-others',
    because: 'Others are counted beside those told before.',
    pattern: withNoun((phrase) => phrase.other && phrase.noun === null),
    build,
  }),
  rule({
    id: 'quantity.mixed-total',
    because: 'The dead and the wounded are told as one number (codebook §6, combined).',
    pattern: mixedTotal,
    build: (number, view, range) => {
      const pair = [range.end - 2, range.end - 1].map((at) => peopleNoun(view.tokens[at])?.hit).filter((hit) => hit !== undefined)
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun: pair[0] ?? null,
        nouns: pair,
        of: 'people',
        mixed: true,
        definite: number.definite,
      })
    },
  }),
  rule({
    id: 'quantity.toll',
    because: 'The noun of a toll stands before its number (عدد القتلى 18، القتلى 28).',
    pattern: toll,
    build: ({ number, nouns }, view, range) => {
      if (phraseAfter(view, number)?.of === 'people') return null
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun: nouns[0] ?? null,
        nouns,
        of: 'people',
        mixed: nouns.length > 1,
        definite: true,
        subset: /^[وف]?من$/.test(view.tokens[range.first - 1]?.key ?? ''),
      })
    },
  }),
  rule({
    id: 'quantity.toll-from-afar',
    because: 'A verb of reaching stands between the noun of a toll and its number (قتلى الغارات على البلدة بلغوا 67).',
    pattern: mention<NumberMention>('number', cardinal),
    build: (number, view, range) => {
      const toll = tollBefore(view, number.first)
      if (!toll || repeatsNoun(view, number)) return null
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun: toll.noun.hit,
        nouns: toll.nouns,
        of: 'people',
        mixed: toll.mixed,
        definite: number.definite,
        subset: toll.among || amongAfter(view, range.end),
      })
    },
  }),
  rule({
    id: 'quantity.toll-ahead',
    because: 'Monitors tell the number before its toll: ارتفع إلى 14 بينهم 5 أطفال عدد الشهداء.',
    pattern: mention<NumberMention>('number', cardinal),
    build: (number, view, range) => {
      const noun = tollAhead(view, number, range.end)
      if (!noun) return null
      return counted(view, range, {
        min: number.min,
        max: number.max,
        best: number.best,
        number,
        noun,
        nouns: [noun],
        of: 'people',
        ofTotal: true,
        definite: true,
      })
    },
  }),
  rule({
    id: 'quantity.bare',
    because: 'A number without a noun counts what the verb tells of (جُرح 9).',
    pattern: mention<NumberMention>('number', cardinal),
    build: (number, view, range) =>
      repeatsNoun(view, number) || isSeveralOf(view, number)
        ? null
        : namesUnit(view, number)
          ? excluded('unit_name', { number })
          : counted(view, range, {
              min: number.min,
              max: number.max,
              best: number.best,
              number,
              definite: number.definite,
              subset: amongAfter(view, range.end),
            }),
  }),
]
