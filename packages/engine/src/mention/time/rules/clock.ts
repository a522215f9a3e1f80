// Rules for hours and parts of the day that name no day by themselves, and for hours of a named day.
import { digits, lexeme, map, mark, mention, oneOf, optional, rule, seq, type Pattern, type Rule } from '../../match/index.ts'
import type { NumberMention } from '../../number/index.ts'
import type { PartOfDay, Timex, Told } from '../types.ts'
import { anyDate } from './dates.ts'
import { offset } from './days.ts'
import { at, narrowedPart, part, shiftWord, inner, weekday, weekdayBeside } from './words.ts'

const HOURS = 24
const figures: Pattern<number> = oneOf(
  map(seq(digits(0, HOURS), mark(':', '.'), digits(0, 59)), ([one]) => one.number),
  map(digits(0, HOURS), (one) => one.number),
)
/** Hours are feminine: الثانية is two o’clock, الثاني the second (كانون الثاني، عبد الله الثاني). */
const word: Pattern<number> = {
  first: new Set(['#number']),
  optional: false,
  match(view, index) {
    const number = view.mentionAt('number', index) as NumberMention | undefined
    const feminine = /(?:ه|اولي)$/.test(view.tokens[index]?.key ?? '')
    const found = number?.shape === 'ordinal' && number.definite && number.value !== null && number.value <= 12 && feminine
    return found ? { end: number.end, value: number.value as number } : null
  },
}
const minutes = optional(seq(lexeme('t_clock_part', { conj: true, pron: false }), optional(mention('number'))))

/** الساعة الثامنة، 10:00. */
export const hour: Pattern<number> = oneOf(
  map(seq(at('clock'), oneOf(figures, word), minutes), ([, one]) => one),
  map(seq(word, minutes), ([one]) => one),
  map(seq(digits(0, HOURS), mark(':'), digits(0, 59)), ([one]) => one.number),
)
const told = (partOfDay: PartOfDay | null): Told => ({ timex: { is: 'clock' }, part: partOfDay })

export const clockRules: readonly Rule<Told>[] = [
  rule({
    id: 'time.hour-of-day',
    because: 'An hour with its day is that day.',
    pattern: seq(
      hour,
      optional(inner('of')),
      optional(part),
      optional(inner('of')),
      oneOf<Timex>(
        map(seq(offset, weekdayBeside, optional(anyDate)), ([days, day, date]) => ({
          is: 'day' as const,
          offset: days,
          weekday: day,
          date,
        })),
        map(seq(weekday, optional(shiftWord), optional(anyDate)), ([day, shift, date]) => ({
          is: 'weekday' as const,
          weekday: day,
          shift,
          date,
        })),
        map(anyDate, (date) => ({ is: 'date' as const, date })),
      ),
    ),
    build: ([, , told_, , timex]) => ({ timex, part: told_?.part ?? null }),
  }),
  rule({
    id: 'time.clock',
    because: 'An hour names no day: a figure or an ordinal after «الساعة», or before a part of the day.',
    pattern: oneOf(
      map(seq(at('clock'), oneOf(figures, word), minutes, optional(part)), ([, , , found]) => told(found?.part ?? null)),
      map(seq(word, minutes, part), ([, , found]) => told(found.part)),
      map(seq(digits(0, HOURS), mark(':'), digits(0, 59), optional(part)), ([, , , found]) => told(found?.part ?? null)),
    ),
    build: (found) => found,
  }),
  rule({
    id: 'time.part-of-day',
    because: 'A part of the day alone names no day.',
    pattern: oneOf<PartOfDay>(
      map(
        seq(at('time_word'), lexeme('t_part', { conj: false, det: true }), optional(inner('part_mod'))),
        ([, hit]) => hit.entry.value as PartOfDay,
      ),
      narrowedPart,
      map(lexeme('t_part_alone', { conj: true, prep: false, det: false }), (hit) => hit.entry.value as PartOfDay),
    ),
    build: told,
  }),
]
