// Reads a time of publication as tables, feeds and pages write it, into ISO 8601. Words of Arabic dates are the engine's matter.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Zones of RFC 822 by their hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

const two = (value: number | string): string => String(value).padStart(2, '0')

/** Arabic-Indic and Persian digits as Latin ones. */
const latinDigits = (text: string): string => text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 15))

/** An ISO day, or null where the calendar has none. */
function dayOf(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && year <= 9999 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
    ? time.toISOString().slice(0, 10)
    : null
}

/** `10:05`, `10:05:00.123+03:00`, `10:05:00 +0300`, `10:05 UTC+03:00`: as ISO after the T; null where it is none. */
function clockOf(text: string): string | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?\s*)?([a-z]+)?\s*(?:([+-])(\d{1,2}):?(\d{2})?)?$/i.exec(text)
  if (!match) return null
  const [, hours, minutes, seconds = '00', half, name, sign, zoneHours, zoneMinutes = '00'] = match
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null
  const time = `${two(hour)}:${minutes}:${seconds}`
  if (sign) return `${time}${sign}${two(zoneHours as string)}:${zoneMinutes}`
  if (name === undefined) return time
  const zone = ZONES[name.toLowerCase()]
  if (zone === undefined) return null
  return zone === 0 ? `${time}Z` : `${time}${zone < 0 ? '-' : '+'}${two(Math.abs(zone))}:00`
}

/** Year, month and day of the date that a text begins with, and what follows it. */
function dateOf(text: string): { readonly day: string | null; readonly rest: string } | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst) {
    const [whole, year, , month, day] = yearFirst
    return { day: dayOf(Number(year), Number(month), Number(day)), rest: text.slice(whole.length) }
  }
  // the day comes first wherever Arabic is written; the month, only where the figures allow nothing else
  const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text)
  if (dayFirst) {
    const [whole, one, , other, year] = dayFirst
    const rest = text.slice(whole.length)
    return { day: dayOf(Number(year), Number(other), Number(one)) ?? dayOf(Number(year), Number(one), Number(other)), rest }
  }
  const named = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})(?!\d)/i.exec(text)
  if (named) {
    const [whole, day, month = '', year] = named
    return { day: dayOf(Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day)), rest: text.slice(whole.length) }
  }
  return null
}

/**
 * A time as ISO 8601, with the offset where one is told and without where none is; null where it is not read. `isoTime('Tue, 27 Aug
 * 2024 10:00:00 +0300')` is `2024-08-27T10:00:00+03:00`, `isoTime('27/08/2024')` is `2024-08-27`. Ten or thirteen figures are Unix time.
 */
export function isoTime(value: string): string | null {
  const text = latinDigits(value).trim()
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
  const date = dateOf(text)
  if (!date?.day) return null
  const rest = date.rest.replace(/^(?:[T,]|\s)+/i, '').trim()
  if (rest === '') return date.day
  const clock = clockOf(rest)
  return clock === null ? null : `${date.day}T${clock}`
}
