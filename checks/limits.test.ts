// Texts that are no reports are read to their end: no fault, no stack too deep, and no sentence so long that reading it takes its square.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { readDocument } from '@sijill/engine/text/document.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'

const knowledge = knowledgeFrom(knowledgeTables())
const engine = createEngine(knowledge)

describe('texts of any shape', () => {
  it.each([
    ['a million letters without a space', 'قتلحلب'.repeat(170_000)], // killed, Aleppo
    ['a hundred thousand short lines', 'كلمة\n'.repeat(100_000)], // word
    ['twenty thousand numbers', '20 '.repeat(20_000)],
    ['ten thousand numbers in words', 'ثلاثة و'.repeat(10_000)], // three and
    ['five thousand places in one row', 'حلب وإدلب '.repeat(2500)], // Aleppo and Idlib
    ['ten thousand quotation marks left open', '"قتل '.repeat(10_000)], // killed
    ['a hundred thousand brackets', '('.repeat(100_000)],
    ['a report a hundred times over', 'قُتل 3 مدنيين بقصف على حلب أمس، وفق المرصد السوري. '.repeat(100)], // three civilians killed by shelling
  ])('are read: %s', (_, text) => {
    expect(engine.read({ id: 'a', text, published: '2024-08-27', country: 'SY' }).report).toBe('a')
  })

  it('have no sentence of more than 500 tokens; a comma before that ends it', () => {
    const { sentences, tokens } = readDocument({ text: `${'كلمة '.repeat(450)}، ${'كلمة '.repeat(800)}` }, knowledge.lexicon)
    expect(sentences.map(({ first, end }) => end - first)).toEqual([451, 500, 300])
    expect(tokens[450]?.key).toBe('،')
  })
})
