// The paradigm generator against tables written by hand: weak, doubled, hamzated and sound verbs in every cell.
import { describe, expect, it } from 'vitest'
import { foldKey } from '../normalise/fold.ts'
import type { Features, SurfaceForm, VerbLemma } from './types.ts'
import { VERB_TABLES, type VerbTable } from './verbs.tables.ts'
import { verbForms } from './verbs.ts'

const CELLS: readonly Pick<Features, 'person' | 'number' | 'gender'>[] = [
  { person: 3, number: 'sg', gender: 'm' },
  { person: 3, number: 'sg', gender: 'f' },
  { person: 3, number: 'du', gender: 'm' },
  { person: 3, number: 'du', gender: 'f' },
  { person: 3, number: 'pl', gender: 'm' },
  { person: 3, number: 'pl', gender: 'f' },
  { person: 1, number: 'pl', gender: 'm' },
]
/** The cells of `jussive`. */
const JUSSIVE = [CELLS[0], CELLS[2], CELLS[4]] as typeof CELLS

function lemmaOf(table: VerbTable): VerbLemma {
  const [past, present] = (table.vowels ?? '').split('/')
  return {
    root: table.root,
    form: table.form,
    past: (past || undefined) as VerbLemma['past'],
    present: (present || undefined) as VerbLemma['present'],
    masdars: table.masdars?.split('|') ?? [],
    passive: true,
    participles: true,
  }
}

const words = (row: string): string[][] => row.split(' ').map((cell) => cell.split('|').map(foldKey))

function keysOf(forms: readonly SurfaceForm[], wanted: Partial<Features>): Set<string> {
  const fits = (features: Features): boolean => Object.entries(wanted).every(([name, value]) => features[name as keyof Features] === value)
  return new Set(forms.filter((form) => form.features.state !== 'bound' && fits(form.features)).map((form) => form.key))
}

describe.each(VERB_TABLES.map((table) => [`${table.lemma} (${table.root} ${table.form})`, table] as const))('%s', (_, table) => {
  const forms = verbForms(lemmaOf(table))
  const voices = [
    ['active', table.past, table.present],
    ['passive', table.pastPassive, table.presentPassive],
  ] as const

  it.each(voices.filter(([, past]) => past !== undefined))('past %s: each cell, and nothing else in it', (voice, past) => {
    for (const [index, cell] of words(past ?? '').entries())
      expect([...keysOf(forms, { tense: 'past', voice, ...CELLS[index] })].toSorted()).toEqual(cell.toSorted())
  })

  it.each(voices.filter(([, , present]) => present !== undefined))('present %s: each cell', (voice, _past, present) => {
    for (const [index, cell] of words(present ?? '').entries())
      for (const spelling of cell) expect(keysOf(forms, { tense: 'present', voice, ...CELLS[index] })).toContain(spelling)
  })

  it('present active: nothing but the indicative and the jussive', () => {
    const [indicative, jussive] = [words(table.present), words(table.jussive)]
    for (const [index, cell] of JUSSIVE.entries()) {
      const written = [...(indicative[CELLS.indexOf(cell)] ?? []), ...(jussive[index] ?? [])]
      expect([...keysOf(forms, { tense: 'present', voice: 'active', ...cell })].toSorted()).toEqual([...new Set(written)].toSorted())
    }
  })

  it.runIf(table.nouns)('masdars with their accusative, dual and plural', () => {
    for (const [spelling] of words(table.nouns ?? '')) expect(keysOf(forms, { pos: 'masdar' })).toContain(spelling)
  })

  it.each(
    (
      [
        ['active', table.doer],
        ['passive', table.sufferer],
      ] as const
    ).filter(([, row]) => row !== undefined),
  )('%s participle', (voice, row) => {
    for (const [spelling] of words(row ?? '')) expect(keysOf(forms, { pos: 'participle', voice })).toContain(spelling)
  })
})
