// Checks the tables of knowledge and names every fault with its file and line: spelling, ids, sources, points, duplicates.
import { foldKey, isFormat } from '../text/normalise/index.ts'
import { checkLabels } from './check-labels.ts'
import { cell, listCell, numberCell, parseTable, type Row, type TableSource } from './tables.ts'

export interface Fault {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly message: string
}

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

type Report = (row: Pick<Row, 'file' | 'line'>, code: string, message: string) => void

function checkSpelling(row: Row, report: Report): void {
  for (const [name, value] of Object.entries(row.cells)) {
    for (const letter of value) {
      if (isFormat(letter.codePointAt(0) ?? 0)) report(row, 'bidi-control', `Column ${name} holds an invisible character. Delete it.`)
    }
    if (!isArabicColumn(name)) continue
    if (PRESENTATION.test(value)) report(row, 'presentation-form', `Column ${name} holds presentation forms. Type the word anew.`)
    if (value.includes(TATWEEL)) report(row, 'tatweel', `Column ${name} holds tatweel. Delete it.`)
    if (!VOWELLED.has(name) && VOWELS.test(value)) report(row, 'vowel-sign', `Column ${name} holds vowel signs. Delete them.`)
  }
}

function checkSource(row: Row, report: Report): void {
  if ('source' in row.cells && cell(row, 'source') === '') report(row, 'no-source', 'The row names no source.')
}

function checkId(row: Row, seen: Map<string, Row>, report: Report): void {
  const id = cell(row, 'id')
  if (!('id' in row.cells)) return
  if (id === '') return report(row, 'no-id', 'The row has no id.')
  const before = seen.get(id)
  if (before) report(row, 'duplicate-id', `The id ${id} stands already in ${before.file}:${before.line}.`)
  seen.set(id, row)
}

function checkListDuplicates(row: Row, report: Report): void {
  for (const name of ['aliases_ar', 'forms_ar', 'plurals_ar']) {
    const keys = listCell(row, name).map(foldKey)
    const twice = keys.find((key, index) => keys.indexOf(key) !== index)
    if (twice) report(row, 'duplicate-name', `Column ${name} holds ${twice} twice (spelling folded).`)
  }
}

/** Rough boxes of the countries whose places stand in the gazetteer: south, north, west, east in degrees. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SY: [32.2, 37.5, 35.5, 42.5],
  IQ: [29, 37.5, 38.7, 49],
  YE: [12, 19.1, 41.5, 54.8],
  LY: [19.4, 33.3, 9.2, 25.3],
  SD: [8.5, 23.3, 21.7, 38.8],
  LB: [33, 34.8, 35, 36.7],
  PS: [31.2, 32.6, 34.1, 35.7],
}

function checkPoint(row: Row, admin: ReadonlyMap<string, Row>, report: Report): void {
  const [lat, lon] = [numberCell(row, 'lat'), numberCell(row, 'lon')]
  if (lat === null || lon === null) return report(row, 'no-point', 'The place has no point.')
  const box = BOXES[cell(row, 'country')]
  if (box && (lat < box[0] || lat > box[1] || lon < box[2] || lon > box[3]))
    report(row, 'outside-country', `The point ${lat}, ${lon} lies outside ${cell(row, 'country')}.`)
  const district = admin.get(cell(row, 'admin2'))
  if (cell(row, 'admin2') && !district) return report(row, 'unknown-admin', `The district ${cell(row, 'admin2')} is not in the tables.`)
  if (!district || ['road', 'desert', 'river', 'region', 'mountain', 'valley'].includes(cell(row, 'kind'))) return
  const km =
    111.2 *
    Math.hypot(lat - (numberCell(district, 'lat') ?? 0), (lon - (numberCell(district, 'lon') ?? 0)) * Math.cos((lat * Math.PI) / 180))
  // a district is no circle: its far corner lies at most about two and a half of its mean radius away
  const reach = (numberCell(district, 'radius_km') ?? 25) * 2.5 + 10
  if (km > reach) report(row, 'outside-district', `The point lies ${Math.round(km)} km from the middle of ${cell(district, 'name_en')}.`)
}

const base = (file: string): string => file.split('/').at(-1) ?? file

/** Checks all tables together. */
export function checkKnowledge(sources: readonly TableSource[]): CheckResult {
  const faults: Fault[] = []
  const report: Report = (row, code, message) => faults.push({ file: row.file, line: row.line, code, message })
  const tables = sources.map((source) => ({ file: source.file, rows: parseTable(source) }))
  const ids = new Map<string, Map<string, Row>>()
  const admin = new Map<string, Row>()
  const actors = new Set<string>()
  const classes = new Set<string>()
  const places = new Set<string>()
  for (const { file, rows } of tables) {
    for (const row of rows) {
      if (file.includes('gazetteer')) places.add(cell(row, 'id'))
      if (file.includes('gazetteer') && /governorate|district|region|country/.test(cell(row, 'kind'))) admin.set(cell(row, 'id'), row)
      if (base(file) === 'actors.tsv') actors.add(cell(row, 'id'))
      if (base(file).startsWith('classes')) classes.add(cell(row, 'id'))
    }
  }
  for (const { file, rows } of tables) {
    const space = file.includes('gazetteer')
      ? 'gazetteer'
      : file.includes('lexicon') && !base(file).startsWith('classes')
        ? 'lexicon'
        : file
    const seen = ids.get(space) ?? new Map<string, Row>()
    ids.set(space, seen)
    for (const row of rows) {
      checkSpelling(row, report)
      checkSource(row, report)
      checkId(row, seen, report)
      checkListDuplicates(row, report)
      if (file.includes('gazetteer')) checkPoint(row, admin, report)
      for (const name of listCell(row, 'classes'))
        if (file.includes('lexicon') && !classes.has(name)) report(row, 'unknown-class', `The class ${name} is not in classes*.tsv.`)
      for (const column of ['actor', 'parent']) {
        const id = cell(row, column)
        if (id && file.includes('actors') && !actors.has(id)) report(row, 'unknown-actor', `The actor ${id} is not in actors.tsv.`)
      }
      const held = base(file) === 'holders.tsv' ? cell(row, 'place') : ''
      if (held && !places.has(held)) report(row, 'unknown-place', `The place ${held} is in no table of the gazetteer.`)
    }
  }
  checkLabels(sources, report)
  return { rows: tables.reduce((sum, table) => sum + table.rows.length, 0), tables: tables.length, faults }
}
