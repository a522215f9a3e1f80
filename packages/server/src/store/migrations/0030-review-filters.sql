-- Conditions of the queue of review that a coder keeps under a name, as they stand in an address. They come and go: no part of the record.

create table review_filters (
  id uuid primary key,
  owner text not null,
  name text not null,
  conditions jsonb not null,
  created_at timestamptz not null default now()
);
create index review_filters_by_owner on review_filters (owner, created_at);
