-- Who did what at the doors: writes, exports, reads of what is restricted. Each row holds the hash of the one before, so that a row
-- that is changed or taken out afterwards shows.

create table audit (
  seq bigint primary key,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  act text not null,
  subject text,
  detail jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null
);
create index audit_by_person on audit (recorded_by, seq);
create index audit_by_subject on audit (subject, seq);

create function audit_hash(entry audit) returns bytea language sql immutable as $$
  select sha256(convert_to(jsonb_build_array(
    encode(entry.previous, 'hex'), entry.seq, to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
    entry.recorded_by, entry.act, entry.subject, entry.detail
  )::text, 'UTF8'))
$$;

-- Rows are chained one after the other: whoever comes second waits for the first to end.
create function chain_audit() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('sijill/audit'));
  select coalesce(max(a.seq), 0) + 1 into new.seq from audit a;
  select coalesce((select a.hash from audit a where a.seq = new.seq - 1), '\x') into new.previous;
  new.hash := audit_hash(new);
  return new;
end
$$;
create trigger is_chained before insert on audit for each row execute function chain_audit();
create trigger only_grows before update or delete on audit for each row execute function refuse_change();
create trigger is_not_emptied before truncate on audit for each statement execute function refuse_change();
