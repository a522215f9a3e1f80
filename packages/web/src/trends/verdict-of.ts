// Decides what may be said of a comparison: a change only where the whole interval lies on one side of one.

interface Interval {
  readonly low: number
  readonly high: number | null
}

interface Compared {
  readonly now: { readonly events: number; readonly reports: number }
  readonly before: { readonly events: number; readonly reports: number }
  readonly by_days: Interval
  readonly by_reports: Interval
}

export type VerdictCode = 'unread' | 'empty' | 'unclear' | 'rose' | 'fell' | 'rose-coverage' | 'fell-coverage'

const rose = ({ low }: Interval): boolean => low > 1
const fell = ({ high }: Interval): boolean => high !== null && high < 1

export function verdictOf({ now, before, by_days, by_reports }: Compared): VerdictCode {
  if (now.reports === 0 || before.reports === 0) return 'unread'
  if (now.events + before.events === 0) return 'empty'
  if (rose(by_days)) return rose(by_reports) ? 'rose' : 'rose-coverage'
  if (fell(by_days)) return fell(by_reports) ? 'fell' : 'fell-coverage'
  return 'unclear'
}
