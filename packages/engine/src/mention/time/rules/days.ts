// Rules for single days and nights that are counted from the publication date: today and its neighbours, weekdays.
import {
  hitOf,
  type Hit,
  lexeme,
  map,
  mark,
  oneOf,
  optional,
  rule,
  seq,
  type MatchView,
  type Pattern,
  type Rule,
} from '../../match/index.ts'
import { foldKey } from '../../../text/normalise/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { PartOfDay, Shift, Timex, Told } from '../types.ts'
import { dateBeside } from './dates.ts'
import { at, dayWord, laterWeekday, numberOf, partBefore, partBeside, shiftWord, inner, weekday, weekdayBeside } from './words.ts'

const told = (timex: Timex, partOfDay: PartOfDay | null = null): Told => ({ timex, part: partOfDay })

const isYesterday = { conj: false, pron: false, where: (entry: { readonly value: string }) => entry.value === '-1' } as const
const before = optional(oneOf<unknown>(seq(at('this'), optional(dayWord)), dayWord))

/** أمس، أول أمس، أمس الأول، بعد غد، يوم أمس: how many days from publication. */
export const offset: Pattern<number> = oneOf(
  map(seq(at('ereyesterday'), optional(inner('of')), lexeme('t_deictic', isYesterday)), () => -2),
  map(
    seq(optional(dayWord), lexeme('t_deictic', { ...isYesterday, conj: true }), lexeme('t_month_first', { conj: false, det: true })),
    () => -2,
  ),
  map(seq(at('after'), lexeme('t_deictic', { conj: false, pron: false, where: (entry) => entry.value === '1' })), () => 2),
  map(seq(before, lexeme('t_deictic', { conj: true, pron: false })), ([, hit]) => numberOf(hit)),
  map(seq(before, lexeme('t_today', { conj: true, prep: false, pron: false })), () => 0),
  map(seq(at('this'), lexeme('t_part', { conj: false, prep: false, det: true })), () => 0),
)

/** «في وقت سابق اليوم»: earlier today. */
const earlier = seq(at('time_word'), inner('earlier'), optional(inner('of')))

const isQuote = (key: string | undefined): boolean => key !== undefined && '"“”«»('.includes(key)

/** Whether a word is one of those that the value of an entry lists. */
const listed = (hit: Hit | null, key: string): boolean =>
  hit !== null && hit.entry.value.split(' ').some((name) => foldKey(name) === key.replace(/^[وف]?ل(?=[^ا])/, ''))

/** «المصري اليوم», «وفق روسيا اليوم»: the name of an outlet; «أعلنت روسيا اليوم» is not. */
function endsOutlet(view: MatchView, first: number): boolean {
  const [token, before] = [view.tokens[first], view.tokens[first - 1]]
  if (!token || !before || before.kind === 'mark')
    return token !== undefined && before !== undefined && isQuote(before.key) && announced(view, first - 2)
  if (announced(view, first - 1) || listed(hitOf(token, 't_outlet'), before.key)) return true
  if (!listed(hitOf(token, 't_outlet_country'), before.key)) return false
  return (
    /^[وف]?ل/.test(before.key) ||
    announced(view, isQuote(view.tokens[first - 2]?.key) ? first - 3 : first - 2) ||
    (isQuote(view.tokens[first - 2]?.key) && isQuote(view.tokens[first + 1]?.key))
  )
}
const announced = (view: MatchView, at: number): boolean => {
  const token = view.tokens[at]
  return hitOf(token, 't_name_before', { conj: true }) !== null
}

/** «روسيا اليوم», «اليوم التالي», «في اليوم الثالث», «بالأمس القريب»: not the day of publication, not yesterday. */
function isOtherDay(view: MatchView, { first, end }: { readonly first: number; readonly end: number }, alone: boolean): boolean {
  const next = view.tokens[end]
  if (next && hitOf(next, 't_idiom_after', { conj: false })) return true
  const last = view.tokens[end - 1]
  const pointer = view.tokens[first - 1]
  if (pointer && hitOf(pointer, 't_that', { conj: true, where: (entry) => entry.key !== 'هذا' })) return true // that, not this
  if (!alone || !last || !hitOf(last, 't_today', { conj: true, prep: false })) return false
  if (end - first === 1) {
    const before = view.tokens[isQuote(view.tokens[first - 1]?.key) ? first - 2 : first - 1]
    if (before && !last.key.startsWith('و') && (before.key === 'في' || hitOf(before, 't_same', { conj: true }))) return true // in
    if (endsOutlet(view, first)) return true
  }
  if (!next) return false
  const number = view.mentionAt('number', end) as NumberMention | undefined
  return (
    hitOf(next, 't_day_of', { conj: false, prep: false }) !== null ||
    (number !== undefined && (number.shape === 'ordinal' || number.definite))
  )
}

