// What `read` prints of real readings: words and no codes, in both languages, in columns that line up.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttributionLine, Claim, Reading, Report } from '@sijill/engine/report/types.ts'
import { VOCABULARY } from '@sijill/engine/report/vocabulary.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { width } from '../src/cli/bidi.ts'
import { LANGUAGES } from '../src/cli/messages.ts'
import { printingIn, readingTable } from '../src/cli/reading-table.ts'
import { engineFor } from '../src/service/engine-for.ts'

const GOLD = join(import.meta.dirname, '../../../gold/dev/reports.jsonl')
const NOWHERE = join(import.meta.dirname, 'no-data')
let readings: readonly Reading[] = []

beforeAll(() => {
  const engine = engineFor(NOWHERE)
  const reports = readFileSync(GOLD, 'utf8').split('\n').filter(Boolean).slice(0, 40)
  readings = reports.map((line) => engine.read(JSON.parse(line) as Report))
}, 120_000)

/** A printed reading without what is quoted from the report and without direction marks. */
const bare = (text: string): string =>
  text
    .replaceAll(/«[^\n]*?⁩»/g, '')
    .replaceAll(/^.*──.*$/gm, '')
    .replaceAll(/\p{Cf}/gu, '')

/** A code as it would look in print: words tied by underscores. */
const CODE = /[a-z0-9]+_[a-z0-9_]+/g

describe.each(LANGUAGES)('a reading printed in %s', (language) => {
  const printed = (ids: boolean): string[] => {
    const printing = printingIn(language, { dataFolder: NOWHERE, ids })
    return readings.map((reading) => readingTable(reading, printing))
  }

  it('holds no codes', () => expect(printed(false).flatMap((text) => bare(text).match(CODE) ?? [])).toEqual([]))

  it('says what, where, when and how many in Arabic letters alone', () => {
    const own = /^ {2}(?:ماذا|أين|متى|الحصيلة|الوسيلة) .*/gm // what, where, when, toll, means
    const lines = language === 'ar' ? printed(false).flatMap((text) => bare(text).match(own) ?? []) : []
    expect(lines.filter((line) => /[A-Za-z]/.test(line))).toEqual([])
    expect(lines.length > 100).toBe(language === 'ar')
  })

  it('shows ids where they are asked for', () => expect(printed(true).join('\n')).toMatch(/\[armed_clash\]/))

  it('begins every value in the same column', () => {
    const columns = printed(false).flatMap((text) =>
      text.split('\n').flatMap((line) => {
        const label = /^\u200f? {2}(\S+(?: \S+)* *| +) {2}(?=\S)/u.exec(line)
        return label ? [width(label[0])] : []
      }),
    )
    expect(columns.length).toBeGreaterThan(200)
    expect(Math.max(...columns)).toBe(Math.min(...columns))
  })
})

/** A claim in which everything that can be told is told. */
const span = { text: 'نص', start: 0, end: 2, in: 'text' } as const // text
const line = (kind: AttributionLine['kind'], from: AttributionLine | null = null): AttributionLine => ({
  id: null,
  name: null,
  kind,
  stance: 'denies',
  from,
  ...span,
})
const place = (relation: string): Claim['place'] => ({
  id: null,
  name_ar: 'شمال القرية', // north of the village
  name_en: 'شمال القرية', // the same: no Latin name is known
  lat: 35.5,
  lon: 36.25,
  radius_km: 1200,
  geo_precision: 2,
  admin1: 'Idlib',
  admin2: null,
  country: 'SY',
  relation,
  inherited: false,
  ...span,
})
const claim: Claim = {
  id: 'r#1',
  kind: 'update',
  type: 'other',
  subtype: 'remains_found',
  act: null,
  direction: null,
  trigger: span,
  actors: [{ role: 'initiator', id: null, unit: null, name: 'x', category: 'rebel_group', certainty: 'suspected', ...span }],
  place: place('west_countryside'),
  time: { from: '2024-01-01', to: '2024-01-03', time_precision: 2, rule: 'time.x', inherited: false, ...span },
  casualties: [
    { outcome: 'killed', min: 1200, max: 1200, best: 1200, actor: null, category: 'civilians', traits: [], of: null, ...span },
    { outcome: 'killed', min: 2, max: null, best: 2, actor: null, category: null, traits: ['child', 'woman'], of: 0, ...span },
    { outcome: 'injured', min: 0, max: 9, best: null, actor: null, category: null, traits: [], of: null, ...span },
    { outcome: 'missing', min: null, max: null, best: null, actor: null, category: null, traits: [], of: null, ...span },
  ],
  combined: { min: 20, max: 30, ...span },
  means: [{ id: 'drone', ...span }],
  attribution: [line('witness', line('anonymous'))],
  factuality: 'possible',
  updates: 'r#0',
  part_of: null,
  same_as: null,
  evidence: [span],
  confidence: 0.5,
  rules: [],
}
const reading: Reading = { format: 'sijill/1', report: 'r', relevant: true, score: 1, claims: [claim], warnings: [] }

describe('a claim that tells everything', () => {
  it('is printed in English', () => {
    const text = readingTable(reading, printingIn('en', { dataFolder: NOWHERE, ids: false })).replaceAll(/\p{Cf}/gu, '')
    expect(text.split('\n').map((one) => one.trimEnd())).toEqual([
      '── r · 1 claim',
      'r#1',
      '  what        other development, remains found · later news · unconfirmed',
      '  who         by «نص», rebel group – suspected',
      '  where       «شمال القرية» (countryside, to the west), Idlib, Syria · 35.5, 36.25 ± 1,200 km',
      '  when        2024-01-01 – 2024-01-03 (estimated)',
      '  how many    killed: 1,200, civilians',
      '              of them killed: at least 2 (children, women)',
      '              injured: up to 9',
      '              missing: not told',
      '              20 to 30 dead and wounded together',
      '  means       drone',
      '  says who    the outlet itself (witness, denies it) citing the outlet itself (unnamed source, denies it)',
      '  links       updates r#0',
      '  words       «نص»',
      '  confidence  0.50',
      '',
    ])
  })

  it('is printed in Arabic', () => {
    const text = readingTable(reading, printingIn('ar', { dataFolder: NOWHERE, ids: false })).replaceAll(/\p{Cf}/gu, '')
    expect(text).toContain('قتلى: 1,200، مدنيون') // killed, civilians
    expect(text).toContain('منهم قتلى: 2 على الأقل (أطفال، نساء)') // of them at least two, children, women
    expect(text).toContain('شمال القرية، إدلب، سوريا') // the governorate and country by their Arabic names
    expect(text).not.toMatch(/[a-qs-z]{2,}/)
  })

  it('names every relation of places', () => {
    const printing = printingIn('en', { dataFolder: NOWHERE, ids: false })
    for (const relation of [
      ...(VOCABULARY['relation'] ?? []),
      'north_east_of',
      'north_and_west_of',
      'south_outskirts',
      'offset_east',
      'centre_of',
    ]) {
      const text = readingTable({ ...reading, claims: [{ ...claim, place: place(relation) }] }, printing)
      expect(bare(text).match(CODE), relation).toBeNull()
    }
  })
})
