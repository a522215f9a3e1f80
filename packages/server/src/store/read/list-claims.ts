// Which claims answer a filter? In the order of their days, page by page.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { claimsFor, conditionsOf, type ClaimFilter } from './claim-filter.ts'

/** Where a page begins: after this claim. */
export interface ClaimCursor {
  readonly day: string
  readonly id: string
}

export interface FoundClaim extends ClaimCursor {
  readonly report: string
  readonly claim: Claim
}

export interface ClaimPage {
  readonly claims: readonly FoundClaim[]
  /** Where the next page begins; null where there is none. */
  readonly next: ClaimCursor | null
}

/** The query of a page: one claim more than asked for tells whether there is another. Only the claims of the page are fetched whole. */
export function claimsQuery(db: Kysely<Tables>, filter: ClaimFilter, page: { readonly after?: ClaimCursor; readonly limit: number }) {
  const { after, limit } = page
  const found = db
    .selectFrom(claimsFor(filter).as('c'))
    .select(['c.id', 'c.day'])
    .where((where) => where.and(conditionsOf(filter)))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(c.day, c.id) > (${after?.day}::date, ${after?.id}::uuid)`))
    .orderBy('c.day')
    .orderBy('c.id')
    .limit(limit + 1)
  return db
    .selectFrom(found.as('f'))
    .innerJoin('claims as w', 'w.id', 'f.id')
    .select(['f.id', 'f.day', 'w.report_id as report', 'w.claim'])
    .orderBy('f.day')
    .orderBy('f.id')
}

/** A page of the claims in force. */
export async function listClaims(
  db: Kysely<Tables>,
  filter: ClaimFilter,
  page: { readonly after?: ClaimCursor; readonly limit: number },
): Promise<ClaimPage> {
  const found: FoundClaim[] = await claimsQuery(db, filter, page).execute()
  const claims = found.slice(0, page.limit)
  const last = claims.at(-1)
  return { claims, next: found.length > page.limit && last ? { day: last.day, id: last.id } : null }
}
