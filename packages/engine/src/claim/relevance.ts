// Decides whether a report tells of political violence, protest or a strategic development at all.
import { hitOf, type MatchView } from '../mention/match/index.ts'
import type { Claim } from '../report/types.ts'
import type { Token } from '../text/token/types.ts'

/** Score from which a report counts as relevant. */
export const RELEVANCE_THRESHOLD = 0.5

/** Context classes of reports that only sound like conflict. */
const ELSEWHERE = ['sport', 'fiction', 'business', 'nature', 'accident'] as const

/** Share of words of other fields above which a report needs a firm claim to be relevant. */
function elsewhereOf(view: MatchView): number {
  let words = 0
  let found = 0
  for (const token of view.tokens as readonly Token[]) {
    if (token.kind !== 'word') continue
    words++
    if (ELSEWHERE.some((name) => hitOf(token, name) !== null)) found++
  }
  return words === 0 ? 0 : found / words
}

/** The score of a report, 0 to 1: the surest claim, less what its words of other fields take away. */
export function relevanceOf(claims: readonly Claim[], view: MatchView): { score: number; relevant: boolean } {
  const best = claims.reduce(
    (most, claim) => Math.max(most, claim.kind === 'statement' ? claim.confidence * 0.9 : Math.min(1, claim.confidence * 2.2)),
    0,
  )
  const score = Math.max(0, Math.min(1, best - elsewhereOf(view) * 5))
  return { score: Number(score.toFixed(2)), relevant: score >= RELEVANCE_THRESHOLD && claims.length > 0 }
}
