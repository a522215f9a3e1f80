// Rules for times that hang on the event told before: a day later, the same day, the following day.
import { hitOf, lexeme, map, not, oneOf, optional, rule, seq, word, type Hit, type Pattern, type Rule } from '../../match/index.ts'
import type { Amount, PartOfDay, Relation, Timex, Told, Unit } from '../types.ts'
import { amount } from './amount-words.ts'
import { at, dayNumber, inner, partBefore } from './words.ts'
import { fromEvent } from './from-event.ts'

const told = (relation: Relation, found: Amount | null): Told => ({ timex: { is: 'anchored', relation, amount: found }, part: null })
const DAY: Amount = { count: 1, unit: 'day', about: false }
const SAME_DAY: Amount = { count: 0, unit: 'day', about: false }

/** بيوم، بيومين، بأيام. */
const by: Pattern<Amount> = oneOf(
  map(lexeme('t_by', { conj: false }), (hit: Hit) => {
    const [unit, count] = hit.entry.value.split(' ') as [Unit, string]
    return { unit, count: Number(count) || null, about: Number(count) === 0 }
  }),
  amount,
)
const one = optional(lexeme('num_unit', { conj: false, prep: false, where: (entry) => entry.value === '1' }))
const theDay = oneOf(
  lexeme('t_today', { conj: true }),
  lexeme('t_day_word', { conj: true }),
  lexeme('t_part', { conj: true, det: true }),
  lexeme('t_tonight', { conj: true }),
)

/** ذلك اليوم, not هذا اليوم: today. */
const thatDay = lexeme('t_that', { conj: true, where: (entry) => entry.key !== 'هذا' }) // this
const UNITS = { t_week_word: 'week', t_month_word: 'month', t_year_word: 'year' } as const
const unitOf = (name: keyof typeof UNITS, det: boolean): Pattern<(typeof UNITS)[keyof typeof UNITS]> =>
  map(lexeme(name, { conj: true, det, pron: false }), () => UNITS[name])
const theUnit = oneOf(unitOf('t_week_word', true), unitOf('t_month_word', true), unitOf('t_year_word', true))
/** Same before its noun: «نفس»، «ذات». With a pronoun it belongs to the noun before (المنطقة ذاتها | الأسبوع الماضي). */
const sameBefore = lexeme('t_same', { conj: true, det: false, where: ({ key }) => !/ها?$/.test(key) })
/** الشهر نفسه، نفس الأسبوع، ذلك العام; not what is said of that last week (أكد ذلك الأسبوع الماضي). */
const sameUnit = oneOf(
  map(seq(theUnit, inner('same')), ([unit]) => unit),
  map(seq(oneOf<unknown>(sameBefore, thatDay), theUnit, not(lexeme('t_past'))), ([, unit]) => unit),
)

export const anchoredRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.later-by',
    because: 'A day after it, two days before that: counted from the event told before.',
    pattern: oneOf<{ readonly relation: Relation; readonly amount: Amount }>(
      map(seq(at('after_it'), by, one), ([, found]) => ({ relation: 'after', amount: found })),
      map(seq(at('after'), inner('that'), by, one), ([, , found]) => ({ relation: 'after', amount: found })),
      map(seq(at('before_it'), by, one), ([, found]) => ({ relation: 'before', amount: found })),
      map(seq(at('ago'), inner('that'), by, one), ([, , found]) => ({ relation: 'before', amount: found })),
    ),
    build: ({ relation, amount: found }) => told(relation, found),
  }),
  rule({
    id: 'time.after-so-long',
    because: 'After a month, hours after: counted from the event told before.',
    pattern: seq(lexeme('t_after', { conj: true, prep: false, pron: false }), amount, one),
    build: ([, found], view, { first, end }) =>
      hitOf(view.tokens[first - 1] ?? (view.tokens[first] as never), 't_on', { conj: true }) ? null : fromEvent(view, end, 'after', found),
  }),
  rule({
    id: 'time.next-day',
    because: 'The following day is counted from the event before.',
    pattern: oneOf<Relation>(
      map(seq(theDay, inner('following')), () => 'after'),
      // the day that followed it: which (m), which (f)
      map(
        seq(optional(lexeme('t_part', { conj: true, det: false })), theDay, word('الذي', 'التي'), inner('which_followed')),
        () => 'after',
      ),
      map(seq(lexeme('t_today', { conj: true }), inner('preceding')), () => 'before'),
    ),
    build: (relation) => told(relation, DAY),
  }),
  rule({
    id: 'time.same-day',
    because: 'The same day is that of the event before.',
    pattern: oneOf<{ readonly part: PartOfDay | null }>(
      map(seq(theDay, inner('same')), () => ({ part: null })),
      map(seq(sameBefore, lexeme('t_today', { conj: false, prep: false })), () => ({ part: null })),
      map(seq(partBefore, thatDay, theDay), ([part]) => ({ part: part?.part ?? null })),
    ),
    build: ({ part }) => ({ ...told('same', SAME_DAY), part }),
  }),
  rule({
    id: 'time.same-unit',
    because: 'The same week, month or year is that of the day told before; a day of the same month is counted in it.',
    pattern: oneOf<Timex>(
      map(seq(dayNumber, inner('of'), sameUnit), ([day, , unit]) => (unit === 'month' ? { is: 'same-unit', unit, day } : null)),
      map(seq(optional(at('during')), sameUnit), ([, unit]) => ({ is: 'same-unit', unit, day: null })),
    ),
    build: (timex) => ({ timex, part: null }),
  }),
  rule({
    id: 'time.eve',
    because: 'The eve of that is the day before it, the morrow the day after.',
    pattern: oneOf<Relation>(
      map(seq(at('eve'), inner('that')), () => 'before'),
      map(seq(at('morrow'), inner('that')), () => 'after'),
    ),
    build: (relation) => told(relation, DAY),
  }),
  rule({
    id: 'time.later',
    because: 'Later, without an amount, is the same day unless the text says more.',
    pattern: oneOf<unknown>(
      lexeme('t_later', { conj: true, det: false }),
      seq(at('time_word'), lexeme('t_earlier', { conj: false, det: false, where: (entry) => entry.key.startsWith('لاحق') })),
    ),
    build: () => told('after', SAME_DAY),
  }),
]
