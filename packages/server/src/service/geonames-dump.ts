// Reads a line of a GeoNames country dump, and the Arabic names of its alternate names file.
import { createReadStream } from 'node:fs'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { CLASS_WORD, weightOf, type Place } from './gazetteer-row.ts'
import { linesOf } from './lines.ts'

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

/** A line of a GeoNames country dump (19 columns), or null where it is no place with an Arabic name. */
export function geonamesPlace(cells: readonly string[], extra: ReadonlyMap<string, readonly string[]>): Place | null {
  const [id = '', name = '', , alternates = '', lat = '', lon = '', featureClass = '', code = '', country = ''] = cells
  const population = Number(cells[14] ?? 0) || 0
  const kind = kindOf(featureClass, code, population)
  const names = [...alternates.split(','), ...(extra.get(id) ?? []), name]
    .map((one) => one.trim().replace(CLASS_WORD, ''))
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
    weight: weightOf(kind, population),
    source: 'geonames',
    name_en: name,
    name_ar: unique[0] as string,
    aliases_ar: unique.slice(1).join('|'),
    note: '',
  }
}

/** Arabic alternate names of a GeoNames file (id, geonameid, language, name, preferred …), the preferred first. */
export async function alternateNames(path: string, progress: (bytes: number) => void): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  for await (const line of linesOf(createReadStream(path))) {
    progress(Buffer.byteLength(line.text) + 1)
    const [, id = '', language = '', name = '', preferred = ''] = line.text.split('\t')
    if (language !== 'ar' || !name) continue
    const known = names.get(id) ?? []
    if (preferred === '1') known.unshift(name)
    else known.push(name)
    names.set(id, known)
  }
  return names
}
