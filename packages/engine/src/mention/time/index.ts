// Finds times: every timex with its days counted from the publication date, or said to be unresolved.
import { RuleSet, type MatchView } from '../match/index.ts'
import { resolveTimex } from './resolve.ts'
import { dayRules, type Told } from './rules/days.ts'
import { spanRules } from './rules/spans.ts'
import type { TimeMention, Timex } from './types.ts'

export { publicationDateOf } from './calendar.ts'
export { resolveAnchored } from './resolve.ts'
export type { Days, TimeMention, Timex } from './types.ts'

/** The rules of the time grammar: days first, so that of equal length a day wins over a stretch. */
export const TIME_RULES = [...dayRules, ...spanRules]
const RULES = new RuleSet<Told>(TIME_RULES)

export interface TimeContext {
  /** Calendar day of publication, or null. */
  readonly published: string | null
  readonly country?: string | undefined
}

function kindOf(timex: Timex, days: { from: string; to: string } | null): TimeMention['kind'] {
  if (timex.is === 'duration') return 'duration'
  if (timex.is === 'after' || timex.is === 'same') return 'anchored'
  if (days) return days.from === days.to || timex.is === 'nights' || timex.is === 'last-night' ? 'day' : 'interval'
  return ['relative-day', 'weekday', 'date', 'day-of-month', 'ago', 'nights'].includes(timex.is) &&
    !(timex.is === 'date' && timex.day === null)
    ? 'day'
    : 'interval'
}

/** Needs a publication date: relative words, and dates without a year. */
function needsPublication(timex: Timex): boolean {
  if (timex.is === 'duration' || timex.is === 'after' || timex.is === 'same') return false
  if (timex.is === 'date' || timex.is === 'hijri' || timex.is === 'year') return timex.year === null
  return timex.is === 'part-of'
    ? needsPublication(timex.of)
    : timex.is === 'span'
      ? needsPublication(timex.from) || needsPublication(timex.to)
      : true
}

/** All times of a document. Nothing is guessed: what cannot be counted has `from` null. */
export function findTimes(view: MatchView, context: TimeContext): TimeMention[] {
  return RULES.run(view, ['number']).map(({ rule, first, end, value: { timex, part } }) => {
    const { days, issues } = resolveTimex(timex, context.published)
    const token = view.tokens[first]
    const lead = token?.type.readings.find((reading) =>
      reading.entries.some((entry) => entry.classes.some((name) => name.startsWith('t_'))),
    )
    return {
      grammar: 'time',
      first,
      end,
      lead: lead ? lead.conj.length + lead.prep.length : 0,
      rule,
      from: days?.from ?? null,
      to: days?.to ?? null,
      precision: days?.precision ?? 3,
      kind: kindOf(timex, days),
      part,
      anchor: timex.is === 'after' ? { days: timex.days } : timex.is === 'same' ? { days: 0 } : null,
      timex,
      value: JSON.stringify(timex),
      issues,
      unresolved: context.published === null && needsPublication(timex),
    }
  })
}
