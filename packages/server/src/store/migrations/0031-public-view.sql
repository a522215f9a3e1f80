-- How the public view is set; one row, no part of the record.
create table public_view_settings (
  one boolean primary key default true check (one),
  -- Days for which the public is not told of an event.
  delay_days integer not null check (delay_days between 0 and 3650),
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
