-- The schema that the migrations make, written by `npm run schema:dump`; a test holds it to both databases.

create table account_credentials (
  id text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null
);
create table account_sessions (
  id text not null,
  expires_at timestamp with time zone not null,
  token text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  user_id text not null
);
create table account_verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
);
create table accounts (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  username text,
  display_username text,
  role text not null,
  disabled boolean not null default false
);
create table actor_claims_in_force (
  id uuid not null,
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
  radius_km real
);
create table actor_events_in_force (
  id uuid not null,
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
  injured_best integer
);
create table announced (
  one boolean not null default true,
  changed text not null
);
create table api_tokens (
  id uuid not null,
  account_id text not null,
  name text not null,
  prefix text not null,
  sha256 bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  last_used_on date,
  revoked_at timestamp with time zone
);
create table audit (
  seq bigint not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  act text not null,
  subject text,
  detail jsonb not null default '{}'::jsonb,
  previous bytea not null,
  hash bytea not null
);
create table candidate_pairs (
  claim_id uuid not null,
  other_id uuid not null,
  upholds boolean not null default false
);
create table captures (
  report_id uuid not null,
  sha256 bytea not null,
  origin text not null,
  retrieved_at timestamp with time zone,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
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
  recorded_at timestamp with time zone not null default now()
);
create table claim_covers (
  aggregate_id uuid not null,
  occurrence_id uuid not null,
  why text not null
);
create table claims (
  id uuid not null,
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
  recorded_at timestamp with time zone not null default now(),
  anchor bigint not null
);
create table claims_in_force (
  id uuid not null,
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
  cell integer default (((((floor((lat * (2)::double precision)))::integer + 180) * 720) + (floor((lon * (2)::double precision)))::integer) + 360),
  confidence real,
  radius_km real
);
create table claims_of_people (
  claim_id uuid not null,
  kind text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  reason text not null
);
create table copies (
  seq bigint not null generated always as identity,
  report_id uuid not null,
  origin_id uuid,
  score real,
  reasons jsonb not null default '[]'::jsonb,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table decisions (
  seq bigint not null generated always as identity,
  id uuid not null,
  kind text not null,
  claim_id uuid,
  other_claim_id uuid,
  event_id uuid,
  withdraws uuid,
  changes jsonb,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  reason text not null
);
create table event_counts (
  first_day date,
  kind text not null,
  type text not null,
  subtype text,
  grade text not null,
  country text,
  admin1 text,
  events bigint not null,
  placed bigint not null,
  killed bigint not null,
  killed_least bigint not null,
  killed_told bigint not null,
  injured bigint not null,
  injured_least bigint not null,
  injured_told bigint not null
);
create table event_ids (
  id uuid not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  reason text
);
create table event_tombstones (
  seq bigint not null generated always as identity,
  event_id uuid not null,
  kind text not null,
  successors uuid[] not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  reason text not null
);
create table events_in_force (
  id uuid not null,
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
  actors text[] not null,
  outlets text[] not null,
  witnesses integer not null,
  changed timestamp with time zone not null,
  record jsonb not null,
  cell integer default (((((floor((lat * (2)::double precision)))::integer + 180) * 720) + (floor((lon * (2)::double precision)))::integer) + 360),
  geo_precision smallint,
  injured_least integer,
  injured_best integer,
  injured_most integer,
  places text[] not null,
  place_ar text,
  place_en text,
  named text[] not null,
  actor text,
  disputed text[] not null,
  reports integer not null,
  claims integer not null,
  invented integer not null
);
create table extractions (
  seq bigint not null generated always as identity,
  report_id uuid not null,
  engine text not null,
  knowledge text not null,
  relevant boolean not null,
  score real not null,
  warnings jsonb not null default '[]'::jsonb,
  fault text,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table feeds (
  id uuid not null,
  url text not null,
  every_minutes integer not null,
  outlet text,
  country text,
  added_by text not null,
  added_at timestamp with time zone not null default now(),
  next_at timestamp with time zone not null default now(),
  etag text,
  last_modified text,
  fetched_at timestamp with time zone,
  outcome text,
  fault jsonb,
  fresh integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0,
  failures integer not null default 0
);
create table linked_claims (
  claim_id uuid not null,
  report_id uuid not null,
  key text not null,
  event_id uuid not null,
  place_level smallint not null,
  time_level smallint not null,
  lat double precision not null,
  lon double precision not null,
  middle double precision not null,
  class text not null,
  told jsonb not null
);
create table links (
  seq bigint not null generated always as identity,
  report_id uuid not null,
  claim_id uuid not null,
  event_id uuid,
  score real,
  reasons jsonb not null default '[]'::jsonb,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table originals (
  report_id uuid not null,
  sha256 bytea not null,
  media_type text not null,
  bytes bytea not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table outlets (
  id text not null,
  name text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table public_view_settings (
  one boolean not null default true,
  delay_days integer not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table readings_in_force (
  report_id uuid not null,
  extraction bigint not null
);
create table reports (
  id uuid not null,
  content_hash bytea not null,
  given_id text,
  outlet_id text,
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
  recorded_at timestamp with time zone not null default now()
);
create table reports_to_link (
  report_id uuid not null,
  day date not null
);
create table review_adjudications (
  seq bigint not null generated always as identity,
  id uuid not null,
  claim_id uuid not null,
  first_coding uuid not null,
  second_coding uuid,
  verdicts jsonb not null,
  decisions uuid[] not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  reason text not null
);
create table review_assignments (
  claim_id uuid not null,
  why text[] not null
);
create table review_codings (
  seq bigint not null generated always as identity,
  id uuid not null,
  kind text not null,
  claim_id uuid not null,
  withdraws uuid,
  fields jsonb not null,
  changed text[] not null,
  blind boolean not null,
  probe text,
  seconds jsonb not null,
  decisions uuid[] not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  reason text not null
);
create table review_filters (
  id uuid not null,
  owner text not null,
  name text not null,
  conditions jsonb not null,
  created_at timestamp with time zone not null default now()
);
create table review_gold (
  claim_id uuid not null,
  fields jsonb not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table review_leases (
  claim_id uuid not null,
  coder text not null,
  expires_at timestamp with time zone not null
);
create table review_probes (
  claim_id uuid not null,
  coder text not null,
  kind text not null,
  claim jsonb not null,
  field text
);
create table review_settings (
  one boolean not null default true,
  settings jsonb not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now()
);
create table review_skips (
  claim_id uuid not null,
  coder text not null,
  skipped_at timestamp with time zone not null default now()
);
create table reviewed_claims (
  claim_id uuid not null,
  report_id uuid not null,
  state text not null,
  claim jsonb,
  decided jsonb not null,
  differences text[] not null,
  version text not null,
  linked text not null default ''::text
);
create table saved_searches (
  id uuid not null,
  owner text not null,
  name text not null,
  filter jsonb not null,
  feed_key bytea not null,
  created_at timestamp with time zone not null default now()
);
create table sketches (
  report_id uuid not null,
  sketch bytea not null,
  bands integer[] not null
);
create table webhook_deliveries (
  id uuid not null,
  webhook_id uuid not null,
  event_id text not null,
  changed text not null,
  body text not null,
  attempts integer not null default 0,
  next_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  outcome text,
  created_at timestamp with time zone not null default now()
);
create table webhooks (
  id uuid not null,
  search_id uuid not null,
  url text not null,
  secret text not null,
  created_at timestamp with time zone not null default now()
);

alter table account_credentials add constraint account_credentials_pkey PRIMARY KEY (id);
alter table account_credentials add constraint account_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts(id) ON DELETE CASCADE;
alter table account_sessions add constraint account_sessions_token_key UNIQUE (token);
alter table account_sessions add constraint account_sessions_pkey PRIMARY KEY (id);
alter table account_sessions add constraint account_sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES accounts(id) ON DELETE CASCADE;
alter table account_verifications add constraint account_verifications_pkey PRIMARY KEY (id);
alter table accounts add constraint accounts_email_key UNIQUE (email);
alter table accounts add constraint accounts_username_key UNIQUE (username);
alter table accounts add constraint accounts_pkey PRIMARY KEY (id);
alter table actor_claims_in_force add constraint actor_claims_in_force_pkey PRIMARY KEY (id, actor_id);
alter table actor_claims_in_force add constraint actor_claims_in_force_id_fkey FOREIGN KEY (id) REFERENCES claims(id);
alter table actor_events_in_force add constraint actor_events_in_force_pkey PRIMARY KEY (id, actor_id);
alter table announced add constraint announced_pkey PRIMARY KEY (one);
alter table announced add constraint announced_one_check CHECK (one);
alter table api_tokens add constraint api_tokens_sha256_key UNIQUE (sha256);
alter table api_tokens add constraint api_tokens_pkey PRIMARY KEY (id);
alter table api_tokens add constraint api_tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE CASCADE;
alter table audit add constraint audit_pkey PRIMARY KEY (seq);
alter table candidate_pairs add constraint candidate_pairs_pkey PRIMARY KEY (claim_id, other_id);
alter table candidate_pairs add constraint candidate_pairs_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table candidate_pairs add constraint candidate_pairs_other_id_fkey FOREIGN KEY (other_id) REFERENCES claims(id);
alter table captures add constraint captures_pkey PRIMARY KEY (report_id, sha256, origin);
alter table captures add constraint captures_report_id_sha256_fkey FOREIGN KEY (report_id, sha256) REFERENCES originals(report_id, sha256);
alter table claim_actors add constraint claim_actors_pkey PRIMARY KEY (report_id, extraction, number, day, "position");
alter table claim_actors add constraint claim_actors_report_id_extraction_number_day_fkey FOREIGN KEY (report_id, extraction, number, day) REFERENCES claims(report_id, extraction, number, day);
alter table claim_covers add constraint claim_covers_pkey PRIMARY KEY (aggregate_id, occurrence_id);
alter table claim_covers add constraint claim_covers_aggregate_id_fkey FOREIGN KEY (aggregate_id) REFERENCES claims(id);
alter table claim_covers add constraint claim_covers_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES claims(id);
alter table claims add constraint claims_id_key UNIQUE (id);
alter table claims add constraint claims_pkey PRIMARY KEY (report_id, extraction, number, day);
alter table claims add constraint claims_report_id_extraction_fkey FOREIGN KEY (report_id, extraction) REFERENCES extractions(report_id, seq);
alter table claims_in_force add constraint claims_in_force_pkey PRIMARY KEY (id);
alter table claims_in_force add constraint claims_in_force_id_fkey FOREIGN KEY (id) REFERENCES claims(id);
alter table claims_of_people add constraint claims_of_people_pkey PRIMARY KEY (claim_id, kind);
alter table claims_of_people add constraint claims_of_people_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table claims_of_people add constraint claims_of_people_kind_check CHECK ((kind = ANY (ARRAY['make'::text, 'withdraw'::text])));
alter table claims_of_people add constraint claims_of_people_recorded_by_check CHECK ((recorded_by ~~ 'person:%'::text));
alter table copies add constraint copies_pkey PRIMARY KEY (seq);
alter table copies add constraint copies_origin_id_fkey FOREIGN KEY (origin_id) REFERENCES reports(id);
alter table copies add constraint copies_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table copies add constraint no_copy_of_itself CHECK ((origin_id <> report_id));
alter table decisions add constraint decisions_pkey PRIMARY KEY (id);
alter table decisions add constraint decisions_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table decisions add constraint decisions_event_id_fkey FOREIGN KEY (event_id) REFERENCES event_ids(id);
alter table decisions add constraint decisions_other_claim_id_fkey FOREIGN KEY (other_claim_id) REFERENCES claims(id);
alter table decisions add constraint decisions_withdraws_fkey FOREIGN KEY (withdraws) REFERENCES decisions(id);
alter table decisions add constraint decisions_kind_check CHECK ((kind = ANY (ARRAY['must_link'::text, 'cannot_link'::text, 'accept'::text, 'reject'::text, 'edit'::text, 'withdraw'::text])));
alter table decisions add constraint decisions_reason_check CHECK ((reason <> ''::text));
alter table decisions add constraint decisions_recorded_by_check CHECK ((recorded_by ~~ 'person:%'::text));
alter table decisions add constraint says_about_what CHECK (
CASE kind
    WHEN 'withdraw'::text THEN (withdraws IS NOT NULL)
    WHEN 'must_link'::text THEN ((claim_id IS NOT NULL) AND ((other_claim_id IS NOT NULL) OR (event_id IS NOT NULL)))
    WHEN 'cannot_link'::text THEN ((claim_id IS NOT NULL) AND ((other_claim_id IS NOT NULL) OR (event_id IS NOT NULL)))
    WHEN 'edit'::text THEN ((changes IS NOT NULL) AND ((claim_id IS NOT NULL) OR (event_id IS NOT NULL)))
    ELSE ((claim_id IS NOT NULL) OR (event_id IS NOT NULL))
END);
alter table event_ids add constraint event_ids_pkey PRIMARY KEY (id);
alter table event_tombstones add constraint event_tombstones_pkey PRIMARY KEY (seq);
alter table event_tombstones add constraint event_tombstones_event_id_fkey FOREIGN KEY (event_id) REFERENCES event_ids(id);
alter table event_tombstones add constraint as_many_successors_as_its_kind CHECK ((((kind = 'merged'::text) AND (cardinality(successors) = 1)) OR ((kind = 'split'::text) AND (cardinality(successors) > 1)) OR ((kind = ANY (ARRAY['withdrawn'::text, 'restored'::text])) AND (cardinality(successors) = 0))));
alter table event_tombstones add constraint event_tombstones_kind_check CHECK ((kind = ANY (ARRAY['merged'::text, 'split'::text, 'withdrawn'::text, 'restored'::text])));
alter table events_in_force add constraint events_in_force_pkey PRIMARY KEY (id);
alter table events_in_force add constraint events_in_force_id_fkey FOREIGN KEY (id) REFERENCES event_ids(id);
alter table extractions add constraint extractions_report_id_seq_key UNIQUE (report_id, seq);
alter table extractions add constraint extractions_pkey PRIMARY KEY (report_id, engine, knowledge);
alter table extractions add constraint extractions_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table feeds add constraint feeds_url_key UNIQUE (url);
alter table feeds add constraint feeds_pkey PRIMARY KEY (id);
alter table feeds add constraint feeds_every_minutes_check CHECK (((every_minutes >= 5) AND (every_minutes <= 10080)));
alter table feeds add constraint feeds_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'unchanged'::text, 'failed'::text])));
alter table linked_claims add constraint linked_claims_pkey PRIMARY KEY (claim_id);
alter table linked_claims add constraint linked_claims_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table linked_claims add constraint linked_claims_event_id_fkey FOREIGN KEY (event_id) REFERENCES event_ids(id);
alter table links add constraint links_pkey PRIMARY KEY (seq);
alter table links add constraint links_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table links add constraint links_event_id_fkey FOREIGN KEY (event_id) REFERENCES event_ids(id);
alter table links add constraint links_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table originals add constraint originals_pkey PRIMARY KEY (report_id, sha256);
alter table originals add constraint originals_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table outlets add constraint outlets_pkey PRIMARY KEY (id);
alter table public_view_settings add constraint public_view_settings_pkey PRIMARY KEY (one);
alter table public_view_settings add constraint public_view_settings_delay_days_check CHECK (((delay_days >= 0) AND (delay_days <= 3650)));
alter table public_view_settings add constraint public_view_settings_one_check CHECK (one);
alter table readings_in_force add constraint readings_in_force_pkey PRIMARY KEY (report_id);
alter table readings_in_force add constraint readings_in_force_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table reports add constraint reports_pkey PRIMARY KEY (id);
alter table reports add constraint reports_outlet_id_fkey FOREIGN KEY (outlet_id) REFERENCES outlets(id);
alter table reports add constraint published_has_its_evidence CHECK (((published IS NULL) OR (published_from IS NOT NULL)));
alter table reports_to_link add constraint reports_to_link_pkey PRIMARY KEY (report_id);
alter table reports_to_link add constraint reports_to_link_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table review_adjudications add constraint review_adjudications_pkey PRIMARY KEY (id);
alter table review_adjudications add constraint review_adjudications_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table review_adjudications add constraint review_adjudications_first_coding_fkey FOREIGN KEY (first_coding) REFERENCES review_codings(id);
alter table review_adjudications add constraint review_adjudications_second_coding_fkey FOREIGN KEY (second_coding) REFERENCES review_codings(id);
alter table review_adjudications add constraint review_adjudications_recorded_by_check CHECK ((recorded_by ~~ 'person:%'::text));
alter table review_assignments add constraint review_assignments_pkey PRIMARY KEY (claim_id);
alter table review_assignments add constraint review_assignments_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table review_codings add constraint review_codings_pkey PRIMARY KEY (id);
alter table review_codings add constraint review_codings_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table review_codings add constraint review_codings_withdraws_fkey FOREIGN KEY (withdraws) REFERENCES review_codings(id);
alter table review_codings add constraint review_codings_kind_check CHECK ((kind = ANY (ARRAY['accept'::text, 'reject'::text, 'flag'::text, 'withdraw'::text])));
alter table review_codings add constraint review_codings_probe_check CHECK ((probe = ANY (ARRAY['gold'::text, 'canary'::text])));
alter table review_codings add constraint review_codings_recorded_by_check CHECK ((recorded_by ~~ 'person:%'::text));
alter table review_codings add constraint withdraws_one CHECK (((kind = 'withdraw'::text) = (withdraws IS NOT NULL)));
alter table review_filters add constraint review_filters_pkey PRIMARY KEY (id);
alter table review_gold add constraint review_gold_pkey PRIMARY KEY (claim_id);
alter table review_gold add constraint review_gold_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table review_leases add constraint review_leases_pkey PRIMARY KEY (claim_id);
alter table review_leases add constraint review_leases_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table review_probes add constraint review_probes_pkey PRIMARY KEY (claim_id, coder);
alter table review_probes add constraint review_probes_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table review_probes add constraint review_probes_kind_check CHECK ((kind = ANY (ARRAY['gold'::text, 'canary'::text])));
alter table review_settings add constraint review_settings_pkey PRIMARY KEY (one);
alter table review_settings add constraint review_settings_one_check CHECK (one);
alter table review_skips add constraint review_skips_pkey PRIMARY KEY (claim_id, coder);
alter table review_skips add constraint review_skips_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table reviewed_claims add constraint reviewed_claims_pkey PRIMARY KEY (claim_id);
alter table reviewed_claims add constraint reviewed_claims_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id);
alter table saved_searches add constraint saved_searches_feed_key_key UNIQUE (feed_key);
alter table saved_searches add constraint saved_searches_pkey PRIMARY KEY (id);
alter table sketches add constraint sketches_pkey PRIMARY KEY (report_id);
alter table sketches add constraint sketches_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id);
alter table webhook_deliveries add constraint webhook_deliveries_webhook_id_event_id_changed_key UNIQUE (webhook_id, event_id, changed);
alter table webhook_deliveries add constraint webhook_deliveries_pkey PRIMARY KEY (id);
alter table webhook_deliveries add constraint webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE;
alter table webhooks add constraint webhooks_pkey PRIMARY KEY (id);
alter table webhooks add constraint webhooks_search_id_fkey FOREIGN KEY (search_id) REFERENCES saved_searches(id) ON DELETE CASCADE;

CREATE INDEX account_credentials_by_account ON account_credentials USING btree (user_id);
CREATE INDEX account_sessions_by_account ON account_sessions USING btree (user_id);
CREATE INDEX account_verifications_by_identifier ON account_verifications USING btree (identifier);
CREATE INDEX actor_claims_in_force_by_actor ON actor_claims_in_force USING btree (actor_id, day, id) INCLUDE (lat, lon, radius_km, day_to, type);
CREATE INDEX actor_claims_in_force_by_report ON actor_claims_in_force USING btree (report_id);
CREATE INDEX actor_events_in_force_by_actor ON actor_events_in_force USING btree (actor_id, day_from DESC NULLS LAST, id) INCLUDE (as_initiator, as_target, as_participant, day_to, kind, type, subtype, grade, lat, lon, radius_km, geo_precision, country, admin1, cell, killed_least, killed_best, killed_most, injured_least, injured_best);
CREATE INDEX api_tokens_by_account ON api_tokens USING btree (account_id);
CREATE INDEX audit_by_person ON audit USING btree (recorded_by, seq);
CREATE INDEX audit_by_subject ON audit USING btree (subject, seq);
CREATE INDEX candidate_pairs_by_other ON candidate_pairs USING btree (other_id);
CREATE INDEX claim_actors_by_actor ON claim_actors USING btree (actor_id, day) INCLUDE (claim_id, role);
CREATE INDEX claim_actors_by_claim ON claim_actors USING btree (claim_id);
CREATE INDEX claim_covers_by_occurrence ON claim_covers USING btree (occurrence_id);
CREATE INDEX claims_by_day ON claims USING btree (day, id);
CREATE INDEX claims_in_force_by_area ON claims_in_force USING btree (country, admin1, type, day);
CREATE INDEX claims_in_force_by_cell ON claims_in_force USING btree (cell, day, id) INCLUDE (lat, lon, radius_km);
CREATE INDEX claims_in_force_by_confidence ON claims_in_force USING btree (confidence, id);
CREATE INDEX claims_in_force_by_day ON claims_in_force USING btree (day, id);
CREATE INDEX claims_in_force_by_days ON claims_in_force USING gist (daterange(day, GREATEST(day, day_to), '[]'::text));
CREATE INDEX claims_in_force_by_place ON claims_in_force USING btree (place_id, day);
CREATE INDEX claims_in_force_by_report ON claims_in_force USING btree (report_id);
CREATE INDEX claims_in_force_by_type ON claims_in_force USING btree (type, day);
CREATE INDEX copies_by_origin ON copies USING btree (origin_id);
CREATE INDEX copies_by_report ON copies USING btree (report_id, seq);
CREATE INDEX decisions_by_claim ON decisions USING btree (claim_id, seq);
CREATE INDEX decisions_by_event ON decisions USING btree (event_id, seq);
CREATE INDEX decisions_by_other_claim ON decisions USING btree (other_claim_id, seq);
CREATE INDEX decisions_withdrawn ON decisions USING btree (withdraws);
CREATE UNIQUE INDEX event_counts_by_what ON event_counts USING btree (first_day, kind, type, subtype, grade, country, admin1) NULLS NOT DISTINCT;
CREATE INDEX event_counts_of_none ON event_counts USING btree (first_day) WHERE (events = 0);
CREATE INDEX event_tombstones_by_event ON event_tombstones USING btree (event_id, seq);
CREATE INDEX events_in_force_by_actor ON events_in_force USING gin (actors);
CREATE INDEX events_in_force_by_area ON events_in_force USING btree (country, admin1, day_from);
CREATE INDEX events_in_force_by_cell ON events_in_force USING btree (cell, day_from) INCLUDE (lat, lon);
CREATE INDEX events_in_force_by_change ON events_in_force USING btree (changed, id);
CREATE INDEX events_in_force_by_day ON events_in_force USING btree (day_from, id);
CREATE INDEX events_in_force_by_days ON events_in_force USING gist (daterange(day_from, day_to, '[]'::text));
CREATE INDEX events_in_force_by_killed ON events_in_force USING btree (killed_best, id);
CREATE INDEX events_in_force_by_outlet ON events_in_force USING gin (outlets);
CREATE INDEX events_in_force_by_place_ar ON events_in_force USING btree (place_ar, id);
CREATE INDEX events_in_force_by_place_en ON events_in_force USING btree (place_en, id);
CREATE INDEX events_in_force_by_places ON events_in_force USING gin (places);
CREATE INDEX events_in_force_by_type ON events_in_force USING btree (type, day_from);
CREATE INDEX events_in_force_by_type_order ON events_in_force USING btree (type, id);
CREATE INDEX feeds_due ON feeds USING btree (next_at);
CREATE INDEX linked_claims_by_event ON linked_claims USING btree (event_id, report_id);
CREATE INDEX linked_claims_by_ground ON linked_claims USING btree (place_level, time_level, class, middle) INCLUDE (lat, lon, claim_id);
CREATE INDEX linked_claims_by_report ON linked_claims USING btree (report_id, event_id);
CREATE INDEX links_by_claim ON links USING btree (claim_id, seq);
CREATE INDEX links_by_event ON links USING btree (event_id, seq);
CREATE INDEX reports_by_content ON reports USING btree (content_hash);
CREATE INDEX reports_by_day ON reports USING btree (COALESCE(published_day, '0001-01-01'::date), id);
CREATE INDEX reports_by_given_id ON reports USING btree (given_id);
CREATE INDEX reports_by_outlet ON reports USING btree (outlet_id, published_day);
CREATE INDEX reports_by_url ON reports USING btree (url);
CREATE INDEX reports_by_words ON reports USING gin (words);
CREATE INDEX reports_to_link_by_day ON reports_to_link USING btree (day, report_id);
CREATE INDEX review_adjudications_by_claim ON review_adjudications USING btree (claim_id, seq);
CREATE INDEX review_codings_by_claim ON review_codings USING btree (claim_id, seq);
CREATE INDEX review_codings_by_coder ON review_codings USING btree (recorded_by, seq);
CREATE INDEX review_codings_withdrawn ON review_codings USING btree (withdraws);
CREATE INDEX review_filters_by_owner ON review_filters USING btree (owner, created_at);
CREATE INDEX review_leases_by_coder ON review_leases USING btree (coder);
CREATE INDEX reviewed_claims_by_report ON reviewed_claims USING btree (report_id);
CREATE INDEX reviewed_claims_changed ON reviewed_claims USING btree (claim_id) WHERE (version <> ''::text);
CREATE INDEX reviewed_claims_with_differences ON reviewed_claims USING btree (claim_id) WHERE (differences <> '{}'::text[]);
CREATE INDEX saved_searches_by_owner ON saved_searches USING btree (owner, id);
CREATE INDEX sketches_by_band ON sketches USING gin (bands) WITH (fastupdate=off);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries USING btree (next_at) WHERE (ended_at IS NULL);
CREATE INDEX webhooks_by_search ON webhooks USING btree (search_id);

CREATE OR REPLACE FUNCTION actors_alone(actors text[])
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select a from unnest(actors) a where a !~ '^(initiator|target|participant):'
$function$;
CREATE OR REPLACE FUNCTION ask_to_link(wanted uuid[])
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into reports_to_link (report_id, day)
    select distinct r.id, coalesce(r.published_day, '0001-01-01'::date) from unnest(wanted) w (id) join reports r on r.id = w.id order by r.id
    on conflict (report_id) do update set day = excluded.day
$function$;
CREATE OR REPLACE FUNCTION audit_hash(entry audit)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(convert_to(jsonb_build_array(
    encode(entry.previous, 'hex'), entry.seq, to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
    entry.recorded_by, entry.act, entry.subject, entry.detail
  )::text, 'UTF8'))
$function$;
CREATE OR REPLACE FUNCTION bring_actors_into_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;
CREATE OR REPLACE FUNCTION bring_claims_into_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into claims_in_force
      (id, report_id, extraction, day, day_to, kind, type, lat, lon, radius_km, place_id, country, admin1, confidence)
    select a.id, a.report_id, a.extraction, a.day, a.day_to, a.kind, a.type, a.lat, a.lon, a.radius_km, a.place_id, a.country, a.admin1,
      a.confidence
    from added a join readings_in_force r on r.report_id = a.report_id and (r.extraction = a.extraction or a.recorded_by like 'person:%');
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION bring_readings_into_force()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;
CREATE OR REPLACE FUNCTION chain_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtext('sijill/audit'));
  select coalesce(max(a.seq), 0) + 1 into new.seq from audit a;
  select coalesce((select a.hash from audit a where a.seq = new.seq - 1), '\x') into new.previous;
  new.hash := audit_hash(new);
  return new;
