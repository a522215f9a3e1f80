// The feeds that are fetched on a schedule: which, how often, how it went the last time, and when it is their turn.
import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { FeedFault } from '../../store/door-tables.ts'
import { isStoreId } from '../../store/identity.ts'
import type { Tables } from '../../store/tables.ts'
import { inTransaction } from '../../store/write/in-transaction.ts'
import { recordAudit } from '../../store/write/record-audit.ts'
import { checkedUrl } from '../intake/web/public-address.ts'
import { Problem } from '../problem.ts'

type Who = `person:${string}`

/** Minutes from one fetch to the next: at least, at most, and where nothing is asked for. */
export const LEAST_EVERY = 5
export const MOST_EVERY = 10_080
export const USUAL_EVERY = 60

export interface NewFeed {
  readonly url: string
  readonly everyMinutes?: number | undefined
  readonly outlet?: string | undefined
  readonly country?: string | undefined
}

export interface Feed {
  readonly id: string
  readonly url: string
  readonly everyMinutes: number
  readonly outlet: string | null
  readonly country: string | null
  readonly addedBy: string
  readonly added: Date
  readonly next: Date
  /** The last time; null where it was not fetched yet. */
  readonly last: {
    readonly at: Date
    readonly outcome: 'kept' | 'unchanged' | 'failed'
    readonly fault: FeedFault | null
    readonly fresh: number
    readonly known: number
    /** Items that could not be read or kept. */
    readonly refused: number
    /** How often it has failed without a break. */
    readonly failures: number
  } | null
}

const rows = (db: Kysely<Tables>) => db.selectFrom('feeds').selectAll().orderBy('added_at').orderBy('id')
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function feedOf(row: Row): Feed {
  const { id, url, outlet, country, fetched_at: at, outcome, fault, fresh, known, refused, failures } = row
  const last = at === null || outcome === null ? null : { at, outcome, fault, fresh, known, refused, failures }
  const [everyMinutes, addedBy, added, next] = [row.every_minutes, row.added_by, row.added_at, row.next_at]
  return { id, url, everyMinutes, outlet, country, addedBy, added, next, last }
}

/** Has a feed fetched from now on. Throws what `checkedUrl` throws, `feed/bad-every`, `feed/there`. */
export async function addFeed(db: Kysely<Tables>, { url, everyMinutes = USUAL_EVERY, outlet, country }: NewFeed, who: Who): Promise<Feed> {
  if (!Number.isInteger(everyMinutes) || everyMinutes < LEAST_EVERY || everyMinutes > MOST_EVERY)
    throw new Problem('feed/bad-every', url, { least: LEAST_EVERY, most: MOST_EVERY / 1440 })
  const { href } = checkedUrl(url)
  const given = { outlet: outlet || null, country: country || null }
  return inTransaction(db, async (transaction) => {
    const added = await transaction
      .insertInto('feeds')
      .values({ id: randomUUID(), url: href, every_minutes: everyMinutes, ...given, added_by: who })
      .onConflict((conflict) => conflict.column('url').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!added) throw new Problem('feed/there', href)
    await recordAudit(transaction, { who, act: 'feed.add', subject: added.id, detail: { url: href, every_minutes: everyMinutes } })
    return feedOf(added)
  })
}

/** All feeds, the first added first. */
export const listFeeds = async (db: Kysely<Tables>): Promise<Feed[]> => (await rows(db).execute()).map(feedOf)

/** A feed by its id or address. Throws `api/not-found`. */
export async function feedNamed(db: Kysely<Tables>, name: string): Promise<Feed> {
  const href = URL.canParse(name) ? new URL(name).href : name
  const found = await rows(db)
    .where(isStoreId(name) ? 'id' : 'url', '=', isStoreId(name) ? name : href)
    .executeTakeFirst()
  if (!found) throw new Problem('api/not-found', name)
  return feedOf(found)
}

/** Has a feed no longer fetched; what it gave stays. Throws `api/not-found`. */
export async function removeFeed(db: Kysely<Tables>, name: string, who: Who): Promise<Feed> {
  const feed = await feedNamed(db, name)
  await inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('feeds').where('id', '=', feed.id).execute()
    await recordAudit(transaction, { who, act: 'feed.remove', subject: feed.id, detail: { url: feed.url } })
  })
  return feed
}

/** The ids of feeds whose turn it is, the one that waits longest first. */
export async function dueFeeds(db: Kysely<Tables>): Promise<string[]> {
  const due = await db
    .selectFrom('feeds')
    .select('id')
    .where('next_at', '<=', sql<Date>`now()`)
    .orderBy('next_at')
    .execute()
  return due.map(({ id }) => id)
}

/** Makes it a feed's turn now. Throws `api/not-found`. */
export async function hastenFeed(db: Kysely<Tables>, id: string, who: Who): Promise<void> {
  const feed = await feedNamed(db, id)
  await inTransaction(db, async (transaction) => {
    await transaction
      .updateTable('feeds')
      .set({ next_at: sql<Date>`now()` })
      .where('id', '=', feed.id)
      .execute()
    await recordAudit(transaction, { who, act: 'feed.fetch', subject: feed.id })
  })
}
