// Keeps what a person decided, once however often it is sent, lays it over the claim, and writes it into the audit log.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import { saveDecision, type Decision } from '../store/write/save-decision.ts'
import { oneClaim } from '../store/read/one-claim.ts'
import { Problem } from './problem.ts'
import type { CodingKnowledge } from './review/coding-knowledge.ts'
import { resolveChanges, type GivenChanges } from './review/resolve-changes.ts'
import { refreshReviewed } from './review/review-claims.ts'

/** Who decides: his own decisions he may always withdraw, those of others only where he may judge between coders. */
export interface Decider {
  readonly who: `person:${string}`
  readonly mayJudge: boolean
}

/** Codes of PostgreSQL for an id of nothing: no such row, no id at all. */
const UNKNOWN: ReadonlySet<string> = new Set(['23503', '22P02'])
const INCOMPLETE = '23514'

function decisionFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (UNKNOWN.has(code)) return new Problem('api/not-found', 'decision')
  if (code === INCOMPLETE) return new Problem('decision/incomplete', 'decision')
  return error
}

async function checkWithdrawal(db: Kysely<Tables>, id: string, { who, mayJudge }: Decider): Promise<void> {
  const found = await db.selectFrom('decisions').select(['kind', 'recorded_by']).where('id', '=', id).executeTakeFirst()
  if (!found || found.kind === 'withdraw') throw new Problem('api/not-found', 'withdraws')
  if (found.recorded_by !== who && !mayJudge) throw new Problem('decision/not-yours', 'withdraws')
}

/** The report whose claims a decision bears on, by the claim it names or that of the decision it withdraws. */
async function reportOf(db: Kysely<Tables>, { claim, withdraws }: Decision): Promise<string[]> {
  const rows = await db
    .selectFrom('claims as c')
    .select('c.report_id as report')
    .where((where) =>
      where.or([
        where('c.id', '=', claim ?? null),
        where(
          'c.id',
          'in',
          where
            .selectFrom('decisions as d')
            .select('d.claim_id')
            .where('d.id', '=', withdraws ?? null),
        ),
      ]),
    )
    .execute()
  return [...new Set(rows.map(({ report }) => report))]
}

/** A decision as a person gives it: the fields of an edit by plain values. */
export interface GivenDecision extends Omit<Decision, 'changes'> {
  readonly changes?: GivenChanges
}

/** Looks the values of an edit up. Throws `api/not-found`, `decision/unknown-value`. */
export async function resolvedDecision(db: Kysely<Tables>, given: GivenDecision, knowledge: () => CodingKnowledge): Promise<Decision> {
  const { changes, ...decision } = given
  if (changes === undefined) return decision
  const claim = decision.claim === undefined ? null : await oneClaim(db, decision.claim)
  if (!claim) throw new Problem(decision.claim === undefined ? 'decision/incomplete' : 'api/not-found', 'decision')
  const { registers, types } = knowledge()
  return { ...decision, changes: resolveChanges(changes, claim.claim, registers, types) }
}

/** Keeps a decision within a transaction; false where it was kept before. */
export async function keepDecision(transaction: Kysely<Tables>, decision: Decision, who: Decider['who']): Promise<boolean> {
  const isNew = await saveDecision(transaction, decision, who)
  if (!isNew) return false
  const { id, kind, reason } = decision
  await recordAudit(transaction, { who, act: `decision.${kind}`, subject: id, detail: { reason } })
  await refreshReviewed(transaction, await reportOf(transaction, decision))
  return true
}

/** Keeps decisions, all of them or none; which of them were not kept before. Throws `api/not-found`, `decision/incomplete`, `decision/not-yours`. */
export async function recordDecisions(db: Kysely<Tables>, decisions: readonly Decision[], decider: Decider): Promise<boolean[]> {
  for (const { withdraws } of decisions) if (withdraws !== undefined) await checkWithdrawal(db, withdraws, decider)
  try {
    return await db.transaction().execute(async (transaction) => {
      const kept: boolean[] = []
      for (const decision of decisions) kept.push(await keepDecision(transaction, decision, decider.who))
      return kept
    })
  } catch (error) {
    throw decisionFault(error)
  }
}

/** Keeps a decision; false where it was kept before. Throws as `recordDecisions` does. */
export const recordDecision = async (db: Kysely<Tables>, decision: Decision, decider: Decider): Promise<boolean> =>
  (await recordDecisions(db, [decision], decider))[0] === true
