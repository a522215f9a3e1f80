// Which claims tell of these events, now or at a time before, and in which reports do they stand?
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Claims, Links, Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

/** A claim with what linking and the record take of its report. */
export interface KeptClaim {
  readonly id: string
  readonly anchor: string
  readonly claim: Claim
  readonly report: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly copyOf: string | null
}

export interface EventClaim extends KeptClaim {
  readonly event: string
  /** When it was linked to the event. */
  readonly linked: Date
}

/** Claims in force at a time, `c`, with their reports, `r`. */
export function keptClaims(db: Kysely<Tables>, asOf?: Date) {
  const moment = momentOf(asOf)
  const origin = sql<string | null>`(
    select k.origin_id from copies k where k.report_id = r.id and k.recorded_at <= ${moment} order by k.seq desc limit 1)`
  return db
    .selectFrom(sql<Claims>`claims_as_of(${moment})`.as('c'))
    .innerJoin('reports as r', 'r.id', 'c.report_id')
    .leftJoin('outlets as o', 'o.id', 'r.outlet_id')
    .select(['c.id', 'c.anchor', 'c.claim', 'r.id as report', 'o.name as outlet', 'r.url', 'r.title', 'r.published', origin.as('copyOf')])
}

/** The claims of events, in no order. */
export async function listEventClaims(db: Kysely<Tables>, events: readonly string[], asOf?: Date): Promise<EventClaim[]> {
  return keptClaims(db, asOf)
    .innerJoin(sql<Links>`links_as_of(${momentOf(asOf)})`.as('l'), 'l.claim_id', 'c.id')
    .select(['l.event_id as event', 'l.recorded_at as linked'])
    .where(sql<boolean>`l.event_id = any(${events}::uuid[])`)
    .execute() as unknown as Promise<EventClaim[]>
}

/** The claims that told an event at a time, of whatever reading, as their reports were published. */
export async function claimsOfEventAt(db: Kysely<Tables>, event: string, asOf: Date): Promise<string[]> {
  const rows = await db
    .selectFrom(sql<Links>`links_as_of(${momentOf(asOf)})`.as('l'))
    .innerJoin('claims as c', 'c.id', 'l.claim_id')
    .innerJoin('reports as r', 'r.id', 'c.report_id')
    .select('c.id')
    .where('l.event_id', '=', event)
    .orderBy(sql`coalesce(r.published, '9999') collate "C"`)
    .orderBy('r.id')
    .orderBy('c.anchor')
    .execute()
  return rows.map(({ id }) => id)
}
