// The tables of the doors as Kysely knows them: the audit log, saved searches and who is told of them, feeds on a schedule. The tables of accounts are better-auth's.
import type { Generated, JSONColumnType } from 'kysely'

export interface Audit {
  readonly seq: Generated<string>
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
  readonly act: string
  readonly subject: string | null
  readonly detail: JSONColumnType<Readonly<Record<string, unknown>>>
  readonly previous: Generated<Buffer>
  readonly hash: Generated<Buffer>
}

export interface AccountRows {
  readonly id: string
  readonly name: string
  readonly username: string | null
  readonly role: string
  readonly disabled: boolean
  readonly created_at: Generated<Date>
}

/** Sessions as they are read; the library of accounts writes them. */
interface AccountSessions {
  readonly id: string
  readonly user_id: string
  readonly created_at: Generated<Date>
  readonly expires_at: Date
  readonly user_agent: string | null
}

export interface ApiTokens {
  readonly id: string
  readonly account_id: string
  readonly name: string
  readonly prefix: string
  readonly sha256: Buffer
  readonly scopes: readonly string[]
  readonly created_at: Generated<Date>
  readonly expires_at: Date
  readonly last_used_on: string | null
  readonly revoked_at: Date | null
}

interface SavedSearches {
  readonly id: string
  readonly owner: string
  readonly name: string
  readonly filter: JSONColumnType<object>
  readonly feed_key: Buffer
  readonly created_at: Generated<Date>
}

interface Webhooks {
  readonly id: string
  readonly search_id: string
  readonly url: string
  readonly secret: string
  readonly created_at: Generated<Date>
}

interface WebhookDeliveries {
  readonly id: string
  readonly webhook_id: string
  readonly event_id: string
  readonly changed: string
  readonly body: string
  readonly attempts: Generated<number>
  readonly next_at: Generated<Date>
  readonly ended_at: Date | null
  readonly outcome: string | null
  readonly created_at: Generated<Date>
}

interface Announced {
  readonly one: Generated<boolean>
  readonly changed: string
}

/** What was wrong the last time a feed was fetched, in both languages. */
export interface FeedFault {
  readonly code: string
  readonly where: string
  readonly ar: string
  readonly en: string
}

interface Feeds {
  readonly id: string
  readonly url: string
  readonly every_minutes: number
  readonly outlet: string | null
  readonly country: string | null
  readonly added_by: string
  readonly added_at: Generated<Date>
  readonly next_at: Generated<Date>
  readonly etag: string | null
  readonly last_modified: string | null
  readonly fetched_at: Date | null
  readonly outcome: 'kept' | 'unchanged' | 'failed' | null
  readonly fault: JSONColumnType<FeedFault> | null
  readonly fresh: Generated<number>
  readonly known: Generated<number>
  readonly refused: Generated<number>
  readonly failures: Generated<number>
}

interface PublicViewSettings {
  readonly one: Generated<boolean>
  readonly delay_days: number
  readonly recorded_by: string
  readonly recorded_at: Generated<Date>
}

export interface DoorTables {
  readonly audit: Audit
  readonly accounts: AccountRows
  readonly account_sessions: AccountSessions
  readonly api_tokens: ApiTokens
  readonly saved_searches: SavedSearches
  readonly webhooks: Webhooks
  readonly webhook_deliveries: WebhookDeliveries
  readonly announced: Announced
  readonly feeds: Feeds
  readonly public_view_settings: PublicViewSettings
}
