// What a reader has set for this browser: language, digits, light or dark. Kept in the browser; the language in a cookie too, so that
// the server sends the page in its direction from the start.
import { DIGITS, isLanguage, type Digits, type Language } from '../i18n/language.ts'

export const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

export interface Settings {
  readonly language: Language
  readonly digits: Digits
  readonly theme: Theme
  /** Whether time runs from right to left in Arabic. */
  readonly mirroredTime: boolean
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
  const { digits, theme, mirroredTime } = stored()
  const { lang } = document.documentElement
  return {
    language: isLanguage(lang) ? lang : 'ar',
    digits: oneOf(DIGITS, digits),
    theme: oneOf(THEMES, theme),
    mirroredTime: mirroredTime !== false,
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
