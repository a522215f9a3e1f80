// Which claims wait for this coder, and how far is the work on those that answer a filter?
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Tables } from '../tables.ts'
import { claimsFor, conditionsOf, type ClaimFilter } from './claim-filter.ts'

export const QUEUE_ORDERS = ['uncertain', 'day', 'latest'] as const

export interface QueueFilter {
  readonly claims: ClaimFilter
  readonly order: (typeof QUEUE_ORDERS)[number]
  /** Claims of less confidence alone. */
  readonly below?: number | undefined
  /** Claims of events alone on which accounts conflict in one of these fields. */
  readonly disputed?: readonly string[] | undefined
}

/** Kinds that are reviewed where none is named: those that tell events. */
const KINDS = ['occurrence', 'aggregate', 'update']

const ORDERS: Readonly<Record<QueueFilter['order'], RawBuilder<unknown>>> = {
  uncertain: sql`f.confidence, f.id`,
  day: sql`f.day, f.id`,
  latest: sql`f.day desc, f.id`,
}

const SETTLED = sql<SqlBool>`exists (select from reviewed_claims v where v.claim_id = f.id and v.state in ('accepted', 'rejected'))`

/** Codings of a claim that count: tests of the coder are none. */
const codings = (more: RawBuilder<SqlBool>): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from codings_in_force() k where k.claim_id = f.id and k.probe is null and ${more})`

/** Whether a claim is free for a coder: not settled, not another's, not coded by him, by two or by one who wants another opinion. */
const isFree = (coder: string): RawBuilder<SqlBool> => sql<SqlBool>`not ${SETTLED}
  and not exists (select from review_leases l where l.claim_id = f.id and l.coder <> ${coder} and l.expires_at > now())
  and not ${codings(sql`(k.recorded_by = ${coder} or k.kind = 'flag')`)}
  and (select count(*) from codings_in_force() k where k.claim_id = f.id and k.probe is null) < 2
  and not exists (select from review_adjudications j where j.claim_id = f.id)`

const isSkipped = (coder: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from review_skips s where s.claim_id = f.id and s.coder = ${coder})`

/** Claims that answer a filter, `f`. */
function answering({ claims, below, disputed }: QueueFilter): RawBuilder<unknown> {
  const conditions = [
    ...conditionsOf({ ...claims, kinds: claims.kinds ?? KINDS }),
    ...(below === undefined ? [] : [sql<SqlBool>`f.confidence < ${below}`]),
    ...(disputed === undefined
      ? []
      : [
          sql<SqlBool>`exists (select from linked_claims l join events_in_force e on e.id = l.event_id
            where l.claim_id = f.id and e.disputed && ${disputed}::text[])`,
        ]),
  ]
  return sql`${claimsFor(claims)} c join claims_in_force f on f.id = c.id where ${sql.join(conditions, sql` and `)}`
}

async function idsOf(db: Kysely<Tables>, query: RawBuilder<{ id: string }>): Promise<string[]> {
  return (await query.execute(db)).rows.map(({ id }) => id)
}

/** Claims for a coder, at most `limit`: those that wait for a second coder, then by the order, then those he put off. */
export async function listReviewQueue(
  db: Kysely<Tables>,
  filter: QueueFilter,
  { coder, held, limit }: { readonly coder: string; readonly held: readonly string[]; readonly limit: number },
): Promise<string[]> {
  const free = sql`${answering(filter)} and ${isFree(coder)} and f.id <> all(${held}::uuid[])`
  const order = ORDERS[filter.order]
  const found: string[] = []
  const conditions = [
    sql<SqlBool>`f.id in (select a.claim_id from review_assignments a) and ${codings(sql`true`)} and not ${isSkipped(coder)}`,
    sql<SqlBool>`not ${isSkipped(coder)}`,
    isSkipped(coder),
  ]
  for (const condition of conditions) {
    if (found.length >= limit) break
    const query = sql<{ id: string }>`select f.id from ${free} and ${condition} and f.id <> all(${found}::uuid[])
      order by ${order} limit ${limit - found.length}`
    found.push(...(await idsOf(db, query)))
  }
  return found
}

/** Those of some claims that are free for a coder. */
export const listFree = (db: Kysely<Tables>, ids: readonly string[], coder: string): Promise<string[]> =>
  idsOf(db, sql<{ id: string }>`select f.id from claims_in_force f where f.id = any(${ids}::uuid[]) and ${isFree(coder)}`)

export interface ReviewProgress {
  readonly total: number
  /** Accepted or refused. */
  readonly done: number
  /** Before coders at this moment. */
  readonly leased: number
  /** Coded, and waiting for a second coder or for who judges. */
  readonly waiting: number
  readonly remaining: number
}

export async function reviewProgress(db: Kysely<Tables>, filter: QueueFilter): Promise<ReviewProgress> {
  const { rows } = await sql<Record<'total' | 'done' | 'leased' | 'waiting', string>>`
    select count(*) as total, count(*) filter (where o.settled) as done, count(*) filter (where not o.settled and o.leased) as leased,
      count(*) filter (where not o.settled and not o.leased and o.coded) as waiting
    from (
      select ${SETTLED} as settled, ${codings(sql`true`)} as coded,
        exists (select from review_leases l where l.claim_id = f.id and l.expires_at > now()) as leased
      from ${answering(filter)}
    ) o`.execute(db)
  const [total, done, leased, waiting] = (['total', 'done', 'leased', 'waiting'] as const).map((name) => Number(rows[0]?.[name] ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return { total, done, leased, waiting, remaining: total - done - leased - waiting }
}

/** The claims of a coder's leases that have not ended. */
export async function listLeases(db: Kysely<Tables>, coder: string): Promise<string[]> {
  const query = sql<{ id: string }>`select l.claim_id as id from review_leases l where l.coder = ${coder} and l.expires_at > now()`
  return idsOf(db, query)
}
