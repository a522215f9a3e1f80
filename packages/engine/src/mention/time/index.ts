// Finds times and counts them from the publication date: days, stretches, durations, and times that hang on another event.
import { RuleSet, type MatchView } from '../match/index.ts'
import { isDigitPrefix, type NumberMention } from '../number/index.ts'
import { resolveTimex, daysOf, type Resolution } from './resolve.ts'
import { withDaysToldBefore } from './told-before.ts'
import type { TimeMention, Timex, Told } from './types.ts'
import { amountRules } from './rules/amounts.ts'
import { anchoredRules } from './rules/anchored.ts'
import { clockRules } from './rules/clock.ts'
import { dateRules } from './rules/dates.ts'
import { dayRules } from './rules/days.ts'
import { stretchRules } from './rules/stretches.ts'

export { resolveAnchored } from './anchored.ts'
export { daysBetween, publicationDateOf, shift as shiftDays } from './calendar.ts'
export type { Amount, Days, PartOfDay, TimeMention, Timex } from './types.ts'

/** The rules of the time grammar; of equal length the one listed first wins. */
export const TIME_RULES: RuleSet<Told>['rules'] = [
  ...dayRules,
  ...dateRules,
  ...stretchRules,
  ...anchoredRules,
  ...amountRules,
  ...clockRules,
]
const RULES = new RuleSet<Told>(TIME_RULES)

export interface TimeContext {
  /** Calendar day of publication, or null. */
  readonly published: string | null
  readonly country?: string | undefined
}

const DAYS: ReadonlySet<Timex['is']> = new Set(['day', 'weekday', 'night-of', 'date', 'day-of-month'])

function kindOf(timex: Timex, days: Resolution['days']): TimeMention['kind'] {
  if (timex.is === 'duration' || timex.is === 'frequency' || timex.is === 'clock' || timex.is === 'anchored') return timex.is
  if (timex.is === 'same-unit') return timex.day === null ? 'interval' : 'day'
  if (timex.is === 'hijri') return timex.day === null ? 'interval' : 'day'
  if (timex.is === 'ago') return days === null || days.precision === 1 ? 'day' : 'interval'
  return DAYS.has(timex.is) || (timex.is === 'weekdays' && (timex.weekdays[1] - timex.weekdays[0] + 7) % 7 === 1) ? 'day' : 'interval'
}

/** Whether the words can be counted only from a publication date. */
function needsPublication(timex: Timex): boolean {
  switch (timex.is) {
    case 'duration':
    case 'frequency':
    case 'clock':
    case 'anchored':
    case 'same-unit':
    case 'year':
      return false
    case 'date':
      return timex.date.year === null
    case 'days':
      return timex.to.year === null
    case 'hijri':
    case 'month':
    case 'season':
      return timex.year === null
    case 'day':
    case 'weekday':
      return timex.date?.year == null
    case 'part-of':
    case 'fraction-of':
    case 'week-of':
      return needsPublication(timex.of)
    case 'span':
      return needsPublication(timex.from) || needsPublication(timex.to)
    case 'until':
      return needsPublication(timex.to)
    default:
      return true
  }
}

/** Hours and minutes later is the same day. */
const WITHIN_DAY: ReadonlySet<string> = new Set(['hour', 'minute'])

function anchorOf(timex: Timex): TimeMention['anchor'] {
  if (timex.is !== 'anchored') return null
  const { relation, amount, ofNext = false } = timex
  if (amount === null) return { relation, days: null, about: true, ofNext }
  return { relation, days: WITHIN_DAY.has(amount.unit) ? 0 : amount.count === null ? null : daysOf(amount), about: amount.about, ofNext }
}

/** Rules whose preposition is part of what they say: لساعات, لليوم الثالث. */
const KEEPS_PREPOSITION: ReadonlySet<string> = new Set(['time.for-so-long', 'time.nth-day'])

/** Letters of the first token that are clitics of the timex. */
function leadOf(view: MatchView, first: number, rule: string): number {
  const token = view.tokens[first]
  if (!token || token.kind !== 'word') return 0
  if (isDigitPrefix(view, first)) return (view.tokens[first + 1]?.at ?? token.at) - token.at
  const reading = token.type.readings.find((one) => one.entries.some((entry) => entry.id.startsWith('time.')))
  if (!reading) return (view.mentionAt('number', first) as NumberMention | undefined)?.lead ?? 0
  // للـ is ل with the article, whose alef is not written: it stays with the word
  return reading.conj.length + (KEEPS_PREPOSITION.has(rule) || (reading.prep === 'ل' && reading.det) ? 0 : reading.prep.length)
}

/** A date told with its year that lies after publication, where the words do not announce it, is worth a look. */
function afterPublication(timex: Timex, { days }: Resolution, published: string | null): boolean {
  return published !== null && days !== null && days.from > published && timex.is === 'date' && timex.date.year !== null
}

/** All times of a document, left to right without overlap. What cannot be counted has `from` null: nothing is guessed. */
export function findTimes(view: MatchView, context: TimeContext): TimeMention[] {
  const found = RULES.run(view, ['number']).map(({ rule, first, end, value: { timex, part } }): TimeMention => {
    const resolved = resolveTimex(timex, context.published)
    const { days, issues } = resolved
    return {
      grammar: 'time',
      first,
      end,
      lead: leadOf(view, first, rule),
      rule,
      from: days?.from ?? null,
      to: days?.to ?? resolved.end,
      precision: days?.precision ?? 3,
      kind: kindOf(timex, days),
      dates: 'unknown',
      part,
      anchor: anchorOf(timex),
      certain: resolved.certain,
      timex,
      value: JSON.stringify(timex),
      issues: afterPublication(timex, resolved, context.published) ? [...issues, 'after-publication'] : issues,
      unresolved: context.published === null && needsPublication(timex) && days === null,
    }
  })
  return withDaysToldBefore(found)
}
