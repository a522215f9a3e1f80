// Decides whether what is told after a toll over a wide area is one of the happenings that the toll sums.
import type { PlaceMention } from '../../mention/place/index.ts'
import type { Observation } from '../casualty/observations.ts'
import { isVague, totalOf } from '../casualty/tolls.ts'
import { bestPlace } from '../coding/where.ts'
import { kilometres } from './compatible.ts'
import type { Incident } from './types.ts'

/** Of an area at least this wide (km) a village in it is a part: a governorate, its countryside; not a town and its quarter. */
const WIDE = 10

const lies = (inner: PlaceMention, outer: PlaceMention): boolean =>
  inner.radiusKm < outer.radiusKm && kilometres(inner, outer) <= outer.radiusKm + inner.radiusKm

/** Towns and villages listed by their names; not a town and its surroundings. */
const named = ({ members }: PlaceMention): readonly PlaceMention[] =>
  members.filter((member) => member.entry !== null && member.relation === null)

/** Whether a place is one of several listed, or lies in a wide area as one spot of it. */
function isSpotOf(spot: PlaceMention, whole: PlaceMention): boolean {
  if (spot.geoPrecision >= 3 || spot.members.length > 0) return false
  const listed = named(whole)
  if (listed.length > 1) return listed.some((member) => member.entry?.id === spot.entry?.id)
  return whole.geoPrecision === 3 && whole.radiusKm >= WIDE && lies(spot, whole)
}

/** «وقُتل ستة منهم في كذا»: of those told of in the sum, and the whole of what is told here. */
export const asWhole = (rows: readonly Observation[]): Observation[] =>
  rows.map((row) => (row.part && row.of === null ? { ...row, part: false } : row))

/** Whether fewer were harmed: fewer dead, or of both without dead fewer wounded. */
function harmsFewer(part: Incident, whole: Incident): boolean {
  for (const outcome of ['killed', 'injured'] as const) {
    const [sum, own] = [totalOf(whole.observations, outcome), totalOf(asWhole(part.observations), outcome)]
    if (sum && own) return own.max !== null && own.max < sum.min
    if (sum || own) return false
  }
  return false
}

/** Told as several: غارات، هجمات. */
const tellsSeveral = (incident: Incident): boolean =>
  incident.frames.some(
    ({ group, trigger }) => (group === 'violence' || group === 'property') && trigger.pos !== 'verb' && trigger.number === 'pl',
  )

/**
 * «قُتل 11 في غارات على المحافظة … وقُتل سبعة منهم في قرية كذا»: a smaller toll in one spot of the wide place of a larger one. `differ`: they are told on
 * different words, which may only disagree about one happening, unless the first is told as several.
 */
export function isPartOfSum(whole: Incident, part: Incident, differ: boolean): boolean {
  if (part.observations.every(isVague) || !harmsFewer(part, whole)) return false
  const [wide, spot] = [bestPlace(whole.places), bestPlace(part.places)]
  return wide !== null && spot !== null && isSpotOf(spot, wide) && (!differ || tellsSeveral(whole) || named(wide).length > 1)
}
