// Every span of every answer quotes the text exactly, whatever the text; nothing in it makes the engine throw.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Reading } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const engine = createEngine(knowledgeFrom(knowledgeTables()))

interface SpanLike {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly in: 'text' | 'title'
}

/** Every span anywhere in a value. */
function spansOf(value: unknown): SpanLike[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as SpanLike] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

function quotesExactly(reading: Reading, text: string, title: string): number {
  const spans = spansOf(reading.claims)
  for (const span of spans) expect((span.in === 'title' ? title : text).slice(span.start, span.end)).toBe(span.text)
  return spans.length
}

const PIECES = [
  'قُتل ثلاثة مدنيين',
  'وأصيب 12 آخرون',
  'بقصف مدفعي',
  'على بلدة سرمين بريف إدلب',
  'أمس الاثنين',
  'وفق المرصد السوري لحقوق الإنسان',
  'تنظيم "داعش"',
  'هاجم',
  'حاجزاً لقوات النظام',
  'في #دير_الزور',
  '١٢ قتـ ـيلاً',
  'ﻓﻲ ﺣﻠﺐ',
  'بينهم طفل',
  'قال مصدر عسكري إن',
  '«',
  '»',
  '(',
  ')',
  '،',
  '.',
  '\n',
  '\u200f',
  '\u0651',
  'ـ',
  ' ',
  '😀',
  '\ud800',
  '<br/>',
  'PKK/YPG',
  'كانون الثاني/يناير 2015',
  '35 كم شرق دير الزور',
]
const news = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '))
const anything = fc.oneof(
  news,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(news, fc.string({ unit: 'binary', maxLength: 40 }), news).map((parts) => parts.join('')),
)

describe('evidence', () => {
  it('quotes the text exactly on arbitrary Unicode, title and text alike', () => {
    let spans = 0
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(undefined, '2024-08-27', '2013-01-01'), (text, title, published) => {
        spans += quotesExactly(engine.read({ id: 'p', text, title, published, country: 'SY' }), text, title)
      }),
      { seed: 42, numRuns: 400 },
    )
    expect(spans).toBeGreaterThan(500)
  })

  it('is there for every value of a claim', () => {
    const text = 'قُتل ثلاثة عناصر من قوات سوريا الديمقراطية، أمس الاثنين، بهجوم شنه تنظيم "داعش" على حاجز في بلدة البصيرة، وفق مصدر عسكري.'
    const [claim] = engine.read({ id: 'e', text, published: '2024-08-27', country: 'SY' }).claims
    expect(claim?.evidence.length).toBeGreaterThan(0)
    expect(claim?.actors.every((actor) => actor.text !== '')).toBe(true)
    expect(claim?.casualties.every((row) => row.text !== '')).toBe(true)
    expect([claim?.place?.text, claim?.time?.text]).toEqual(['بلدة البصيرة', 'أمس الاثنين'])
  })

  it('is the same each time a report is read', () => {
    const report = { id: 'd', text: PIECES.slice(0, 12).join(' '), published: '2024-08-27', country: 'SY' }
    expect(engine.read(report)).toEqual(engine.read(report))
  })
})
