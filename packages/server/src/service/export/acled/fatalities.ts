// Decides ACLED's figure of the dead: the lowest that any witness ends with, words of number by ACLED's own values.
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import type { CasualtyRow } from '@sijill/engine/report/types.ts'
import type { RecordedEvent } from '../../recorded-event.ts'
import type { Codes } from '../codes.ts'
import type { Loss } from '../row.ts'
import { claimOf, idsOf } from '../standing-claim.ts'

export interface Fatalities {
  readonly number: number
  readonly rule: string
  readonly claims: readonly string[]
  readonly lost: readonly Loss[]
}

/** What ACLED writes for dozens, hundreds and thousands, by what the codebook of claims writes. */
const ACLED_VALUES: ReadonlyMap<number, number> = new Map([
  [20, 12],
  [200, 100],
  [2000, 1000],
])
/** The lexicon has thousands by their scale. */
const SCALES: ReadonlyMap<number, number> = new Map([[2000, 1000]])

/** Whether a count is one of these words and not a number of the same size: «عشرات» (dozens) and not «20». */
function isWord({ min, text }: CasualtyRow, vagueCounts: Codes['vagueCounts']): boolean {
  const forms = vagueCounts.get(SCALES.get(min ?? 0) ?? min ?? 0) ?? []
  return foldKey(text)
    .split(/\s+/)
    .some((token) => forms.some((form) => token.endsWith(form)))
}

/** How much lower ACLED counts the words of number in a claim. */
function lowerBy(rows: readonly CasualtyRow[], vagueCounts: Codes['vagueCounts']): number {
  const vague = rows.filter((row) => row.outcome === 'killed' && row.of === null && row.max === null && isWord(row, vagueCounts))
  return vague.reduce((sum, { min }) => sum + (min ?? 0) - (ACLED_VALUES.get(min ?? 0) ?? min ?? 0), 0)
}

/** The dead of an event by ACLED's rules; none or not told is 0 (the dictionary says so). */
export function fatalitiesOf(event: RecordedEvent, { vagueCounts }: Codes): Fatalities {
  const { accounts, tolls, history } = event.record
  const toll = tolls.get('killed')
  if (!toll) return { number: 0, rule: 'acled.fatalities.untold', claims: [], lost: [] }
  // later news of another death is no second opinion: the best figure holds
  const updated = history.some(({ outcome, is, best }) => outcome === 'killed' && is === 'added' && best === toll.best)
  const telling = accounts.find((account) => account.tolls.get('killed')?.min === toll.min)
  const claim = claimOf(event, updated ? toll.claim : (telling?.claim ?? toll.claim))
  const lower = claim && !updated ? lowerBy(claim.claim.casualties, vagueCounts) : 0
  const rule = updated ? 'updated' : lower > 0 ? 'words' : 'lowest'
  return {
    number: Math.max(0, updated ? toll.best : toll.min - lower),
    rule: `acled.fatalities.${rule}`,
    claims: idsOf(claim?.id ?? toll.claim),
    lost: toll.max === null || toll.max > toll.min ? ['range'] : [],
  }
}
