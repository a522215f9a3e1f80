// Decides whether two tellings can be of one happening: places, days and actors that do not exclude each other.
import type { PlaceMention } from '../../mention/place/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Incident, RoleActor } from './types.ts'

const KM_A_DEGREE = 111.2

/** Kilometres between two points, on a locally flat earth: right to 1% below 300 km. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const x = (b.lon - a.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return KM_A_DEGREE * Math.hypot(x, b.lat - a.lat)
}

/** Whether two places can hold one happening: one inside the other, or their areas meet. */
export function placesAgree(a: PlaceMention, b: PlaceMention): boolean {
  if (a.geoPrecision === 3 || b.geoPrecision === 3)
    return kilometres(a, b) <= Math.max(a.radiusKm, b.radiusKm) + Math.min(a.radiusKm, b.radiusKm)
  return kilometres(a, b) <= Math.max(a.radiusKm + b.radiusKm, 3) + 1
}

/** Whether two sets of places agree; an empty one agrees with any. */
export function placeSetsAgree(a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((one) => b.some((other) => placesAgree(one, other)))
}

/** Whether two dated times share a day; times that resolve to nothing agree with any. */
export function timesAgree(a: readonly TimeMention[], b: readonly TimeMention[]): boolean {
  const [one, other] = [a.find((time) => time.from !== null), b.find((time) => time.from !== null)]
  if (!one?.from || !one.to || !other?.from || !other.to) {
    const [x, y] = [a[0], b[0]]
    // unresolved without a publication date: the same words agree, different days do not
    return !x || !y || x.kind !== 'day' || y.kind !== 'day' || x.value === y.value
  }
  return one.from <= other.to && other.from <= one.to
}

/** Whether the initiators can be the same: none told on one side, or one shared, or one the parent of the other. */
export function initiatorsAgree(a: readonly RoleActor[], b: readonly RoleActor[], related: (x: string, y: string) => boolean): boolean {
  const ids = (actors: readonly RoleActor[]): string[] =>
    actors.map((actor) => actor.mention.id).filter((id): id is string => id !== null && id !== 'unidentified_armed_group')
  const [x, y] = [ids(a), ids(b)]
  if (x.length === 0 || y.length === 0) return true
  return x.some((one) => y.some((other) => one === other || related(one, other)))
}

/** Whether nothing told of place, day and initiator sets two incidents apart. */
/** Whether two sets of places lie in one governorate: enough for a headline, which names the city for it. */
function sameGovernorate(a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean {
  return a.some((one) => b.some((other) => one.admin1 !== null && one.admin1.id === other.admin1?.id))
}

export function incidentsAgree(a: Incident, b: Incident, related: (x: string, y: string) => boolean): boolean {
  const places = placeSetsAgree(a.places, b.places) || (a.headline && sameGovernorate(a.places, b.places))
  return places && timesAgree(a.times, b.times) && initiatorsAgree(a.initiators, b.initiators, related)
}
