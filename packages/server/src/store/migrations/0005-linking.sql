-- Where the trigger of a claim stands in its report, and which of the claims on that trigger it is (`store/anchor.ts`): the same for
-- every version that reads it, as the number of the claim is not.
alter table claims add column anchor bigint;
alter table claims disable trigger only_grows;
update claims c set anchor = a.anchor from (
  select id, (case when claim->'trigger'->>'in' = 'title' then 0 else 1000000000 end + coalesce((claim->'trigger'->>'start')::bigint, 0)) * 1000
    + row_number() over (partition by report_id, extraction, claim->'trigger'->>'in', claim->'trigger'->>'start' order by number) - 1 as anchor
  from claims
) a where a.id = c.id;
alter table claims enable trigger only_grows;
alter table claims alter column anchor set not null;

-- What linking keeps ready, from here on: none of it is the record, all of it can be made again of reports, claims and decisions.

-- Reports whose claims, or decisions about them, are not linked yet; the day is that of publication.
create table reports_to_link (
  report_id uuid primary key references reports,
  day date not null
);
create index reports_to_link_by_day on reports_to_link (day, report_id);

-- Whoever adds waits for a linker that is at work on the report, and it is linked again: what the linker has not seen is not passed over.
create function ask_to_link(wanted uuid[]) returns void language sql as $$
  insert into reports_to_link (report_id, day)
    select distinct r.id, coalesce(r.published_day, '0001-01-01'::date) from unnest(wanted) w (id) join reports r on r.id = w.id order by r.id
    on conflict (report_id) do update set day = excluded.day
$$;

create function link_what_is_read() returns trigger language plpgsql as $$
begin
  perform ask_to_link(array(select a.report_id from added a where a.fault is null));
  return null;
end
$$;
create trigger is_to_be_linked after insert on extractions
  referencing new table as added for each statement execute function link_what_is_read();

-- A decision is about claims, or about a claim and an event; one that withdraws is about what the other was about.
create function link_what_is_decided() returns trigger language plpgsql as $$
begin
  perform ask_to_link(array(
    select c.report_id from added a left join decisions w on w.id = a.withdraws
    join claims c on c.id in (a.claim_id, a.other_claim_id, w.claim_id, w.other_claim_id)
    where coalesce(w.kind, a.kind) in ('must_link', 'cannot_link')
  ));
  return null;
end
$$;
create trigger is_to_be_linked after insert on decisions
  referencing new table as added for each statement execute function link_what_is_decided();

-- The sketch of each report's text, and the keys under which copies of it are looked up (engine/event/copies).
create table sketches (
  report_id uuid primary key references reports,
  sketch bytea not null,
  bands integer[] not null
);
-- looked up more often than added to: a list of what is still to be added would be gone through each time
create index sketches_by_band on sketches using gin (bands) with (fastupdate = off);

-- Claims in force that are linked: to which event, the ground on which they are compared (engine/event/ground.ts), and what is compared.
create table linked_claims (
  claim_id uuid primary key references claims (id),
  report_id uuid not null,
  key text not null,
  event_id uuid not null references event_ids,
  place_level smallint not null,
  time_level smallint not null,
  lat double precision not null,
  lon double precision not null,
  middle double precision not null,
  class text not null,
  told jsonb not null
) with (toast_tuple_target = 256);
create index linked_claims_by_report on linked_claims (report_id);
create index linked_claims_by_event on linked_claims (event_id);
create index linked_claims_by_ground on linked_claims (place_level, time_level, class, middle) include (lat, lon, claim_id);

-- Pairs of claims that may be one event, found when the later of the two was linked; those of claims no longer in force are passed over.
create table candidate_pairs (
  claim_id uuid not null references claims (id),
  other_id uuid not null references claims (id),
  primary key (claim_id, other_id)
);
create index candidate_pairs_by_other on candidate_pairs (other_id);

-- That an aggregate covers an occurrence, by the claims that tell them.
create table claim_covers (
  aggregate_id uuid not null references claims (id),
  occurrence_id uuid not null references claims (id),
  why text not null,
  primary key (aggregate_id, occurrence_id)
);
create index claim_covers_by_occurrence on claim_covers (occurrence_id);

-- Events as they stand: the record that is published of each, and what it is looked up by.
create table events_in_force (
  id uuid primary key references event_ids,
  kind text not null,
  type text not null,
  subtype text,
  grade text not null,
  day_from date,
  day_to date,
  lat double precision,
  lon double precision,
  radius_km real,
  place_id text,
  country text,
  admin1 text,
  killed_least integer,
  killed_best integer,
  killed_most integer,
  -- Each actor, and all that it belongs to; the same once more with its role (`initiator:isis`).
  actors text[] not null,
  outlets text[] not null,
  witnesses integer not null,
  changed timestamptz not null,
  record jsonb not null,
  cell integer generated always as ((floor(lat * 2)::integer + 180) * 720 + floor(lon * 2)::integer + 360) stored
) with (toast_tuple_target = 256);
-- the record is kept apart from the row; what rows are chosen by is not
alter table events_in_force alter column actors set storage main, alter column outlets set storage main;
create index events_in_force_by_day on events_in_force (day_from, id);
create index events_in_force_by_days on events_in_force using gist (daterange(day_from, day_to, '[]'));
create index events_in_force_by_type on events_in_force (type, day_from);
create index events_in_force_by_area on events_in_force (country, admin1, day_from);
create index events_in_force_by_cell on events_in_force (cell, day_from) include (lat, lon);
create index events_in_force_by_actor on events_in_force using gin (actors);
create index events_in_force_by_outlet on events_in_force using gin (outlets);
create index events_in_force_by_change on events_in_force (changed, id);

-- An event that no claim tells any longer has no successor.
alter table event_tombstones drop constraint event_tombstones_kind_check;
alter table event_tombstones add constraint event_tombstones_kind_check check (kind in ('merged', 'split', 'withdrawn', 'restored'));
alter table event_tombstones drop constraint as_many_successors_as_its_kind;
alter table event_tombstones add constraint as_many_successors_as_its_kind check (
  (kind = 'merged' and cardinality(successors) = 1)
  or (kind = 'split' and cardinality(successors) > 1)
  or (kind in ('withdrawn', 'restored') and cardinality(successors) = 0)
);
