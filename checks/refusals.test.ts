// What a reading refused is told with a code that has its words: no grammar puts a reason that the explanation does not know.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '@sijill/engine/engine.ts'
import { explainReading } from '@sijill/engine/explain/explained.ts'
import { refusalReason } from '@sijill/engine/explain/refused.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'
import { files } from './imports.ts'

const MENTIONS = join(import.meta.dirname, '../packages/engine/src/mention')
const engine = createEngine(knowledgeFrom(knowledgeTables()))
const explained = (text: string) => explainReading(engine.trace({ id: 'a', text, published: '2024-03-02', country: 'SY' }))

/** Texts of reasons as the sources of the grammars have them. */
function reasonsWritten(): string[] {
  const sources = files(MENTIONS).map((path) => readFileSync(path, 'utf8'))
  const places = sources.flatMap((source) => [
    ...source.matchAll(/noneReasons\.push\('([^']+)'\)/g),
    ...(/function scoreNone[^]*?\n}\n/.exec(source)?.[0].matchAll(/\badd\([^\n]*, '([^']+)'\)/g) ?? []),
  ])
  const actors = sources.flatMap((source) => [
    ...source.matchAll(/return '(is [^']+|tells of [^']+)'/g),
    ...source.matchAll(/#refuse\([^'\n]*'([^']+)'\)/g),
  ])
  return [...new Set([...places, ...actors].map((match) => match[1] as string))]
}

describe('refusals', () => {
  it('have a code for every reason that a grammar puts', () => {
    const reasons = reasonsWritten()
    expect(reasons.length).toBeGreaterThan(15)
    expect(() => reasons.map(refusalReason)).not.toThrow()
    expect(() => refusalReason('no such reason')).toThrow(/add it/)
  })

  it('tell of each demonstration report only what its own words say', () => {
    const lines = readFileSync(join(import.meta.dirname, '../examples/demo/reports.jsonl'), 'utf8')
      .trim()
      .split('\n')
    const reports = lines.slice(0, 60).map((line) => JSON.parse(line) as Report)
    for (const report of reports)
      for (const { text, start, end, in: part } of explainReading(engine.trace(report)).refused)
        expect((part === 'title' ? report.title : report.text)?.slice(start, end)).toBe(text)
  })

  it('say why a name is none and a number counts nobody', () => {
    const { refused, mentions } = explained('قُتل ثلاثة مدنيين عمر أحدهم 40 عاماً في شارع الجيش بمدينة الرقة') // three civilians, one aged 40, in Army Street, Raqqa
    expect(refused.map(({ text, kind, reasons }) => [text, kind, reasons[0]?.code])).toEqual(
      expect.arrayContaining([['الجيش', 'actor', 'names-place']]),
    )
    expect(mentions.filter(({ kind, used }) => kind === 'place' && used).map(({ value }) => value)).not.toEqual([])
  })
})
