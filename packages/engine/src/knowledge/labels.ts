// Names the codes of claims in words: event types, kinds, roles, sources, means … in the languages of the tables. Read only to print.
import { cell, parseTable, type Row, type TableSource } from './tables.ts'

export type LabelLanguage = 'ar' | 'en'

/** Tables that hold labels of codes. */
export const LABEL_TABLES = ['event-types.tsv', 'labels.tsv'] as const
const [EVENT_TYPES, LABELS] = LABEL_TABLES

const isTable = (source: TableSource, name: string): boolean => source.file === name || source.file.endsWith(`/${name}`)

/** Rows of the label tables by `SET.CODE`; of several for one code (a user's table over ours) the last holds. */
export function labelRows(sources: readonly TableSource[]): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const source of sources) {
    if (isTable(source, EVENT_TYPES)) for (const row of parseTable(source)) rows.set(`type.${cell(row, 'id')}`, row)
    if (isTable(source, LABELS)) for (const row of parseTable(source)) rows.set(cell(row, 'id'), row)
  }
  return rows
}

/** The words for a code of a set; the code itself where no table has it. */
export type Labels = (set: string, code: string) => string

/** `labelsFrom(tables, 'ar')('act', 'deny')`: نفي (denial). */
export function labelsFrom(sources: readonly TableSource[], language: LabelLanguage): Labels {
  const rows = labelRows(sources)
  return (set, code) => {
    const row = rows.get(`${set}.${code}`)
    return (row && cell(row, `label_${language}`)) || code
  }
}
