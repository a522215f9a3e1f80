// Reads gazetteer tables: hundreds of thousands of lines, so each is split once and only the columns wanted are kept.
import { KnowledgeError, type TableSource } from './tables.ts'

/** A row as it stands; `kind` not yet checked, `radiusKm` null where the kind's default holds. */
export interface PlaceRow {
  readonly id: string
  readonly kind: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly weight: number
  readonly source: string
  readonly name_en: string
  readonly name_ar: string
  readonly aliases: readonly string[]
}

/** Columns of a gazetteer table that are read, in order; `note` follows them. */
export const PLACE_COLUMNS = [
  'id',
  'kind',
  'lat',
  'lon',
  'radius_km',
  'country',
  'admin1',
  'admin2',
  'weight',
  'source',
  'name_en',
  'name_ar',
  'aliases_ar',
] as const
type Column = (typeof PLACE_COLUMNS)[number]

const NO_ALIASES: readonly string[] = []

function aliasesOf(text: string): readonly string[] {
  if (text === '') return NO_ALIASES
  return text
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')
}

/** Places of a table; rows without id, name or point are left out. */
export function readPlaces(source: TableSource): PlaceRow[] {
  const lines = source.content.replace(/^\ufeff/, '').split(/\r?\n/)
  const header = lines[0]?.split('\t') ?? []
  const at = Object.fromEntries(PLACE_COLUMNS.map((name) => [name, header.indexOf(name)])) as Record<Column, number>
  if (at.id < 0 || at.name_ar < 0)
    throw new KnowledgeError(`${source.file}:1 has no column id or name_ar. Give the table the header of packages/knowledge/README.md.`)
  const rows: PlaceRow[] = []
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as string
    if (line === '' || line.startsWith('#')) continue
    const values = line.split('\t')
    const text = (name: Column): string => (values[at[name]] ?? '').trim()
    const [lat, lon] = [Number(text('lat') || Number.NaN), Number(text('lon') || Number.NaN)]
    if (text('id') === '' || text('name_ar') === '' || Number.isNaN(lat) || Number.isNaN(lon)) continue
    rows.push({
      id: text('id'),
      kind: text('kind'),
      lat,
      lon,
      radiusKm: Number(text('radius_km')) || null,
      country: text('country') || null,
      admin1: text('admin1') || null,
      admin2: text('admin2') || null,
      weight: Number(text('weight')) || 0,
      source: text('source'),
      name_en: text('name_en'),
      name_ar: text('name_ar'),
      aliases: aliasesOf(text('aliases_ar')),
    })
  }
  return rows
}
