// Decides which claims two coders code: a share of all, and those that weigh much.
import type { Claim } from '@sijill/engine/report/types.ts'
import { boundsOf, partOf } from './claim-fields.ts'
import type { ReviewSettings } from './review-settings.ts'
import { isSampled } from './sampled.ts'

export type WhyDouble = 'share' | 'deadly' | 'chemical' | 'contested' | 'named'

/** The rule by which people told by their names are found. */
const NAMED = 'code.people-named'

export interface Weighed {
  readonly id: string
  readonly claim: Claim
  /** Its event is one whose doer or happening is disputed. */
  readonly contested: boolean
}

/** Why a claim takes two coders; empty where one is enough. */
export function whyDouble({ id, claim, contested }: Weighed, settings: ReviewSettings): WhyDouble[] {
  const { double_share, double_high_impact, high_impact_dead } = settings
  const dead = boundsOf(partOf(claim, 'killed'))
  const weighty: [WhyDouble, boolean][] = [
    ['deadly', Math.max(dead?.min ?? 0, dead?.max ?? 0) >= high_impact_dead],
    ['chemical', claim.type === 'chemical_weapon'],
    ['contested', contested],
    ['named', claim.rules.includes(NAMED)],
  ]
  return [
    ...(isSampled(double_share, 'double', id) ? (['share'] as const) : []),
    ...(double_high_impact ? weighty.flatMap(([why, holds]) => (holds ? [why] : [])) : []),
  ]
}
