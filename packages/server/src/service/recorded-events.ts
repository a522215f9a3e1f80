// The events of the record, linked in memory from the claims in force. It answers for records of some thousand reports.
import { CopyIndex } from '@sijill/engine/event/copies/copies.ts'
import { sketchOf } from '@sijill/engine/event/copies/sketch.ts'
import { Linker } from '@sijill/engine/event/linker.ts'
import type { Decision, Told } from '@sijill/engine/event/types.ts'
import { recordOf } from '@sijill/engine/record/record.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { EventFilter } from '../store/read/event-filter.ts'
import { listDecisions } from '../store/read/list-decisions.ts'
import { momentOf } from '../store/read/moment.ts'
import { searchQuery } from '../store/search-words.ts'
import type { Claims, Tables } from '../store/tables.ts'
import { answersFilter } from './answers-filter.ts'
import { dataFolder } from './folders.ts'
import type { RecordedEvent, ReportedClaim } from './recorded-event.ts'
import { registersOf } from './registers.ts'

interface ClaimRow {
  readonly id: string
  readonly claim: Claim
  readonly at: Date
  readonly report: string
  readonly text: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
}

/** The claims in force with their reports. */
function claimRows(db: Kysely<Tables>, asOf: Date | undefined): Promise<ClaimRow[]> {
  return db
    .selectFrom(sql<Claims>`claims_as_of(${momentOf(asOf)})`.as('c'))
    .innerJoin('reports as r', 'r.id', 'c.report_id')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['c.id', 'c.claim', 'c.recorded_at as at', 'r.id as report', 'r.text', 'o.name as outlet', 'r.url', 'r.title', 'r.published'])
    .orderBy('c.id')
    .execute() as unknown as Promise<ClaimRow[]>
}

/** Claims name others of their report by the engine's ids: those of the store take their place. */
function toldOf(rows: readonly ClaimRow[]): Told[] {
  const idOf = new Map(rows.map(({ id, claim, report }) => [`${report} ${claim.id}`, id]))
  const sketches = new Map(rows.map(({ report, text }) => [report, text]))
  const sketched = new Map([...sketches].map(([report, text]) => [report, sketchOf(text)]))
  return rows.map(({ id, claim, report, outlet, published }) => {
    const named = (other: string | null): string | null => (other === null ? null : (idOf.get(`${report} ${other}`) ?? null))
    return {
      claim: { ...claim, id, updates: named(claim.updates), part_of: named(claim.part_of), same_as: named(claim.same_as) },
      report: { id: report, outlet, published, sketch: sketched.get(report) ?? null },
    }
  })
}

function copiesOf(told: readonly Told[]): CopyIndex {
  const index = new CopyIndex()
  for (const { id, published, sketch } of new Map(told.map(({ report }) => [report.id, report])).values())
    if (sketch) index.add({ id, published, sketch })
  return index
}

async function linkDecisions(db: Kysely<Tables>, asOf: Date | undefined): Promise<Decision[]> {
  const decisions = await listDecisions(db, asOf ? { asOf } : {})
  return decisions.flatMap(({ kind, claim, otherClaim }): Decision[] => {
    if (claim === null || otherClaim === null || (kind !== 'must_link' && kind !== 'cannot_link')) return []
    return [{ is: kind === 'must_link' ? 'must' : 'cannot', a: claim, b: otherClaim }]
  })
}

async function linkAll(db: Kysely<Tables>, asOf: Date | undefined): Promise<RecordedEvent[]> {
  const { actors, sources } = registersOf(dataFolder())
  const rows = await claimRows(db, asOf)
  const told = toldOf(rows)
  const [byId, rowOf] = [new Map(told.map((one) => [one.claim.id, one])), new Map(rows.map((row) => [row.id, row]))]
  const copies = copiesOf(told)
  const copyOf = (report: string): string | null => copies.copyOf(report)?.origin ?? null
  const linker = new Linker(actors)
  linker.add(told)
  linker.decide(await linkDecisions(db, asOf))
  const covers = linker.covers()
  return linker.events().map((event) => {
    const found = event.claims.map((id) => rowOf.get(id) as ClaimRow)
    const claims = found.map(({ id, claim, report, outlet, url, title, published }): ReportedClaim => ({
      id,
      claim,
      report: { id: report, outlet, url, title, published, copyOf: copyOf(report) },
    }))
    const tellers = event.claims.map((id) => byId.get(id) as Told)
    const speaker = (source: string): string | null => sources.speaker(source)
    return {
      record: recordOf({ event, claims: tellers, copyOf, actors, speaker }),
      claims,
      covers: covers.filter(({ aggregate }) => aggregate === event.id).map(({ occurrence }) => occurrence),
      changed: new Date(Math.max(...found.map(({ at }) => at.getTime()))).toISOString(),
    }
  })
}

interface State {
  readonly stamp: string
  readonly events: Promise<RecordedEvent[]>
}
const now = new WeakMap<Kysely<Tables>, State>()

/** Linked again when claims or decisions have come since. */
async function allEvents(db: Kysely<Tables>, asOf: Date | undefined): Promise<RecordedEvent[]> {
  if (asOf) return linkAll(db, asOf)
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', (select max(seq) from extractions), (select max(seq) from decisions)) as stamp`.execute(db)
  const stamp = rows[0]?.stamp ?? ''
  const known = now.get(db)
  if (known?.stamp === stamp) return known.events
  const events = linkAll(db, undefined)
  now.set(db, { stamp, events })
  return events
}

/** Ids of the reports that hold the words; null where none are asked for. */
async function reportsWith(db: Kysely<Tables>, text: string | undefined): Promise<ReadonlySet<string> | null> {
  if (text === undefined) return null
  const query = searchQuery(text)
  if (query === null) return new Set()
  const found = await db
    .selectFrom('reports')
    .select('id')
    .where(sql<boolean>`words @@ ${query}::tsquery`)
    .execute()
  return new Set(found.map(({ id }) => id))
}

/** Events that answer a filter, by id. */
export async function* recordedEvents(db: Kysely<Tables>, filter: EventFilter, asOf?: Date): AsyncIterable<RecordedEvent> {
  const reports = await reportsWith(db, filter.text)
  const { actors } = registersOf(dataFolder())
  for (const event of await allEvents(db, asOf)) if (answersFilter(event, { filter, actors, reports })) yield event
}

/** An event by its id, or null. */
export async function recordedEvent(db: Kysely<Tables>, id: string, asOf?: Date): Promise<RecordedEvent | null> {
  return (await allEvents(db, asOf)).find(({ record }) => record.id === id) ?? null
}
