// What the command line says, in both languages.
import { IntlMessageFormat } from 'intl-messageformat'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

export type Language = 'ar' | 'en'
export type MessageKey = keyof typeof en

const CATALOGUES: Record<Language, Record<MessageKey, string>> = { ar, en }
// Latin digits in both languages: figures are copied into tables
const LOCALES: Record<Language, string> = { ar: 'ar-u-nu-latn', en: 'en' }

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string

/** The messages of a language: `say('claims', { count: 3 })`. */
export function sayIn(language: Language): Say {
  return (key, values) => {
    const message = CATALOGUES[language][key]
    // most messages have neither a value to put in nor anything quoted
    return /[{']/.test(message) ? String(new IntlMessageFormat(message, LOCALES[language]).format(values)) : message
  }
}

/** The language asked for by `--lang`, else by the environment, else English. */
export function languageOf(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const given = at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.split('=')[1] : argv[at + 1]
  const wanted = given ?? environment['SIJILL_LANG'] ?? environment['LC_ALL'] ?? environment['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('ar') ? 'ar' : 'en'
}
