-- Events once more for each actor that they are found under, narrow and in the order of their days, kept ready: triggers keep it with each
-- change of an event, in the same transaction. No part of the record. Questions about one actor are asked of the index alone: the events of one
-- that has a part in many lie on all pages of `events_in_force`.

create table actor_events_in_force (
  id uuid not null,
  -- An actor that is named, or one above it; and the roles in which it has a part.
  actor_id text not null,
  as_initiator boolean not null,
  as_target boolean not null,
  as_participant boolean not null,
  day_from date,
  day_to date,
  kind text not null,
  type text not null,
  subtype text,
  grade text not null,
  lat double precision,
  lon double precision,
  radius_km real,
  geo_precision smallint,
  country text,
  admin1 text,
  cell integer,
  killed_least integer,
  killed_best integer,
  killed_most integer,
  injured_least integer,
  injured_best integer,
  primary key (id, actor_id)
);
-- in the order in which the map takes them: the latest first
create index actor_events_in_force_by_actor on actor_events_in_force (actor_id, day_from desc nulls last, id) include (
  as_initiator, as_target, as_participant, day_to, kind, type, subtype, grade, lat, lon, radius_km, geo_precision, country, admin1, cell,
  killed_least, killed_best, killed_most, injured_least, injured_best
);

-- The actors of an event, each with its roles told apart: `isis`, not `initiator:isis`.
create function actors_alone(actors text[]) returns setof text language sql immutable parallel safe as $$
  select a from unnest(actors) a where a !~ '^(initiator|target|participant):'
$$;

-- The same made anew of the events.
create view actor_events_anew as
  select e.id, a.actor_id, 'initiator:' || a.actor_id = any(e.actors) as as_initiator, 'target:' || a.actor_id = any(e.actors) as as_target,
    'participant:' || a.actor_id = any(e.actors) as as_participant, e.day_from, e.day_to, e.kind, e.type, e.subtype, e.grade, e.lat, e.lon,
    e.radius_km, e.geo_precision, e.country, e.admin1, e.cell, e.killed_least, e.killed_best, e.killed_most, e.injured_least, e.injured_best
  from events_in_force e cross join lateral actors_alone(e.actors) a (actor_id);

insert into actor_events_in_force select * from actor_events_anew;

-- What has not changed is not written: most of what changes an event changes none of this. What is taken away is looked for by a plan of its time:
-- one kept from when the table was small would read all of it.
create function keep_actor_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    delete from actor_events_in_force;
    return null;
  end if;
  if tg_op <> 'INSERT' then
    execute 'delete from actor_events_in_force where id = any(array(select g.id from gone g '
      || case tg_op when 'DELETE' then '))' else 'join added e on e.id = g.id where e.actors <> g.actors))' end;
  end if;
  if tg_op <> 'DELETE' then
    insert into actor_events_in_force as kept
      select e.id, a.actor_id, 'initiator:' || a.actor_id = any(e.actors), 'target:' || a.actor_id = any(e.actors),
        'participant:' || a.actor_id = any(e.actors), e.day_from, e.day_to, e.kind, e.type, e.subtype, e.grade, e.lat, e.lon, e.radius_km,
        e.geo_precision, e.country, e.admin1, e.cell, e.killed_least, e.killed_best, e.killed_most, e.injured_least, e.injured_best
      from added e cross join lateral actors_alone(e.actors) a (actor_id)
      on conflict (id, actor_id) do update set
        (as_initiator, as_target, as_participant, day_from, day_to, kind, type, subtype, grade, lat, lon, radius_km, geo_precision, country, admin1,
          cell, killed_least, killed_best, killed_most, injured_least, injured_best)
        = (excluded.as_initiator, excluded.as_target, excluded.as_participant, excluded.day_from, excluded.day_to, excluded.kind, excluded.type,
          excluded.subtype, excluded.grade, excluded.lat, excluded.lon, excluded.radius_km, excluded.geo_precision, excluded.country,
          excluded.admin1, excluded.cell, excluded.killed_least, excluded.killed_best, excluded.killed_most, excluded.injured_least, excluded.injured_best)
        where kept is distinct from excluded;
  end if;
  return null;
end
$$;
create trigger is_kept_by_actor after insert on events_in_force
  referencing new table as added for each statement execute function keep_actor_events();
create trigger is_kept_by_actor_anew after update on events_in_force
  referencing old table as gone new table as added for each statement execute function keep_actor_events();
create trigger is_no_longer_kept_by_actor after delete on events_in_force
  referencing old table as gone for each statement execute function keep_actor_events();
create trigger are_no_longer_kept_by_actor after truncate on events_in_force for each statement execute function keep_actor_events();
