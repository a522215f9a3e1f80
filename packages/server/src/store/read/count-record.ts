// How much is in the record?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface RecordCount {
  readonly reports: number
  /** Reports made up for demonstration: their address is one that can be nobody's (RFC 2606). */
  readonly invented: number
  readonly outlets: number
  readonly claims: number
  readonly decisions: number
}

export async function countRecord(db: Kysely<Tables>): Promise<RecordCount> {
  const { rows } = await sql<Record<keyof RecordCount, string>>`
    select (select count(*) from reports) as reports,
      (select count(*) from reports where substring(url from '://([^/:?#]+)') ~* '\\.(example|invalid|test)$') as invented, (select count(*) from outlets) as outlets,
      (select count(*) from claims_in_force) as claims, (select count(*) from decisions) as decisions`.execute(db)
  const row = rows[0]
  return {
    reports: Number(row?.reports ?? 0),
    invented: Number(row?.invented ?? 0),
    outlets: Number(row?.outlets ?? 0),
    claims: Number(row?.claims ?? 0),
    decisions: Number(row?.decisions ?? 0),
  }
}
