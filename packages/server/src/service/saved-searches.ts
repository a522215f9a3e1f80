// Searches that people keep: a filter by a name, with the key of its feed, and the addresses that are told of new events.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sha256 } from '../store/identity.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import { Problem } from './problem.ts'

type Who = `person:${string}`

export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly filter: EventFilter
  readonly created: Date
}

export interface Webhook {
  readonly id: string
  readonly url: string
  readonly created: Date
}

const secretText = (): string => randomBytes(24).toString('base64url')

/** Keeps a search; the key of its feed is shown this once. */
export async function addSearch(
  db: Kysely<Tables>,
  { name, filter }: { readonly name: string; readonly filter: EventFilter },
  owner: Who,
): Promise<{ readonly id: string; readonly feedKey: string }> {
  const [id, feedKey] = [randomUUID(), secretText()]
  const row = { id, owner, name, filter: JSON.stringify(filter), feed_key: sha256(Buffer.from(feedKey)) }
  await db.insertInto('saved_searches').values(row).execute()
  await recordAudit(db, { who: owner, act: 'search.add', subject: id, detail: { name } })
  return { id, feedKey }
}

export async function listSearches(db: Kysely<Tables>, owner: Who): Promise<SavedSearch[]> {
  return db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'filter', 'created_at as created'])
    .where('owner', '=', owner)
    .orderBy('created_at')
    .orderBy('id')
    .execute() as Promise<SavedSearch[]>
}

/** A search of its owner's. Throws `api/not-found`. */
export async function ownSearch(db: Kysely<Tables>, id: string, owner: Who): Promise<SavedSearch> {
  const found = (await listSearches(db, owner)).find((search) => search.id === id)
  if (!found) throw new Problem('api/not-found', id)
  return found
}

/** The search that a feed's address names; null where the key is not its own. */
export async function searchOfFeed(db: Kysely<Tables>, id: string, feedKey: string): Promise<SavedSearch | null> {
  const found = await db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'filter', 'created_at as created'])
    .where('id', '=', id)
    .where('feed_key', '=', sha256(Buffer.from(feedKey)))
    .executeTakeFirst()
  return (found as SavedSearch | undefined) ?? null
}

/** Removes a search with its feed and its webhooks. */
export async function removeSearch(db: Kysely<Tables>, id: string, owner: Who): Promise<void> {
  await ownSearch(db, id, owner)
  await db.deleteFrom('saved_searches').where('id', '=', id).execute()
  await recordAudit(db, { who: owner, act: 'search.remove', subject: id })
}

/** Has an address told of events that come to answer a search; the secret of its signatures is shown this once. */
export async function addWebhook(
  db: Kysely<Tables>,
  { search, url }: { readonly search: string; readonly url: string },
  owner: Who,
): Promise<{ readonly id: string; readonly secret: string }> {
  await ownSearch(db, search, owner)
  const [id, secret] = [randomUUID(), secretText()]
  await db.insertInto('webhooks').values({ id, search_id: search, url, secret }).execute()
  await recordAudit(db, { who: owner, act: 'webhook.add', subject: id, detail: { search, to: new URL(url).origin } })
  return { id, secret }
}

export async function listWebhooks(db: Kysely<Tables>, search: string, owner: Who): Promise<Webhook[]> {
  await ownSearch(db, search, owner)
  return db
    .selectFrom('webhooks')
    .select(['id', 'url', 'created_at as created'])
    .where('search_id', '=', search)
    .orderBy('created_at')
    .execute()
}

export async function removeWebhook(
  db: Kysely<Tables>,
  { search, id }: { readonly search: string; readonly id: string },
  owner: Who,
): Promise<void> {
  await ownSearch(db, search, owner)
  const done = await db.deleteFrom('webhooks').where('id', '=', id).where('search_id', '=', search).executeTakeFirst()
  if (done.numDeletedRows === 0n) throw new Problem('api/not-found', id)
  await recordAudit(db, { who: owner, act: 'webhook.remove', subject: id })
}
