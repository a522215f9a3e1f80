// Gives a coder the next claims: takes them for him, and makes of each what he sees. Tests of the coder come among them, unmarked.
import type { Claim, Span } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import { listFree, listReviewQueue, type QueueFilter } from '../../store/read/list-review-queue.ts'
import { claimsBeside, queuedClaims, type QueuedClaim, type ReviewReport } from '../../store/read/review-items.ts'
import type { Tables } from '../../store/tables.ts'
import { dropLeases, takeLeases } from '../../store/write/take-leases.ts'
import { FIELDS, type Field } from './claim-fields.ts'
import { whyDouble, type WhyDouble } from './double-coding.ts'
import { alternativesTo, certaintyOf, evidenceOf, plainFields, type PlainFields } from './plain-fields.ts'
import { probesDue } from './probes.ts'
import { withReview } from './review-claims.ts'
import { reviewSettings, type ReviewSettings } from './review-settings.ts'
import { isSampled } from './sampled.ts'

export interface ShownField {
  readonly confidence: number
  readonly evidence: readonly Span[]
  readonly alternatives: readonly unknown[]
}

/** A claim as a coder sees it. */
export interface ReviewItem {
  readonly id: string
  readonly kind: Claim['kind']
  readonly report: ReviewReport
  readonly evidence: readonly Span[]
  readonly event: string | null
  /** Nothing is suggested. */
  readonly blind: boolean
  readonly why_double: readonly WhyDouble[]
  readonly confidence: number
  /** What is suggested; null where blind. */
  readonly suggested: PlainFields | null
  readonly fields: Readonly<Record<Field, ShownField>>
}

export interface Coder {
  readonly who: `person:${string}`
  /** Nobody else reviews: nothing is coded twice. */
  readonly alone: boolean
}

/** Whether a claim is shown to a coder without suggestions. */
export const isBlind = (claim: string, { blind_share }: ReviewSettings): boolean => isSampled(blind_share, 'blind', claim)

async function assignments(db: Kysely<Tables>, claims: readonly QueuedClaim[], settings: ReviewSettings, { alone }: Coder) {
  const why = new Map(claims.map((claim) => [claim.id, alone ? [] : whyDouble(claim, settings)]))
  const rows = [...why].filter(([, reasons]) => reasons.length > 0).map(([claim_id, reasons]) => ({ claim_id, why: reasons }))
  if (rows.length > 0)
    await db
      .insertInto('review_assignments')
      .values(rows)
      .onConflict((conflict) => conflict.column('claim_id').doNothing())
      .execute()
  return why
}

function itemOf(
  queued: QueuedClaim,
  shown: Claim,
  beside: readonly Claim[],
  more: { blind: boolean; why: readonly WhyDouble[] },
): ReviewItem {
  const { id, report, event } = queued
  const { blind, why } = more
  const alternatives = alternativesTo(shown, beside)
  const field = (name: Field): ShownField =>
    blind
      ? { confidence: 0, evidence: [], alternatives: [] }
      : { confidence: certaintyOf(shown, name), evidence: evidenceOf(shown, name), alternatives: alternatives[name] }
  return {
    id,
    kind: shown.kind,
    report,
    event,
    evidence: shown.evidence.map(({ text, start, end, in: where }) => ({ text, start, end, in: where })),
    blind,
    why_double: why,
    confidence: shown.confidence,
    suggested: blind ? null : plainFields(shown),
    fields: Object.fromEntries(FIELDS.map((name) => [name, field(name)])) as Record<Field, ShownField>,
  }
}

/** Takes free claims for a coder until there are enough or no more. */
async function taken(
  db: Kysely<Tables>,
  filter: QueueFilter,
  coder: string,
  held: readonly string[],
  settings: ReviewSettings,
  most: number,
) {
  const all: string[] = []
  while (all.length < most) {
    const ids = await listReviewQueue(db, filter, { coder, held: [...held, ...all], limit: most - all.length })
    if (ids.length === 0) break
    const leased = await takeLeases(db, ids, coder, settings.lease_minutes)
    // another may have coded one between the look and the taking
    const free = new Set(await listFree(db, leased, coder))
    await dropLeases(
      db,
      coder,
      leased.filter((id) => !free.has(id)),
    )
    all.push(...ids.filter((id) => free.has(id)))
  }
  return all
}

/** The next claims for a coder; what he holds is his for longer and not given again. */
export async function nextClaims(
  db: Kysely<Tables>,
  filter: QueueFilter,
  coder: Coder,
  { held, most }: { readonly held: readonly string[]; readonly most: number },
): Promise<ReviewItem[]> {
  const settings = await reviewSettings(db)
  await takeLeases(db, held, coder.who, settings.lease_minutes)
  const ids = await taken(db, filter, coder.who, held, settings, most)
  const probes = await probesDue(db, coder.who, ids.length, settings)
  const queued = await queuedClaims(db, [...ids, ...probes.keys()])
  const why = await assignments(
    db,
    queued.filter(({ id }) => !probes.has(id)),
    settings,
    coder,
  )
  const reviewed = await withReview(
    db,
    queued.map(({ id, claim, report }) => ({ id, claim, report: report.id })),
  )
  const beside = await claimsBeside(
    db,
    queued.map(({ id }) => id),
  )
  return queued.map((one, at) => {
    const probe = probes.get(one.id)
    const shown = probe?.claim ?? (reviewed[at]?.claim as Claim)
    const blind = probe === undefined && isBlind(one.id, settings)
    return itemOf(one, shown, beside.get(one.id) ?? [], { blind, why: why.get(one.id) ?? [] })
  })
}

/** Puts a claim off: it comes back to this coder after all others. */
export async function skipClaim(db: Kysely<Tables>, claim: string, who: string): Promise<void> {
  await sql`insert into review_skips (claim_id, coder) select c.id, ${who} from claims c where c.id = ${claim}::uuid
    on conflict (claim_id, coder) do update set skipped_at = now()`.execute(db)
  await dropLeases(db, who, [claim])
}

/** Lets all claims of a coder go: he leaves the queue. */
export const leaveQueue = (db: Kysely<Tables>, who: string): Promise<void> => dropLeases(db, who)
