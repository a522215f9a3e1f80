-- A box of the map is held against points as they are shown, which the radius decides: it is kept beside the point, so that no claim is
-- fetched whole to learn it.
alter table claims_in_force add column radius_km real;
update claims_in_force f set radius_km = c.radius_km from claims c where c.id = f.id;
alter table actor_claims_in_force add column radius_km real;
update actor_claims_in_force f set radius_km = c.radius_km from claims c where c.id = f.id;

drop index claims_in_force_by_cell;
create index claims_in_force_by_cell on claims_in_force (cell, day, id) include (lat, lon, radius_km);
drop index actor_claims_in_force_by_actor;
create index actor_claims_in_force_by_actor on actor_claims_in_force (actor_id, day, id) include (lat, lon, radius_km, day_to, type);

create or replace function bring_claims_into_force() returns trigger language plpgsql as $$
begin
  insert into claims_in_force
      (id, report_id, extraction, day, day_to, kind, type, lat, lon, radius_km, place_id, country, admin1, confidence)
    select a.id, a.report_id, a.extraction, a.day, a.day_to, a.kind, a.type, a.lat, a.lon, a.radius_km, a.place_id, a.country, a.admin1,
      a.confidence
    from added a join readings_in_force r on r.report_id = a.report_id and (r.extraction = a.extraction or a.recorded_by like 'person:%');
  return null;
end
$$;

create or replace function bring_actors_into_force() returns trigger language plpgsql as $$
begin
  insert into actor_claims_in_force
      (id, actor_id, roles, report_id, extraction, day, day_to, kind, type, lat, lon, radius_km, place_id, country, admin1)
    select c.id, a.actor_id, a.roles, c.report_id, c.extraction, c.day, c.day_to, c.kind, c.type, c.lat, c.lon, c.radius_km, c.place_id,
      c.country, c.admin1
    from (
      select claim_id, actor_id, array_agg(distinct role order by role) as roles from added where actor_id is not null group by claim_id, actor_id
    ) a join claims_in_force c on c.id = a.claim_id;
  return null;
end
$$;
