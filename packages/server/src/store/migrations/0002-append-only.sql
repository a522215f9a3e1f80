-- The database itself refuses to change or remove a row of the record.
do $$
declare
  name text;
begin
  foreach name in array array[
    'outlets', 'reports', 'originals', 'captures', 'copies', 'extractions', 'claims', 'claim_actors', 'event_ids',
    'event_tombstones', 'links', 'decisions'
  ] loop
    execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end
$$;
