// By which words do reports name an actor, and which outlets do so how often? Victims who are civilians are left out: their words may be names.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface ActorWords {
  readonly name: string
  readonly outlet: string | null
  readonly claims: number
}

/** Words of claims in force, clitics left out, the most used first. */
export async function listActorWords(db: Kysely<Tables>, actor: string): Promise<ActorWords[]> {
  const { rows } = await sql<{ name: string; outlet: string | null; claims: string }>`
    select a.value->>'name' as name, o.name as outlet, count(distinct c.id) as claims
    from actor_claims_in_force f
    join claims c on c.id = f.id
    join reports r on r.id = c.report_id
    left join outlets o on o.id = r.outlet_id
    cross join lateral jsonb_array_elements(c.claim->'actors') a
    where f.actor_id = ${actor} and ${actor}::text in (a.value->>'id', a.value->>'unit')
      and not (a.value->>'category' = 'civilians' and a.value->>'role' = 'target')
    group by a.value->>'name', o.name
    order by count(distinct c.id) desc, (a.value->>'name') collate "C", o.name collate "C"`.execute(db)
  return rows.map(({ claims, ...words }) => ({ ...words, claims: Number(claims) }))
}
