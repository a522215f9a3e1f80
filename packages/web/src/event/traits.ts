// How many women and children are told among the dead or wounded: the least and most over all claims that tell it.
import type { Claim } from './ask-event.ts'
import type { Outcome, Range } from './fields.ts'

export const TRAITS = ['child', 'woman'] as const

/** Null where no claim tells of any. */
export function traitRange(claims: readonly Pick<Claim, 'casualties'>[], outcome: Outcome, trait: (typeof TRAITS)[number]): Range | null {
  const told = claims.flatMap(({ casualties }) => casualties.filter((row) => row.outcome === outcome && row.traits.includes(trait)))
  if (told.length === 0) return null
  const least = told.flatMap(({ min }) => (min === null ? [] : [min]))
  const most = told.map(({ max }) => max)
  return {
    min: least.length > 0 ? Math.min(...least) : null,
    max: most.includes(null) ? null : Math.max(...most.filter((max) => max !== null)),
  }
}
