// Carries what people decided over to the claims in force: a decision stands with the claim it was made on, and with its counterpart in
// a later reading of the same report.
import type { Decision } from '@sijill/engine/event/types.ts'
import type { Claim, Span } from '@sijill/engine/report/types.ts'
import type { Kysely } from 'kysely'
import { claimKey, isOfPerson } from '../store/anchor.ts'
import { listClaimsInForce, listDecidedClaims, listJoinDecisions, type DecidedClaim } from '../store/read/list-join-decisions.ts'
import type { Tables } from '../store/tables.ts'

/** Letters that two pieces of evidence share. */
const shared = (a: Span, b: Span): number => (a.in === b.in ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0)

const sharedEvidence = (a: Claim, b: Claim): number =>
  a.evidence.reduce((sum, one) => sum + Math.max(0, ...b.evidence.map((other) => shared(one, other))), 0)

const sameTrigger = (a: Claim, b: Claim): boolean => a.trigger.in === b.trigger.in && a.trigger.start === b.trigger.start

/**
 * The claim of a later reading that tells what one of an earlier reading told: on the same trigger, else of the same type and kind by
 * the most evidence in common; null where there is none. What a person made is told by no reading, before or later.
 */
export function counterpart<T extends { readonly claim: Claim; readonly anchor: string }>(old: T, all: readonly T[]): T | null {
  if (isOfPerson(old.claim)) return null
  const later = all.filter(({ claim }) => !isOfPerson(claim))
  const same = later.find(({ anchor }) => anchor === old.anchor)
  if (same && sameTrigger(same.claim, old.claim)) return same
  const ranked = later
    .filter(({ claim }) => claim.type === old.claim.type && claim.kind === old.claim.kind)
    .map((one) => ({ one, letters: sharedEvidence(old.claim, one.claim) }))
    .filter(({ letters }) => letters > 0)
    .toSorted((a, b) => b.letters - a.letters)
  return ranked[0]?.one ?? null
}

export interface CarriedDecisions {
  /** By the keys of claims in force. */
  readonly decisions: readonly Decision[]
  /** Decisions on a claim that no claim in force tells any longer, by their ids. */
  readonly lost: readonly string[]
}

/** The key in force of each claim that decisions name; none for those without a counterpart. */
async function keysInForce(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = await listDecidedClaims(db, ids)
  const old = named.filter(({ inForce }) => !inForce)
  const later = old.length === 0 ? [] : await listClaimsInForce(db, [...new Set(old.map(({ report }) => report))])
  const byReport = Map.groupBy(later, ({ report }) => report)
  const now = (one: DecidedClaim): DecidedClaim | null => (one.inForce ? one : counterpart(one, byReport.get(one.report) ?? []))
  return new Map(
    named.flatMap((one) => {
      const found = now(one)
      return found ? [[one.id, claimKey(found.report, found.anchor)]] : []
    }),
  )
}

/** Of decisions on the same two claims the last alone: who links what was parted before means it. */
const lastWords = (decisions: readonly Decision[]): Decision[] => [
  ...new Map(decisions.map((one) => [[one.a, one.b].toSorted().join(' '), one])).values(),
]

/** People's decisions as they bear on the claims in force. */
export async function carriedDecisions(db: Kysely<Tables>): Promise<CarriedDecisions> {
  const made = await listJoinDecisions(db)
  if (made.length === 0) return { decisions: [], lost: [] }
  const keys = await keysInForce(db, [...new Set(made.flatMap(({ claim, others }) => [claim, ...others]))])
  const decisions: Decision[] = []
  const lost: string[] = []
  for (const { id, is, claim, others } of made) {
    const [a, all] = [keys.get(claim), others.flatMap((other) => keys.get(other) ?? [])]
    if (a === undefined || all.length === 0) lost.push(id)
    else decisions.push(...all.filter((b) => b !== a).map((b) => ({ is, a, b })))
  }
  return { decisions: lastWords(decisions), lost }
}
