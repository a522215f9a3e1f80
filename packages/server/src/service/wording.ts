// Gives the words for codes, actors, sources and places in the language of the reader. Its tables are read when first asked for.
import { LABEL_TABLES, labelsFrom, type Labels } from '@sijill/engine/knowledge/labels.ts'
import { cell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { tablesNamed } from '@sijill/knowledge'
import { userFolders } from './folders.ts'
import type { Language } from './language.ts'

export interface Wording {
  readonly label: Labels
  /** Name of an actor in the register, or null. */
  readonly actor: (id: string) => string | null
  /** Name of a source in the register, or null. */
  readonly source: (id: string) => string | null
  readonly country: (code: string) => string
  /** Name of a governorate that is known by its English one. */
  readonly governorate: (english: string, country: string) => string
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The wording of a language, the user's tables laid over the project's. */
export function wordingIn(language: Language, dataFolder: string): Wording {
  const folders = userFolders(dataFolder)
  const rowsOf = (file: string): Row[] => tablesNamed([file], ...folders).flatMap(parseTable)
  const name = (row: Row): string => cell(row, `name_${language}`)
  const namesBy = (column: string, file: string): (() => ReadonlyMap<string, string>) =>
    once(() => new Map(rowsOf(file).map((row) => [cell(row, column), name(row)])))
  const labels = once(() => labelsFrom(tablesNamed(LABEL_TABLES, ...folders), language))
  const actors = namesBy('id', 'actors/actors.tsv')
  const sources = namesBy('id', 'sources.tsv')
  const countries = namesBy('id', 'gazetteer/countries.tsv')
  const governorates = new Map<string, () => ReadonlyMap<string, string>>()
  const governoratesOf = (country: string): ReadonlyMap<string, string> => {
    const file = `gazetteer/${country.toLowerCase()}-admin.tsv`
    const known = governorates.get(country) ?? namesBy('name_en', file)
    governorates.set(country, known)
    return known()
  }
  return {
    label: (set, code) => labels()(set, code),
    actor: (id) => actors().get(id) || null,
    source: (id) => sources().get(id) || null,
    country: (code) => countries().get(code) || code,
    governorate: (english, country) => (language === 'en' ? english : governoratesOf(country).get(english) || english),
  }
}
