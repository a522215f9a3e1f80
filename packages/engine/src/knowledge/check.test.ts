// The checker refuses what it is to refuse: each fault is brought about once, and rows of the user's may lie over ours.
import { describe, expect, it } from 'vitest'
import { checkKnowledge } from './check.ts'
import type { TableSource } from './tables.ts'

const PLACE_HEAD = 'id\tkind\tlat\tlon\tradius_km\tcountry\tadmin1\tadmin2\tweight\tsource\tname_en\tname_ar\taliases_ar\tnote'
const ACTOR_HEAD = 'id\tcategory\tparent\tcountry\tfrom\tto\tkind\tsource\tname_en\tname_ar\tnote'
const AREAS = [
  'SY09\tgovernorate\t35.3\t40.1\t90\tSY\t\t\t40\ttest\tDeir ez-Zor\tدير الزور\t\t',
  'SY0904\tdistrict\t35\t40.4\t25\tSY\tSY09\t\t15\ttest\tMayadin\tالميادين\t\t',
]

/** Faults but for those of labels, of which these tables have none. */
const faultsOf = (...tables: TableSource[]) => checkKnowledge(tables).faults.filter(({ code }) => code !== 'no-label' && code !== 'no-rule')
const codes = (...tables: TableSource[]): string[] => faultsOf(...tables).map(({ code, column }) => `${code}:${column}`)
const places = (rows: readonly string[], own = false): TableSource => ({
  file: 'gazetteer/x.tsv',
  content: [PLACE_HEAD, ...rows].join('\n'),
  own,
})
const actors = (...rows: string[]): TableSource => ({ file: 'actors/actors.tsv', content: [ACTOR_HEAD, ...rows].join('\n') })
const village = (id: string, cells: string): string => `${id}\tvillage\t${cells}\t5\ttest\tVillage\tالمجيدلية\t\t`

describe('places', () => {
  it('must have a kind, an Arabic name and a point of this earth', () => {
    expect(codes(places(['a\tmoon\t35\t40\t\tSY\t\t\t5\ttest\tA\t\t\t']))).toEqual(['unknown-kind:kind', 'no-name:name_ar'])
    expect(codes(places([village('a', '\t40\t\tSY\t\t')]))).toEqual(['no-point:lat'])
    expect(codes(places([village('a', '95\t40\t\tXX\t\t')]))).toEqual(['no-such-point:lat'])
  })

  it('must lie in their country and their district, which must be there', () => {
    expect(codes(places([village('a', '50\t40\t\tSY\t\t')]))).toEqual(['outside-country:lat'])
    expect(codes(places([...AREAS, village('a', '32.6\t36.1\t\tSY\tSY09\tSY0904')]))).toEqual(['outside-district:admin2'])
    expect(codes(places([village('a', '35\t40\t\tSY\tSY77\tSY7701')]))).toEqual(['unknown-admin:admin1', 'unknown-admin:admin2'])
  })

  it('of the user’s may lie over ours by their id, but not over one another', () => {
    const row = village('a', '35\t40\t\tSY\t\t')
    expect(codes(places([row]), places([row], true))).toEqual([])
    expect(faultsOf(places([row, row], true)).map(({ code, own, line }) => [code, own, line])).toEqual([['duplicate-id', true, 3]])
  })
})

describe('actors', () => {
  it('must stand below one that is there, and not below themselves', () => {
    expect(codes(actors('a\trebel_group\tnone\t\t\t\tforce\ttest\tA\tلواء\t'))).toEqual(['unknown-actor:parent'])
    const loop = ['a\trebel_group\tb\t\t\t\tforce\ttest\tA\tلواء\t', 'b\trebel_group\ta\t\t\t\tforce\ttest\tB\tفوج\t']
    expect(codes(actors(...loop))).toEqual(['above-itself:parent', 'above-itself:parent'])
  })

  it('must have a name, and days in their order', () => {
    expect(codes(actors('a\trebel_group\t\t\t2014\t2013\tforce\ttest\tA\t\t'))).toEqual(['ends-before:to', 'no-name:name_ar'])
    expect(codes(actors('a\trebel_group\t\t\tsoon\t\tforce\ttest\tA\tلواء\t'))).toEqual(['no-day:from'])
    expect(codes(actors('a\trebel_group\t\t\t2016-02-30\t2017-13\tforce\ttest\tA\tلواء\t'))).toEqual(['no-day:from', 'no-day:to'])
    expect(codes(actors('a\trebel_group\t\t\t2016-02-29\t2017-12\tforce\ttest\tA\tلواء\t'))).toEqual([])
  })
})
