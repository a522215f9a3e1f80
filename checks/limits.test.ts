// Texts that are no reports are read to their end: no fault, no stack too deep, and no sentence so long that reading it takes its square.
import { readFileSync } from 'node:fs'
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { readDocument } from '@sijill/engine/text/document.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { DEMO } from '@sijill/server/service/load-demo.ts'
import { describe, expect, it } from 'vitest'
import { seeded } from '../bench/corpus.ts'

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

  it('are read from whatever word they begin with to whatever word they end with', () => {
    const random = seeded(7)
    const among = (count: number): number => Math.floor(random() * count)
    const reports = readFileSync(DEMO, 'utf8').trimEnd().split('\n')
    for (const line of reports) {
      const { text, published } = JSON.parse(line) as { readonly text: string; readonly published?: string }
      const words = text.split(/\s+/)
      // from each word on as far as it happens, and the words in another order
      const cut = words.map((_, from) => words.slice(from, from + 1 + among(12)).join(' '))
      for (const piece of [...cut, words.toSorted(() => random() - 0.5).join(' ')])
        expect(() => engine.read({ id: 'a', text: piece, published }), piece).not.toThrow()
    }
  })

  it('have no sentence of more than 500 tokens; a comma before that ends it', () => {
    const { sentences, tokens } = readDocument({ text: `${'كلمة '.repeat(450)}، ${'كلمة '.repeat(800)}` }, knowledge.lexicon)
    expect(sentences.map(({ first, end }) => end - first)).toEqual([451, 500, 300])
    expect(tokens[450]?.key).toBe('،')
  })
})
