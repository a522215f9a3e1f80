// Writes gazetteer/sy-admin.tsv from the table of OCHA's administrative units given as argument (level, pcode, name_ar, name_en,
// aliases_ar, lat, lon, radius_km, parent): node packages/knowledge/build/syria-admin.ts syria-admin.tsv
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { cell, listCell, parseTable } from '@sijill/engine/knowledge/tables.ts'

const file = process.argv[2]
if (!file) throw new Error('Name the table of administrative units.')

/** English names of the governorates as the field writes them. */
const GOVERNORATES: Readonly<Record<string, string>> = {
  SY01: 'Damascus',
  SY02: 'Aleppo',
  SY03: 'Rif Dimashq',
  SY04: 'Homs',
  SY05: 'Hama',
  SY06: 'Latakia',
  SY07: 'Idlib',
  SY08: 'Hasakah',
  SY09: 'Deir ez-Zor',
  SY10: 'Tartus',
  SY11: 'Raqqa',
  SY12: 'Daraa',
  SY13: 'Suwayda',
  SY14: 'Quneitra',
}
const KINDS: Readonly<Record<string, string>> = { admin1: 'governorate', admin2: 'district', admin3: 'subdistrict' }
const WEIGHTS: Readonly<Record<string, string>> = { admin1: '50', admin2: '20', admin3: '10' }

const bare = (name: string): string => name.replace(/^(محافظة|منطقة|ناحية) /, '') // governorate, district, subdistrict
const units = parseTable({ file, content: readFileSync(file, 'utf8') })
const rows = units.map((row) => {
  const [id, parent] = [cell(row, 'pcode'), cell(row, 'parent')]
  const name = bare(cell(row, 'name_ar'))
  const aliases = listCell(row, 'aliases_ar')
    .filter((alias) => !/[a-z]/i.test(alias)) // half Latin, half Kurdish: kwbanێ
    .map(bare)
    .filter(
      (alias, index, all) => foldKey(alias) !== foldKey(name) && all.findIndex((other) => foldKey(other) === foldKey(alias)) === index,
    )
  const level = cell(row, 'level')
  const district = units.find((unit) => cell(unit, 'pcode') === parent)
  const [admin1, admin2] =
    level === 'admin1' ? ['', ''] : level === 'admin2' ? [parent, ''] : [district ? cell(district, 'parent') : id.slice(0, 4), parent]
  return [
    id,
    KINDS[level] ?? '',
    cell(row, 'lat'),
    cell(row, 'lon'),
    cell(row, 'radius_km'),
    'SY',
    admin1,
    admin2,
    WEIGHTS[level] ?? '',
    'ocha',
    GOVERNORATES[id] ?? cell(row, 'name_en'),
    name,
    aliases.join('|'),
    '',
  ].join('\t')
})
rows.sort()
const header = [
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
].join('\t')
writeFileSync(join(import.meta.dirname, '../gazetteer/sy-admin.tsv'), `${[header, ...rows].join('\n')}\n`)
console.log(`${rows.length} units written`)
