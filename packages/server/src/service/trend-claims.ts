// Holds what reports say of a rise, a fall or a standstill against what the record has: of the same actor, area, kind of event and time.
import { findingOf, type Finding } from '@sijill/engine/record/rate.ts'
import type { Claim } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import type { EventFilter } from '../store/read/event-filter.ts'
import { listClaims, type ClaimCursor, type FoundClaim } from '../store/read/list-claims.ts'
import type { ClaimFilter } from '../store/read/claim-filter.ts'
import type { Tables } from '../store/tables.ts'
import { compareRates, dayBefore, type RateComparison } from './compare-rates.ts'
import { withReview, type Review } from './review/review-claims.ts'

type FoundTrend = FoundClaim & { readonly review: Review | null }

export interface CheckedTrend {
  /** As people left it. */
  readonly found: FoundTrend
  /** What was counted; null where the claim tells no time. */
  readonly asked: EventFilter | null
  readonly comparison: RateComparison | null
  readonly finding: Finding
}

/** What is told of as "attacks", whatever its tool. */
const ATTACKS: ReadonlySet<string> = new Set(['armed_clash', 'attack_on_civilians'])
const ANY_ATTACK = ['battle', 'remote', 'civilians'] as const

function typesOf({ type }: Claim): Pick<EventFilter, 'types'> {
  if (type === null || type === 'other') return {}
  return { types: ATTACKS.has(type) ? ANY_ATTACK : [type] }
}

/** The actors of a trend: who does it where that is told, else whom it is done to, else whom it is about. */
function actorsOf({ actors }: Claim): Pick<EventFilter, 'actors'> {
  const named = (role: string): string[] => actors.flatMap((actor) => (actor.role === role && actor.id !== null ? [actor.id] : []))
  const asRole = (role: string): string[] => named(role).map((id) => `${role}:${id}`)
  const found = [asRole('initiator'), asRole('target'), [...named('participant'), ...named('topic')]].find((ids) => ids.length > 0)
  return found ? { actors: found } : {}
}

const KM_A_DEGREE = 111.2

/** The area of a trend: its governorate or country where it is as large as that, else a box about its point. */
function areaOf({ place }: Claim): EventFilter {
  if (place === null) return {}
  const { id, geo_precision, admin1, country, relation, lat, lon, radius_km } = place
  if (relation === null && country !== null && id === country) return { countries: [country] }
  if (relation === null && country !== null && admin1 !== null && geo_precision === 3) return { countries: [country], admin1: [admin1] }
  const north = radius_km / KM_A_DEGREE
  const east = north / Math.max(0.1, Math.cos((lat * Math.PI) / 180))
  // to the next tenth of a degree outwards: the box tells no more of the point than what is served of it
  const out = (degrees: number, round: (value: number) => number): number => round(degrees * 10) / 10
  return { box: [out(lon - east, Math.floor), out(lat - north, Math.floor), out(lon + east, Math.ceil), out(lat + north, Math.ceil)] }
}

/** What is counted to check a trend. */
export const trendFilter = (claim: Claim): EventFilter => ({ ...typesOf(claim), ...actorsOf(claim), ...areaOf(claim) })

async function checked(db: Kysely<Tables>, found: FoundTrend): Promise<CheckedTrend> {
  const { time, direction } = found.claim
  if (time === null || direction === null) return { found, asked: null, comparison: null, finding: 'timeless' }
  const asked = trendFilter(found.claim)
  const now = { from: time.from, to: time.to }
  const comparison = await compareRates(db, asked, { now, before: dayBefore(now) })
  return { found, asked, comparison, finding: findingOf(direction, comparison.verdict, comparison.byDays) }
}

export interface TrendPage {
  readonly trends: readonly CheckedTrend[]
  readonly next: ClaimCursor | null
}

/** A page of the trends that reports claim, each checked. */
export async function checkTrends(
  db: Kysely<Tables>,
  filter: ClaimFilter,
  page: { readonly after?: ClaimCursor; readonly limit: number },
): Promise<TrendPage> {
  const { claims, next } = await listClaims(db, { ...filter, kinds: ['trend'] }, page)
  const trends: CheckedTrend[] = []
  for (const claim of await withReview(db, claims)) trends.push(await checked(db, claim))
  return { trends, next }
}
