// Decides whether a report tells of political violence, protest or a strategic development at all.
import { tellingBehind } from './confidence.ts'
import type { MatchView } from '../mention/match/index.ts'
import type { Claim } from '../report/types.ts'
import { ofAny } from '../text/lexicon/index.ts'
import type { Token } from '../text/token/types.ts'

/** Score from which a report counts as relevant. */
export const RELEVANCE_THRESHOLD = 0.5

/** Whether a word is of reports that only sound like conflict. */
const isElsewhere = ofAny('sport', 'fiction', 'business', 'nature', 'accident')

/** Share of words of other fields above which a report needs a firm claim to be relevant. */
function elsewhereOf(view: MatchView): number {
  let words = 0
  let found = 0
  for (const token of view.tokens as readonly Token[]) {
    if (token.kind !== 'word') continue
    words++
    if (isElsewhere(token.type)) found++
  }
  return words === 0 ? 0 : found / words
}

/** Firmness at which a report's firmest claim settles that it is relevant, and how steeply the score rises to it. */
const SETTLED = { middle: 3.4, slope: 0.7, top: 2.2 }
/** What a statement or a trend alone says for relevance. */
const SPOKEN = 0.6

function firmness(claim: Claim): number {
  if (claim.kind === 'statement' || claim.kind === 'trend') return SPOKEN
  return Math.min(1, SETTLED.top / (1 + Math.exp(-SETTLED.slope * (tellingBehind(claim.confidence) - SETTLED.middle))))
}

/** The score of a report, 0 to 1: the surest claim, less what its words of other fields take away. */
export function relevanceOf(claims: readonly Claim[], view: MatchView): { score: number; relevant: boolean } {
  const best = claims.reduce((most, claim) => Math.max(most, firmness(claim)), 0)
  const score = Math.max(0, Math.min(1, best - elsewhereOf(view) * 5))
  return { score: Number(score.toFixed(2)), relevant: score >= RELEVANCE_THRESHOLD && claims.length > 0 }
}
