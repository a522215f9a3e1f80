// Writes down the schema of a database from its catalogue, in words that every version of PostgreSQL uses alike: what `schema.sql`
// is held to. Names of the schema itself are left out.
import { sql, type Kysely } from 'kysely'
import { MIGRATION_TABLE } from './migrations.ts'

type Line = { readonly line: string }

const tables = sql<Line>`
  select format(E'create table %s (\n%s\n);', c.relname, (
    select string_agg(format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case when a.attidentity = 'a' then ' generated always as identity'
        when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end), E',\n' order by a.attnum)
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  )) as line
  from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not like ${`${MIGRATION_TABLE}%`}
  order by c.relname`

// constraints of 'not null' are rows of the catalogue only from version 18 on: the columns tell them
const constraints = sql<Line>`
  select format('alter table %s add constraint %s %s;', c.relname, o.conname, pg_get_constraintdef(o.oid)) as line
  from pg_constraint o join pg_class c on c.oid = o.conrelid
  where o.contype <> 'n' and c.relnamespace = current_schema()::regnamespace and c.relname not like ${`${MIGRATION_TABLE}%`}
  order by c.relname, o.contype desc, o.conname`

const indexes = sql<Line>`
  select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = current_schema()::regnamespace and c.relname not like ${`${MIGRATION_TABLE}%`}
    and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u'))
  order by c.relname, i.indexrelid::regclass::text`

const functions = sql<Line>`
  select trim(trailing E'\n' from pg_get_functiondef(p.oid)) || ';' as line
  from pg_proc p where p.pronamespace = current_schema()::regnamespace order by p.proname`

const triggers = sql<Line>`
  select pg_get_triggerdef(t.oid) || ';' as line
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
  order by c.relname, t.tgname`

const views = sql<Line>`
  select format(E'create view %s (%s);', c.relname,
    (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
     from pg_attribute a where a.attrelid = c.oid and a.attnum > 0)) as line
  from pg_class c where c.relkind = 'v' and c.relnamespace = current_schema()::regnamespace order by c.relname`

/** The schema as text. */
export async function schemaDump<T>(db: Kysely<T>): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  const prefix = new RegExp(`\\b${rows[0]?.schema ?? 'public'}\\.`, 'g')
  const parts: string[] = []
  for (const query of [tables, constraints, indexes, functions, triggers, views])
    parts.push((await query.execute(db)).rows.map(({ line }) => line.replaceAll(prefix, '')).join('\n'))
  return `-- The schema that the migrations make, written by \`npm run schema:dump\`; a test holds it to both databases.\n\n${parts.join('\n\n')}\n`
}
