// Weighs where: the smaller the place that two claims share, the more it says; named places beside each other are two places.
import { kilometres } from '../../claim/incident/compatible.ts'
import { foldKey } from '../../text/normalise/index.ts'
import type { LinkableClaim, Reason, Veto } from '../types.ts'
import { stepUp, VETO_KM, WEIGHT } from './weights.ts'

type Place = NonNullable<LinkableClaim['place']>

/** A governorate told by name holds what its circle may miss; from this radius an area is one. */
export const HELD_BY_NAME_KM = 30
/** Two points nearer than this are one spot of two gazetteers. */
const SAME_SPOT_KM = 1
/** A place this many times as wide as another may hold it: a city and its quarter. */
const WIDER = 1.8
/** Least radius that a place is taken to have. */
const LEAST_KM = 1

const within = (a: Place, b: Place): boolean =>
  a.admin1 !== null &&
  a.admin1 === b.admin1 &&
  Math.max(a.radius_km, b.radius_km) >= HELD_BY_NAME_KM &&
  (a.geo_precision === 3 || b.geo_precision === 3)

/** One entry of the gazetteer; by name alone only in one governorate, and where not both are known by entries. */
function sameName(a: Place, b: Place): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id
  return a.admin1 === b.admin1 && foldKey(a.name_ar) === foldKey(b.name_ar)
}

/** Named places of one rank: two villages, two quarters, two cities. */
function namedApart(a: Place, b: Place, km: number): boolean {
  if (a.geo_precision !== 1 || b.geo_precision !== 1 || sameName(a, b) || km <= SAME_SPOT_KM) return false
  const [small, large] = [Math.min(a.radius_km, b.radius_km), Math.max(a.radius_km, b.radius_km)]
  return large < small * WIDER
}

/** A city that its governorate is named for: a report that names it may mean the governorate (codebook §4). */
export const isSeat = ({ admin1, name_en, geo_precision }: Place): boolean => geo_precision === 1 && admin1 !== null && admin1 === name_en

const meantLoosely = (a: Place, b: Place): boolean => a.admin1 !== null && a.admin1 === b.admin1 && (isSeat(a) || isSeat(b))

export interface PlaceFinding {
  readonly reasons: readonly Reason[]
  readonly veto: Veto | null
}

/** Weighs two places; `measure` is the distance in km. */
export function weighPlaces(a: Place | null, b: Place | null): PlaceFinding {
  if (!a || !b) return { reasons: [{ code: 'place.untold', points: WEIGHT.place.untold }], veto: null }
  const km = Math.round(kilometres(a, b) * 10) / 10
  if (a.country !== null && b.country !== null && a.country !== b.country && km > VETO_KM) return { reasons: [], veto: 'country' }
  const [wide, both] = [Math.max(a.radius_km, b.radius_km, LEAST_KM), a.radius_km + b.radius_km]
  const size = stepUp(WEIGHT.place.within, wide) ?? 0
  const told = (code: string, points: number): Reason => ({ code: `place.${code}`, points, measure: km })
  if (sameName(a, b) || within(a, b)) return { reasons: [told('within', size)], veto: null }
  if (km <= both) {
    if (namedApart(a, b, km)) return { reasons: [told('named-apart', WEIGHT.place.named_apart)], veto: null }
    return { reasons: [km <= wide ? told('within', size) : told('meet', size * WEIGHT.place.meet)], veto: null }
  }
  if (meantLoosely(a, b)) return { reasons: [told('seat', WEIGHT.place.seat)], veto: null }
  const beyond = km - both
  if (beyond > VETO_KM) return { reasons: [], veto: 'place' }
  const reasons = [told('beyond', Math.max(WEIGHT.place.beyond + beyond * WEIGHT.place.per_km, WEIGHT.place.least))]
  if (a.admin1 !== null && b.admin1 !== null && a.admin1 !== b.admin1)
    reasons.push({ code: 'place.admin-apart', points: WEIGHT.place.admin_apart })
  return { reasons, veto: null }
}
