// Makes times of an export whole: the exact second where it is told, in the zone of whoever exported or the one that a person names.

export interface LocalTime {
  /** ISO with its offset; without one where nothing tells it. */
  readonly iso: string
  /** Whether the zone is the person's word and not the export's. */
  readonly assumed: boolean
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-u-hc-h23-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** What clocks of a zone show at a moment, counted as if it were UTC (milliseconds). */
function shownIn(zone: string, moment: number): number {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Whether the platform knows a zone by this name. */
export function isZone(zone: string): boolean {
  try {
    formatIn(zone)
    return true
  } catch {
    return false
  }
}

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

/** A clock's time with its distance from UTC. */
function withOffset(shown: number, minutes: number): string {
  const clock = new Date(shown).toISOString().slice(0, 19)
  const size = Math.abs(minutes)
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((value) => String(value).padStart(2, '0'))
  return `${clock}${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}

interface Told {
  /** Seconds since 1970. */
  readonly seconds: number | null
  /** ISO without an offset, in the zone of the machine that exported. */
  readonly local: string | null
  readonly zone: string | undefined
}

/** The time that an export tells, or null where it tells none. */
export function isoIn({ seconds, local, zone }: Told): LocalTime | null {
  const clock = local !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  if (seconds !== null) {
    const moment = seconds * 1000
    if (zone === undefined && !Number.isNaN(clock)) {
      // the two together tell the zone of the machine that exported
      const minutes = Math.round((clock - moment) / MINUTE)
      if (Math.abs(minutes) < DAY_MINUTES) return { iso: withOffset(clock, minutes), assumed: false }
    }
    const shown = shownIn(zone ?? 'UTC', moment)
    return { iso: withOffset(shown, Math.round((shown - moment) / MINUTE)), assumed: false }
  }
  if (Number.isNaN(clock)) return null
  if (zone === undefined) return { iso: local as string, assumed: false }
  // the offset at that clock's time, and again from there: right on both sides of a change of clocks
  const guess = clock - (shownIn(zone, clock) - clock)
  const minutes = Math.round((shownIn(zone, guess) - guess) / MINUTE)
  return { iso: withOffset(clock, minutes), assumed: true }
}
