// Which names do reports give most that the tables of places, or of actors, do not have? By the readings in force.
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export const GAP_KINDS = ['place', 'actor'] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** Where a page begins: after this name. */
export interface GapCursor {
  readonly claims: number
  readonly reports: number
  readonly key: string
}

export interface Gap extends GapCursor {
  /** The name as reports write it most. */
  readonly name: string
  /** The latest report that gives it, with its text and where the words stand. */
  readonly example: {
    readonly report: string
    readonly outlet: string | null
    readonly published: string | null
    readonly text: string
    readonly start: number
    readonly end: number
  }
}

/** Letters that are typed now one way, now the other are one. */
const folded = sql`translate(name, 'أإآىةؤئ', 'ااايهوي')`

/** Who tells: a source, the source, sources. */
const TELLERS = ['مصدر', 'المصدر', 'مصادر']

/** Words of claims for one who does or suffers and is in no table: two words or more, for one alone (a guard, a fighter) is seldom a name. */
const actorWords = sql`
  select c.report_id, f.extraction, a.value->>'name', (a.value->>'start')::int, (a.value->>'end')::int, a.value->>'in'
  from claim_actors n join claims_in_force f on f.id = n.claim_id join claims c on c.id = f.id
  cross join lateral jsonb_array_elements(c.claim->'actors') a
  where n.actor_id is null and a.value->>'id' is null and a.value->>'category' <> 'civilians' and a.value->>'name' like '% %'
    and split_part(a.value->>'name', ' ', 1) <> all(${TELLERS}::text[])`

function gapsOf(kind: GapKind) {
  const code = `${kind}/unlisted`
  return sql`
    with met as (
      select f.report_id, f.extraction, w.value->>'message' as name,
        (w.value->'span'->>'start')::int as first, (w.value->'span'->>'end')::int as last, w.value->'span'->>'in' as part
      from readings_in_force f
      join extractions e on e.report_id = f.report_id and e.seq = f.extraction
      cross join lateral jsonb_array_elements(e.warnings) w
      where w.value->>'code' = ${code}
      ${kind === 'actor' ? sql`union ${actorWords}` : sql``}
    ), keyed as (
      select *, ${folded} as key from met
    ), told as (
      select k.key, k.report_id, k.name, k.first, k.last, k.part, c.id as claim
      from keyed k
      left join claims_in_force i on i.report_id = k.report_id
      left join claims c on c.id = i.id and exists (
        select from jsonb_array_elements(c.claim->'evidence') v
        where v.value->>'in' = k.part and (v.value->>'start')::int < k.last and (v.value->>'end')::int > k.first
      )
    ), counted as (
      select key, mode() within group (order by name) as name, count(distinct claim)::int as claims, count(distinct report_id)::int as reports
      from told group by key
    )`
}

/** A page of the gaps of a kind, those met most first. */
export async function listGaps(
  db: Kysely<Tables>,
  kind: GapKind,
  { after, limit }: { readonly after?: GapCursor | undefined; readonly limit: number },
): Promise<Gap[]> {
  const from = after
    ? sql`where (-claims, -reports, key collate "C") > (${-after.claims}::int, ${-after.reports}::int, ${after.key}::text collate "C")`
    : sql``
  const { rows } = await sql<Omit<Gap, 'example'> & Gap['example']>`
    ${gapsOf(kind)}, page as (
      select * from counted ${from} order by claims desc, reports desc, key collate "C" limit ${limit}
    )
    select p.key, p.name, p.claims, p.reports, x.report, x.outlet, x.published, x.text, x.start, x.end
    from page p cross join lateral (
      select r.id as report, o.name as outlet, r.published,
        case t.part when 'title' then r.title else r.text end as text, t.first as start, t.last as "end"
      from told t join reports r on r.id = t.report_id left join outlets o on o.id = r.outlet_id
      where t.key = p.key
      order by t.claim is null, r.published_day desc nulls last, r.id, t.first limit 1
    ) x
    order by p.claims desc, p.reports desc, p.key collate "C"`.execute(db)
  return rows.map(({ key, name, claims, reports, ...example }) => ({ key, name, claims, reports, example }))
}
