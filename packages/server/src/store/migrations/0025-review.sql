-- Review: what people decided laid over what the engine read, who works on which claim, what each coder coded, how coders who differ
-- were judged between.

-- The claims in force that people decided on, kept ready: no part of the record, made of claims and decisions whenever either comes.
create table reviewed_claims (
  claim_id uuid primary key references claims (id),
  report_id uuid not null,
  -- `open` (decisions were withdrawn), `edited`, `accepted`, `rejected`.
  state text not null,
  -- The claim with what was decided laid over it; null where the reading stands as it is.
  claim jsonb,
  -- By field: who decided, when, by which decision, and what was read since that differs.
  decided jsonb not null,
  -- Fields in which the reading in force differs from what people decided on an earlier one.
  differences text[] not null,
  -- Names what linking would read of the claim; empty where that is the reading itself. Behind it what linking has read.
  version text not null,
  linked text not null default ''
);
create index reviewed_claims_by_report on reviewed_claims (report_id);
create index reviewed_claims_changed on reviewed_claims (claim_id) where version <> '';
create index reviewed_claims_with_differences on reviewed_claims (claim_id) where differences <> '{}';

-- Decisions of every kind are put before the linker: an edit changes what is compared, a claim that is refused tells no event.
create or replace function link_what_is_decided() returns trigger language plpgsql as $$
begin
  perform ask_to_link(array(
    select c.report_id from added a left join decisions w on w.id = a.withdraws
    join claims c on c.id in (a.claim_id, a.other_claim_id, w.claim_id, w.other_claim_id)
  ));
  return null;
end
$$;

-- The queue asks for the least certain first.
alter table claims_in_force add column confidence real;
update claims_in_force f set confidence = c.confidence from claims c where c.id = f.id;
create index claims_in_force_by_confidence on claims_in_force (confidence, id);
create or replace function bring_claims_into_force() returns trigger language plpgsql as $$
begin
  insert into claims_in_force (id, report_id, extraction, day, day_to, kind, type, lat, lon, place_id, country, admin1, confidence)
    select a.id, a.report_id, a.extraction, a.day, a.day_to, a.kind, a.type, a.lat, a.lon, a.place_id, a.country, a.admin1, a.confidence
    from added a join readings_in_force r on r.report_id = a.report_id and r.extraction = a.extraction;
  return null;
end
$$;

-- What a coder made of a claim. It takes effect by decisions: at once where one coder is enough, else when two agree or were judged between.
create table review_codings (
  seq bigint generated always as identity,
  id uuid primary key,
  kind text not null check (kind in ('accept', 'reject', 'flag', 'withdraw')),
  claim_id uuid not null references claims (id),
  withdraws uuid references review_codings,
  -- Every field as it was coded; those that differ from what was suggested.
  fields jsonb not null,
  changed text[] not null,
  -- Nothing was suggested; or the claim was a test of the coder: its values known (`gold`), a wrong one suggested (`canary`).
  blind boolean not null,
  probe text check (probe in ('gold', 'canary')),
  -- Seconds at work on each field, and on all.
  seconds jsonb not null,
  -- The decisions that it made.
  decisions uuid[] not null,
  recorded_by text not null check (recorded_by like 'person:%'),
  recorded_at timestamptz not null default now(),
  reason text not null,
  constraint withdraws_one check ((kind = 'withdraw') = (withdraws is not null))
);
create index review_codings_by_claim on review_codings (claim_id, seq);
create index review_codings_by_coder on review_codings (recorded_by, seq);
create index review_codings_withdrawn on review_codings (withdraws);

-- How two coders who differed were judged between, field by field.
create table review_adjudications (
  seq bigint generated always as identity,
  id uuid primary key,
  claim_id uuid not null references claims (id),
  first_coding uuid not null references review_codings,
  second_coding uuid references review_codings,
  -- By field: `a`, `b`, `new`, `none`, `unresolvable`, and the value.
  verdicts jsonb not null,
  decisions uuid[] not null,
  recorded_by text not null check (recorded_by like 'person:%'),
  recorded_at timestamptz not null default now(),
  reason text not null
);
create index review_adjudications_by_claim on review_adjudications (claim_id, seq);

do $$
declare
  name text;
begin
  foreach name in array array['review_codings', 'review_adjudications'] loop
    execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end
$$;

create function codings_in_force() returns setof review_codings language sql stable as $$
  select k.* from review_codings k
  where k.kind <> 'withdraw' and not exists (select from review_codings later where later.withdraws = k.id)
$$;

-- What comes and goes: no part of the record, and not in backups.

-- A claim that a coder has before him; after the end it is free for others.
create table review_leases (
  claim_id uuid primary key references claims (id),
  coder text not null,
  expires_at timestamptz not null
);
create index review_leases_by_coder on review_leases (coder);

-- Claims that a coder put off.
create table review_skips (
  claim_id uuid not null references claims (id),
  coder text not null,
  skipped_at timestamptz not null default now(),
  primary key (claim_id, coder)
);

-- Claims that take two coders, and why.
create table review_assignments (
  claim_id uuid primary key references claims (id),
  why text[] not null
);

-- Claims whose values are known, with which coders are tested.
create table review_gold (
  claim_id uuid primary key references claims (id),
  fields jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);

-- A test that a coder has been given: what was suggested.
create table review_probes (
  claim_id uuid not null references claims (id),
  coder text not null,
  kind text not null check (kind in ('gold', 'canary')),
  -- The claim as it was shown, and the field that is wrong in it.
  claim jsonb not null,
  field text,
  primary key (claim_id, coder)
);

-- How review is set; one row.
create table review_settings (
  one boolean primary key default true check (one),
  settings jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
