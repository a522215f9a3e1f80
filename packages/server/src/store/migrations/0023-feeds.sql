-- Feeds of the web that are fetched again and again, and how that went. These rows change and go: they are no part of the record. What a
-- feed gave is.

create table feeds (
  id uuid primary key,
  url text not null unique,
  every_minutes integer not null check (every_minutes between 5 and 10080),
  -- What stands for the reports that do not say it themselves.
  outlet text,
  country text,
  added_by text not null,
  added_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  -- By what the server knows whether it has more than it gave last.
  etag text,
  last_modified text,
  -- The last time: `kept`, `unchanged` or `failed`, what was wrong, and what came of it.
  fetched_at timestamptz,
  outcome text check (outcome in ('kept', 'unchanged', 'failed')),
  fault jsonb,
  fresh integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0,
  -- How often it has failed without a break.
  failures integer not null default 0
);
create index feeds_due on feeds (next_at);
