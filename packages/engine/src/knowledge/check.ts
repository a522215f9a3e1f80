// Checks the tables of knowledge and names every fault with its file and line: spelling, ids, sources, points, duplicates.
import { foldKey, isFormat } from '../text/normalise/index.ts'
import { checkActor } from './check-actor.ts'
import { checkLabels } from './check-labels.ts'
import { checkPlace } from './check-place.ts'
import { reportInto, type Fault, type Report } from './check-report.ts'
import { cell, listCell, parseTable, type Row, type TableSource } from './tables.ts'

export type { Fault } from './check-report.ts'

export interface CheckResult {
  readonly rows: number
  readonly tables: number
  readonly faults: readonly Fault[]
}

const TATWEEL = 'ـ'
const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFC]/
const VOWELS = /[\u064B-\u0652\u0670]/

/** Columns that hold Arabic, by their name. */
const isArabicColumn = (name: string): boolean => name.endsWith('_ar')
/** Columns where vowel signs may stand: what is matched by them, and sentences for readers, where a sign tells a passive. */
const VOWELLED = new Set(['vowelled_ar', 'label_ar', 'rule_ar'])

function checkSpelling(row: Row, report: Report): void {
  for (const [name, value] of Object.entries(row.cells)) {
    for (const letter of value) {
      if (isFormat(letter.codePointAt(0) ?? 0))
        report(row, 'bidi-control', `Column ${name} holds an invisible character. Delete it.`, { column: name })
    }
    if (!isArabicColumn(name)) continue
    if (PRESENTATION.test(value))
      report(row, 'presentation-form', `Column ${name} holds presentation forms. Type the word anew.`, { column: name })
    if (value.includes(TATWEEL)) report(row, 'tatweel', `Column ${name} holds tatweel. Delete it.`, { column: name })
    if (!VOWELLED.has(name) && VOWELS.test(value))
      report(row, 'vowel-sign', `Column ${name} holds vowel signs. Delete them.`, { column: name })
  }
}

function checkSource(row: Row, report: Report): void {
  if ('source' in row.cells && cell(row, 'source') === '') report(row, 'no-source', 'The row names no source.', { column: 'source' })
}

function checkId(row: Row, seen: Map<string, Row>, report: Report): void {
  const id = cell(row, 'id')
  if (!('id' in row.cells)) return
  if (id === '') return report(row, 'no-id', 'The row has no id.', { column: 'id' })
  const before = seen.get(id)
  if (before) report(row, 'duplicate-id', `The id ${id} stands already in ${before.file}:${before.line}.`, { column: 'id', values: { id } })
  seen.set(id, row)
}

function checkListDuplicates(row: Row, report: Report): void {
  for (const name of ['aliases_ar', 'forms_ar', 'plurals_ar']) {
    const keys = listCell(row, name).map(foldKey)
    const twice = keys.find((key, index) => keys.indexOf(key) !== index)
    if (twice)
      report(row, 'duplicate-name', `Column ${name} holds ${twice} twice (spelling folded).`, { column: name, values: { name: twice } })
  }
}

const base = (file: string): string => file.split('/').at(-1) ?? file

/** Checks all tables together. */
export function checkKnowledge(sources: readonly TableSource[]): CheckResult {
  const faults: Fault[] = []
  const report = reportInto(faults)
  const tables = sources.map((source) => ({ file: source.file, own: source.own === true, rows: parseTable(source) }))
  const ids = new Map<string, Map<string, Row>>()
  const admin = new Map<string, Row>()
  const parents = new Map<string, string>()
  const classes = new Set<string>()
  const places = new Set<string>()
  for (const { file, rows } of tables) {
    for (const row of rows) {
      if (file.includes('gazetteer')) places.add(cell(row, 'id'))
      if (file.includes('gazetteer') && /governorate|district|region|country/.test(cell(row, 'kind'))) admin.set(cell(row, 'id'), row)
      if (base(file) === 'actors.tsv') parents.set(cell(row, 'id'), cell(row, 'parent'))
      if (base(file).startsWith('classes')) classes.add(cell(row, 'id'))
    }
  }
  for (const { file, own, rows } of tables) {
    const kind = file.includes('gazetteer') ? 'gazetteer' : file.includes('lexicon') && !base(file).startsWith('classes') ? 'lexicon' : file
    // a row of the user's may stand in the place of one of ours, but not in that of another of theirs
    const space = own ? `own ${kind}` : kind
    const seen = ids.get(space) ?? new Map<string, Row>()
    ids.set(space, seen)
    for (const row of rows) {
      checkSpelling(row, report)
      checkSource(row, report)
      checkId(row, seen, report)
      checkListDuplicates(row, report)
      if (file.includes('gazetteer')) checkPlace(row, admin, report)
      if (file.includes('actors')) checkActor(row, parents, report)
      for (const name of listCell(row, 'classes'))
        if (file.includes('lexicon') && !classes.has(name)) report(row, 'unknown-class', `The class ${name} is not in classes*.tsv.`)
      const held = base(file) === 'holders.tsv' ? cell(row, 'place') : ''
      if (held && !places.has(held)) report(row, 'unknown-place', `The place ${held} is in no table of the gazetteer.`)
    }
  }
  checkLabels(sources, report)
  return { rows: tables.reduce((sum, table) => sum + table.rows.length, 0), tables: tables.length, faults }
}
