// Reads GeoNames country dumps and OCHA populated-places tables into the user's gazetteer, line by line.
import { createReadStream, createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { once } from 'node:events'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { userKnowledge } from './folders.ts'
import { linesOf } from './lines.ts'
import { Problem } from './problem.ts'

const GAZETTEER_COLUMNS = [
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
  'note',
] as const

type Place = Record<(typeof GAZETTEER_COLUMNS)[number], string>

export interface ImportResult {
  readonly places: number
  readonly skipped: number
  readonly file: string
}

const isArabic = (text: string): boolean => /^[\u0620-\u064A\u0660-\u0669 \-()0-9ءآأؤإئ]+$/.test(text)
/** Letters that only Persian, Urdu or Kurdish names have. */
const isForeign = (text: string): boolean => /[پچژگڤەیکڕڵۆێ]/.test(text)

/** GeoNames feature codes and our kinds; populated places by population. */
const KINDS: Readonly<Record<string, string>> = {
  ADM1: 'governorate',
  ADM2: 'district',
  ADM3: 'subdistrict',
  AIRP: 'airport',
  AIRB: 'base',
  AIRF: 'airport',
  DAM: 'dam',
  HLL: 'hill',
  MT: 'mountain',
  MTS: 'mountain',
  DSRT: 'desert',
  LK: 'lake',
  STM: 'river',
  WAD: 'valley',
  WADI: 'valley',
  ISL: 'island',
  OILF: 'field',
  PRT: 'port',
  CMPRF: 'camp',
  PPLX: 'quarter',
  RGN: 'region',
}

function kindOf(featureClass: string, code: string, population: number): string | null {
  if (KINDS[code]) return KINDS[code]
  if (featureClass !== 'P') return null
  if (code === 'PPLC' || code === 'PPLA' || population >= 100_000) return 'city'
  return population >= 15_000 || code === 'PPLA2' ? 'town' : 'village'
}

/** Weight from population: 0 at none, 60 at a million. */
const weightOf = (population: number): string => String(population > 0 ? Math.min(60, Math.round(Math.log10(population) * 10)) : 1)

/** A line of a GeoNames country dump (19 columns), or null where it is no place with an Arabic name. */
function geonamesPlace(cells: readonly string[], extra: ReadonlyMap<string, readonly string[]>): Place | null {
  const [id = '', name = '', , alternates = '', lat = '', lon = '', featureClass = '', code = '', country = ''] = cells
  const population = Number(cells[14] ?? 0) || 0
  const kind = kindOf(featureClass, code, population)
  const names = [...alternates.split(','), ...(extra.get(id) ?? []), name]
    .map((one) => one.trim())
    .filter((one) => one !== '' && isArabic(one) && !isForeign(one))
  const unique = names.filter((one, index) => names.findIndex((other) => foldKey(other) === foldKey(one)) === index)
  if (!kind || unique.length === 0 || Number.isNaN(Number(lat)) || Number.isNaN(Number(lon))) return null
  return {
    id: `gn.${id}`,
    kind,
    lat,
    lon,
    radius_km: '',
    country,
    admin1: '',
    admin2: '',
    weight: weightOf(population),
    source: 'geonames',
    name_en: name,
    name_ar: unique[0] as string,
    aliases_ar: unique.slice(1).join('|'),
    note: '',
  }
}

/** Column names of OCHA tables, by what we need of them. */
const OCHA: Readonly<Record<string, readonly RegExp[]>> = {
  id: [/p_?code/i],
  name_en: [/^(admin4|location|place|village|name|featurename).*(en)?$/i, /name.*en/i, /_en$/i],
  name_ar: [/name.*ar/i, /_ar$/i, /arabic/i],
  lat: [/^lat/i, /^y$/i, /latitude/i],
  lon: [/^lon/i, /^lng/i, /^x$/i, /longitude/i],
}

function ochaColumns(header: readonly string[]): Record<string, number> | null {
  const found: Record<string, number> = {}
  for (const [name, patterns] of Object.entries(OCHA)) {
    // p-codes of several levels stand side by side: the last is the place's own
    const index =
      name === 'id'
        ? header.findLastIndex((column) => patterns.some((pattern) => pattern.test(column)))
        : header.findIndex((column) => patterns.some((pattern) => pattern.test(column)))
    if (index < 0 && name !== 'name_en') return null
    found[name] = index
  }
  return found
}

function ochaPlace(cells: readonly string[], columns: Readonly<Record<string, number>>): Place | null {
  const at = (name: string): string => (cells[columns[name] ?? -1] ?? '').trim()
  if (!at('name_ar') || !at('lat') || !at('lon') || Number.isNaN(Number(at('lat')))) return null
  return {
    id: at('id'),
    kind: 'village',
    lat: at('lat'),
    lon: at('lon'),
    radius_km: '',
    country: at('id').slice(0, 2).toUpperCase(),
    admin1: '',
    admin2: '',
    weight: '2',
    source: 'ocha',
    name_en: at('name_en'),
    name_ar: at('name_ar'),
    aliases_ar: '',
    note: '',
  }
}

/** Splits a line of CSV or TSV; quoted cells may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t')
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"'))
}

/** Arabic alternate names (GeoNames alternateNames file: id, geonameid, language, name). */
async function alternateNames(path: string): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  for await (const line of linesOf(createReadStream(path))) {
    const [, id = '', language = '', name = ''] = line.text.split('\t')
    if (language === 'ar' && name) names.set(id, [...(names.get(id) ?? []), name])
  }
  return names
}

