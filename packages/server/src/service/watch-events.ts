// Notices events that are new or changed, whoever changed them: tells those who look on, and has webhooks told.
import { sql, type Kysely } from 'kysely'
import { eventsChangedSince } from '../store/read/changed-events.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import type { Announcements } from './announcements.ts'
import { addDeliveries, type Delivery } from './webhooks/deliver.ts'

/** A transaction is dated by its start: what is dated a little before the last look may be new to it. */
const LATE = 10 * 60_000

/** What tells that the record may have changed. */
async function stampOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', (select max(seq) from links), (select max(seq) from extractions), (select max(seq) from decisions),
      (select max(seq) from event_tombstones)) as stamp`.execute(db)
  return rows[0]?.stamp ?? ''
}

/** Up to which change events were told; now, where none was yet: what is in the record already is no news. */
async function announcedUpTo(db: Kysely<Tables>): Promise<string> {
  await sql`insert into announced (changed) values (to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    on conflict do nothing`.execute(db)
  return (await db.selectFrom('announced').select('changed').executeTakeFirstOrThrow()).changed
}

/** Events that answer a filter and changed since; a change is told to the thousandth of a second. */
async function changedSince(db: Kysely<Tables>, filter: EventFilter, since: string): Promise<{ id: string; changed: string }[]> {
  const found = await eventsChangedSince(db, filter, since)
  return found.map(({ id, changed }) => ({ id, changed: changed.toISOString() })).filter(({ changed }) => changed > since)
}

interface Hook {
  readonly id: string
  readonly search: string
  readonly name: string
  readonly filter: EventFilter
  readonly created: Date
}

const hooksOf = (db: Kysely<Tables>): Promise<Hook[]> =>
  db
    .selectFrom('webhooks as w')
    .innerJoin('saved_searches as s', 's.id', 'w.search_id')
    .select(['w.id', 's.id as search', 's.name', 's.filter', 'w.created_at as created'])
    .execute() as Promise<Hook[]>

/** What a webhook is told of an event: which, and where to read it. Nothing that the record restricts. */
const bodyOf = ({ search, name }: Hook, event: string, changed: string): string =>
  JSON.stringify({ kind: 'event', search: { id: search, name }, event: { id: event, changed, path: `/api/v1/events/${event}` } })

/** What a webhook is to be told: events that came to answer its search since, and since it is there. */
async function deliveriesFor(db: Kysely<Tables>, hook: Hook, from: string): Promise<Delivery[]> {
  const deliveries: Delivery[] = []
  const created = hook.created.toISOString()
  const since = created > from ? created : from
  for (const { id, changed } of await changedSince(db, hook.filter, since))
    deliveries.push({ webhook: hook.id, event: id, changed, body: bodyOf(hook, id, changed) })
  return deliveries
}

export class EventWatch {
  readonly #db: Kysely<Tables>
  readonly #announcements: Announcements
  /** Late states of events that were seen. */
  readonly #known = new Map<string, string>()
  #stamp: string | null = null

  constructor(db: Kysely<Tables>, announcements: Announcements) {
    this.#db = db
    this.#announcements = announcements
  }

  /** Looks once; gives how many events were told. */
  async look(): Promise<number> {
    const upTo = await announcedUpTo(this.#db)
    const stamp = await stampOf(this.#db)
    if (stamp === this.#stamp) return 0
    const since = new Date(Date.parse(upTo) - LATE).toISOString()
    // the first look does not know what was told before: what is dated later than the last change told was not
    const news = this.#stamp === null ? upTo : since
    let [last, told] = [upTo, 0]
    for (const { id, changed } of await changedSince(this.#db, {}, since)) {
      if (this.#known.get(id) === changed) continue
      this.#known.set(id, changed)
      if (changed > last) last = changed
      if (changed <= news) continue
      this.#announcements.tell('event', { id, changed })
      told++
    }
    for (const hook of await hooksOf(this.#db)) await addDeliveries(this.#db, await deliveriesFor(this.#db, hook, since))
    await this.#db.updateTable('announced').set({ changed: last }).where('changed', '<', last).execute()
    for (const [id, changed] of this.#known) if (changed <= since) this.#known.delete(id)
    this.#stamp = stamp
    return told
  }
}
