// Keeps what a coder made of a claim. One coder's word takes effect at once; where two are asked, when both say the same.
import { randomUUID } from 'node:crypto'
import type { Claim } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import { oneClaim } from '../../store/read/one-claim.ts'
import { listFree } from '../../store/read/list-review-queue.ts'
import type { CodingKind, ProbeKind, ReviewCodings } from '../../store/review-tables.ts'
import type { Tables } from '../../store/tables.ts'
import { dropLeases, takeLeases } from '../../store/write/take-leases.ts'
import { recordAudit } from '../audit.ts'
import { Problem } from '../problem.ts'
import { keepDecision } from '../record-decision.ts'
import { FIELDS, fieldsApart, partOf, withParts, type Field, type SomeParts } from './claim-fields.ts'
import type { CodingKnowledge } from './coding-knowledge.ts'
import { plainFields, type PlainFields } from './plain-fields.ts'
import { isBlind, type Coder } from './queue.ts'
import { resolveChanges, type GivenChanges } from './resolve-changes.ts'
import { withReview } from './review-claims.ts'
import { reviewSettings } from './review-settings.ts'
import type { Changes } from './reviewed-claim.ts'

export interface GivenCoding {
  /** Made by the caller: one coding sent twice is one. */
  readonly id: string
  readonly claim: string
  readonly verdict: Exclude<CodingKind, 'withdraw'>
  readonly changes: GivenChanges
  readonly reason: string
  readonly seconds: Readonly<Record<string, number>>
}

export interface KeptCoding {
  readonly id: string
  readonly claim: string
  readonly kind: Exclude<CodingKind, 'withdraw'>
  readonly fields: PlainFields
  readonly coder: string
  readonly decisions: readonly string[]
  readonly reason: string
}

/** Codings in force of claims, tests left out, the first first. */
export async function codingsOf(db: Kysely<Tables>, claims: readonly string[]): Promise<KeptCoding[]> {
  const rows = await db
    .selectFrom(sql<ReviewCodings>`codings_in_force()`.as('k'))
    .select(['k.id', 'k.claim_id as claim', 'k.kind', 'k.fields', 'k.recorded_by as coder', 'k.decisions', 'k.reason'])
    .where(sql<boolean>`k.claim_id = any(${[...claims]}::uuid[]) and k.probe is null`)
    .orderBy('k.seq')
    .execute()
  return rows as unknown as KeptCoding[]
}

/** Makes decisions of how a claim was coded: an edit of what differs from it, then its acceptance; or its refusal. Gives their ids. */
export async function decideAs(
  transaction: Kysely<Tables>,
  { claim, shown, coded, disputed, reason }: Verdict,
  who: Coder['who'],
): Promise<string[]> {
  const ids: string[] = []
  const decide = async (kind: 'accept' | 'reject' | 'edit', changes?: Changes): Promise<void> => {
    const id = randomUUID()
    await keepDecision(transaction, { id, kind, claim, reason: reason || `review.${kind}`, ...(changes ? { changes } : {}) }, who)
    ids.push(id)
  }
  if (coded === null) {
    await decide('reject')
    return ids
  }
  const apart = new Set([...fieldsApart(shown, coded), ...Object.keys(disputed ?? {})] as Field[])
  const parts: SomeParts = Object.fromEntries([...apart].map((field) => [field, partOf(coded, field)]))
  if (apart.size > 0) await decide('edit', { ...parts, ...(disputed && Object.keys(disputed).length > 0 ? { disputed } : {}) })
  await decide('accept')
  return ids
}

export interface Verdict {
  readonly claim: string
  /** The claim as it stands. */
  readonly shown: Claim
  /** As it was coded; null where it is refused. */
  readonly coded: Claim | null
  readonly disputed?: Changes['disputed']
  readonly reason: string
}

/** A claim of which nothing is told: what a coder begins from who is shown no suggestion. */
const bare = (claim: Claim): Claim => ({
  ...claim,
  type: null,
  subtype: null,
  actors: [],
  place: null,
  time: null,
  casualties: [],
  combined: null,
  attribution: [],
  factuality: 'asserted',
})

interface Before {
  readonly shown: Claim
  readonly blind: boolean
  readonly probe: ProbeKind | null
}

/** The claim as this coder was shown it. Throws `api/not-found`, `review/not-free`. */
async function shownTo(db: Kysely<Tables>, claim: string, { who }: Coder): Promise<Before> {
  const test = await db
    .selectFrom('review_probes')
    .select(['kind', 'claim'])
    .where('claim_id', '=', claim)
    .where('coder', '=', who)
    .executeTakeFirst()
  if (test) return { shown: test.claim, blind: false, probe: test.kind }
  const kept = await oneClaim(db, claim)
  if (!kept) throw new Problem('api/not-found', 'claim')
  if ((await listFree(db, [claim], who)).length === 0) throw new Problem('review/not-free', 'claim')
  const [reviewed] = await withReview(db, [kept])
  return { shown: reviewed?.claim ?? kept.claim, blind: isBlind(claim, await reviewSettings(db)), probe: null }
}

