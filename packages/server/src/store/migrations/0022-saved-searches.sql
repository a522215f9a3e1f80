-- Filters that people keep, and who is told when an event comes to answer one. These rows change and go: they are no part of the record.

create table saved_searches (
  id uuid primary key,
  owner text not null,
  name text not null,
  filter jsonb not null,
  -- The SHA-256 of the key in the address of its feed: readers of feeds cannot log in.
  feed_key bytea not null unique,
  created_at timestamptz not null default now()
);
create index saved_searches_by_owner on saved_searches (owner, id);

create table webhooks (
  id uuid primary key,
  search_id uuid not null references saved_searches on delete cascade,
  url text not null,
  secret text not null,
  created_at timestamptz not null default now()
);
create index webhooks_by_search on webhooks (search_id);

-- What is to be told to whom. A state of an event is told once to each webhook; what was told or given up keeps its row.
create table webhook_deliveries (
  id uuid primary key,
  webhook_id uuid not null references webhooks on delete cascade,
  event_id text not null,
  changed text not null,
  body text not null,
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  ended_at timestamptz,
  -- `delivered`, or what the last attempt met.
  outcome text,
  created_at timestamptz not null default now(),
  unique (webhook_id, event_id, changed)
);
create index webhook_deliveries_due on webhook_deliveries (next_at) where ended_at is null;

-- Up to which change of the record events were told; one row.
create table announced (
  one boolean primary key default true check (one),
  changed text not null
);
