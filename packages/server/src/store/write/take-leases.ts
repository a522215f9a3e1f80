// Gives claims to a coder for a time: two never have the same.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Takes those of some claims that nobody else has; one's own are taken for longer. Gives what was taken. */
export async function takeLeases(db: Kysely<Tables>, claims: readonly string[], coder: string, minutes: number): Promise<string[]> {
  if (claims.length === 0) return []
  const { rows } = await sql<{ claim_id: string }>`
    insert into review_leases (claim_id, coder, expires_at)
    select c.id, ${coder}, now() + make_interval(secs => ${minutes * 60}) from claims c where c.id = any(${[...claims]}::uuid[]) order by c.id
    on conflict (claim_id) do update set coder = excluded.coder, expires_at = excluded.expires_at
      where review_leases.coder = excluded.coder or review_leases.expires_at <= now()
    returning claim_id`.execute(db)
  return rows.map(({ claim_id }) => claim_id)
}

/** Lets claims go; all of the coder's where none is named. */
export async function dropLeases(db: Kysely<Tables>, coder: string, claims?: readonly string[]): Promise<void> {
  const query = db.deleteFrom('review_leases').where('coder', '=', coder)
  await (claims === undefined ? query : query.where(sql<boolean>`claim_id = any(${[...claims]}::uuid[])`)).execute()
}
