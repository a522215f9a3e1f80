// Imports: GeoNames dumps with and without alternate names, OCHA tables; later reads use them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importGazetteer } from '../src/service/import-gazetteer.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const dump = [
  '101\tTell Example\tTell Example\tتل المثال,تەل\t35.5\t38.5\tP\tPPL\tSY\t\t\t\t\t\t2000\t\t\tAsia/Damascus\t2024-01-01',
  '102\tNo Arabic\tNo Arabic\t\t35.6\t38.6\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\tAsia/Damascus\t2024-01-01',
  '103\tA School\tA School\tمدرسة المثال\t35.6\t38.6\tS\tSCH\tSY\t\t\t\t\t\t0\t\t\tAsia/Damascus\t2024-01-01',
].join('\n')

const rows = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

describe('gazetteer import', () => {
  it('reads a GeoNames dump: places with an Arabic name, the rest counted', async () => {
    const result = await importGazetteer({ file: file('XA.txt', dump), names: null, dataFolder: folder })
    expect([result.places, result.skipped]).toEqual([1, 2])
    expect(rows(result.file)[0]?.slice(0, 4)).toEqual(['gn.101', 'village', '35.5', '38.5'])
    expect(rows(result.file)[0]?.[11]).toBe('تل المثال')
  })

  it('takes Arabic names from the alternate names file', async () => {
    const names = file('names.txt', '1\t102\tar\tرابية اسمها\t\n2\t102\ten\tNo Arabic\t\n')
    const result = await importGazetteer({ file: file('XB.txt', dump), names, dataFolder: folder })
    expect(rows(result.file).map((row) => row[11])).toContain('رابية اسمها')
  })

  it('reads an OCHA table', async () => {
    const table =
      'admin1Pcode,admin4Pcode,admin4Name_en,admin4Name_ar,Latitude,Longitude\nSY01,C1000,"Example, North",المثال الشمالي,33.5,36.3\n'
    const result = await importGazetteer({ file: file('ocha.csv', table), names: null, dataFolder: folder })
    expect(rows(result.file)[0]?.slice(0, 4)).toEqual(['C1000', 'village', '33.5', '36.3'])
    expect(rows(result.file)[0]?.[11]).toBe('المثال الشمالي')
  })

  it('reads the finest level of an OCHA table of units, with the p-codes of those that hold it', async () => {
    const table =
      'ADM3_EN,ADM3_AR,ADM3_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,Latitude,Longitude\n' +
      'Part,ناحية الجزء,SY010203,Half,النصف,SY0102,Whole,الكل,SY01,33.5,36.3\n'
    const result = await importGazetteer({ file: file('units.csv', table), names: null, dataFolder: folder })
    const [row] = rows(result.file)
    expect([row?.[0], row?.[1], row?.[6], row?.[7], row?.[10], row?.[11]]).toEqual([
      'SY010203',
      'subdistrict',
      'SY01',
      'SY0102',
      'Part',
      'الجزء',
    ])
  })

  it('puts the preferred of the alternate names first, areas below towns, and tells how far it is', async () => {
    const area = '104\tArea\tArea\tمنطقة النموذج\t35.6\t38.6\tA\tADM2\tSY\t\t\t\t\t\t900000\t\t\tAsia/Damascus\t2024-01-01'
    const names = file('preferred.txt', '1\t102\tar\tالآخر\t\n2\t102\tar\tالأول\t1\n')
    const shares: number[] = []
    const progress = (share: number): void => void shares.push(share)
    const result = await importGazetteer({ file: file('XC.txt', `${dump}\n${area}`), names, dataFolder: folder, progress })
    const found = rows(result.file)
    expect(found.map((row) => row[11])).toEqual(['تل المثال', 'الأول', 'النموذج'])
    expect(Number(found[2]?.[8])).toBeLessThan(Number(found[0]?.[8]))
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('refuses other tables and says what it takes', async () => {
    await expect(importGazetteer({ file: file('other.csv', 'a,b\n1,2\n'), names: null, dataFolder: folder })).rejects.toMatchObject({
      code: 'gazetteer/unknown-format',
    })
    await expect(importGazetteer({ file: join(folder, 'absent'), names: null, dataFolder: folder })).rejects.toMatchObject({
      code: 'input/not-found',
    })
  })
})
