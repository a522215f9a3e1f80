// Claims that people make of words of a report: the words are held against the stored text, the values looked up, who, when and why kept.
import { randomUUID } from 'node:crypto'
import type { Claim, Span } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import { PERSON_RULE } from '../../store/anchor.ts'
import type { Tables } from '../../store/tables.ts'
import { savePersonClaim, saveWithdrawnClaim } from '../../store/write/save-person-claim.ts'
import { recordAudit } from '../audit.ts'
import { Problem } from '../problem.ts'
import { keepDecision, type Decider } from '../record-decision.ts'
import { withParts } from './claim-fields.ts'
import type { CodingKnowledge } from './coding-knowledge.ts'
import { resolveChanges, type GivenChanges } from './resolve-changes.ts'

export interface GivenClaim {
  /** Made by the caller: one claim sent twice is one. */
  readonly id: string
  readonly report: string
  readonly kind: 'occurrence' | 'aggregate'
  /** The words that it rests on, in the order of the report. */
  readonly evidence: readonly Span[]
  readonly fields: GivenChanges
  readonly reason: string
}

/** Why and by whom a claim was made or taken back. */
export interface PersonsWord {
  readonly by: string
  readonly at: Date
  readonly reason: string
}

interface Texts {
  readonly title: string | null
  readonly text: string
}

/** Words as they stand in the report. Throws `claim/quote-differs` where the text says otherwise at that place. */
function checkedSpan({ text, start, end, in: where }: Span, report: Texts, at: number): Span {
  const stored = where === 'title' ? (report.title ?? '') : report.text
  if (end <= start || stored.slice(start, end) !== text) throw new Problem('claim/quote-differs', `evidence.${at}`)
  return { text, start, end, in: where }
}

/** A claim of which nothing is told yet but the words that it rests on. */
function bareClaim({ id, report, kind }: GivenClaim, evidence: readonly Span[]): Claim {
  return {
    id: `${report}#${id}`,
    kind,
    type: null,
    subtype: null,
    act: null,
    direction: null,
    trigger: evidence[0] as Span,
    actors: [],
    place: null,
    time: null,
    casualties: [],
    combined: null,
    means: [],
    attribution: [],
    factuality: 'asserted',
    updates: null,
    part_of: null,
    same_as: null,
    evidence,
    // a person's word, no measure of a reading
    confidence: 1,
    rules: [PERSON_RULE],
  }
}

/**
 * Keeps a claim, accepted by who makes it; false where it was kept before. Throws `api/not-found` for the report, `claim/quote-differs`,
 * `claim/untyped`, `claim/report-unread`, and what `resolveChanges` does.
 */
export async function makeClaim(
  db: Kysely<Tables>,
  given: GivenClaim,
  { who }: Pick<Decider, 'who'>,
  knowledge: () => CodingKnowledge,
): Promise<boolean> {
  const { id, report, fields, reason } = given
  return db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('claims').select('id').where('id', '=', id).executeTakeFirst()
    if (known) return false
    const texts = await transaction.selectFrom('reports').select(['title', 'text']).where('id', '=', report).executeTakeFirst()
    if (!texts) throw new Problem('api/not-found', 'report')
    if (!fields.type) throw new Problem('claim/untyped', 'fields.type')
    const bare = bareClaim(
      given,
      given.evidence.map((span, at) => checkedSpan(span, texts, at)),
    )
    const { registers, types } = knowledge()
    const claim = withParts(bare, resolveChanges(fields, bare, registers, types))
    if (!(await savePersonClaim(transaction, { id, report, claim, by: who, reason }))) throw new Problem('claim/report-unread', 'report')
    await recordAudit(transaction, { who, act: 'claim.made', subject: id, detail: { report } })
    // who makes it has coded it
    await keepDecision(transaction, { id: randomUUID(), kind: 'accept', claim: id, reason }, who)
    return true
  })
}

/** That a person made a claim, and that it was taken back. */
export interface PersonsWords {
  readonly made: PersonsWord
  readonly withdrawn: PersonsWord | null
}

/** Who made those of some claims that people made, when and why. */
export async function personsWords(db: Kysely<Tables>, claims: readonly string[]): Promise<ReadonlyMap<string, PersonsWords>> {
  const rows = await db
    .selectFrom('claims_of_people')
    .select(['claim_id as claim', 'kind', 'recorded_by as by', 'recorded_at as at', 'reason'])
    .where(sql<boolean>`claim_id = any(${claims}::uuid[])`)
    .execute()
  const said = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ claim, by, at, reason }) => [claim, { by, at, reason } satisfies PersonsWord]))
  const withdrawn = said('withdraw')
  return new Map([...said('make')].map(([claim, made]) => [claim, { made, withdrawn: withdrawn.get(claim) ?? null }]))
}

/** Takes a person's claim back; false where it was. Throws `api/not-found` where it is no person's, `claim/not-yours`. */
export async function withdrawClaim(db: Kysely<Tables>, claim: string, reason: string, { who, mayJudge }: Decider): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const words = (await personsWords(transaction, [claim])).get(claim)
    if (!words) throw new Problem('api/not-found', 'claim')
    if (words.made.by !== who && !mayJudge) throw new Problem('claim/not-yours', 'claim')
    if (words.withdrawn) return false
    await saveWithdrawnClaim(transaction, claim, who, reason)
    await recordAudit(transaction, { who, act: 'claim.withdrawn', subject: claim, detail: { reason } })
    return true
  })
}
