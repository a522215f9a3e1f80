// Messages of a door in both languages: plain text, or ICU messages with values and plurals.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './language.ts'

// Latin digits in both languages: figures are copied into tables
export const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en' }

export type SayIn<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string

/** The messages of a language of a catalogue: `say('claims', { count: 3 })`. */
export function sayFrom<K extends string>(catalogue: Readonly<Record<K, string>>, language: Language): SayIn<K> {
  const parsed = new Map<K, IntlMessageFormat>()
  const formatOf = (key: K, message: string): IntlMessageFormat => {
    const format = parsed.get(key) ?? new IntlMessageFormat(message, LOCALES[language])
    parsed.set(key, format)
    return format
  }
  return (key, values) => {
    const message = catalogue[key]
    // most messages have neither a value to put in nor anything quoted
    return /[{']/.test(message) ? String(formatOf(key, message).format(values)) : message
  }
}
