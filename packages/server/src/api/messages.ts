// What the pages of the server say, in both languages.
import { sayFrom, type SayIn } from '../service/catalogue.ts'
import type { Language } from '../service/language.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

export type PageMessage = keyof typeof en
export type Say = SayIn<PageMessage>

const SAYINGS: Readonly<Record<Language, Say>> = { ar: sayFrom<PageMessage>(ar, 'ar'), en: sayFrom<PageMessage>(en, 'en') }

export const sayIn = (language: Language): Say => SAYINGS[language]
