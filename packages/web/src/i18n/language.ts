// The languages of the interface: their direction, and how each writes numbers and days.
export const LANGUAGES = ['ar', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Which digits an Arabic reader wants; those of a quoted text are never changed. */
export const DIGITS = ['latn', 'arab'] as const
export type Digits = (typeof DIGITS)[number]

export const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' }

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr')

/** The locale by which `Intl` writes: Levantine months, the digits asked for. */
export const localeOf = (language: Language, digits: Digits): string => (language === 'ar' ? `ar-SY-u-nu-${digits}` : 'en-GB')

export const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en'
