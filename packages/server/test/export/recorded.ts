// Events for tests of exports: of the demonstration corpus, read and linked without a store, and of claims made up for one rule each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '@sijill/engine/engine.ts'
import { sketchOf } from '@sijill/engine/event/copies/sketch.ts'
import { CopyIndex } from '@sijill/engine/event/copies/copies.ts'
import { Linker } from '@sijill/engine/event/linker.ts'
import { relationsOf } from '@sijill/engine/event/relations.ts'
import type { LinkedEvent, Told } from '@sijill/engine/event/types.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { recordOf } from '@sijill/engine/record/record.ts'
import type { CasualtyRow, Claim, Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { codeContext, type CodeContext } from '../../src/service/export/code-context.ts'
import type { RecordedEvent, ReportedClaim } from '../../src/service/recorded-event.ts'

export const knowledge = knowledgeFrom(knowledgeTables())
export const open: CodeContext = codeContext({ knowledge, folders: [], restricted: false })
export const restricted: CodeContext = codeContext({ knowledge, folders: [], restricted: true })

const actors = relationsOf(knowledge.actors)
const CHANGED = '2026-11-20T08:00:00.000Z'

function recorded(
  event: LinkedEvent,
  told: readonly Told[],
  claims: ReadonlyMap<string, ReportedClaim>,
  covers: readonly string[],
): RecordedEvent {
  const copyOf = (report: string): string | null => [...claims.values()].find((one) => one.report.id === report)?.report.copyOf ?? null
  const record = recordOf({ event, claims: told, copyOf, actors, speaker: (source) => knowledge.sources.speaker(source) })
  return { record, claims: event.claims.map((id) => claims.get(id) as ReportedClaim), covers, changed: CHANGED }
}

let demo: readonly RecordedEvent[] | null = null

/** The events of `examples/demo`, all of whose reports are invented. */
export function demoEvents(): readonly RecordedEvent[] {
  if (demo) return demo
  const file = join(import.meta.dirname, '../../../../examples/demo/reports.jsonl')
  const reports = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report)
  const engine = createEngine(knowledge)
  const copies = new CopyIndex()
  for (const { id, text, published = null } of reports) {
    const sketch = sketchOf(text)
    if (sketch) copies.add({ id, published, sketch })
  }
  const claims = new Map<string, ReportedClaim>()
  const told = reports.flatMap((report) => {
    const { id, outlet = null, url = null, title = null, published = null, text } = report
    const toldIn = { id, outlet, published, sketch: sketchOf(text) }
    return engine.read(report).claims.map((claim): Told => {
      claims.set(claim.id, {
        id: claim.id,
        claim,
        review: null,
        report: { id, outlet, url, title, published, copyOf: copies.copyOf(id)?.origin ?? null },
      })
      return { claim, report: toldIn }
    })
  })
  const linker = new Linker(actors)
  linker.add(told)
  const covers = Map.groupBy(linker.covers(), ({ aggregate }) => aggregate)
  demo = linker.events().map((event) => {
    const own = told.filter(({ claim }) => event.claims.includes(claim.id))
    return recorded(
      event,
      own,
      claims,
      (covers.get(event.id) ?? []).map(({ occurrence }) => occurrence),
    )
  })
  return demo
}

type Count = number | readonly [min: number, max: number | null]

/** A made-up claim, shortly: an armed clash in Shuhayl on 10 March 2024, told by an invented outlet, unless it says otherwise. */
export interface Made {
  readonly id?: string
  readonly type?: string
  readonly kind?: 'occurrence' | 'aggregate' | 'update'
  readonly by?: readonly string[]
  readonly against?: readonly string[]
  readonly sides?: readonly string[]
  readonly place?: Partial<NonNullable<Claim['place']>> | null
  readonly on?: readonly [from: string, to: string, precision?: 1 | 2 | 3, rule?: string] | null
  readonly killed?: readonly { readonly count: Count; readonly actor?: string; readonly text?: string }[]
  readonly injured?: Count
  readonly combined?: Count
  readonly means?: readonly string[]
  readonly factuality?: Claim['factuality']
  readonly from?: Claim['attribution']
  readonly outlet?: string
  readonly published?: string
  readonly title?: string
}

