// Decides whether two tellings can be of one happening: places, days and actors that do not exclude each other.
import { isScene, type PlaceMention } from '../../mention/place/index.ts'
import { daysBetween, type TimeMention } from '../../mention/time/index.ts'
import type { Incident, RoleActor } from './types.ts'

const KM_A_DEGREE = 111.2

/** Kilometres between two points, on a locally flat earth: right to 1% below 300 km. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const x = (b.lon - a.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return KM_A_DEGREE * Math.hypot(x, b.lat - a.lat)
}

const OPPOSITES = [
  ['north', 'south'],
  ['east', 'west'],
] as const

/** East and west of one place, or of one governorate, are two places, however wide each is. */
function opposite(a: PlaceMention, b: PlaceMention): boolean {
  const [x, y] = [a.relation ?? '', b.relation ?? '']
  const shared =
    a.anchors.some((one) => b.anchors.some((other) => one.id === other.id)) || (a.admin1 !== null && a.admin1.id === b.admin1?.id)
  return shared && OPPOSITES.some(([one, other]) => (x.includes(one) && y.includes(other)) || (x.includes(other) && y.includes(one)))
}

/** Whether a country, a governorate or a district is told by its name alone, and the other place lies in it by the tables. */
function holds(whole: PlaceMention, part: PlaceMention): boolean {
  if (whole.entry === null || whole.relation !== null || whole.entry.id === part.entry?.id) return false
  if (whole.entry.kind === 'country') return whole.country !== null && whole.country === part.country
  return whole.entry.id === part.admin1?.id || whole.entry.id === part.admin2?.id
}

/** Whether two places can hold one happening: one inside the other, or their areas meet. */
export function placesAgree(a: PlaceMention, b: PlaceMention): boolean {
  if (opposite(a, b)) return false
  if (holds(a, b) || holds(b, a)) return true
  // of several places listed, one is enough
  if (a.members.length > 0) return a.members.some((member) => placesAgree(member, b))
  if (b.members.length > 0) return b.members.some((member) => placesAgree(a, member))
  // two towns by their names are two places, however near; a quarter lies in its city
  if (a.geoPrecision === 1 && b.geoPrecision === 1 && a.relation === null && b.relation === null && a.entry?.id !== b.entry?.id)
    return kilometres(a, b) <= Math.max(a.radiusKm, b.radiusKm, 1)
  if (a.geoPrecision === 3 || b.geoPrecision === 3)
    return kilometres(a, b) <= Math.max(a.radiusKm, b.radiusKm) + Math.min(a.radiusKm, b.radiusKm)
  return kilometres(a, b) <= Math.max(a.radiusKm + b.radiusKm, 3) + 1
}

/** Whether two sets of places agree; an empty one agrees with any. */
export function placeSetsAgree(a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  const [x, y] = [finest(a), finest(b)]
  return x.some((one) => y.some((other) => placesAgree(one, other)))
}

/** Whether a later set of places, put before its verb, is where an earlier one was, or inside it: a village of the countryside told, not the reverse. */
export function sameSpot(earlier: readonly PlaceMention[], later: readonly PlaceMention[]): boolean {
  return finest(earlier).some((one) =>
    finest(later).some(
      (other) => one.name_ar === other.name_ar || (one.radiusKm >= other.radiusKm && kilometres(one, other) <= one.radiusKm),
    ),
  )
}

/** The places told most exactly: the wider ones only say where those are. */
function finest(places: readonly PlaceMention[]): PlaceMention[] {
  const located = places.filter((place) => isScene(place.role))
  const least = Math.min(...located.map((place) => place.geoPrecision))
  return located.filter((place) => place.geoPrecision === least)
}

/** One happening lasts two days at most, a stretch that many are told of at least this many (days). */
const SHORT = 2
const STRETCH = 5

/** Whether one of two stretches is of a single happening and the other of many: a raid on the 18th, raids for a month. */
function lengthsDiffer(a: { from: string; to: string }, b: { from: string; to: string }): boolean {
  const [x, y] = [daysBetween(a.from, a.to) + 1, daysBetween(b.from, b.to) + 1]
  return Math.min(x, y) <= SHORT && Math.max(x, y) >= STRETCH
}

/** A time counted from the happening told before and not on its day (بعدها بيوم): of another happening. */
const goesOn = (times: readonly TimeMention[]): boolean =>
  times.some((time) => time.kind === 'anchored' && time.anchor !== null && time.anchor.relation !== 'same' && time.anchor.days !== 0)

/** Whether the only time told is a stretch that many happenings are told of. */
export function tellsStretch(times: readonly TimeMention[]): boolean {
  const dated = times.filter((time) => time.from !== null && time.to !== null)
  if (dated.length === 0) return times.length > 0 && times.every((time) => time.timex.is === 'since' || time.timex.is === 'within')
  return dated.every((time) => daysBetween(time.from ?? '', time.to ?? '') + 1 > STRETCH)
}

/** Whether two dated times share a day and are of one length; times that resolve to nothing agree with any. */
export function timesAgree(a: readonly TimeMention[], b: readonly TimeMention[]): boolean {
  const [one, other] = [a.find((time) => time.from !== null), b.find((time) => time.from !== null)]
  if (goesOn(b) && !other) return false
  if (!one?.from || !one.to || !other?.from || !other.to) {
    const [x, y] = [a[0], b[0]]
    // unresolved without a publication date: the same words agree, different days do not
    return !x || !y || x.kind !== 'day' || y.kind !== 'day' || x.value === y.value
  }
  return one.from <= other.to && other.from <= one.to && !lengthsDiffer({ from: one.from, to: one.to }, { from: other.from, to: other.to })
}

/** Whether the initiators can be the same: none told on one side, or one shared, or one the parent of the other. */
export function initiatorsAgree(a: readonly RoleActor[], b: readonly RoleActor[], related: (x: string, y: string) => boolean): boolean {
  const ids = (actors: readonly RoleActor[]): string[] =>
    actors.map((actor) => actor.mention.id).filter((id): id is string => id !== null && id !== 'unidentified_armed_group')
  const [x, y] = [ids(a), ids(b)]
  if (x.length === 0 || y.length === 0) return true
  return x.some((one) => y.some((other) => one === other || related(one, other)))
}

/** Whether two sets of places lie in one governorate: enough for a headline, which names the city for it. */
function sameGovernorate(a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean {
  return a.some((one) => b.some((other) => one.admin1 !== null && one.admin1.id === other.admin1?.id))
}

/** «the two blasts»: a definite dual means two that were told, and may say more exactly where they were. */
const meansTheTwo = ({ frames }: Incident): boolean =>
  frames.some(({ trigger }) => trigger.pos !== 'verb' && trigger.definite && trigger.number === 'du')

/** «وارتفع عدد القتلى لاحقاً»: when a toll was told is not when they died. */
const tellsOnlyToll = ({ frames }: Incident): boolean => frames.every(({ group }) => group === 'effect' || group === 'result')

const daysTold = (incident: Incident): readonly TimeMention[] =>
  tellsOnlyToll(incident) ? incident.times.filter((time) => time.kind !== 'anchored' || time.from !== null) : incident.times

/** Whether nothing told of place, day and initiator sets two incidents apart. */
export function incidentsAgree(a: Incident, b: Incident, related: (x: string, y: string) => boolean): boolean {
  const places = placeSetsAgree(a.places, b.places) || ((a.headline || meansTheTwo(b)) && sameGovernorate(a.places, b.places))
  return places && timesAgree(a.times, daysTold(b)) && initiatorsAgree(a.initiators, b.initiators, related)
}
