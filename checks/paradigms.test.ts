// The paradigm generator against tables written by hand: weak, doubled, hamzated and sound verbs in every cell (packages/knowledge/coverage).
import { verbLemmaOf } from '@sijill/engine/knowledge/lexicon-forms.ts'
import { cell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { nounForms, verbForms } from '@sijill/engine/text/paradigm/index.ts'
import type { Features, NounLemma, SurfaceForm } from '@sijill/engine/text/paradigm/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const rows = knowledgeTables()
  .filter((table) => table.file === 'coverage/paradigms.tsv')
  .flatMap(parseTable)

/** The cells of a row in their order: he, she, they two, they two (f), they, they (f), we. */
const CELLS: readonly Pick<Features, 'person' | 'number' | 'gender'>[] = [
  { person: 3, number: 'sg', gender: 'm' },
  { person: 3, number: 'sg', gender: 'f' },
  { person: 3, number: 'du', gender: 'm' },
  { person: 3, number: 'du', gender: 'f' },
  { person: 3, number: 'pl', gender: 'm' },
  { person: 3, number: 'pl', gender: 'f' },
  { person: 1, number: 'pl', gender: 'm' },
]
/** Which of the cells the jussive has: he, they two, they. */
const JUSSIVE = [0, 2, 4]

/** Spellings cell by cell; a cell may hold two, parted by |. */
const spellings = (text: string): string[][] => text.split(' ').map((one) => one.split('|').map(foldKey))

function keysOf(forms: readonly SurfaceForm[], wanted: Partial<Features>): string[] {
  const fits = (features: Features): boolean => Object.entries(wanted).every(([name, value]) => features[name as keyof Features] === value)
  return [...new Set(forms.filter((form) => form.features.state !== 'bound' && fits(form.features)).map((form) => form.key))].toSorted()
}

describe.each(rows.map((row) => [`${cell(row, 'lemma_ar')} (${cell(row, 'root')} ${cell(row, 'form')})`, row] as const))('%s', (_, row) => {
  const forms = verbForms(verbLemmaOf(row))
  const column = (name: string): string[][] => spellings(cell(row, name))
  const has = (name: string): boolean => cell(row, name) !== ''

  it.each(
    (
      [
        ['active', 'past_ar'],
        ['passive', 'past_passive_ar'],
      ] as const
    ).filter(([, name]) => has(name)),
  )('past %s: each cell, and nothing else in it', (voice, name) => {
    for (const [index, written] of column(name).entries())
      expect(keysOf(forms, { tense: 'past', voice, ...CELLS[index] })).toEqual(written.toSorted())
  })

  it.each(
    (
      [
        ['active', 'present_ar'],
        ['passive', 'present_passive_ar'],
      ] as const
    ).filter(([, name]) => has(name)),
  )('present %s: each cell', (voice, name) => {
    for (const [index, written] of column(name).entries())
      expect(keysOf(forms, { tense: 'present', voice, ...CELLS[index] })).toEqual(expect.arrayContaining(written))
  })

  it('present active: nothing but the indicative and the jussive', () => {
    const [indicative, jussive] = [column('present_ar'), column('jussive_ar')]
    for (const [index, at] of JUSSIVE.entries()) {
      const written = [...new Set([...(indicative[at] ?? []), ...(jussive[index] ?? [])])]
      expect(keysOf(forms, { tense: 'present', voice: 'active', ...CELLS[at] })).toEqual(written.toSorted())
    }
  })

  it.runIf(has('nouns_ar'))('masdars with their accusative, dual and plural', () =>
    expect(keysOf(forms, { pos: 'masdar' })).toEqual(expect.arrayContaining(column('nouns_ar').flat())),
  )

  it.each(
    (
      [
        ['active', 'doer_ar'],
        ['passive', 'sufferer_ar'],
      ] as const
    ).filter(([, name]) => has(name)),
  )('%s participle', (voice, name) =>
    expect(keysOf(forms, { pos: 'participle', voice })).toEqual(expect.arrayContaining(column(name).flat())),
  )
})

const noun = (singular: string, rest: Partial<NounLemma> = {}): string[] =>
  nounForms({ singular, gender: 'm', plurals: [], dual: true, ...rest }).map((form) => form.key)

describe('nouns', () => {
  it.each([
    ['قتيل', { plurals: ['قتلى'], feminine: '+' }, 'قتيل قتيلا قتيلان قتيلين قتيلي قتلى قتلا قتيلة قتيلتان قتيلتين قتيلات'],
    ['قذيفة', { gender: 'f', plurals: ['قذائف'] }, 'قذيفة قذيفت قذيفتان قذيفتين قذيفتي قذائف'],
    ['مسلح', { sound: 'both' }, 'مسلح مسلحا مسلحان مسلحين مسلحون مسلحو مسلحي مسلحات'],
    ['عسكري', { sound: 'both' }, 'عسكري عسكريا عسكريان عسكريين عسكريون عسكريو'],
    ['غارة', { gender: 'f', sound: 'f' }, 'غارة غارت غارتان غارتين غارتا غارتي غارات'],
    ['شهيد', { plurals: ['شهداء'], feminine: '+' }, 'شهيد شهيدا شهيدان شهيدين شهداء شهدائ شهيدة شهيدات'],
    ['لغم', { plurals: ['ألغام'] }, 'لغم لغما لغمان لغمين ألغام'],
  ] as const)('%s', (singular, rest, expected) =>
    expect(noun(singular, rest as Partial<NounLemma>)).toEqual(expect.arrayContaining(expected.split(' ').map(foldKey))),
  )
})