end
$function$;
CREATE OR REPLACE FUNCTION claims_as_of(moment timestamp with time zone)
 RETURNS SETOF claims
 LANGUAGE sql
 STABLE
AS $function$
  select c.* from claims c
  where c.recorded_at <= moment and not exists (
    select from extractions later
    where later.report_id = c.report_id and later.seq > c.extraction and later.fault is null and later.recorded_at <= moment
      and c.recorded_by not like 'person:%'
  ) and not exists (
    select from claims_of_people w where w.claim_id = c.id and w.kind = 'withdraw' and w.recorded_at <= moment
  )
$function$;
CREATE OR REPLACE FUNCTION codings_in_force()
 RETURNS SETOF review_codings
 LANGUAGE sql
 STABLE
AS $function$
  select k.* from review_codings k
  where k.kind <> 'withdraw' and not exists (select from review_codings later where later.withdraws = k.id)
$function$;
CREATE OR REPLACE FUNCTION counted_under(day date)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select greatest(date '0001-01-01' + 7 * ((day - date '0001-01-01') / 7), day - (extract(day from day)::integer - 1))
$function$;
CREATE OR REPLACE FUNCTION decisions_as_of(moment timestamp with time zone)
 RETURNS SETOF decisions
 LANGUAGE sql
 STABLE
