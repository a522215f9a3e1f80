// What the command line says, in both languages.
import { IntlMessageFormat } from 'intl-messageformat'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

export type Language = 'ar' | 'en'
export type MessageKey = keyof typeof en

export const LANGUAGES: readonly Language[] = ['ar', 'en']

const CATALOGUES: Record<Language, Record<MessageKey, string>> = { ar, en }
// Latin digits in both languages: figures are copied into tables
const LOCALES: Record<Language, string> = { ar: 'ar-u-nu-latn', en: 'en' }

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string

/** The messages of a language: `say('claims', { count: 3 })`. */
export function sayIn(language: Language): Say {
  const parsed = new Map<MessageKey, IntlMessageFormat>()
  const formatOf = (key: MessageKey, message: string): IntlMessageFormat => {
    const format = parsed.get(key) ?? new IntlMessageFormat(message, LOCALES[language])
    parsed.set(key, format)
    return format
  }
  return (key, values) => {
    const message = CATALOGUES[language][key]
    // most messages have neither a value to put in nor anything quoted
    return /[{']/.test(message) ? String(formatOf(key, message).format(values)) : message
  }
}

/** Figures by the customs of a language, in Latin digits: `number(1234.5)`. */
export function numberIn(language: Language): (value: number, decimals?: number) => string {
  return (value, decimals) =>
    value.toLocaleString(
      LOCALES[language],
      decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
    )
}

/** The language asked for by `--lang`, else by the environment, else English. */
export function languageOf(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const given = at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1]
  const wanted = given ?? environment['SIJILL_LANG'] ?? environment['LC_ALL'] ?? environment['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('ar') ? 'ar' : 'en'
}
