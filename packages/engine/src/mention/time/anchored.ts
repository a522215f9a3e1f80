// Counts times that hang on the event told before: بعدها بيوم، في اليوم نفسه.
import { shift } from './calendar.ts'
import { precisionOf } from './resolution.ts'
import type { Days, TimeMention } from './types.ts'

/** «Days later», without a number: within a week. */
const UNTOLD = 7
/** Beyond this many days a count of weeks or months is not to the day. */
const TO_THE_DAY = 6

/** The days of an anchored mention, counted from those of the event it goes on from. */
export function resolveAnchored(mention: Pick<TimeMention, 'anchor'>, reference: { readonly from: string; readonly to: string }): Days {
  const anchor = mention.anchor
  const { from, to } = reference
  if (!anchor || anchor.relation === 'same' || anchor.days === 0) return { from, to, precision: precisionOf(from, to) }
  const sign = anchor.relation === 'before' ? -1 : 1
  if (anchor.days === null)
    return sign < 0 ? { from: shift(from, -UNTOLD), to: from, precision: 2 } : { from: to, to: shift(to, UNTOLD), precision: 2 }
  const wide = anchor.days > 25 ? 7 : anchor.days > TO_THE_DAY && anchor.about ? 3 : anchor.about ? 1 : 0
  const days = { from: shift(from, sign * anchor.days - wide), to: shift(to, sign * anchor.days + wide) }
  return { ...days, precision: precisionOf(days.from, days.to) }
}