AS $function$
  select d.* from decisions d
  where d.kind <> 'withdraw' and d.recorded_at <= moment and not exists (
    select from decisions later where later.withdraws = d.id and later.recorded_at <= moment
  )
$function$;
CREATE OR REPLACE FUNCTION events_as_of(moment timestamp with time zone)
 RETURNS TABLE(id uuid, claims bigint, reports bigint, origins bigint, types text[], day_from date, day_to date, killed_least integer, killed_most integer, injured_least integer, injured_most integer, last_change timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select l.event_id, count(*), count(distinct c.report_id), count(distinct o.origin_id),
    array_agg(distinct c.type order by c.type) filter (where c.type is not null), min(c.day_from), max(c.day_to),
    min(c.killed_min), max(coalesce(c.killed_max, c.killed_min)), min(c.injured_min), max(coalesce(c.injured_max, c.injured_min)),
    max(l.recorded_at)
  from links_as_of(moment) l
  join claims_as_of(moment) c on c.id = l.claim_id
  join origins_as_of(moment) o on o.report_id = c.report_id
  group by l.event_id
$function$;
CREATE OR REPLACE FUNCTION extractions_as_of(moment timestamp with time zone)
 RETURNS SETOF extractions
 LANGUAGE sql
 STABLE
AS $function$
  select e.* from extractions e
  where e.fault is null and e.recorded_at <= moment and not exists (
    select from extractions later
    where later.report_id = e.report_id and later.seq > e.seq and later.fault is null and later.recorded_at <= moment
  )
$function$;
CREATE OR REPLACE FUNCTION heed_claims_of_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from actor_claims_in_force c using added a where c.id = a.claim_id and a.kind = 'withdraw';
  delete from claims_in_force c using added a where c.id = a.claim_id and a.kind = 'withdraw';
  perform ask_to_link(array(select c.report_id from added a join claims c on c.id = a.claim_id));
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION keep_actor_events()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;
CREATE OR REPLACE FUNCTION keep_event_counts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  added constant text := 'select 1 as times, * from added';
  gone constant text := 'select -1 as times, * from gone';
begin
  if tg_op = 'TRUNCATE' then
    delete from event_counts;
    return null;
  end if;
  execute format(
    'insert into event_counts as c
      select n.* from (
        select counted_under(e.day_from) as first_day, e.kind, e.type, e.subtype, e.grade, e.country, e.admin1, sum(e.times) as events,
          coalesce(sum(e.times) filter (where e.lat is not null), 0) as placed,
          coalesce(sum(e.times * e.killed_best), 0) as killed, coalesce(sum(e.times * e.killed_least), 0) as killed_least,
          coalesce(sum(e.times) filter (where e.killed_best is not null), 0) as killed_told,
          coalesce(sum(e.times * e.injured_best), 0) as injured, coalesce(sum(e.times * e.injured_least), 0) as injured_least,
          coalesce(sum(e.times) filter (where e.injured_best is not null), 0) as injured_told
        from (%s) e group by 1, 2, 3, 4, 5, 6, 7
      ) n
      where (n.events, n.placed, n.killed, n.killed_least, n.killed_told, n.injured, n.injured_least, n.injured_told) <> (0, 0, 0, 0, 0, 0, 0, 0)
      on conflict (first_day, kind, type, subtype, grade, country, admin1) do update set
        events = c.events + excluded.events, placed = c.placed + excluded.placed, killed = c.killed + excluded.killed,
        killed_least = c.killed_least + excluded.killed_least, killed_told = c.killed_told + excluded.killed_told,
        injured = c.injured + excluded.injured, injured_least = c.injured_least + excluded.injured_least,
        injured_told = c.injured_told + excluded.injured_told',
    case tg_op when 'INSERT' then added when 'DELETE' then gone else added || ' union all ' || gone end
  );
  delete from event_counts where events = 0;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION link_what_is_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform ask_to_link(array(
    select c.report_id from added a left join decisions w on w.id = a.withdraws
    join claims c on c.id in (a.claim_id, a.other_claim_id, w.claim_id, w.other_claim_id)
  ));
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION link_what_is_read()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform ask_to_link(array(select a.report_id from added a where a.fault is null));
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION links_as_of(moment timestamp with time zone)
 RETURNS SETOF links
 LANGUAGE sql
 STABLE
AS $function$
  select l.* from links l
  where l.event_id is not null and l.recorded_at <= moment and not exists (
    select from links later where later.claim_id = l.claim_id and later.seq > l.seq and later.recorded_at <= moment
  )
$function$;
CREATE OR REPLACE FUNCTION origins_as_of(moment timestamp with time zone)
 RETURNS TABLE(report_id uuid, origin_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select r.id, coalesce(
    (select c.origin_id from copies c where c.report_id = r.id and c.recorded_at <= moment order by c.seq desc limit 1),
    (select first.id from reports first
     where first.content_hash = r.content_hash and first.recorded_at <= moment
     order by first.published_day nulls last, first.recorded_at, first.id limit 1))
  from reports r
  where r.recorded_at <= moment
$function$;
CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The table % only grows: add a row that says what has changed.', tg_table_name using errcode = 'SJ001';
end
$function$;
CREATE OR REPLACE FUNCTION tombstones_as_of(moment timestamp with time zone)
 RETURNS SETOF event_tombstones
 LANGUAGE sql
 STABLE
AS $function$
  select t.* from event_tombstones t
  where t.kind <> 'restored' and t.recorded_at <= moment and not exists (
    select from event_tombstones later where later.event_id = t.event_id and later.seq > t.seq and later.recorded_at <= moment
  )
$function$;

CREATE TRIGGER is_chained BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chain_audit();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON captures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON captures FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comes_into_force AFTER INSERT ON claim_actors REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION bring_actors_into_force();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON claim_actors FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON claim_actors FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER comes_into_force AFTER INSERT ON claims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION bring_claims_into_force();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON claims FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON claims_of_people FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON claims_of_people FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER takes_effect AFTER INSERT ON claims_of_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION heed_claims_of_people();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON copies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON copies FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_to_be_linked AFTER INSERT ON decisions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION link_what_is_decided();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON event_ids FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON event_ids FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON event_tombstones FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON event_tombstones FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER are_no_longer_counted AFTER TRUNCATE ON events_in_force FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
CREATE TRIGGER are_no_longer_kept_by_actor AFTER TRUNCATE ON events_in_force FOR EACH STATEMENT EXECUTE FUNCTION keep_actor_events();
CREATE TRIGGER is_counted AFTER INSERT ON events_in_force REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
CREATE TRIGGER is_counted_anew AFTER UPDATE ON events_in_force REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
CREATE TRIGGER is_kept_by_actor AFTER INSERT ON events_in_force REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_actor_events();
CREATE TRIGGER is_kept_by_actor_anew AFTER UPDATE ON events_in_force REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_actor_events();
CREATE TRIGGER is_no_longer_counted AFTER DELETE ON events_in_force REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
CREATE TRIGGER is_no_longer_kept_by_actor AFTER DELETE ON events_in_force REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_actor_events();
CREATE TRIGGER comes_into_force AFTER INSERT ON extractions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION bring_readings_into_force();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON extractions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_to_be_linked AFTER INSERT ON extractions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION link_what_is_read();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON extractions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON links FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON originals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON originals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON outlets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON outlets FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON review_adjudications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON review_adjudications FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON review_codings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE ON review_codings FOR EACH ROW EXECUTE FUNCTION refuse_change();

create view actor_events_anew (id uuid, actor_id text, as_initiator boolean, as_target boolean, as_participant boolean, day_from date, day_to date, kind text, type text, subtype text, grade text, lat double precision, lon double precision, radius_km real, geo_precision smallint, country text, admin1 text, cell integer, killed_least integer, killed_best integer, killed_most integer, injured_least integer, injured_best integer);
create view event_counts_anew (first_day date, kind text, type text, subtype text, grade text, country text, admin1 text, events bigint, placed bigint, killed bigint, killed_least bigint, killed_told bigint, injured bigint, injured_least bigint, injured_told bigint);
create view events (id uuid, claims bigint, reports bigint, origins bigint, types text[], day_from date, day_to date, killed_least integer, killed_most integer, injured_least integer, injured_most integer, last_change timestamp with time zone);
