// How numbers, days and distances are written in a language.
import { localeOf, type Digits, type Language } from './language.ts'

/** Names of months of the western calendar beside the Levantine ones: أغسطس beside آب. */
const WESTERN_MONTHS = 'ar-EG'

export interface Written {
  readonly locale: string
  readonly number: (value: number) => string
  /** `0.25` as a share of a hundred. */
  readonly percent: (value: number) => string
  /** `25 آب (أغسطس) 2024`, `25 Aug 2024`; the text itself where it is no day. */
  readonly day: (iso: string) => string
  /** `آب 2024`, `Aug 2024` of the month of a day. */
  readonly month: (iso: string) => string
  /** The weekday of a day. */
  readonly weekday: (iso: string) => string
  /** A day with the time of day, in the reader's own zone. */
  readonly moment: (iso: string) => string
}

/** Without the marks that `Intl` puts before a sign: numbers stand in elements that run from left to right, where an Arabic mark would turn them. */
const plain = (number: string): string => number.replaceAll(/[\u061c\u200e\u200f]/g, '')

const midnight = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
const isDay = (date: Date): boolean => !Number.isNaN(date.getTime())

export function writtenIn(language: Language, digits: Digits): Written {
  const locale = localeOf(language, digits)
  const inUtc = (options: Intl.DateTimeFormatOptions, of = locale): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(of, { ...options, timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const day = inUtc({ day: 'numeric' })
  const year = inUtc({ year: 'numeric' })
  const month = inUtc({ month: language === 'ar' ? 'long' : 'short' })
  const western = inUtc({ month: 'long' }, WESTERN_MONTHS)
  const weekday = inUtc({ weekday: 'long' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const of = (iso: string, write: (date: Date) => string): string => {
    const date = midnight(iso)
    return isDay(date) ? write(date) : iso
  }
  return {
    locale,
    number: (value) => plain(numbers.format(value)),
    percent: (value) => plain(percents.format(value)),
    day: (iso) =>
      of(iso, (date) => {
        const named = language === 'ar' ? `${month.format(date)} (${western.format(date)})` : month.format(date)
        return `${day.format(date)} ${named} ${year.format(date)}`
      }),
    month: (iso) => of(iso, (date) => `${month.format(date)} ${year.format(date)}`),
    weekday: (iso) => of(iso, (date) => weekday.format(date)),
    moment: (iso) => {
      const date = new Date(iso)
      return isDay(date) ? moment.format(date) : iso
    },
  }
}
