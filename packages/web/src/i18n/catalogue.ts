// The catalogues of both languages, a file for each part of the interface. English is the shape that Arabic is held to.
import type { Language } from './language.ts'
import type { en } from './en/index.ts'

/** A key of the catalogue: `explore.map.without-place`. */
export type Message = keyof typeof en

export type Catalogue = Readonly<Record<Message, string>>

/** Loads the catalogue of a language; the other one is fetched only when it is asked for. */
export const loadCatalogue = async (language: Language): Promise<Catalogue> =>
  language === 'ar' ? (await import('./ar/index.ts')).ar : (await import('./en/index.ts')).en
