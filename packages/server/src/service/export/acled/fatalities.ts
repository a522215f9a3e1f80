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

const holdsOneOf = (text: string, forms: readonly string[]): boolean =>
  foldKey(text)
    .split(/\s+/)
    .some((token) => forms.some((form) => token.endsWith(form)))

/** Whether a count is one of these words and not a number of the same size: «عشرات» (dozens) and not «20». */
const isWord = ({ min, text }: CasualtyRow, vagueCounts: Codes['vagueCounts']): boolean =>
  holdsOneOf(text, vagueCounts.get(SCALES.get(min ?? 0) ?? min ?? 0) ?? [])

/** What the codebook of claims writes for several, some, or dead without a number. */
const SEVERAL = 3
/** What ACLED writes for them where the context is one of many dead. */
const SEVERAL_OF_MANY = 10

/** Whether all that a claim says of its dead is that there are several: «عدة قتلى» (several dead), «قتلى» (dead), not «ثلاثة على الأقل» (at least three). */
function tellsSeveral(claim: { readonly casualties: readonly CasualtyRow[] } | undefined, { threes }: Codes): boolean {
  const rows = claim?.casualties.filter((row) => row.outcome === 'killed' && row.of === null) ?? []
  const [row] = rows
  return rows.length === 1 && row?.min === SEVERAL && row.max === null && !/\p{Nd}/u.test(row.text) && !holdsOneOf(row.text, threes)
}

/**
 * What ACLED writes where the lowest account has no number. Its codebook says 3 or 10 by context; the context here is what others tell of the same event:
 * 10 where one of them counts ten or more, though no more than the lowest of their numbers, else 3.
 */
function severalIn(event: RecordedEvent, codes: Codes): number {
  const lastWords = new Map(event.record.history.filter(({ outcome }) => outcome === 'killed').map((step) => [step.witness, step]))
  const counted = [...lastWords.values()]
    .filter((step) => !tellsSeveral(claimOf(event, step.claim)?.claim, codes))
    .flatMap(({ told: { min } }) => (min === null ? [] : [min]))
  return counted.some((number) => number >= SEVERAL_OF_MANY) ? Math.min(SEVERAL_OF_MANY, ...counted) : SEVERAL
}

/** How much lower ACLED counts the words of number in a claim. */
function lowerBy(rows: readonly CasualtyRow[], vagueCounts: Codes['vagueCounts']): number {
  const vague = rows.filter((row) => row.outcome === 'killed' && row.of === null && row.max === null && isWord(row, vagueCounts))
  return vague.reduce((sum, { min }) => sum + (min ?? 0) - (ACLED_VALUES.get(min ?? 0) ?? min ?? 0), 0)
}

/** The dead of an event by ACLED's rules; none or not told is 0 (the dictionary says so). */
export function fatalitiesOf(event: RecordedEvent, codes: Codes): Fatalities {
  const { accounts, tolls, history } = event.record
  const toll = tolls.get('killed')
  if (!toll) return { number: 0, rule: 'acled.fatalities.untold', claims: [], lost: [] }
  const range: Loss[] = toll.max === null || toll.max > toll.min ? ['range'] : []
  // later news of another death is no second opinion: the best figure holds
  const updated = history.some(({ outcome, is, best }) => outcome === 'killed' && is === 'added' && best === toll.best)
  if (updated) return { number: Math.max(0, toll.best), rule: 'acled.fatalities.updated', claims: idsOf(toll.claim), lost: range }
  const telling = accounts.find((account) => account.tolls.get('killed')?.min === toll.min)
  const claim = claimOf(event, telling?.claim ?? toll.claim)
  const claims = idsOf(claim?.id ?? toll.claim)
  if (tellsSeveral(claim?.claim, codes)) {
    const number = severalIn(event, codes)
    return {
      number,
      rule: `acled.fatalities.${number === SEVERAL ? 'several' : 'several-of-many'}`,
      claims,
      lost: [...range, 'three-or-ten'],
    }
  }
  const lower = claim ? lowerBy(claim.claim.casualties, codes.vagueCounts) : 0
  return { number: Math.max(0, toll.min - lower), rule: `acled.fatalities.${lower > 0 ? 'words' : 'lowest'}`, claims, lost: range }
}
