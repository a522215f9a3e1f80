// Checks that every code a claim may carry has its words in both languages: the closed lists, and what the tables themselves make codes of.
import { DEFINED, VOCABULARY } from '../report/vocabulary.ts'
import type { Report } from './check-report.ts'
import { labelRows } from './labels.ts'
import { cell, parseTable, type Row, type TableSource } from './tables.ts'

/** A code that needs words, and where it comes from. */
interface Needed {
  readonly set: string
  readonly code: string
  readonly file: string
  readonly line: number
  readonly own: boolean
}

/** Lexeme classes that become codes of claims: `means_drone` is the means `drone`. */
const CLASS_CODE = /^(means|trait)_(.+)$/

/** Columns of tables whose values are codes of a set. */
const CODE_COLUMNS: readonly { readonly file: RegExp; readonly column: string; readonly set: string }[] = [
  { file: /(^|\/)actors\.tsv$/, column: 'category', set: 'category' },
  { file: /(^|\/)gazetteer\/[^/]+\.tsv$/, column: 'kind', set: 'place_kind' },
  { file: /(^|\/)(generic-)?sources\.tsv$/, column: 'kind', set: 'source' },
]

function codeOf(row: Row): { set: string; code: string } | null {
  const [, set, code] = CLASS_CODE.exec(cell(row, 'id')) ?? []
  return set && code ? { set, code } : null
}

function neededBy(source: TableSource): Needed[] {
  const isClasses = /(^|\/)classes[^/]*\.tsv$/.test(source.file)
  const columns = CODE_COLUMNS.filter(({ file }) => file.test(source.file))
  if (!isClasses && columns.length === 0) return []
  return parseTable(source).flatMap((row): Needed[] => {
    const at = { file: row.file, line: row.line, own: row.own === true }
    const found = isClasses ? codeOf(row) : null
    const told = columns.map(({ column, set }) => ({ set, code: cell(row, column), ...at })).filter(({ code }) => code !== '')
    return found ? [...told, { ...found, ...at }] : told
  })
}

const isDefined = (id: string): boolean => DEFINED.some((set) => id.startsWith(`${set}.`))

/** Latin letters in Arabic words, options of the command line apart. */
const UNTRANSLATED = /(?<![-\w])[A-Za-z]/

/** Faults of labels: a code without a row, a row without words or definition in one language or with the other's. */
export function checkLabels(sources: readonly TableSource[], report: Report): void {
  const rows = labelRows(sources)
  const listed = Object.entries(VOCABULARY).flatMap(([set, codes]) =>
    codes.map((code) => ({ set, code, file: 'labels.tsv', line: 1, own: false })),
  )
  const asked = new Set<string>()
  for (const { set, code, ...at } of [...listed, ...sources.flatMap(neededBy)]) {
    const id = `${set}.${code}`
    if (!rows.has(id) && !asked.has(id)) report(at, 'no-label', `The code ${code} has no words. Add the row ${id} to labels.tsv.`)
    asked.add(id)
  }
  for (const [id, row] of rows) {
    for (const column of ['label_en', 'label_ar']) if (cell(row, column) === '') report(row, 'no-label', `The row ${id} has no ${column}.`)
    for (const column of isDefined(id) ? ['rule_en', 'rule_ar'] : [])
      if (cell(row, column) === '') report(row, 'no-rule', `The row ${id} has no ${column}, which says when the code is given.`)
    for (const column of ['label_ar', 'rule_ar'])
      if (UNTRANSLATED.test(cell(row, column))) report(row, 'untranslated', `Column ${column} of ${id} holds Latin letters.`)
  }
}
