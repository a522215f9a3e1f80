// Which claims are linked, to what, and what of them is compared?
import type { Reach } from '@sijill/engine/event/ground.ts'
import type { Told } from '@sijill/engine/event/types.ts'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Tables } from '../tables.ts'

export interface LinkedClaim {
  readonly claim: string
  readonly report: string
  readonly key: string
  readonly event: string
}

async function listLinked(db: Kysely<Tables>, condition: RawBuilder<SqlBool>): Promise<LinkedClaim[]> {
  return db
    .selectFrom('linked_claims as l')
    .select(['l.claim_id as claim', 'l.report_id as report', 'l.key', 'l.event_id as event'])
    .where(condition)
    .execute()
}

export const linkedOfClaims = (db: Kysely<Tables>, claims: readonly string[]): Promise<LinkedClaim[]> =>
  listLinked(db, sql<SqlBool>`l.claim_id = any(${claims}::uuid[])`)

export const linkedOfReports = (db: Kysely<Tables>, reports: readonly string[]): Promise<LinkedClaim[]> =>
  listLinked(db, sql<SqlBool>`l.report_id = any(${reports}::uuid[])`)

export const linkedOfEvents = (db: Kysely<Tables>, events: readonly string[]): Promise<LinkedClaim[]> =>
  listLinked(db, sql<SqlBool>`l.event_id = any(${events}::uuid[])`)

/** A reach as text, to tell those apart that several claims share. */
const textOf = (reach: Reach): string => Object.values(reach).join(' ')

/** Claims that lie within any of these reaches. */
export async function linkedNear(db: Kysely<Tables>, reaches: readonly Reach[]): Promise<LinkedClaim[]> {
  const distinct = [...new Map(reaches.map((reach) => [textOf(reach), reach])).values()]
  const near = sql<SqlBool>`l.claim_id in (
    select n.claim_id
    from jsonb_to_recordset(${JSON.stringify(distinct)}::jsonb) p ("placeLevel" smallint, "timeLevel" smallint, class text,
      south float8, north float8, west float8, east float8, first float8, last float8)
    join linked_claims n on n.place_level = p."placeLevel" and n.time_level = p."timeLevel" and n.class = p.class
      and n.middle >= p.first and n.middle < p.last and n.lat >= p.south and n.lat < p.north and n.lon >= p.west and n.lon < p.east)`
  return listLinked(db, near)
}

/** Two claims that may be one event, as they are kept. */
export interface KeptPair {
  readonly claim: string
  readonly other: string
  readonly upholds: boolean
}

/** The pairs kept in which one of these claims is; both of each are linked. */
export async function listPairs(db: Kysely<Tables>, claims: readonly string[]): Promise<KeptPair[]> {
  const { rows } = await sql<KeptPair>`
    select p.claim_id as claim, p.other_id as other, p.upholds from candidate_pairs p join linked_claims l on l.claim_id = p.other_id
      where p.claim_id = any(${claims}::uuid[])
    union
    select p.claim_id, p.other_id, p.upholds from candidate_pairs p join linked_claims l on l.claim_id = p.claim_id
      where p.other_id = any(${claims}::uuid[])`.execute(db)
  return rows
}

/** What is compared of each of some claims, the sketch of its report with it. */
export async function listTold(db: Kysely<Tables>, claims: readonly string[]): Promise<{ readonly claim: string; readonly told: Told }[]> {
  const rows = await db
    .selectFrom('linked_claims as l')
    .leftJoin('sketches as s', 's.report_id', 'l.report_id')
    .select(['l.claim_id as claim', 'l.told', 's.sketch'])
    .where(sql<boolean>`l.claim_id = any(${claims}::uuid[])`)
    .execute()
  return rows.map(({ claim, told, sketch }) => ({
    claim,
    told: { ...told, report: { ...told.report, sketch: sketch && sketchFrom(sketch) } },
  }))
}

/** A sketch as it is kept: its numbers, the least byte first. */
export const sketchBytes = (sketch: Uint32Array): Uint8Array => new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength)

export const sketchFrom = (bytes: Buffer): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer)
