// Looks over a store: is its schema that of this code, does the database still guard the past, is what was kept what it was when it came?
import { sql, type Kysely } from 'kysely'
import { schemaState } from './migrations.ts'
import type { Store } from './open-store.ts'
import { TABLES, type Tables } from './tables.ts'

/** A fault of a store: its code, of which table or row. */
export interface StoreFault {
  readonly code:
    | 'schema-behind'
    | 'past-unguarded'
    | 'original-changed'
    | 'report-changed'
    | 'in-force-wrong'
    | 'link-without-claim'
    | 'events-wrong'
    | 'event-counts-wrong'
    | 'actor-events-wrong'
    | 'audit-changed'
  readonly where: string
}

export interface StoreCheck {
  readonly version: string
  /** The last migration. */
  readonly schema: string | null
  readonly rows: Readonly<Record<string, number>>
  readonly faults: readonly StoreFault[]
}

/** Faults named at most of each kind. */
const NAMED = 20

/** Entries of the audit log that are not what they were, or do not follow on the one before. */
export const AUDIT_BREAKS = `select a.seq::text as where from (
      select c, c.seq, lag(c.hash, 1, '\\x') over chain as before, row_number() over chain as place from audit c window chain as (order by c.seq)
    ) a where (a.c).hash <> audit_hash(a.c) or (a.c).previous <> a.before or a.seq <> a.place order by a.seq`

/** Queries that give what each fault is about. */
const CHECKS: Readonly<Record<Exclude<StoreFault['code'], 'schema-behind' | 'past-unguarded'>, string>> = {
  'original-changed': `select report_id::text as where from originals where sha256 <> sha256(bytes)`,
  'report-changed': `select id::text as where from reports r
    where content_hash <> sha256(convert_to(coalesce(title, '') || chr(31) || text, 'UTF8'))`,
  'in-force-wrong': `select coalesce(c.id, f.id)::text as where
    from claims_as_of('infinity') c full join claims_in_force f on f.id = c.id where c.id is null or f.id is null`,
  'link-without-claim': `select l.claim_id::text as where from links l left join claims c on c.id = l.claim_id and c.report_id = l.report_id
    where c.id is null`,
  // reports that wait for linking are not yet as they will be
  'events-wrong': `select coalesce(l.event_id, k.event_id, e.id)::text as where
    from (select l.event_id, l.claim_id from links_as_of('infinity') l join claims_in_force c on c.id = l.claim_id) l
    full join linked_claims k on k.claim_id = l.claim_id and k.event_id = l.event_id
    full join events_in_force e on e.id = coalesce(l.event_id, k.event_id)
    where (l.event_id is null or k.event_id is null or e.id is null) and not exists (select from reports_to_link)`,
  'event-counts-wrong': `select concat_ws(' ', first_day, type, grade, country, admin1) as where
    from ((table event_counts except table event_counts_anew) union (table event_counts_anew except table event_counts)) c
    group by 1 order by 1`,
  'actor-events-wrong': `select id || ' ' || actor_id as where
    from ((table actor_events_in_force except table actor_events_anew) union (table actor_events_anew except table actor_events_in_force)) a
    group by 1 order by 1`,
  'audit-changed': AUDIT_BREAKS,
}

/** Tables whose guards against change are gone or asleep. */
async function unguarded(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.name from unnest(${[...TABLES]}::text[]) t (name)
    where 2 > (select count(*) from pg_trigger g
      where g.tgrelid = to_regclass(t.name) and g.tgenabled in ('O', 'A') and g.tgname in ('only_grows', 'is_not_emptied'))`.execute(db)
  return rows.map(({ name }) => name)
}

async function faultsOf(db: Kysely<Tables>, code: keyof typeof CHECKS): Promise<StoreFault[]> {
  const { rows } = await sql.raw<{ where: string }>(`${CHECKS[code]} limit ${NAMED}`).execute(db)
  return rows.map(({ where }) => ({ code, where }))
}

/** Looks over a store; faults are told, not thrown. */
export async function checkStore({ db, where }: Store): Promise<StoreCheck> {
  const told = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  const version = told.rows[0]?.version ?? '?'
  const { at, missing } = await schemaState(db, where)
  if (missing.length > 0) return { version, schema: at, rows: {}, faults: missing.map((name) => ({ code: 'schema-behind', where: name })) }
  const rows: Record<string, number> = {}
  for (const table of TABLES) {
    const counted = await sql<{ count: string }>`select count(*) as count from ${sql.table(table)}`.execute(db)
    rows[table] = Number(counted.rows[0]?.count)
  }
  const faults: StoreFault[] = (await unguarded(db)).map((name) => ({ code: 'past-unguarded', where: name }))
  for (const code of Object.keys(CHECKS) as (keyof typeof CHECKS)[]) faults.push(...(await faultsOf(db, code)))
  return { version, schema: at, rows, faults }
}
