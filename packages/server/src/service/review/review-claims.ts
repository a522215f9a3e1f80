// Lays what people decided over claims of the store: now from what is kept ready, at a time before from the decisions of then.
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import { claimColumns, placeColumns } from '../../store/claim-columns.ts'
import { listClaimDecisions } from '../../store/read/list-claim-decisions.ts'
import { keptClaims } from '../../store/read/list-event-claims.ts'
import { listReviewed } from '../../store/read/list-reviewed.ts'
import type { ReviewState } from '../../store/review-tables.ts'
import type { Tables } from '../../store/tables.ts'
import { putRows } from '../../store/write/put-rows.ts'
import { counterpart } from '../link-decisions.ts'
import type { Field } from './claim-fields.ts'
import { reviewedClaim, type ClaimDecision, type Decided, type ReviewedClaim } from './reviewed-claim.ts'

/** What people made of a claim, as it is served with it. */
export interface Review {
  readonly state: ReviewState
  readonly decided: Readonly<Partial<Record<Field, Decided>>>
  readonly differences: readonly Field[]
}

interface InForce {
  readonly id: string
  readonly report: string
  readonly anchor: string
  readonly claim: Claim
}

/** What stood of the claims of reports at a time, for those that people decided on. */
async function reviewedOf(db: Kysely<Tables>, reports: readonly string[], asOf?: Date): Promise<Map<string, ReviewedClaim>> {
  const made = await listClaimDecisions(db, reports, asOf)
  if (made.length === 0) return new Map()
  const decidedOn = [...new Set(made.map(({ report }) => report))]
  const inForce: InForce[] = await keptClaims(db, asOf)
    .where(sql<boolean>`c.report_id = any(${decidedOn}::uuid[])`)
    .orderBy('c.anchor')
    .execute()
  const byId = new Map(inForce.map((one) => [one.id, one]))
  const byReport = Map.groupBy(inForce, ({ report }) => report)
  const decisions = new Map<InForce, ClaimDecision[]>()
  for (const { id, kind, by, at, changes, claimId, report, anchor, claim } of made) {
    const now = byId.get(claimId) ?? counterpart({ id: claimId, report, anchor, claim }, byReport.get(report) ?? [])
    if (!now) continue
    const decision: ClaimDecision = { id, kind, by, at, claim, onThis: now.id === claimId, changes: changes as ClaimDecision['changes'] }
    decisions.set(now, [...(decisions.get(now) ?? []), decision])
  }
  return new Map([...decisions].map(([{ id, claim }, on]) => [id, reviewedClaim(claim, on)]))
}

/** Claims of the store with what people decided laid over them. */
export async function withReview<T extends Pick<InForce, 'id' | 'report' | 'claim'>>(
  db: Kysely<Tables>,
  claims: readonly T[],
  asOf?: Date,
): Promise<(T & { readonly review: Review | null })[]> {
  if (asOf !== undefined) {
    const then = await reviewedOf(db, [...new Set(claims.map(({ report }) => report))], asOf)
    return claims.map((one) => {
      const found = then.get(one.id)
      return { ...one, claim: found?.claim ?? one.claim, review: found ?? null }
    })
  }
  const now = await listReviewed(
    db,
    claims.map(({ id }) => id),
  )
  return claims.map((one) => {
    const found = now.get(one.id)
    return { ...one, claim: found?.claim ?? one.claim, review: found ? (found as unknown as Review) : null }
  })
}

/** The fields of a claim that two coders could not settle. */
export const disputedIn = (review: Review | null): Field[] =>
  Object.entries(review?.decided ?? {}).flatMap(([field, { disputed }]) => (disputed ? [field as Field] : []))

