// Decides whether deaths are a total over a stretch of time.
import { daysBetween } from '../../mention/time/index.ts'
import type { Incident } from './types.ts'

/** A stretch from which a toll without a cause is a total of the period (days). */
const RECAP_DAYS = 6

/** Dead of a single deed at most, where only its month is told. */
const FEW_DEAD = 5

/** «قتل التنظيم في أيار الماضي ثلاثة ممرضين»: a deed with its doer, of which only the month is told. */
export const isOneDeed = (incident: Incident): boolean =>
  incident.times.every((time) => time.kind !== 'interval' || time.rule === 'time.month') &&
  incident.frames.some((frame) => frame.main === 'kill' && frame.voice === 'active' && frame.agents.length > 0) &&
  incident.observations.every((row) => row.max !== null && row.max <= FEW_DEAD)

/** Whether what an incident tells happened over a stretch of more than days: since the truce, this year. */
export function spansStretch({ times }: Incident): boolean {
  const stretch = times.find((time) => time.kind === 'interval' && time.from !== null && time.to !== null)
  return stretch?.from && stretch.to ? daysBetween(stretch.from, stretch.to) >= RECAP_DAYS : false
}

/** «قُتل شاب الأسبوع الماضي»: one person dies once, however loosely the day is told. */
export const isOneDeath = ({ observations }: Incident): boolean =>
  observations.length > 0 && observations.every((row) => row.max === 1 && !row.total && !row.part) && observations.length <= 2

/** Deaths told over a stretch of time, with no single happening behind them: a monitor's monthly toll. */
export function isRecap(incident: Incident): boolean {
  return (
    spansStretch(incident) &&
    !isOneDeed(incident) &&
    !isOneDeath(incident) &&
    incident.observations.length > 0 &&
    incident.frames.every(
      (frame) =>
        frame.group === 'effect' ||
        frame.group === 'result' ||
        frame.main === 'torture' ||
        (frame.main === 'event_noun' && frame.trigger.definite && frame.trigger.number === 'pl'),
    )
  )
}
