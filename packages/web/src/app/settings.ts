// What a reader has set for this browser: language, digits, light or dark. Kept in the browser; the language in a cookie too, so that
// the server sends the page in its direction from the start.
import { DIGITS, isLanguage, type Digits, type Language } from '../i18n/language.ts'

export const THEMES = ['system', 'light', 'dark'] as const
/** Names on maps in the language of the reader, in one, or in both. */
export const MAP_NAMES = ['own', 'ar', 'en', 'both'] as const
type Theme = (typeof THEMES)[number]

export interface Settings {
  readonly language: Language
  readonly digits: Digits
  readonly theme: Theme
  /** Whether time runs from right to left in Arabic. */
  readonly mirroredTime: boolean
  /** The languages of names on maps; `own` is the reader's. */
  readonly mapNames: (typeof MAP_NAMES)[number]
}

const KEY = 'sijill.settings'
const YEAR = 31_536_000

function stored(): Partial<Record<keyof Settings, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Settings, unknown>>
  } catch {
    // a browser that keeps nothing: the usual settings
    return {}
  }
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T => values.find((one) => one === value) ?? (values[0] as T)

/** The settings of this browser; the language is that of the page as it was sent. */
export function readSettings(): Settings {
  const { digits, theme, mirroredTime, mapNames } = stored()
  const { lang } = document.documentElement
  return {
    language: isLanguage(lang) ? lang : 'ar',
    digits: oneOf(DIGITS, digits),
    theme: oneOf(THEMES, theme),
    mirroredTime: mirroredTime !== false,
    mapNames: oneOf(MAP_NAMES, mapNames),
  }
}

export function keepSettings(settings: Settings): void {
  document.cookie = `sijill_language=${settings.language}; Path=/; Max-Age=${YEAR}; SameSite=Strict`
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // a browser that keeps nothing: they hold until the page is closed
  }
}

/** Puts the settings on the page. */
export function applySettings({ language, theme }: Settings): void {
  const page = document.documentElement
  page.lang = language
  page.dir = language === 'ar' ? 'rtl' : 'ltr'
  if (theme === 'system') delete page.dataset['theme']
  else page.dataset['theme'] = theme
}
