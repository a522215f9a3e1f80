// Which claims wait for someone to judge: coded by two who differ, or by one who asks for another opinion?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export async function listDisagreements(
  db: Kysely<Tables>,
  limit: number,
): Promise<{ readonly claims: readonly string[]; readonly total: number }> {
  const { rows } = await sql<{ id: string; total: string }>`
    select k.claim_id as id, count(*) over () as total
    from codings_in_force() k join claims_in_force f on f.id = k.claim_id
    where k.probe is null
      and not exists (select from reviewed_claims v where v.claim_id = k.claim_id and v.state in ('accepted', 'rejected'))
      and not exists (select from review_adjudications j where j.claim_id = k.claim_id)
    group by k.claim_id having count(*) > 1 or bool_or(k.kind = 'flag')
    order by min(k.seq) limit ${limit}`.execute(db)
  return { claims: rows.map(({ id }) => id), total: Number(rows[0]?.total ?? 0) }
}
