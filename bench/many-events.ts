// Fills a store with generated events as they are kept ready to be asked for, nine of ten with a place; nothing of them is real.
import type { Store } from '@sijill/server/store/open-store.ts'
import { sql } from 'kysely'

export async function fillEvents({ db }: Pick<Store, 'db'>, events: number): Promise<void> {
  await sql`insert into event_ids (id, recorded_by) select md5('e' || i)::uuid, 'linker:bench' from generate_series(1, ${events}) i`.execute(
    db,
  )
  await sql`insert into events_in_force (id, kind, type, grade, day_from, day_to, lat, lon, radius_km, geo_precision, country, admin1, killed_least, killed_best,
    killed_most, places, place_ar, place_en, actors, named, actor, outlets, witnesses, disputed, reports, claims, invented, changed, record)
  select md5('e' || i)::uuid, 'occurrence', (array['shelling', 'armed_clash', 'air_drone_strike', 'arrests', 'abduction'])[1 + i % 5],
    (array['confirmed', 'fair', 'weak', 'weak', 'contested'])[1 + i % 5], d, d, case when i % 10 > 0 then 33 + random() * 4 end,
    case when i % 10 > 0 then 36 + random() * 6 end, 4, 1, 'SY', 'a:' || i % 14, k, k, k, '{}', 'place ' || i % 900, 'place ' || i % 900,
    array['x:' || i % 60], array['x:' || i % 60], 'x:' || i % 60, array['o:' || i % 80], 1 + i % 3, '{}', 1, 1, 1, now(),
    jsonb_build_object('id', md5('e' || i)::uuid, 'kind', 'occurrence', 'type', jsonb_build_object('best', 'shelling'), 'accounts', '[]'::jsonb, 'tolls', '[]'::jsonb,
      'initiators', '[]'::jsonb, 'targets', '[]'::jsonb, 'witnesses', '[]'::jsonb, 'disagreement', '{}'::jsonb, 'graded', jsonb_build_object('grade', 'weak'),
      'place', null, 'time', null, 'subtype', null, 'filler', repeat('x', 2500))
  from generate_series(1, ${events}) i cross join lateral (select '2022-01-01'::date + i % 1000 as d, nullif(i % 9, 8) as k) x`.execute(db)
  await sql`analyze`.execute(db)
}