const night = optional(mark('-', '–', '—', '/', '_'))

export const dayRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.tonight',
    because: 'Tonight is the day of publication.',
    pattern: seq(optional(at('this')), lexeme('t_tonight', { conj: true, prep: false }), weekdayBeside),
    build: ([, , day]) => told({ is: 'day', offset: 0, weekday: day, date: null }, 'night'),
  }),
  rule({
    id: 'time.day-beside-today',
    because: 'A deictic day word counts from the publication date; a weekday after it must agree, a date after it decides.',
    pattern: seq(partBefore, offset, partBeside, weekdayBeside, partBeside, dateBeside),
    build: ([told_, days, after, day, late, date], view, range) => {
      if (isOtherDay(view, range, after === null && day === null && late === null && date === null)) return null
      const this_ = view.tokens[range.end - 1]
      const ownPart = hitOf(this_ as NonNullable<typeof this_>, 't_part', { conj: false, det: true })
      // after the midnight of last night is today
      const after_ = told_?.afterMidnight === true && days === -1 && day === null && date === null
      return told(
        told_?.midnight && days < 0 && !date
          ? { is: 'night-of', offset: days }
          : { is: 'day', offset: after_ ? 0 : days, weekday: day, date },
        told_?.part ?? after ?? late ?? (ownPart?.entry.value as PartOfDay | undefined) ?? null,
      )
    },
  }),
  rule({
    id: 'time.earlier-today',
    because: 'Earlier today, later yesterday: that day.',
    pattern: seq(earlier, offset, weekdayBeside),
    build: ([, days, day]) => told({ is: 'day', offset: days, weekday: day, date: null }),
  }),
  rule({
    id: 'time.last-night',
    because: 'The past night lies over two dates, the one before it over the two before.',
    pattern: oneOf<Shift>(
      map(seq(at('tonight'), shiftWord), ([, shift]) => shift),
      map(seq(lexeme('t_night', { conj: true, det: true }), shiftWord), ([, shift]) => shift),
    ),
    build: (shift) =>
      shift === 'past' || shift === 'before-last' ? told({ is: 'night-of', offset: shift === 'past' ? -1 : -2 }, 'night') : null,
  }),
  rule({
    id: 'time.night-over-two-dates',
    because: 'The night of Saturday to Sunday is both days (codebook §5).',
    pattern: seq(
      optional(lexeme('t_part_mod', { conj: true })),
      lexeme('t_night', { conj: true, pron: false }),
      optional(dayWord),
      inner('weekday'),
      optional(night),
      optional(oneOf(inner('to'), inner('on'))),
      lexeme('t_weekday', { conj: true, pron: false }),
      optional(shiftWord),
    ),
    build: ([, , , one, , , two, shift]) =>
      numberOf(two) === (numberOf(one) + 1) % 7 ? told({ is: 'weekdays', weekdays: [numberOf(one), numberOf(two)], shift }, 'night') : null,
  }),
  rule({
    id: 'time.weekday',
    because:
      'A bare weekday is the last one up to publication; with الماضي it lies before publication day; a date beside it decides (codebook §5).',
    pattern: seq(partBefore, weekday, optional(shiftWord), partBeside, dateBeside),
    build: ([before, day, shift, after, date], view, { first, end }) => {
      const next = view.tokens[end]
      if (day === 0 && next && hitOf(next, 'num_ten', { conj: false, prep: false, det: false })) return null
      const previous = view.tokens[isQuote(view.tokens[first - 1]?.key) ? first - 2 : first - 1]
      if (previous && date === null && before === null && hitOf(previous, 't_name_before', { conj: true })) return null
      return previous && hitOf(previous, 't_each', { conj: true })
        ? null
        : told({ is: 'weekday', weekday: day, shift, date }, before?.part ?? after)
    },
  }),
  rule({
    id: 'time.weekdays',
    because: 'Two weekdays together are the days from the one to the other.',
    pattern: oneOf(
      map(
        seq(optional(oneOf(at('days_word'), at('from'))), weekday, lexeme('t_weekday', { conj: 'only', pron: false }), optional(shiftWord)),
        ([, one, two, shift]) => ({ one, two: numberOf(two), shift }),
      ),
      map(seq(optional(at('from')), weekday, inner('to'), laterWeekday, optional(shiftWord)), ([, one, , two, shift]) => ({
        one,
        two,
        shift,
      })),
    ),
    build: ({ one, two, shift }) => told({ is: 'weekdays', weekdays: [one, two], shift }),
  }),
]
