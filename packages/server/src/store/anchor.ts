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

/** The key of a claim wherever claims are linked: `REPORT#ANCHOR`. */
export const claimKey = (report: string, anchor: number | string): string => `${report}#${anchor}`
