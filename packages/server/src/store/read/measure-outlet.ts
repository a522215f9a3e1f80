// How does an outlet stand among others: how often is it alone, how often first, how often was what it first told of the dead left behind?
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export interface OutletMeasures {
  readonly reports: number
  /** Reports that copy another. */
  readonly copies: number
  /** Events that it tells. */
  readonly events: number
  /** Those that no other outlet tells. */
  readonly alone: number
  /** Those that others tell too. */
  readonly shared: number
  /** Of those, the ones of which its report was published first, and before any other. */
  readonly first: number
  /** Of those that others tell too, the ones of whose dead it gave a figure. */
  readonly figures: number
  /** Of those, the ones whose best figure now lies outside what it told first. */
  readonly corrected: number
}

const MEASURES = [
  'reports',
  'copies',
  'events',
  'alone',
  'shared',
  'first',
  'figures',
  'corrected',
] as const satisfies readonly (keyof OutletMeasures)[]

/** Measures of an outlet by its id, over the events in force; with `until`, over those of that day or earlier. */
export async function measureOutlet(db: Kysely<Tables>, id: string, until?: string): Promise<OutletMeasures> {
  const published = until === undefined ? sql`true` : sql`r.published_day <= ${until}::date`
  const happened = until === undefined ? sql`true` : sql`e.day_from <= ${until}::date`
  const { rows } = await sql<Record<keyof OutletMeasures, string>>`
    with own as (select r.id, r.content_hash from reports r where r.outlet_id = ${id} and ${published}),
    told as (
      select e.id as event, e.killed_best, r.outlet_id, r.published, a.value->'tolls' as tolls
      from events_in_force e
      cross join lateral jsonb_array_elements(e.record->'accounts') a
      join reports r on r.id = (a.value->>'report')::uuid
      where e.kind = 'occurrence' and e.outlets @> array[${id}::text]
        and ${happened}
    ),
    by_event as (
      select event, max(killed_best) as killed_best,
        count(distinct outlet_id) filter (where outlet_id <> ${id}) as others,
        min(published) filter (where outlet_id = ${id}) as own_first,
        min(published) filter (where outlet_id <> ${id}) as others_first
      from told group by event
    ),
    figure as (
      select distinct on (t.event) t.event, (f.value->1->>'min')::numeric as least, (f.value->1->>'max')::numeric as most
      from told t cross join lateral jsonb_array_elements(t.tolls) f
      where t.outlet_id = ${id} and f.value->>0 = 'killed'
      order by t.event, t.published
    )
    select (select count(*) from own) as reports,
      (select count(*) from own o join origins_as_of('infinity') g on g.report_id = o.id where g.origin_id <> o.id) as copies,
      count(*) as events,
      count(*) filter (where others = 0) as alone,
      count(*) filter (where others > 0) as shared,
      count(*) filter (where others > 0 and own_first < others_first) as first,
      count(f.event) filter (where others > 0 and b.killed_best is not null) as figures,
      count(f.event) filter (where others > 0 and (b.killed_best < coalesce(f.least, 0) or b.killed_best > f.most)) as corrected
    from by_event b left join figure f on f.event = b.event`.execute(db)
  const row = rows[0]
  return Object.fromEntries(MEASURES.map((name) => [name, Number(row?.[name] ?? 0)])) as unknown as OutletMeasures
}
