// Keeps what a person decided, once however often it is sent, and writes it into the audit log.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import { saveDecision, type Decision } from '../store/write/save-decision.ts'
import { Problem } from './problem.ts'

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

async function keep(db: Kysely<Tables>, decision: Decision, who: Decider['who']): Promise<boolean> {
  const isNew = await saveDecision(db, decision, who)
  const { id, kind, reason } = decision
  if (isNew) await recordAudit(db, { who, act: `decision.${kind}`, subject: id, detail: { reason } })
  return isNew
}

/** Keeps decisions, all of them or none; which of them were not kept before. Throws `api/not-found`, `decision/incomplete`, `decision/not-yours`. */
export async function recordDecisions(db: Kysely<Tables>, decisions: readonly Decision[], decider: Decider): Promise<boolean[]> {
  for (const { withdraws } of decisions) if (withdraws !== undefined) await checkWithdrawal(db, withdraws, decider)
  try {
    return await db.transaction().execute(async (transaction) => {
      const kept: boolean[] = []
      for (const decision of decisions) kept.push(await keep(transaction, decision, decider.who))
      return kept
    })
  } catch (error) {
    throw decisionFault(error)
  }
}

/** Keeps a decision; false where it was kept before. Throws as `recordDecisions` does. */
export const recordDecision = async (db: Kysely<Tables>, decision: Decision, decider: Decider): Promise<boolean> =>
  (await recordDecisions(db, [decision], decider))[0] === true
