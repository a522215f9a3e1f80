-- What is in force now, kept ready. These tables are no part of the record: triggers make them of it, and they can be made again.
-- Without them, each question about today would ask of each claim whether its report was read again since.

create table readings_in_force (
  report_id uuid primary key references reports,
  extraction bigint not null
);

-- The claims of those readings, as far as they are looked up by it: narrow rows, many indexes.
create table claims_in_force (
  id uuid primary key references claims (id),
  report_id uuid not null,
  extraction bigint not null,
  day date not null,
  day_to date,
  kind text not null,
  type text,
  lat double precision,
  lon double precision,
  place_id text,
  country text,
  admin1 text,
  -- The half degree of the map that it lies in: a box is a list of these, and the planner knows how many claims each holds.
  cell integer generated always as ((floor(lat * 2)::integer + 180) * 720 + floor(lon * 2)::integer + 360) stored
);
create index claims_in_force_by_report on claims_in_force (report_id);
create index claims_in_force_by_day on claims_in_force (day, id);
create index claims_in_force_by_type on claims_in_force (type, day);
create index claims_in_force_by_area on claims_in_force (country, admin1, type, day);
create index claims_in_force_by_place on claims_in_force (place_id, day);
create index claims_in_force_by_cell on claims_in_force (cell, day, id) include (lat, lon);
create index claims_in_force_by_days on claims_in_force using gist (daterange(day, greatest(day, day_to), '[]'));

-- The same once for each actor that has a part in the claim, in one role or several: questions about one actor are asked of it alone.
create table actor_claims_in_force (
  id uuid not null references claims (id),
  actor_id text not null,
  roles text[] not null,
  report_id uuid not null,
  extraction bigint not null,
  day date not null,
  day_to date,
  kind text not null,
  type text,
  lat double precision,
  lon double precision,
  place_id text,
  country text,
  admin1 text,
  primary key (id, actor_id)
);
create index actor_claims_in_force_by_report on actor_claims_in_force (report_id);
create index actor_claims_in_force_by_actor on actor_claims_in_force (actor_id, day, id) include (lat, lon, day_to, type);

-- Of two versions that read a report at once, the later row of `extractions` is in force: whoever comes second waits here for the first.
create function bring_readings_into_force() returns trigger language plpgsql as $$
begin
  insert into readings_in_force as current (report_id, extraction)
    select a.report_id, max(a.seq) from added a where a.fault is null group by a.report_id order by a.report_id
    on conflict (report_id) do update set extraction = excluded.extraction where excluded.extraction > current.extraction;
  delete from claims_in_force c using readings_in_force r
    where r.report_id = c.report_id and c.extraction < r.extraction
      and c.report_id in (select a.report_id from added a where a.fault is null);
  delete from actor_claims_in_force c using readings_in_force r
    where r.report_id = c.report_id and c.extraction < r.extraction
      and c.report_id in (select a.report_id from added a where a.fault is null);
  return null;
end
$$;
create trigger comes_into_force after insert on extractions
  referencing new table as added for each statement execute function bring_readings_into_force();

create function bring_claims_into_force() returns trigger language plpgsql as $$
begin
  insert into claims_in_force (id, report_id, extraction, day, day_to, kind, type, lat, lon, place_id, country, admin1)
    select a.id, a.report_id, a.extraction, a.day, a.day_to, a.kind, a.type, a.lat, a.lon, a.place_id, a.country, a.admin1
    from added a join readings_in_force r on r.report_id = a.report_id and r.extraction = a.extraction;
  return null;
end
$$;
create trigger comes_into_force after insert on claims
  referencing new table as added for each statement execute function bring_claims_into_force();

create function bring_actors_into_force() returns trigger language plpgsql as $$
begin
  insert into actor_claims_in_force
      (id, actor_id, roles, report_id, extraction, day, day_to, kind, type, lat, lon, place_id, country, admin1)
    select c.id, a.actor_id, a.roles, c.report_id, c.extraction, c.day, c.day_to, c.kind, c.type, c.lat, c.lon, c.place_id, c.country, c.admin1
    from (
      select claim_id, actor_id, array_agg(distinct role order by role) as roles from added where actor_id is not null group by claim_id, actor_id
    ) a join claims_in_force c on c.id = a.claim_id;
  return null;
end
$$;
create trigger comes_into_force after insert on claim_actors
  referencing new table as added for each statement execute function bring_actors_into_force();
