// The gazetteer: rows into entries, names, needs, duplicates, districts; a user's hundreds of thousands of rows.
import { describe, expect, it } from 'vitest'
import { gazetteerFrom } from './gazetteer.ts'
import type { TableSource } from './tables.ts'

const HEADER = [
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
]
const table = (file: string, ...rows: readonly string[]): TableSource => ({
  file,
  content: [HEADER.join('\t'), ...rows.map((row) => row.split(';').join('\t'))].join('\n'),
})

const own = table(
  'gazetteer/sy.tsv',
  'SY02;governorate;36.25;37.6;77;SY;;;50;ocha;Aleppo;حلب;;',
  'sy.aleppo.aleppo;city;36.2;37.15;10;SY;SY02;;90;editor;Aleppo;حلب;حلب الشهباء;',
  'sy.aleppo.kafr_nabl;town;35.61;36.56;;SY;SY02;;40;editor;Kafr Nabl;كفرنبل;;',
  'sy.aleppo.tal_rifaat;town;36.47;37.1;;SY;SY02;;60;editor+geonames;Tal Rifaat;تل رفعت;;',
)
const user = table(
  'gazetteer/user.tsv',
  'gn.1;city;36.21;37.16;;SY;;;60;geonames;Ḩalab;حلب;بيرويا;',
  'gn.2;village;36.3;37.2;;SY;;;1;geonames;Somewhere;قرية ما;;',
  'gn.3;town;35.0;38.9;;SY;;;1;geonames;Tall Rifat;تل رفعت;;',
  'gn.4;nonsense;35.0;38.9;;SY;;;1;geonames;X;اسم;;',
  'gn.5;town;;;;SY;;;1;geonames;X;بلا نقطة;;',
)

describe('gazetteer', () => {
  const gazetteer = gazetteerFrom([own, user, { file: 'ambiguous/places-x.tsv', content: 'name_ar\tneeds\nقرية ما\tparent' }])
  it('merges two rows of one place: the hand-written holds and takes the other names', () => {
    expect(gazetteer.find('حلب').map((entry) => entry.id)).toEqual(['sy.aleppo.aleppo', 'SY02'])
    expect(gazetteer.find('بيرويا')[0]?.id).toBe('sy.aleppo.aleppo')
  })
  it('keeps apart places of one name that lie far from each other', () => {
    expect(gazetteer.find('تل رفعت')).toHaveLength(2)
  })
  it('leaves out rows without a kind or a point', () => {
    expect(gazetteer.find('اسم')).toEqual([])
    expect(gazetteer.find('بلا نقطة')).toEqual([])
  })
  it('gives rows without a governorate the one they lie in', () => {
    expect(gazetteer.byId('gn.2')?.admin1).toBe('SY02')
    expect(gazetteer.within('SY02').map((entry) => entry.id)).toContain('gn.2')
  })
  it('knows the kind’s default radius and the chief city', () => {
    expect(gazetteer.byId('sy.aleppo.tal_rifaat')?.radiusKm).toBe(4)
    expect(gazetteer.capital('SY02')?.id).toBe('sy.aleppo.aleppo')
  })
  it('lets a later table replace a row by its id', () => {
    const replaced = gazetteerFrom([
      own,
      table('gazetteer/mine.tsv', 'sy.aleppo.aleppo;city;36.2;37.15;20;SY;SY02;;90;editor;Aleppo;حلب;;'),
    ])
    expect(replaced.byId('sy.aleppo.aleppo')?.radiusKm).toBe(20)
  })
  it('takes a hundred thousand rows', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) =>
        `u${index};village;${(32 + (index % 500) / 100).toFixed(3)};${(35.5 + index / 15_000).toFixed(3)};;SY;;;1;geonames;V;قرية ${index % 70_000};;`,
    )
    expect(gazetteerFrom([own, table('gazetteer/big.tsv', ...rows)]).within('SY').length).toBeGreaterThan(60_000)
  })
})
