-- How many events there are of each week and month, type, grade and area, kept ready: triggers keep it with each change of an event, in the
-- same transaction. No part of the record. Counting hundreds of thousands of events one by one takes longer than a reader waits.

-- The days of one week that lie in one month, by the first of them; the first day of the calendar is a Monday.
create function counted_under(day date) returns date language sql immutable parallel safe as $$
  select greatest(date '0001-01-01' + 7 * ((day - date '0001-01-01') / 7), day - (extract(day from day)::integer - 1))
$$;

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
  -- Events that tell a number of dead, of wounded.
  killed_told bigint not null,
  injured bigint not null,
  injured_least bigint not null,
  injured_told bigint not null
);
create unique index event_counts_by_what on event_counts (first_day, kind, type, subtype, grade, country, admin1) nulls not distinct;
create index event_counts_of_none on event_counts (first_day) where events = 0;

-- The same counted anew of the events.
create view event_counts_anew as
  select counted_under(e.day_from) as first_day, e.kind, e.type, e.subtype, e.grade, e.country, e.admin1, count(*) as events,
    count(e.lat) as placed, coalesce(sum(e.killed_best), 0)::bigint as killed, coalesce(sum(e.killed_least), 0)::bigint as killed_least,
    count(e.killed_best) as killed_told, coalesce(sum(e.injured_best), 0)::bigint as injured,
    coalesce(sum(e.injured_least), 0)::bigint as injured_least, count(e.injured_best) as injured_told
  from events_in_force e group by 1, 2, 3, 4, 5, 6, 7;

insert into event_counts select * from event_counts_anew;

-- What comes is counted once more, what goes once less; a change is both.
create function keep_event_counts() returns trigger language plpgsql as $$
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
$$;
create trigger is_counted after insert on events_in_force
  referencing new table as added for each statement execute function keep_event_counts();
create trigger is_counted_anew after update on events_in_force
  referencing old table as gone new table as added for each statement execute function keep_event_counts();
create trigger is_no_longer_counted after delete on events_in_force
  referencing old table as gone for each statement execute function keep_event_counts();
create trigger are_no_longer_counted after truncate on events_in_force for each statement execute function keep_event_counts();