/** Looks claims up by what was decided of them. */
async function putColumns(db: Kysely<Tables>, claims: readonly { readonly id: string; readonly claim: Claim }[]): Promise<void> {
  for (const { id, claim } of claims) {
    const { day_to, kind, type } = claimColumns(claim, '')
    const { radius_km: _, ...place } = placeColumns(claim.place)
    const columns = { kind, type, day_to, ...place, ...(claim.time ? { day: claim.time.from } : {}) }
    await db.updateTable('claims_in_force').set(columns).where('id', '=', id).execute()
    await sql`delete from actor_claims_in_force where id = ${id}::uuid`.execute(db)
    const actors = claim.actors.flatMap((actor) => (actor.id === null ? [] : [{ id: actor.id, role: actor.role }]))
    await sql`
      insert into actor_claims_in_force
        (id, actor_id, roles, report_id, extraction, day, day_to, kind, type, lat, lon, place_id, country, admin1)
      select c.id, a.id, array_agg(distinct a.role order by a.role), c.report_id, c.extraction, c.day, c.day_to, c.kind, c.type, c.lat, c.lon,
        c.place_id, c.country, c.admin1
      from claims_in_force c, jsonb_to_recordset(${JSON.stringify(actors)}::jsonb) a (id text, role text)
      where c.id = ${id}::uuid group by c.id, a.id`.execute(db)
  }
}

/** Brings what is kept ready of the claims of reports up to their decisions. */
export async function refreshReviewed(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const reviewed = await reviewedOf(db, reports)
  const kept = await db
    .selectFrom('reviewed_claims as v')
    .innerJoin('claims as c', 'c.id', 'v.claim_id')
    .leftJoin('claims_in_force as f', 'f.id', 'c.id')
    .select(['c.id', 'c.claim', 'v.version', 'v.linked', 'f.id as current'])
    .where(sql<boolean>`v.report_id = any(${reports}::uuid[])`)
    .execute()
  const versions = new Map(kept.map(({ id, version }) => [id, version]))
  const linked = new Map(kept.map((one) => [one.id, one.linked]))
  // decisions that were withdrawn leave the reading as it came
  for (const { id, claim, current } of kept) if (current !== null && !reviewed.has(id)) reviewed.set(id, reviewedClaim(claim, []))
  const gone = kept.filter(({ current }) => current === null).map(({ id }) => id)
  await db
    .deleteFrom('reviewed_claims')
    .where(sql<boolean>`claim_id = any(${gone}::uuid[])`)
    .execute()
  if (reviewed.size === 0) return
  const claims = await db
    .selectFrom('claims as c')
    .select(['c.id', 'c.report_id as report'])
    .where(sql<boolean>`c.id = any(${[...reviewed.keys()]}::uuid[])`)
    .execute()
  const rows = claims.map(({ id, report }) => {
    const { state, claim, decided, differences, version } = reviewed.get(id) as ReviewedClaim
    const laid = version !== '' && version !== 'rejected'
    return {
      claim_id: id,
      report_id: report,
      state,
      claim: laid ? claim : null,
      decided,
      differences,
      version,
      linked: linked.get(id) ?? '',
    }
  })
  await putRows(db, 'reviewed_claims', ['claim_id'], rows)
  const changed = [...reviewed].filter(([id, { version }]) => (versions.get(id) ?? '') !== version)
  await putColumns(
    db,
    changed.map(([id, { claim }]) => ({ id, claim })),
  )
}

/** Claims of reports that linking has read otherwise than they now stand; those of them that tell no event any longer. */
export async function changedByReview(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<{ readonly changed: ReadonlySet<string>; readonly rejected: ReadonlySet<string> }> {
  const rows = await db
    .selectFrom('reviewed_claims as v')
    .select(['v.claim_id as id', 'v.version', 'v.linked'])
    .where(sql<boolean>`v.report_id = any(${reports}::uuid[])`)
    .execute()
  return {
    changed: new Set(rows.filter(({ version, linked }) => version !== linked).map(({ id }) => id)),
    rejected: new Set(rows.filter(({ version }) => version === 'rejected').map(({ id }) => id)),
  }
}

/** Says that linking has read the claims of reports as they stand. */
export async function reviewIsLinked(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  await sql`update reviewed_claims set linked = version where report_id = any(${reports}::uuid[]) and linked <> version`.execute(db)
}
