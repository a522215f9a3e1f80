// The project's own figures: gold against itself is perfect, and each fault costs what it should.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate, type ComparableClaim, type ComparableReading } from '../src/service/evaluate.ts'

const GOLD = join(import.meta.dirname, '../../../gold/dev/gold.jsonl')
const gold = readFileSync(GOLD, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as ComparableReading)
const root = (id: string): string => id
const by = (readings: readonly ComparableReading[]): Map<string, ComparableReading> =>
  new Map(readings.map((reading) => [reading.report, reading]))
/** A first field of every claim changed; those of `changed` claims only. */
const change = (part: Partial<ComparableClaim>): ComparableReading[] =>
  gold.map((reading) => ({ ...reading, claims: reading.claims.map((claim) => ({ ...claim, ...part })) }))

describe('evaluate', () => {
  it('finds gold perfect beside itself', () => {
    const result = evaluate(gold, by(gold), root)
    expect([result.claims.f1, result.relevance.f1, result.fields['clean_events']?.share]).toEqual([1, 1, 1])
  })

  it('finds nothing in silence', () => {
    const result = evaluate(gold, new Map(), root)
    expect([result.claims.recall, result.relevance.recall, result.fields['clean_events']?.share]).toEqual([0, 0, 0])
  })

  it('counts a wrong place as wrong, and no event as clean', () => {
    const result = evaluate(gold, by(change({ place: { name_ar: 'لا مكان', lat: 0, lon: 0, radius_km: 1 } })), root)
    expect(result.fields['place']?.share).toBe(0)
    expect(result.fields['clean_events']?.share).toBe(0)
  })

  it('counts each claim told twice as one added', () => {
    const twice = gold.map((reading) => ({ ...reading, claims: [...reading.claims, ...reading.claims] }))
    const result = evaluate(gold, by(twice), root)
    expect(result.claims.recall).toBe(1)
    expect(result.claims.precision).toBeLessThan(0.55)
  })
})
