// The words for every code of the record in one language: what an interface needs once to name types, actors, places and sources.
import { LABEL_TABLES, labelRows } from '@sijill/engine/knowledge/labels.ts'
import { cell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { TYPE_FAMILIES } from '@sijill/engine/report/type-families.ts'
import { tablesNamed } from '@sijill/knowledge'
import { userFolders } from './folders.ts'
import type { Language } from './language.ts'

export interface NamedActor {
  readonly id: string
  readonly name: string
  readonly other_name: string
  readonly category: string
  readonly parent: string | null
  readonly country: string | null
  /** Other names that reports use, Arabic: to be found by, not to be shown as its name. */
  readonly aliases: readonly string[]
}

export interface Vocabulary {
  readonly language: Language
  /** Labels by `SET.CODE`, as `type.shelling`, `grade.fair`. */
  readonly labels: Readonly<Record<string, string>>
  /** When a code is given, by `SET.CODE`, where a table says so. */
  readonly meanings: Readonly<Record<string, string>>
  readonly actors: readonly NamedActor[]
  /** Families by event type, as `shelling` is of `remote`. */
  readonly families: Readonly<Record<string, string>>
  readonly countries: Readonly<Record<string, string>>
  /** Names of governorates by `COUNTRY/English name`. */
  readonly governorates: Readonly<Record<string, string>>
}

const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' }

const filled = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.filter(([, text]) => text !== ''))

/** The vocabulary of a language, the user's tables of `dataFolder` laid over the project's. */
export function vocabularyIn(language: Language, dataFolder: string): Vocabulary {
  const folders = userFolders(dataFolder)
  const rowsOf = (file: string): Row[] => tablesNamed([file], ...folders).flatMap(parseTable)
  const named = (row: Row, of: Language = language): string => cell(row, `name_${of}`)
  const labels = [...labelRows(tablesNamed(LABEL_TABLES, ...folders))]
  const countries = filled(rowsOf('gazetteer/countries.tsv').map((row) => [cell(row, 'id'), named(row)]))
  const actors = new Map(rowsOf('actors/actors.tsv').map((row) => [cell(row, 'id'), row]))
  const aliases = Map.groupBy(rowsOf('actors/aliases.tsv'), (row) => cell(row, 'actor'))
  const governorates = Object.keys(countries).flatMap((country) =>
    rowsOf(`gazetteer/${country.toLowerCase()}-admin.tsv`)
      .filter((row) => cell(row, 'kind') === 'governorate')
      .map((row) => [`${country}/${cell(row, 'name_en')}`, named(row)] as const),
  )
  return {
    language,
    labels: filled(labels.map(([code, row]) => [code, cell(row, `label_${language}`)])),
    meanings: filled(labels.map(([code, row]) => [code, cell(row, `rule_${language}`)])),
    actors: [...actors].map(([id, row]) => ({
      id,
      name: named(row),
      other_name: named(row, OTHER[language]),
      category: cell(row, 'category'),
      parent: cell(row, 'parent') || null,
      country: cell(row, 'country') || null,
      aliases: (aliases.get(id) ?? []).map((alias) => cell(alias, 'alias_ar')),
    })),
    families: TYPE_FAMILIES,
    countries,
    governorates: filled(governorates),
  }
}
