// What the command line says, in both languages.
import { LOCALES, sayFrom, type SayIn } from '../service/catalogue.ts'
import type { Language } from '../service/language.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

export { LANGUAGES, type Language } from '../service/language.ts'
export type MessageKey = keyof typeof en

const CATALOGUES: Record<Language, Record<MessageKey, string>> = { ar, en }

export type Say = SayIn<MessageKey>

/** The messages of a language: `say('claims', { count: 3 })`. */
export const sayIn = (language: Language): Say => sayFrom(CATALOGUES[language], language)

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
