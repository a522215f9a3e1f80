// The languages that Sijill speaks.

export type Language = 'ar' | 'en'

export const LANGUAGES: readonly Language[] = ['ar', 'en']
