// The words and frames that conflict reporting is made of, by keyness: the lexicon knows each, and as what it is (packages/knowledge/coverage).
import { readDocument } from '@sijill/engine/text/document.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { cell, listCell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const tables = knowledgeTables()
const knowledge = knowledgeFrom(tables)
const rowsOf = (name: string): Row[] => tables.filter((table) => table.file === `coverage/${name}.tsv`).flatMap(parseTable)

/** Everything the lexicon says of a text: classes of its words, of the frames in it, and `name` where an actor is named. */
function classesOf(text: string): Set<string> {
  const { tokens } = readDocument({ text }, knowledge.lexicon)
  const found = new Set<string>()
  for (const token of tokens) {
    for (const name of token.type.classes) found.add(name)
    for (const hit of knowledge.expressions.at(tokens, token.index)) for (const name of hit.expression.classes) found.add(name)
    const named = knowledge.actors.names.at(tokens, token.index).length > 0
    if (named || token.type.splits.some((split) => knowledge.actors.nisba(split.stem) !== null)) found.add('name')
  }
  return found
}

const unknown = (rows: readonly Row[], column: string): string[] =>
  rows
    .filter((row) => listCell(row, 'classes').some((name) => !classesOf(cell(row, column)).has(name)))
    .map((row) => `${cell(row, 'id')} ${cell(row, column)} is not ${cell(row, 'classes')}`)

describe('ta marbuta', () => {
  const pronouns = (text: string): string[] =>
    readDocument({ text }, knowledge.lexicon).tokens.flatMap((token) => token.type.readings.map((reading) => reading.pron))
  it('written as such is no pronoun', () => expect(pronouns('حملة')).not.toContain('ه'))
  it('written as ha may be one', () => expect(pronouns('حمله')).toContain('ه'))
})

describe('keyness', () => {
  const words = rowsOf('words')
  const phrases = rowsOf('phrases')

  it('every word is known, and as what it is', () => expect(unknown(words, 'word_ar')).toEqual([]))
  it('every frame is known, and as what it is', () => expect(unknown(phrases, 'phrase_ar')).toEqual([]))
  it('the lists are whole', () => {
    expect(words.length).toBeGreaterThan(1800)
    expect(phrases.length).toBeGreaterThan(120)
  })
  it('a word that the lexicon does not know is told', () =>
    expect(unknown([{ file: '', line: 0, cells: { id: 'x', classes: 'kill', word_ar: 'صدفة' } }], 'word_ar')).toEqual([
      'x صدفة is not kill',
    ]))
  it('classes are those of the lexicon', () => {
    const classes = new Set([...knowledge.classKinds.keys(), 'name'])
    const unlisted = [...words, ...phrases].flatMap((row) => listCell(row, 'classes')).filter((name) => !classes.has(name))
    expect([...new Set(unlisted)]).toEqual([])
  })
  it('words stand folded, as the list has them', () =>
    expect(words.filter((row) => /[أإآىة]/.test(cell(row, 'word_ar'))).map((row) => foldKey(cell(row, 'word_ar')))).toEqual([]))
})