const WORDS = 'كلمات مخترعة' // invented words
const span = { text: WORDS, start: 0, end: WORDS.length, in: 'text' } as const
const SHUHAYL = {
  id: 'sy.deir_ezzor.shuhayl',
  name_ar: 'الشحيل',
  name_en: 'Shuhayl',
  lat: 35.087,
  lon: 40.452,
  radius_km: 4,
  geo_precision: 1,
  admin1: 'Deir ez-Zor',
  admin2: 'Mayadin',
  country: 'SY',
} as const

const bounds = (count: Count): { readonly min: number; readonly max: number | null } =>
  typeof count === 'number' ? { min: count, max: count } : { min: count[0], max: count[1] }

function casualty(
  outcome: CasualtyRow['outcome'],
  count: Count,
  { actor = null, text = WORDS }: { readonly actor?: string | null; readonly text?: string } = {},
): CasualtyRow {
  const category = actor === null ? null : (knowledge.actors.category(actor) ?? null)
  return { ...span, text, outcome, ...bounds(count), best: null, actor, category, traits: [], of: null }
}

function claimOf(made: Made, id: string, outlet: string): Claim {
  const actor = (role: 'initiator' | 'target' | 'participant') => (actorId: string) => ({
    ...span,
    role,
    id: actorId,
    unit: null,
    name: WORDS,
    category: knowledge.actors.category(actorId) ?? 'unknown',
    certainty: 'asserted' as const,
  })
  const { by = [], against = [], sides = [], killed = [], on = ['2024-03-10', '2024-03-10'], place = {} } = made
  return {
    id,
    kind: made.kind ?? 'occurrence',
    type: made.type ?? 'armed_clash',
    subtype: null,
    act: null,
    direction: null,
    trigger: span,
    actors: [...by.map(actor('initiator')), ...against.map(actor('target')), ...sides.map(actor('participant'))],
    place: place && { ...span, relation: null, inherited: false, ...SHUHAYL, ...place },
    time: on && { ...span, from: on[0], to: on[1], time_precision: on[2] ?? 1, rule: on[3] ?? 'time.date', inherited: false },
    casualties: [
      ...killed.map(({ count, ...rest }) => casualty('killed', count, rest)),
      ...(made.injured === undefined ? [] : [casualty('injured', made.injured)]),
    ],
    combined: made.combined === undefined ? null : { ...span, ...bounds(made.combined) },
    means: (made.means ?? []).map((means) => ({ ...span, id: means })),
    attribution: made.from ?? [{ ...span, id: null, name: outlet, kind: 'news_outlet', stance: 'asserts', from: null }],
    factuality: made.factuality ?? 'asserted',
    updates: null,
    part_of: null,
    same_as: null,
    evidence: [span],
    confidence: 0.9,
    rules: [],
  }
}

/** One event of these claims, each in a report of its own. */
export function eventOf(...all: readonly Made[]): RecordedEvent {
  const claims = new Map<string, ReportedClaim>()
  const told = all.map((made, at): Told => {
    const report = `r${at + 1}`
    const id = made.id ?? `${report}#1`
    const { outlet = `شبكة مخترعة ${at + 1}`, published = '2024-03-11', title = null } = made // invented network
    const claim = claimOf(made, id, outlet)
    claims.set(id, {
      id,
      claim,
      review: null,
      report: { id: report, outlet, url: `https://${report}.example/`, title, published, copyOf: null },
    })
    return { claim, report: { id: report, outlet, published, sketch: null } }
  })
  const kind = all[0]?.kind === 'aggregate' ? 'aggregate' : 'occurrence'
  return recorded({ id: 'ev_0000000000001', kind, claims: [...claims.keys()] }, told, claims, [])
}
