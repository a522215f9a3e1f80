// Reckons with calendar days as ISO dates: shifts, weekdays, months, and the Umm al-Qura calendar that Node carries.

const DAY = 86_400_000

/** Beyond this many days what is kept of them starts anew. */
const KEPT_DAYS = 10_000

/** What a day is reckoned to, kept: a report names a few days and asks for them hundreds of times. */
function kept<K, V>(reckon: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      if (known.size >= KEPT_DAYS) known.clear()
      known.set(key, (value = reckon(key)))
    }
    return value
  }
}

const stamp = kept((date: string): number => Date.parse(`${date}T00:00:00Z`))
const iso = kept((time: number): string => new Date(time).toISOString().slice(0, 10))

/** The date `days` later. */
export function shift(date: string, days: number): string {
  return iso(stamp(date) + days * DAY)
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: string): number {
  return new Date(stamp(date)).getUTCDay()
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7))
}

/** An ISO date, or null where there is no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day)
  const made = new Date(time)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day && year >= 1000 && year <= 9999 ? iso(time) : null
}

/** The same day of another month, or the last of it where it is shorter. */
export function shiftMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return dateOf(year, month, Math.min(Number(date.slice(8, 10)), monthLength(year, month))) ?? date
}

/** Days from one ISO date to another; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((stamp(to) - stamp(from)) / DAY)
}

/** Number of days in a month. */
export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Made when the first Hijri date is met: few reports hold one, and the platform's calendars take long to load. */
let hijriCalendar: Intl.DateTimeFormat | undefined

function hijriOf(time: number): { year: number; month: number; day: number } {
  hijriCalendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const parts = Object.fromEntries(hijriCalendar.formatToParts(time).map((part) => [part.type, part.value]))
  return { year: Number.parseInt(parts['year'] ?? '0'), month: Number(parts['month']), day: Number(parts['day']) }
}

/** Mean length of a Hijri year and of its months, in days. */
const HIJRI_YEAR = 354.36667
const HIJRI_MONTH = 29.5306
/** 1 Muharram 1 of the tabular calendar, as a Julian-day-free count of days since 1970-01-01. */
const HIJRI_EPOCH = -492_148

/** The Gregorian date of a Hijri one by Umm al-Qura; moon sighting may differ by a day. */
export function fromHijri(year: number, month: number, day: number): string | null {
  let time = Math.round(HIJRI_EPOCH + (year - 1) * HIJRI_YEAR + (month - 1) * HIJRI_MONTH + day - 1) * DAY
  for (let step = 0; step < 8; step++) {
    const found = hijriOf(time)
    const off = (year - found.year) * HIJRI_YEAR + (month - found.month) * HIJRI_MONTH + (day - found.day)
    if (found.year === year && found.month === month && found.day === day) return iso(time)
    time += (Math.abs(off) < 1 ? Math.sign(off) : Math.round(off)) * DAY
  }
  return null
}

/** Hijri year of a Gregorian date. */
export function hijriYear(date: string): number {
  return hijriOf(stamp(date)).year
}

/** The calendar day of a publication date or date-time, as written there. */
export function publicationDateOf(published: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0]
  return day && !Number.isNaN(stamp(day)) && iso(stamp(day)) === day ? day : null
}
