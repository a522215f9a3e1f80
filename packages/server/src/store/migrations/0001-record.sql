-- The record. Rows are added, never changed: what is in force at a time is the last row recorded up to then.
-- Everything that belongs to a report carries its id (to be sharded by it); claims and their actors carry a day (to be partitioned by it).

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The table % only grows: add a row that says what has changed.', tg_table_name using errcode = 'SJ001';
end
$$;

-- Who publishes. The id is the folded name, so that two spellings are one outlet.
create table outlets (
  id text primary key,
  name text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);

-- One published text. The id is made of everything that identifies it (outlet, url, title, text, time of publication): the same
-- report has the same id on every machine.
create table reports (
  id uuid primary key,
  content_hash bytea not null,
  given_id text,
  outlet_id text references outlets,
  url text,
  title text,
  text text not null,
  language text,
  country text,
  published text,
  published_day date,
  published_from jsonb,
  words tsvector not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  constraint published_has_its_evidence check (published is null or published_from is not null)
) with (toast_tuple_target = 256);
-- reports without a day come before all others
create index reports_by_day on reports (coalesce(published_day, '0001-01-01'::date), id);
create index reports_by_outlet on reports (outlet_id, published_day);
create index reports_by_content on reports (content_hash);
create index reports_by_url on reports (url);
create index reports_by_given_id on reports (given_id);
create index reports_by_words on reports using gin (words);

-- The bytes that a report was taken from, as they came.
create table originals (
  report_id uuid not null references reports,
  sha256 bytea not null,
  media_type text not null,
  bytes bytea not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (report_id, sha256)
);

-- Each place that the bytes came from, and when they were fetched.
create table captures (
  report_id uuid not null,
  sha256 bytea not null,
  origin text not null,
  retrieved_at timestamptz,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (report_id, sha256, origin),
  foreign key (report_id, sha256) references originals
);

-- A report found to be a near copy of another, or (origin null) found to be none after all. Exact copies need no row: they share a content hash.
create table copies (
  seq bigint generated always as identity primary key,
  report_id uuid not null references reports,
  origin_id uuid references reports,
  score real,
  reasons jsonb not null default '[]',
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  constraint no_copy_of_itself check (origin_id <> report_id)
);
create index copies_by_report on copies (report_id, seq);
create index copies_by_origin on copies (origin_id);

-- A report read once by one engine with one state of knowledge; with a fault, it could not be read.
create table extractions (
  seq bigint generated always as identity,
  report_id uuid not null references reports,
  engine text not null,
  knowledge text not null,
  relevant boolean not null,
  score real not null,
  warnings jsonb not null default '[]',
  fault text,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (report_id, engine, knowledge),
  unique (report_id, seq)
);

-- A claim as the interchange format has it, and what it is looked up by. `day` is the day it is filed under: its first day, else
-- that of publication, else that of recording. The claim itself is kept apart from the row (toast_tuple_target), so that looking
-- passes over few pages.
create table claims (
  id uuid not null unique,
  report_id uuid not null,
  extraction bigint not null,
  number integer not null,
  day date not null,
  kind text not null,
  type text,
  factuality text not null,
  day_from date,
  day_to date,
  lat double precision,
  lon double precision,
  radius_km real,
  place_id text,
  country text,
  admin1 text,
  admin2 text,
  killed_min integer,
  killed_max integer,
  injured_min integer,
  injured_max integer,
  confidence real not null,
  claim jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (report_id, extraction, number, day),
  foreign key (report_id, extraction) references extractions (report_id, seq)
) with (toast_tuple_target = 256);
create index claims_by_day on claims (day, id);

-- The actors of a claim, by their role.
create table claim_actors (
  report_id uuid not null,
  extraction bigint not null,
  number integer not null,
  day date not null,
  position integer not null,
  claim_id uuid not null,
  role text not null,
  actor_id text,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (report_id, extraction, number, day, position),
  foreign key (report_id, extraction, number, day) references claims
);
create index claim_actors_by_actor on claim_actors (actor_id, day) include (claim_id, role);
create index claim_actors_by_claim on claim_actors (claim_id);

-- The ids of events, once given never used again.
create table event_ids (
  id uuid primary key,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  reason text
);

-- What became of an event's id: merged into one, split into several, or taken back into use.
create table event_tombstones (
  seq bigint generated always as identity primary key,
  event_id uuid not null references event_ids,
  kind text not null check (kind in ('merged', 'split', 'restored')),
  successors uuid[] not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  reason text not null,
  constraint as_many_successors_as_its_kind check (
    (kind = 'merged' and cardinality(successors) = 1)
    or (kind = 'split' and cardinality(successors) > 1)
    or (kind = 'restored' and cardinality(successors) = 0)
  )
);
create index event_tombstones_by_event on event_tombstones (event_id, seq);

-- A claim said to tell of an event, with the reasons; of none (event null), it was taken out.
create table links (
  seq bigint generated always as identity primary key,
  report_id uuid not null references reports,
  claim_id uuid not null references claims (id),
  event_id uuid references event_ids,
  score real,
  reasons jsonb not null default '[]',
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
create index links_by_claim on links (claim_id, seq);
create index links_by_event on links (event_id, seq);

-- What people decided. No machine overrules it; a person withdraws it by another decision.
create table decisions (
  seq bigint generated always as identity,
  id uuid primary key,
  kind text not null check (kind in ('must_link', 'cannot_link', 'accept', 'reject', 'edit', 'withdraw')),
  claim_id uuid references claims (id),
  other_claim_id uuid references claims (id),
  event_id uuid references event_ids,
  withdraws uuid references decisions,
  changes jsonb,
  recorded_by text not null check (recorded_by like 'person:%'),
  recorded_at timestamptz not null default now(),
  reason text not null check (reason <> ''),
  constraint says_about_what check (
    case kind
      when 'withdraw' then withdraws is not null
      when 'must_link' then claim_id is not null and (other_claim_id is not null or event_id is not null)
      when 'cannot_link' then claim_id is not null and (other_claim_id is not null or event_id is not null)
      when 'edit' then changes is not null and (claim_id is not null or event_id is not null)
      else claim_id is not null or event_id is not null
    end
  )
);
create index decisions_by_claim on decisions (claim_id, seq);
create index decisions_by_other_claim on decisions (other_claim_id, seq);
create index decisions_by_event on decisions (event_id, seq);
create index decisions_withdrawn on decisions (withdraws);