export interface ImportOptions {
  readonly file: string
  readonly names: string | null
  readonly dataFolder: string
  /** Share of the file read so far, 0 to 1. */
  readonly progress?: (share: number, places: number) => void
}

/** Imports one file; the result replaces an earlier import of the same name, whole or not at all. */
export async function importGazetteer(options: ImportOptions): Promise<ImportResult> {
  const { file } = options
  let size: number
  try {
    size = statSync(file).size
  } catch {
    throw new Problem('input/not-found', file, 'No such file.')
  }
  const extra = options.names ? await alternateNames(options.names) : new Map<string, string[]>()
  const folder = join(userKnowledge(options.dataFolder), 'gazetteer')
  mkdirSync(folder, { recursive: true })
  const target = join(
    folder,
    `${basename(file)
      .replace(/\.[^.]+$/, '')
      .toLowerCase()}.tsv`,
  )
  const out = createWriteStream(`${target}.part`)
  out.write(`${GAZETTEER_COLUMNS.join('\t')}\n`)
  let read: ((line: string) => Place | null) | null = null
  let [places, skipped, bytes] = [0, 0, 0]
  for await (const line of linesOf(createReadStream(file))) {
    bytes += Buffer.byteLength(line.text) + 1
    if (line.text.trim() === '') continue
    if (!read) {
      const tabs = line.text.split('\t')
      if (tabs.length >= 15 && /^\d+$/.test(tabs[0] ?? '')) read = (text) => geonamesPlace(text.split('\t'), extra)
      else {
        const separator = tabs.length > 1 ? '\t' : ','
        const columns = ochaColumns(cellsOf(line.text, separator))
        if (!columns)
          throw new Problem(
            'gazetteer/unknown-format',
            file,
            'Neither a GeoNames country dump (19 tab-separated columns) nor an OCHA table with p-code, Arabic name, latitude and longitude columns.',
          )
        read = (text) => ochaPlace(cellsOf(text, separator), columns)
        continue
      }
    }
    const place = read(line.text)
    if (place) {
      places++
      if (!out.write(`${GAZETTEER_COLUMNS.map((column) => place[column].replaceAll(/[\t\r\n]/g, ' ')).join('\t')}\n`))
        await once(out, 'drain')
    } else skipped++
    if ((places + skipped) % 5000 === 0) options.progress?.(bytes / size, places)
  }
  await new Promise<void>((resolve) => out.end(() => resolve()))
  if (!read) throw new Problem('input/empty-text', file, 'The file is empty.')
  renameSync(`${target}.part`, target)
  return { places, skipped, file: target }
}
