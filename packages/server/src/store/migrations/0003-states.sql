-- The state of the record as of a time: each function gives the rows in force then. They are plain queries, so that the planner
-- puts a caller's conditions inside.

-- For each report, the last reading of it that succeeded.
create function extractions_as_of(moment timestamptz) returns setof extractions language sql stable as $$
  select e.* from extractions e
  where e.fault is null and e.recorded_at <= moment and not exists (
    select from extractions later
    where later.report_id = e.report_id and later.seq > e.seq and later.fault is null and later.recorded_at <= moment
  )
$$;

create function claims_as_of(moment timestamptz) returns setof claims language sql stable as $$
  select c.* from claims c
  where c.recorded_at <= moment and not exists (
    select from extractions later
    where later.report_id = c.report_id and later.seq > c.extraction and later.fault is null and later.recorded_at <= moment
  )
$$;

create function links_as_of(moment timestamptz) returns setof links language sql stable as $$
  select l.* from links l
  where l.event_id is not null and l.recorded_at <= moment and not exists (
    select from links later where later.claim_id = l.claim_id and later.seq > l.seq and later.recorded_at <= moment
  )
$$;

create function decisions_as_of(moment timestamptz) returns setof decisions language sql stable as $$
  select d.* from decisions d
  where d.kind <> 'withdraw' and d.recorded_at <= moment and not exists (
    select from decisions later where later.withdraws = d.id and later.recorded_at <= moment
  )
$$;

-- Ids that are out of use, and what stands in their place.
create function tombstones_as_of(moment timestamptz) returns setof event_tombstones language sql stable as $$
  select t.* from event_tombstones t
  where t.kind <> 'restored' and t.recorded_at <= moment and not exists (
    select from event_tombstones later where later.event_id = t.event_id and later.seq > t.seq and later.recorded_at <= moment
  )
$$;

-- The report that each report is a copy of: a near copy by what was last found, an exact one by its content; itself where it is none.
create function origins_as_of(moment timestamptz) returns table (report_id uuid, origin_id uuid) language sql stable as $$
  select r.id, coalesce(
    (select c.origin_id from copies c where c.report_id = r.id and c.recorded_at <= moment order by c.seq desc limit 1),
    (select first.id from reports first
     where first.content_hash = r.content_hash and first.recorded_at <= moment
     order by first.published_day nulls last, first.recorded_at, first.id limit 1))
  from reports r
  where r.recorded_at <= moment
$$;

-- Events: what the claims linked to one id tell, taken together. Links to a claim of an earlier reading count no longer.
create function events_as_of(moment timestamptz) returns table (
  id uuid, claims bigint, reports bigint, origins bigint, types text[], day_from date, day_to date,
  killed_least integer, killed_most integer, injured_least integer, injured_most integer, last_change timestamptz
) language sql stable as $$
  select l.event_id, count(*), count(distinct c.report_id), count(distinct o.origin_id),
    array_agg(distinct c.type order by c.type) filter (where c.type is not null), min(c.day_from), max(c.day_to),
    min(c.killed_min), max(coalesce(c.killed_max, c.killed_min)), min(c.injured_min), max(coalesce(c.injured_max, c.injured_min)),
    max(l.recorded_at)
  from links_as_of(moment) l
  join claims_as_of(moment) c on c.id = l.claim_id
  join origins_as_of(moment) o on o.report_id = c.report_id
  group by l.event_id
$$;

create view events as select * from events_as_of('infinity');
