// Which claims are coders tested with, and which that people accepted could they be?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

const claimsWithReports = (db: Kysely<Tables>) =>
  db
    .selectFrom('claims as c')
    .innerJoin('claims_in_force as f', 'f.id', 'c.id')
    .innerJoin('reports as r', 'r.id', 'c.report_id')
    .select(['c.id', 'c.claim', 'r.id as report', 'r.title'])

/** Claims whose values are known, with these; the latest first. */
export const listGold = (db: Kysely<Tables>) =>
  claimsWithReports(db)
    .innerJoin('review_gold as g', 'g.claim_id', 'c.id')
    .select(['g.fields', 'g.recorded_by as by', 'g.recorded_at as at'])
    .orderBy('g.recorded_at', 'desc')
    .orderBy('c.id')
    .execute()

/** Claims that were accepted and that nobody is tested with, the last decided first. */
export const listAccepted = (db: Kysely<Tables>, limit: number) =>
  claimsWithReports(db)
    .innerJoin('reviewed_claims as v', 'v.claim_id', 'c.id')
    .select('v.claim as laid')
    .where('v.state', '=', 'accepted')
    .where(sql<boolean>`not exists (select from review_gold g where g.claim_id = c.id)`)
    .orderBy(sql`(select max(d.seq) from decisions d where d.claim_id = c.id)`, (order) => order.desc().nullsLast())
    .orderBy('c.id')
    .limit(limit)
    .execute()
