// Linking measured on gold: as good as the issue asks, no event made of reports that tell different ones, and the ruler itself is checked.
import { createEngine } from '@sijill/engine/engine.ts'
import { relationsOf } from '@sijill/engine/event/relations.ts'
import { actorRegisterFrom } from '@sijill/engine/knowledge/actors.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actorRootOf } from '../src/service/actor-root.ts'
import { evaluateBoth, evaluateLinks, eventsOf, type GoldLink, type LinkableReading } from '../src/service/evaluate-links.ts'
import { foundClaims, type ComparableReading } from '../src/service/evaluate.ts'

function lines<T>(file: string): T[] {
  const text = readFileSync(join(import.meta.dirname, '../../../gold', file), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
const reportsOf = (folder: string): Map<string, Report> =>
  new Map(lines<Report>(`${folder}/reports.jsonl`).map((report) => [report.id, report]))

const tables = knowledgeTables()
const actors = relationsOf(actorRegisterFrom(tables))

describe('pairs of claims', () => {
  const links: GoldLink[] = [{ event: 'e', claims: ['a#1', 'a#2', 'b#1', 'c#1'] }]
  const all = new Set(['a#1', 'a#2', 'b#1', 'c#1', 'd#1'])

  it('of one report are not counted', () => {
    expect(
      evaluateLinks(
        links,
        [
          ['a#1', 'a#2'],
          ['b#1', 'c#1'],
        ],
        all,
      ),
    ).toMatchObject({ pairs: 5, precision: 1, recall: 0.2 })
  })

  it('that are joined wrongly or missed are told', () => {
    expect(evaluateLinks(links, [['a#1', 'b#1', 'd#1']], all)).toMatchObject({
      precision: 1 / 3,
      added: [
        ['a#1', 'd#1'],
        ['b#1', 'd#1'],
      ],
      missed: [
        ['a#1', 'c#1'],
        ['a#2', 'b#1'],
        ['a#2', 'c#1'],
        ['b#1', 'c#1'],
      ],
    })
  })

  it('are counted among the claims that were found', () => {
    expect(evaluateLinks(links, [['b#1', 'c#1']], new Set(['b#1', 'c#1']))).toMatchObject({ pairs: 1, f1: 1 })
  })
})

describe('linking of gold', () => {
  const reports = reportsOf('dev')
  const engine = createEngine(knowledgeFrom(tables))
  const readings = [...reports.values()].map((report) => engine.read(report))
  const gold = lines<ComparableReading & LinkableReading>('dev/gold.jsonl')
  const result = evaluateBoth({
    gold,
    readings,
    found: foundClaims(gold, new Map(readings.map((reading) => [reading.report, reading])), actorRootOf()),
    links: lines<GoldLink>('dev/links.jsonl'),
    reports,
    actors,
  })

  it('reaches 0.90 from the gold claims', () => expect(result.gold.f1).toBeGreaterThanOrEqual(0.9))

  it("reaches 0.70 from the engine's own, over the pairs that it found and over all", () => {
    expect(result.engine.f1).toBeGreaterThanOrEqual(0.7)
    expect(result.strict.f1).toBeGreaterThanOrEqual(0.7)
  })

  it.each(['a', 'b', 'c', 'e'])('joins no two reports of gold/own/%s, which tell different events', (set) => {
    const claims = lines<LinkableReading>(`own/${set}/gold.jsonl`)
    const all = new Set(claims.flatMap((reading) => reading.claims.map(({ id }) => id)))
    expect(evaluateLinks([], eventsOf(claims, reportsOf(`own/${set}`), actors), all).added).toEqual([])
  })
})