const sameCoding = (a: Pick<KeptCoding, 'kind' | 'fields'>, b: typeof a): boolean =>
  a.kind === b.kind &&
  a.kind !== 'flag' &&
  (a.kind === 'reject' ||
    FIELDS.every((field) => JSON.stringify(canonical(a.fields[field])) === JSON.stringify(canonical(b.fields[field]))))

/** A value with its keys in order, as the database does not keep them. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  )
}

/** Whether a claim takes two coders. */
async function takesTwo(db: Kysely<Tables>, claim: string): Promise<boolean> {
  return (await db.selectFrom('review_assignments').select('claim_id').where('claim_id', '=', claim).execute()).length > 0
}

/** Keeps a coding; gives whether the claim is settled by it. Throws what `shownTo` does, and `decision/unknown-value`. */
export function recordCoding(
  db: Kysely<Tables>,
  given: GivenCoding,
  coder: Coder,
  knowledge: () => CodingKnowledge,
): Promise<{ settled: boolean }> {
  const { id, claim, verdict, changes, reason, seconds } = given
  return db.transaction().execute(async (transaction) => {
    const kept = await transaction.selectFrom('review_codings').select('decisions').where('id', '=', id).executeTakeFirst()
    if (kept) return { settled: kept.decisions.length > 0 }
    const { shown, blind, probe } = await shownTo(transaction, claim, coder)
    const { registers, types } = knowledge()
    const parts = resolveChanges(changes, shown, registers, types)
    const coded = withParts(blind ? bare(shown) : shown, parts)
    const fields = plainFields(coded)
    const before = probe === null ? await codingsOf(transaction, [claim]) : []
    const settles = probe === null && verdict !== 'flag' && (before.length > 0 ? before.every((one) => sameCoding(one, { kind: verdict, fields })) : coder.alone || !(await takesTwo(transaction, claim))) // prettier-ignore
    const decisions = settles
      ? await decideAs(transaction, { claim, shown, coded: verdict === 'reject' ? null : coded, reason }, coder.who)
      : []
    await transaction
      .insertInto('review_codings')
      .values({
        id,
        kind: verdict,
        claim_id: claim,
        withdraws: null,
        fields: JSON.stringify(fields),
        changed: fieldsApart(shown, coded),
        blind,
        probe,
        seconds: JSON.stringify(seconds),
        decisions,
        recorded_by: coder.who,
        reason,
      })
      .execute()
    await recordAudit(transaction, { who: coder.who, act: `review.${verdict}`, subject: claim, detail: { coding: id } })
    await dropLeases(transaction, coder.who, [claim])
    return { settled: settles }
  })
}

/** Takes a coding back, with what followed from it; the claim is the coder's again. Throws `api/not-found`, `decision/not-yours`. */
export async function withdrawCoding(db: Kysely<Tables>, coding: string, coder: Coder, mayJudge: boolean): Promise<{ claim: string }> {
  return db.transaction().execute(async (transaction) => {
    const found = await transaction
      .selectFrom(sql<ReviewCodings>`codings_in_force()`.as('k'))
      .selectAll()
      .where('k.id', '=', coding)
      .executeTakeFirst()
    if (!found) throw new Problem('api/not-found', 'coding')
    if (found.recorded_by !== coder.who && !mayJudge) throw new Problem('decision/not-yours', 'coding')
    // where two agreed, their decisions stand on both
    const decisions = (await codingsOf(transaction, [found.claim_id])).flatMap((one) => one.decisions)
    const standing = await transaction
      .selectFrom('decisions as d')
      .select('d.id')
      .where(sql<boolean>`d.id = any(${decisions}::uuid[]) and not exists (select from decisions w where w.withdraws = d.id)`)
      .orderBy('d.seq', 'desc')
      .execute()
    for (const { id } of standing)
      await keepDecision(transaction, { id: randomUUID(), kind: 'withdraw', withdraws: id, reason: 'review.undo' }, coder.who)
    await transaction
      .insertInto('review_codings')
      .values({
        id: randomUUID(),
        kind: 'withdraw',
        claim_id: found.claim_id,
        withdraws: coding,
        fields: JSON.stringify({}),
        changed: [],
        blind: false,
        probe: null,
        seconds: JSON.stringify({}),
        decisions: [],
        recorded_by: coder.who,
        reason: 'review.undo',
      })
      .execute()
    await recordAudit(transaction, { who: coder.who, act: 'review.undo', subject: found.claim_id, detail: { coding } })
    await takeLeases(transaction, [found.claim_id], coder.who, (await reviewSettings(transaction)).lease_minutes)
    return { claim: found.claim_id }
  })
}
