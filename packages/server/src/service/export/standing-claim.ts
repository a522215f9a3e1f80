// Finds the claims that a value of the record rests on, and what they tell beside it.
import type { RecordedEvent, ReportedClaim } from '../recorded-event.ts'

/** The claim that a record names. */
export function claimOf({ claims }: Pick<RecordedEvent, 'claims'>, id: string): ReportedClaim | null {
  return claims.find((one) => one.id === id || one.claim.id === id) ?? null
}

/** Reports of an event that are no copies: those that contributed. A copy stands in where its origin tells nothing of the event. */
export function contributing({ claims }: RecordedEvent): readonly ReportedClaim['report'][] {
  const reports = new Map(claims.map(({ report }) => [report.id, report]))
  return [...reports.values()].filter(({ copyOf }) => copyOf === null || !reports.has(copyOf))
}

/** Ids of claims without repeats, empty ones left out. */
export const idsOf = (...claims: readonly (string | null | undefined)[]): string[] => [...new Set(claims.filter((id) => !!id))] as string[]
