-- Claims that people make of words of a report. They stand beside the reading of which they were missed, and no later reading ends them:
-- only their withdrawal does.

create table claims_of_people (
  claim_id uuid not null references claims (id),
  -- That it was made, or that it is taken back.
  kind text not null check (kind in ('make', 'withdraw')),
  recorded_by text not null check (recorded_by like 'person:%'),
  recorded_at timestamptz not null default now(),
  reason text not null,
  primary key (claim_id, kind)
);
create trigger only_grows before update or delete on claims_of_people for each row execute function refuse_change();
create trigger is_not_emptied before truncate on claims_of_people for each statement execute function refuse_change();

create or replace function claims_as_of(moment timestamptz) returns setof claims language sql stable as $$
  select c.* from claims c
  where c.recorded_at <= moment and not exists (
    select from extractions later
    where later.report_id = c.report_id and later.seq > c.extraction and later.fault is null and later.recorded_at <= moment
      and c.recorded_by not like 'person:%'
  ) and not exists (
    select from claims_of_people w where w.claim_id = c.id and w.kind = 'withdraw' and w.recorded_at <= moment
  )
$$;

create or replace function bring_claims_into_force() returns trigger language plpgsql as $$
begin
  insert into claims_in_force (id, report_id, extraction, day, day_to, kind, type, lat, lon, place_id, country, admin1, confidence)
    select a.id, a.report_id, a.extraction, a.day, a.day_to, a.kind, a.type, a.lat, a.lon, a.place_id, a.country, a.admin1, a.confidence
    from added a join readings_in_force r on r.report_id = a.report_id and (r.extraction = a.extraction or a.recorded_by like 'person:%');
  return null;
end
$$;

create or replace function bring_readings_into_force() returns trigger language plpgsql as $$
begin
  insert into readings_in_force as current (report_id, extraction)
    select a.report_id, max(a.seq) from added a where a.fault is null group by a.report_id order by a.report_id
    on conflict (report_id) do update set extraction = excluded.extraction where excluded.extraction > current.extraction;
  delete from claims_in_force c using readings_in_force r
    where r.report_id = c.report_id and c.extraction < r.extraction
      and c.report_id in (select a.report_id from added a where a.fault is null)
      and not exists (select from claims_of_people p where p.claim_id = c.id);
  delete from actor_claims_in_force c using readings_in_force r
    where r.report_id = c.report_id and c.extraction < r.extraction
      and c.report_id in (select a.report_id from added a where a.fault is null)
      and not exists (select from claims_of_people p where p.claim_id = c.id);
  return null;
end
$$;

create function heed_claims_of_people() returns trigger language plpgsql as $$
begin
  delete from actor_claims_in_force c using added a where c.id = a.claim_id and a.kind = 'withdraw';
  delete from claims_in_force c using added a where c.id = a.claim_id and a.kind = 'withdraw';
  perform ask_to_link(array(select c.report_id from added a join claims c on c.id = a.claim_id));
  return null;
end
$$;
create trigger takes_effect after insert on claims_of_people
  referencing new table as added for each statement execute function heed_claims_of_people();
