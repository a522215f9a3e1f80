// Reads OCHA tables of places and of administrative units: their columns by name, the finest level's where several stand side by side.
import { CLASS_WORD, weightOf, type Place } from './gazetteer-row.ts'

/** Columns of an OCHA table, by what we need of them; the finest level's where several stand side by side. */
export interface OchaColumns {
  readonly id: number
  readonly name_en: number
  readonly name_ar: number
  readonly lat: number
  readonly lon: number
  readonly kind: string
  /** Column that tells each row's level, -1 where all are of one. */
  readonly level: number
  /** P-codes of the governorate and the district, -1 where there is none. */
  readonly parents: readonly [number, number]
}

/** The level that a column name tells: admin3Name_ar, ADM3_AR. */
const levelOf = (column: string): number => Number(/^adm(?:in)?[_ ]?(\d)/i.exec(column)?.[1] ?? 9)
const isPcode = (column: string): boolean => /p_?code/i.test(column)
const isArabicName = (column: string): boolean => /(name.*|^adm\d?)_?ar(abic)?$|arabic/i.test(column)
const isEnglishName = (column: string): boolean =>
  /(name.*|^adm\d?)_?en(glish)?$|^(name|location|place|village)(name)?$|featurename/i.test(column)
const LEVEL_KINDS: Readonly<Record<number, string>> = { 1: 'governorate', 2: 'district', 3: 'subdistrict' }

const AREA_KINDS: ReadonlySet<string> = new Set(Object.values(LEVEL_KINDS))

/** The column of the finest level that is so called, or -1. */
function finest(header: readonly string[], is: (column: string) => boolean): number {
  let best = -1
  header.forEach((column, index) => {
    if (is(column) && (best < 0 || levelOf(column) > levelOf(header[best] ?? ''))) best = index
  })
  return best
}

export function ochaColumns(header: readonly string[]): OchaColumns | null {
  const [id, name_ar, name_en] = [finest(header, isPcode), finest(header, isArabicName), finest(header, isEnglishName)]
  const lat = header.findIndex((column) => /^(lat|y$|y_coord|point_y|latitude)/i.test(column))
  const lon = header.findIndex((column) => /^(lon|lng|x$|x_coord|point_x|longitude)/i.test(column))
  if ([id, name_ar, lat, lon].some((index) => index < 0)) return null
  const level = levelOf(header[id] ?? '')
  const parent = (of: number): number => (of < level ? header.findIndex((column) => isPcode(column) && levelOf(column) === of) : -1)
  const told = header.findIndex((column) => /^level$/i.test(column))
  return { id, name_ar, name_en, lat, lon, kind: LEVEL_KINDS[level] ?? 'village', level: told, parents: [parent(1), parent(2)] }
}

export function ochaPlace(cells: readonly string[], columns: OchaColumns): Place | null {
  const at = (index: number): string => (cells[index] ?? '').trim()
  const [id, name_ar, lat, lon] = [at(columns.id), at(columns.name_ar), at(columns.lat), at(columns.lon)]
  if (!id || !name_ar || !lat || !lon || Number.isNaN(Number(lat)) || Number.isNaN(Number(lon))) return null
  const kind = LEVEL_KINDS[Number(/\d/.exec(at(columns.level))?.[0])] ?? columns.kind
  return {
    id,
    kind,
    lat,
    lon,
    radius_km: '',
    country: id.slice(0, 2).toUpperCase(),
    admin1: at(columns.parents[0]),
    admin2: at(columns.parents[1]),
    weight: AREA_KINDS.has(kind) ? weightOf(kind, 0) : '2',
    source: 'ocha',
    name_en: at(columns.name_en),
    name_ar: name_ar.replace(CLASS_WORD, ''),
    aliases_ar: '',
    note: '',
  }
}
