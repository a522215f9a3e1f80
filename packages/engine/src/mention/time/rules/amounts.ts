// Rules for times told by an amount: ago, within, since so long, recently, soon, the nth day, durations, how often.
import {
  hitOf,
  lexeme,
  map,
  mention,
  oneOf,
  optional,
  rule,
  seq,
  type Found,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { Amount, Timex, Told } from '../types.ts'
import { amount, countedAmount, definiteDual, definitePlural, definiteUnits } from './amount-words.ts'
import { countsFromEvent, fromEvent } from './from-event.ts'
import { at, laterWeekday, shiftWord, inner } from './words.ts'

const told = (timex: Timex): Told => ({ timex, part: null })

const few = optional(inner('few'))
const now = optional(seq(lexeme('t_to', { conj: true, prep: false }), inner('now')))
/** الأيام الثلاثة الماضية، الساعات الـ24 الماضية، الأسبوعين الماضيين، الأسابيع القليلة الماضية. */
const shifted: Pattern<{ readonly amount: Amount; readonly past: boolean }> = oneOf(
  map(seq(oneOf(definiteUnits, definiteDual), shiftWord), ([found, shift]) => ({ amount: found, past: shift !== 'next' })),
  map(seq(definitePlural, few, optional(shiftWord)), ([found, small, shift]) =>
    small === null && shift === null ? null : { amount: found, past: shift !== 'next' },
  ),
  map(seq(countedAmount, shiftWord), ([found, shift]) => ({ amount: found, past: shift !== 'next' })),
)
/** آخر 24 ساعة، آخر ثلاثة أيام. */
const lastSo: Pattern<Amount> = map(
  seq(lexeme('t_end', { conj: true, det: false, where: (entry) => entry.key === 'اخر' }), countedAmount),
  ([, found]) => found,
)

/** How many words may stand between «استمر» and how long: استمرت الاشتباكات العنيفة في المدينة ساعتين. */
const REACH = 4
const reaching: Pattern<Amount> = {
  first: new Set(['t_lasted']),
  optional: false,
  match(view: MatchView, index: number): Found<Amount> | null {
    const token = view.tokens[index]
    if (!token || !hitOf(token, 't_lasted', { conj: true, pron: false })) return null
    for (let from = index + 1; from <= index + 1 + REACH; from++) {
      const found = amount.match(view, from)
      if (found) return found
      const between = view.tokens[from]
      if (!between || between.kind !== 'word' || between.sentence !== token.sentence) return null
    }
    return null
  },
}

const DAYS = new Set(['day', 'week', 'month'])
/** في نحو 35 يوما، في أسبوعين. */
const inSoLong: Pattern<Amount> = map(seq(at('in'), countedAmount), ([, found]) => (DAYS.has(found.unit) ? found : null))
/** لساعات، ليومين: for so long. */
const forSoLong: Pattern<Amount> = oneOf<Amount>(
  map(lexeme('t_unit_dual', { conj: true, prep: 'ل', det: false, pron: false }), (hit) => ({
    count: 2,
    unit: hit.entry.value as Amount['unit'],
    about: false,
  })),
  map(lexeme('t_unit', { conj: true, prep: 'ل', det: false, pron: false }), (hit) => ({
    count: null,
    unit: hit.entry.value as Amount['unit'],
    about: true,
  })),
)

const rank = mention<NumberMention>('number', (one) => one.shape === 'ordinal' || (one.shape === 'exact' && one.definite))
const running = seq(inner('on'), inner('running'))
const NTH = { day: 'day', week: 'week', night: 'day' } as const

const isYears = (found: Amount): boolean => found.unit === 'year' || found.unit === 'decade'

export const amountRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.ago',
    because: 'So long ago: days exactly, weeks give or take three days (codebook §5); before «من» and an event it is counted from that.',
    pattern: seq(lexeme('t_ago', { conj: true, prep: false, pron: false }), amount),
    build: ([, found], view, { end }) =>
      countsFromEvent(view, end) ? fromEvent(view, end, 'before', found) : told({ is: 'ago', amount: found }),
  }),
  rule({
    id: 'time.just-now',
    because: 'A little while ago is the day of publication.',
    pattern: seq(oneOf(at('ago'), at('since')), inner('just'), optional(lexeme('t_just', { conj: false }))),
    build: () => told({ is: 'day', offset: 0, weekday: null, date: null }),
  }),
  rule({
    id: 'time.since-so-long',
    because: 'Since so long runs up to publication.',
    pattern: seq(at('since'), amount, now),
    build: ([, found]) => told({ is: 'within', amount: found }),
  }),
  rule({
    id: 'time.within',
    because:
      'In the past two weeks: the fourteen days up to publication; in recent weeks the thirty days (codebook §5); with «المقبل» the days to come.',
    pattern: oneOf<{ readonly amount: Amount; readonly past: boolean }>(
      map(seq(lexeme('t_during', { conj: true, pron: false }), shifted), ([, found]) => found),
      map(
        seq(
          lexeme('t_during', { conj: true, pron: false, where: (entry) => !entry.classes.includes('t_span') }),
          optional(inner('of')),
          amount,
        ),
        ([, , found]) => ({ amount: found, past: true }),
      ),
      map(seq(optional(lexeme('t_during', { conj: true, pron: false })), lastSo), ([, found]) => ({ amount: found, past: true })),
      map(inSoLong, (found) => ({ amount: found, past: true })),
      shifted,
    ),
    build: ({ amount: found, past }) =>
      told(
        past
          ? { is: 'within', amount: found }
          : found.count === null && found.unit !== 'hour'
            ? { is: 'soon' }
            : { is: 'ahead', amount: found },
      ),
  }),
  rule({
    id: 'time.recently',
    because: 'Recently is the thirty days up to publication, precision 3 (codebook §5).',
    pattern: oneOf<unknown>(seq(at('period'), inner('past')), lexeme('t_recently', { conj: true, det: false, pron: false })),
    build: () => told({ is: 'recently' }),
  }),
  rule({
    id: 'time.soon',
    because: 'Soon is publication to thirty days after, precision 3 (codebook §5).',
    pattern: oneOf<unknown>(lexeme('t_soon', { conj: true, det: false }), seq(at('period'), inner('next'))),
    build: () => told({ is: 'soon' }),
  }),
  rule({
    id: 'time.nth-day',
    because: 'For the third day running: from two days before the day told, which is publication day.',
    pattern: oneOf(
      map(
        seq(lexeme('t_unit', { conj: true, prep: 'ل', det: true, pron: false }), rank, optional(running), optional(laterWeekday)),
        ([hit, number, , day]) => ({ hit, number, day }),
      ),
      map(seq(lexeme('t_unit', { conj: true, det: true, pron: false }), rank, running, optional(laterWeekday)), ([hit, number, , day]) => ({
        hit,
        number,
        day,
      })),
    ),
    build: ({ hit, number, day }) => {
      const unit = NTH[hit.entry.value as keyof typeof NTH]
      return unit && number.value !== null ? told({ is: 'nth', nth: number.value, unit, weekday: day }) : null
    },
  }),
  rule({
    id: 'time.duration',
    because: 'How long something lasted is no date.',
    pattern: oneOf(
      map(seq(at('lasted'), amount), ([, found]) => found),
      reaching,
      map(seq(lexeme('t_span', { conj: true, pron: false }), amount), ([, found]) => found),
    ),
    build: (found) => told({ is: 'duration', amount: found }),
  }),
  rule({
    id: 'time.for-so-long',
    because: 'For hours, for two days: how long, not when.',
    pattern: forSoLong,
    build: (found) => told({ is: 'duration', amount: found }),
  }),
  rule({
    id: 'time.amount',
    because: 'A number of days or hours without a word that places them is a duration.',
    pattern: countedAmount,
    build: (found) => (isYears(found) ? null : told({ is: 'duration', amount: found })),
  }),
  rule({
    id: 'time.frequency',
    because: 'How often something happens is no date.',
    pattern: oneOf<unknown>(
      lexeme('t_frequency', { conj: true, det: false }),
      seq(
        at('each'),
        oneOf<unknown>(seq(inner('day_word'), oneOf(inner('weekday'), inner('weekday_bare'))), inner('unit'), inner('weekday_bare')),
      ),
      seq(at('times'), inner('in'), lexeme('t_unit', { conj: false, det: true })),
    ),
    build: () => told({ is: 'frequency' }),
  }),
]
