-- What more events are asked for by, sorted by and counted by. What linking keeps ready is emptied, and every report waits to be linked
-- again: the record says all of it, and nothing is said anew.
truncate sketches, linked_claims, candidate_pairs, claim_covers, events_in_force;

alter table events_in_force
  add column geo_precision smallint,
  add column injured_least integer,
  add column injured_best integer,
  add column injured_most integer,
  -- The place, and all that it lies in, by their ids in the gazetteer.
  add column places text[] not null,
  -- Names as places are sorted by, without marks and article, in the order of the letters.
  add column place_ar text collate "C",
  add column place_en text collate "C",
  -- Actors as they are named, without those above them; and the one it is counted under where it is counted once.
  add column named text[] not null,
  add column actor text,
  -- Fields in which accounts conflict.
  add column disputed text[] not null,
  add column reports integer not null,
  add column claims integer not null,
  -- Claims told by reports that are made up for demonstration.
  add column invented integer not null;
alter table events_in_force alter column places set storage main, alter column named set storage main, alter column disputed set storage main;

create index events_in_force_by_killed on events_in_force (killed_best, id);
create index events_in_force_by_place_ar on events_in_force (place_ar, id);
create index events_in_force_by_place_en on events_in_force (place_en, id);
create index events_in_force_by_places on events_in_force using gin (places);

select ask_to_link(array(select report_id from readings_in_force));
