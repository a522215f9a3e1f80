// Decides what a claim is known by over all readings of its report: where its trigger stands, not its number, which grows when a
// later version of the engine finds one more before it.
import type { Claim } from '@sijill/engine/report/types.ts'

/** Triggers of the title come before all of the text. */
const TEXT = 1_000_000_000
/** More claims than one trigger has. */
const ON_ONE = 1000

/** The anchor of each claim of one reading: grows from the title to the end of the text; claims on one trigger are counted on. */
export function anchorsOf(claims: readonly Pick<Claim, 'trigger'>[]): number[] {
  const taken = new Map<number, number>()
  return claims.map(({ trigger }) => {
    const first = ((trigger.in === 'title' ? 0 : TEXT) + trigger.start) * ON_ONE
    const before = taken.get(first) ?? 0
    taken.set(first, before + 1)
    return first + before
  })
}

/** The rule that stands in a claim that a person made: no version of the engine read it. */
export const PERSON_RULE = 'person'

export const isOfPerson = ({ rules }: Pick<Claim, 'rules'>): boolean => rules.includes(PERSON_RULE)

/** Claims of people on one trigger are counted from here, so that no reading has their anchors. */
const FIRST_OF_PEOPLE = 900

/** The anchor of a claim that a person makes, beside those that people made before of the same report. */
export function personAnchor({ trigger }: Pick<Claim, 'trigger'>, taken: readonly number[]): number {
  const first = ((trigger.in === 'title' ? 0 : TEXT) + trigger.start) * ON_ONE + FIRST_OF_PEOPLE
  return Math.max(first - 1, ...taken.filter((anchor) => anchor >= first && anchor < first - FIRST_OF_PEOPLE + ON_ONE)) + 1
}

/** The key of a claim wherever claims are linked: `REPORT#ANCHOR`. */
export const claimKey = (report: string, anchor: number | string): string => `${report}#${anchor}`
