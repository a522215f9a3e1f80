// Judges between two coders who differ, field by field, without knowing who they are; what nobody can settle is published as disputed.
import type { Claim } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import { listDisagreements } from '../../store/read/list-disagreements.ts'
import { oneClaim } from '../../store/read/one-claim.ts'
import { queuedClaims, type ReviewReport } from '../../store/read/review-items.ts'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../audit.ts'
import { Problem } from '../problem.ts'
import { FIELDS, withParts, type Field } from './claim-fields.ts'
import { canonical, codingsOf, decideAs, type KeptCoding } from './coding.ts'
import type { CodingKnowledge } from './coding-knowledge.ts'
import type { PlainFields, PlainPlace } from './plain-fields.ts'
import type { Coder } from './queue.ts'
import { resolveChanges, type GivenChanges } from './resolve-changes.ts'
import { lot } from './sampled.ts'

export const VERDICTS = ['a', 'b', 'new', 'none', 'unresolvable'] as const
export type FieldVerdict = (typeof VERDICTS)[number]

/** What one of two coders made of a claim; nothing says who he is. */
export interface Side {
  readonly verdict: KeptCoding['kind']
  readonly fields: PlainFields
  readonly reason: string
}

export interface Disagreement {
  readonly claim: string
  readonly report: ReviewReport
  readonly evidence: Claim['evidence']
  readonly a: Side
  /** Null where one coder asks for another opinion. */
  readonly b: Side | null
  readonly apart: readonly Field[]
}

const textOf = (value: unknown): string => JSON.stringify(canonical(value))

const sideOf = ({ kind, fields, reason }: KeptCoding): Side => ({ verdict: kind, fields, reason })

/** Two codings in an order that says nothing of who came first. */
function sidesOf(claim: string, codings: readonly KeptCoding[]): [KeptCoding, KeptCoding | null] {
  const [one, other = null] = codings as [KeptCoding, KeptCoding?]
  return other !== null && lot('sides', claim) < 0.5 ? [other, one] : [one, other]
}

const apartOf = (a: KeptCoding, b: KeptCoding | null): Field[] =>
  b === null ? [...FIELDS] : FIELDS.filter((field) => textOf(a.fields[field]) !== textOf(b.fields[field]))

export async function disagreements(db: Kysely<Tables>, limit: number): Promise<{ items: Disagreement[]; total: number }> {
  const { claims, total } = await listDisagreements(db, limit)
  const queued = await queuedClaims(db, claims)
  const byClaim = Map.groupBy(await codingsOf(db, claims), ({ claim }) => claim)
  const items = queued.map(({ id, report, claim }): Disagreement => {
    const [a, b] = sidesOf(id, byClaim.get(id) as KeptCoding[])
    return { claim: id, report, evidence: claim.evidence, a: sideOf(a), b: b && sideOf(b), apart: apartOf(a, b) }
  })
  return { items, total }
}

export interface GivenAdjudication {
  readonly id: string
  readonly claim: string
  /** Whether it stands as a claim at all. */
  readonly verdict: 'accept' | 'reject'
  readonly verdicts: Readonly<Partial<Record<Field, FieldVerdict>>>
  /** The values of fields judged `new`. */
  readonly changes: GivenChanges
  readonly reason: string
}

const givenPlace = (place: PlainPlace): GivenChanges['place'] =>
  place.id === null
    ? {
        name: place.name_ar,
        lat: place.lat,
        lon: place.lon,
        radius_km: place.radius_km,
        geo_precision: place.geo_precision,
        country: place.country,
      }
    : { id: place.id, geo_precision: place.geo_precision }

/** A coded field as it is given. */
const given = (fields: PlainFields, field: Field): GivenChanges =>
  field === 'place' ? { place: fields.place && givenPlace(fields.place) } : { [field]: fields[field] }

const NOTHING: Readonly<Record<Field, GivenChanges>> = {
  type: { type: null },
  initiators: { initiators: [] },
  targets: { targets: [] },
  participants: { participants: [] },
  place: { place: null },
  time: { time: null },
  killed: { killed: null },
  injured: { injured: null },
  attribution: { attribution: [] },
  factuality: { factuality: 'possible' },
}

type Bounds = PlainFields['killed']

/** What holds both of two tolls: the least and the most; of other fields the first value stands. */
function between(a: PlainFields, b: PlainFields, field: Field): GivenChanges {
  if (field !== 'killed' && field !== 'injured') return given(a, field)
  const [one, other]: [Bounds, Bounds] = [a[field], b[field]]
  if (!one || !other) return { [field]: one ?? other }
  const least = [one.min, other.min].filter((min) => min !== null)
  const open = one.max === null || other.max === null
  return { [field]: { min: least.length > 0 ? Math.min(...least) : null, max: open ? null : Math.max(one.max ?? 0, other.max ?? 0) } }
}

function valueOf(field: Field, { verdicts, changes }: GivenAdjudication, a: KeptCoding, b: KeptCoding | null): GivenChanges {
  const verdict = verdicts[field] ?? 'a'
  if (verdict === 'new') return { [field]: changes[field] ?? NOTHING[field][field] }
  if (verdict === 'none') return NOTHING[field]
  if (verdict === 'unresolvable' && b) return between(a.fields, b.fields, field)
  return given(verdict === 'b' && b ? b.fields : a.fields, field)
}

/** Keeps a judgement and makes decisions of it. Throws `api/not-found`, `review/not-judged` where a field apart has no verdict. */
export async function adjudicate(
  db: Kysely<Tables>,
  judged: GivenAdjudication,
  { who }: Coder,
  knowledge: () => CodingKnowledge,
): Promise<void> {
  const { id, claim, verdict, verdicts, reason } = judged
  await db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('review_adjudications').select('id').where('claim_id', '=', claim).executeTakeFirst()
    if (known?.id === id) return
    const kept = await oneClaim(transaction, claim)
    const codings = await codingsOf(transaction, [claim])
    if (!kept || known || codings.length === 0) throw new Problem('api/not-found', 'claim')
    const [a, b] = sidesOf(claim, codings)
    const apart = apartOf(a, b)
    const missing = apart.find((field) => verdicts[field] === undefined)
    if (verdict === 'accept' && missing !== undefined) throw new Problem('review/not-judged', missing)
    const { registers, types } = knowledge()
    const changes = Object.assign({}, ...FIELDS.map((field) => valueOf(field, judged, a, b))) as GivenChanges
    const coded = withParts(kept.claim, resolveChanges(changes, kept.claim, registers, types))
    const open = apart.filter((field) => verdicts[field] === 'unresolvable' && b)
    const disputed = Object.fromEntries(open.map((field) => [field, [a.fields[field], b?.fields[field]]]))
    const decisions = await decideAs(
      transaction,
      { claim, shown: kept.claim, coded: verdict === 'reject' ? null : coded, disputed, reason: reason || 'review.judged' },
      who,
    )
    await transaction
      .insertInto('review_adjudications')
      .values({
        id,
        claim_id: claim,
        first_coding: a.id,
        second_coding: b?.id ?? null,
        verdicts: JSON.stringify({ claim: verdict, ...verdicts }),
        decisions,
        recorded_by: who,
        reason,
      })
      .execute()
    await recordAudit(transaction, { who, act: 'review.judged', subject: claim, detail: { adjudication: id, verdict } })
  })
}
