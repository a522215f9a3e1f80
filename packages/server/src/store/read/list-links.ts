// Which claims tell of an event, why, and who said so?
import { sql, type Kysely } from 'kysely'
import type { LinkReasons, Links, Tables } from '../tables.ts'
import { momentOf } from './moment.ts'

export interface LinkInForce {
  readonly claim: string
  readonly report: string
  readonly score: number | null
  readonly reasons: LinkReasons
  readonly by: string
  readonly at: Date
}

export async function listLinks(db: Kysely<Tables>, event: string, asOf?: Date): Promise<LinkInForce[]> {
  return db
    .selectFrom(sql<Links>`links_as_of(${momentOf(asOf)})`.as('l'))
    .select(['l.claim_id as claim', 'l.report_id as report', 'l.score', 'l.reasons', 'l.recorded_by as by', 'l.recorded_at as at'])
    .where('l.event_id', '=', event)
    .orderBy('l.claim_id')
    .execute() as unknown as Promise<LinkInForce[]>
}
