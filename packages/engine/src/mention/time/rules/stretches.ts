// Rules for named stretches: months, years, weeks, seasons and their parts; from one time to another; since and until.
import {
  digits,
  hitOf,
  lexeme,
  map,
  oneOf,
  optional,
  rule,
  seq,
  word,
  type Found,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import type { Token } from '../../../text/token/types.ts'
import type { Timex, Told } from '../types.ts'
import { amount } from './amount-words.ts'
import { at, inner, yearOrShift } from './words.ts'
import {
  calendarUnit,
  monthTold,
  yearTold,
  yearDigits,
  hijriTold,
  seasonTold,
  partTold,
  fractionTold,
  weekOfMonth,
  dateOrPart,
  edge,
} from './stretch-words.ts'

const told = (timex: Timex): Told => ({ timex, part: null })
const whole = (timex: Timex): Told => told(timex)

const now = seq(optional(lexeme('t_to', { conj: true, prep: false })), inner('now'))

/** Words before which a month by itself is the month: في تموز، خلال آب، شهر أيار. */
function opensMonth(view: MatchView, first: number): boolean {
  const [token, before] = [view.tokens[first], view.tokens[first - 1]]
  if (!token) return false
  if (
    token.type.readings.some(
      (reading) => (reading.prep === 'ب' || reading.prep === 'ل') && reading.entries.some((entry) => entry.id.startsWith('time.')),
    )
  )
    return true
  if (hitOf(token, 't_month_word', { conj: true })) return true
  return (
    before !== undefined &&
    ['t_in', 't_during', 't_since', 't_until', 't_month_word', 't_start', 't_mid', 't_end'].some(
      (name) => hitOf(before, name, { conj: true }) !== null,
    )
  )
}

/** «في أب», «في اب» without the madda of آب: the city of Ibb, or a father, as often as August. */
const isPlaceThere = (view: MatchView, { first, end }: { readonly first: number; readonly end: number }, timex: Timex): boolean =>
  timex.is === 'month' &&
  timex.month === 8 &&
  timex.year === null &&
  timex.shift === null &&
  end - first === 1 &&
  /^[وف]?[بل]?[اأ]ب$/.test(written(view, first))
const written = (view: MatchView, at: number): string => {
  const token = view.tokens[at]
  const { text, title } = view.document
  return token ? (token.in === 'title' && title ? title : text).plain.slice(token.at, token.at + token.key.length) : ''
}

const opensYear = (view: MatchView, first: number): boolean => {
  const before = view.tokens[first - 1]
  return before !== undefined && ['t_in', 't_during', 't_until'].some((name) => hitOf(before, name, { conj: true }) !== null)
}

/** How far on the «to» of a stretch may stand. */
const REACH = 12

/** «و19 نيسان», «ومنتصف نيسان»: a day or a part of a month that و joins. */
const opensDay = (view: MatchView, at: number): boolean =>
  view.tokens[at]?.key === 'و' || // and
  view.mentionAt('number', at) !== undefined ||
  ['t_start', 't_mid', 't_end'].some((name) => view.tokens[at]?.type.classes.has(name) === true)

/** Most times open no stretch: the rest is looked for only where a «to» or a joined month follows. */
function beforeTo<T>(pattern: Pattern<T>): Pattern<T> {
  return {
    ...pattern,
    match(view, at) {
      for (let index = at + 1; index < at + REACH; index++) {
        const token = view.tokens[index]
        if (!token || token.sentence !== view.tokens[at]?.sentence) return null
        if (token.type.classes.has('t_to') || (token.key.startsWith('و') && (token.type.classes.has('t_month') || opensDay(view, index))))
          return pattern.match(view, at)
      }
      return null
    },
  }
}

/** «و19 نيسان», «ومنتصف نيسان»: the other end of «بين». */
const joinedEdge: Pattern<Timex> = {
  ...dateOrPart,
  match: (view, at) => (view.tokens[at]?.key.startsWith('و') ? dateOrPart.match(view, at) : null), // and
}

/** من 25 آب إلى 3 أيلول، 29 يناير حتى أمس; بين تموز وآب only after a word that opens it. */
const fromTo = beforeTo(
  seq(
    optional(oneOf(at('from'), at('since'))),
    edge,
    oneOf<{ readonly to: Timex; readonly joined: boolean }>(
      map(seq(lexeme('t_to', { conj: true, prep: false }), edge), ([, to]) => ({ to, joined: false })),
      map(seq(lexeme('t_month', { conj: 'only', prep: false }), yearOrShift), ([hit, rest]) => ({
        to: { is: 'month', month: Number(hit.entry.value), ...rest },
        joined: true,
      })),
      map(joinedEdge, (to) => ({ to, joined: true })),
    ),
  ),
)

/** Words between «منذ بدء» and its day at most. */
const BEGUN_REACH = 6

/** Whether a word may stand in the name of what began: no verb, no other time, no mark but quotation marks. */
const namesWhatBegan = (token: Token | undefined, sentence: number | undefined): boolean =>
  token !== undefined &&
  token.sentence === sentence &&
  (token.kind === 'mark' ? '"“”«»'.includes(token.key) : token.number === null) &&
  hitOf(token, 't_since', { conj: true }) === null &&
  !token.type.readings.some((reading) => reading.entries.every((entry) => entry.features.pos === 'verb'))

const agoTold: Pattern<Timex> = map(seq(lexeme('t_ago', { conj: false, prep: false, pron: false }), amount), ([, found]) => ({
  is: 'ago',
  amount: found,
}))
const afterIn = seq(inner('in'), edge)

/** بدء العمليات في 17 تشرين الأول، اندلاع المواجهات الأحد الماضي، توقيع الاتفاق قبل شهر. */
const begun: Pattern<Timex> = {
  first: new Set(['t_begun']),
  optional: false,
  match(view, at): Found<Timex> | null {
    const opening = view.tokens[at]
    if (!opening || hitOf(opening, 't_begun', { conj: false, prep: false, pron: false, det: false }) === null) return null
    for (let from = at + 2; from <= at + BEGUN_REACH && namesWhatBegan(view.tokens[from - 1], opening.sentence); from++) {
      const inDay = afterIn.match(view, from)
      const found = inDay ? { end: inDay.end, value: inDay.value[1] } : oneOf(agoTold, edge).match(view, from)
      if (found && view.tokens[from]?.sentence === opening.sentence) return found
    }
    return null
  },
}

export const stretchRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.part-of-stretch',
    because:
      'Early, mid and late are days 1–10, 11–20 and 21 to the end (codebook §5); of a year its first and last quarter and its middle.',
    pattern: partTold,
    build: (timex, view, { first }) =>
      timex.is === 'part-of' &&
      timex.of.is === 'month' &&
      timex.part === 'end' &&
      /^[وف]?(اخر|وسط)$/.test(view.tokens[first]?.key ?? '') &&
      timex.of.year === null
        ? null
        : told(timex),
  }),
  rule({ id: 'time.half-of-year', because: 'The first half, the third quarter of a year.', pattern: fractionTold, build: whole }),
  rule({
    id: 'time.week-of-month',
    because: 'The first week of a month is its days 1 to 7, the second 8 to 14; the fourth runs to its end.',
    pattern: seq(optional(at('during')), weekOfMonth),
    build: ([, timex]) => told(timex),
  }),
  rule({
    id: 'time.month',
    because:
      'A month named without a day is the whole month, precision 3; by itself it needs a preposition, a year or شهر, since months are common words.',
    pattern: monthTold,
    build: (timex, view, range) =>
      (!isPlaceThere(view, range, timex) && opensMonth(view, range.first)) ||
      (timex.is === 'month' && (timex.year !== null || timex.shift !== null || timex.yearShift !== null))
        ? told(timex)
        : null,
  }),
  rule({
    id: 'time.calendar-unit',
    because:
      'The past week is the seven days up to publication, the past month and year those of the calendar; this month runs from its first day.',
    pattern: calendarUnit,
    build: whole,
  }),
  rule({ id: 'time.year', because: 'A year named is the whole year, up to publication.', pattern: yearTold, build: whole }),
  rule({
    id: 'time.year-in-figures',
    because: 'Four figures after a preposition of time are a year.',
    pattern: yearDigits,
    build: (timex, view, { first, end }) =>
      opensYear(view, first) &&
      !/^\S+[اه]$/.test(view.tokens[end]?.key ?? '') &&
      !hitOf(view.tokens[end] ?? (view.tokens[first] as never), 'person_civil')
        ? told(timex)
        : null,
  }),
  rule({
    id: 'time.years',
    because: 'Two years together are the years from the one to the other.',
    pattern: oneOf(
      map(
        seq(
          optional(at('from')),
          at('years_word'),
          digits(1900, 2100),
          optional(oneOf<unknown>(inner('to'), word('و'))),
          digits(1900, 2100),
        ),
        ([, , one, , two]) => [one.number, two.number] as const,
      ),
      map(
        seq(at('from'), digits(1900, 2100), oneOf<unknown>(inner('to'), word('و')), digits(1900, 2100)),
        ([, one, , two]) => [one.number, two.number] as const,
      ), // and
    ),
    build: ([one, two]) => (two > one ? told({ is: 'span', from: { is: 'year', year: one }, to: { is: 'year', year: two } }) : null),
  }),
  rule({ id: 'time.season', because: 'A season of a year: three months.', pattern: seasonTold, build: whole }),
  rule({
    id: 'time.during',
    because: 'During a month, a week, a year that is named: the whole of it.',
    pattern: seq(at('during'), oneOf<Timex>(partTold, calendarUnit, seasonTold, yearTold, monthTold, yearDigits, hijriTold)),
    build: ([, timex]) => told(timex),
  }),
  rule({
    id: 'time.since',
    because: 'Since a time runs from it up to publication.',
    pattern: seq(at('since'), edge, optional(now)),
    build: ([, from]) => told({ is: 'since', from }),
  }),
  rule({
    id: 'time.since-begun',
    because: 'Since something began on a day that is told runs from that day up to publication, or to the end that is told.',
    pattern: seq(at('since'), begun, optional(now), optional(seq(lexeme('t_to', { conj: true, prep: false }), edge))),
    build: ([, from, , end]) => told(end ? { is: 'span', from, to: end[1] } : { is: 'since', from }),
  }),
  rule({
    id: 'time.until',
    because: 'Until a time: only the end is told.',
    pattern: seq(at('until'), edge),
    build: ([, to]) => told({ is: 'until', to }),
  }),
  rule({
    id: 'time.from-to',
    because: 'From one time to another, both inclusive.',
    pattern: fromTo,
    build: ([open, from, { to, joined }]) => (joined && open === null ? null : told({ is: 'span', from, to })),
  }),
]
