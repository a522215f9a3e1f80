// Decides the place of a claim: the most exact one told of it; where none is, that of what it goes on from (codebook §4).
import { groupOf } from '../../knowledge/gazetteer.ts'
import { isScene, type PlaceMention } from '../../mention/place/index.ts'
import { kilometres } from '../incident/compatible.ts'
import { leadGroup, type Incident } from '../incident/types.ts'

const isCountry = (place: PlaceMention): boolean =>
  place.entry !== null && groupOf(place.entry.kind) === 'country' && place.relation === null

/** Whether a mention says where something was at all: not the desk's town, an actor's country, a part of a name, whither the victims were on their way. */
function isSomewhere(place: PlaceMention, course: Course): boolean {
  if (place.isDateline || !isScene(place.role) || (place.role === 'bound' && course === 'stays')) return false
  // الميليشيات الممولة من روسيا: where a thing comes from is a country's part in it, not its place
  return !(isCountry(place) && place.role === 'origin')
}

/** The codebook's precision; villages named one by one stand between a place and an area. */
const exactness = (place: PlaceMention): number =>
  place.members.length > 0 && place.members.every((member) => member.geoPrecision === 1) ? 1.5 : place.geoPrecision

/** Whether one place is told more exactly than another: by its sort, then by a reach that is clearly smaller. */
function isFiner(one: PlaceMention, other: PlaceMention): boolean {
  if (exactness(one) !== exactness(other)) return exactness(one) < exactness(other)
  return one.radiusKm < other.radiusKm * 0.6
}

/** Where what moves is told to be: where it left, where it comes to, or anywhere. */
export type Course = 'leaves' | 'comes' | 'stays'

const ENDS: Readonly<Record<Course, readonly PlaceMention['role'][]>> = { leaves: ['origin'], comes: ['destination', 'bound'], stays: [] }

/**
 * The most exact place of an incident: the smallest radius; of equal ones the first told. A wider place only holds it.
 * Where it came from or was bound for stands back behind where it was, but for an area or country that only holds it.
 */
export function bestPlace(places: readonly PlaceMention[], course: Course = 'stays'): PlaceMention | null {
  const finest = (among: readonly PlaceMention[]): PlaceMention | null =>
    among.reduce<PlaceMention | null>((best, place) => (best === null || isFiner(place, best) ? place : best), null)
  const told = places.filter((place) => isSomewhere(place, course))
  // who is driven out of a place was driven out there; reinforcements are news where they are sent
  const end = finest(told.filter((place) => ENDS[course].includes(place.role)))
  if (end) return end
  const at = finest(told.filter((place) => place.role === 'location'))
  const moved = finest(told.filter((place) => place.role !== 'location'))
  if (at === null || moved === null) return at ?? moved
  // «القوات المتمركزة في جورين قصفت قرى سهل الغاب»: villages that are told together are more than what holds the other
  return at.geoPrecision === 3 && at.relation !== 'settlements_of' && moved.geoPrecision < 3 ? moved : at
}

const LEAVING = new Set(['withdraw', 'evacuate', 'surrender'])
const COMING = new Set(['deploy', 'infiltrate'])

/** How an incident stands to the places it was told to come from and go to. */
export function courseOf(incident: Incident): Course {
  const group = leadGroup(incident)
  if (group === 'displacement') return 'leaves'
  if (group !== 'movement') return 'stays'
  const mains = incident.frames.map((frame) => frame.main)
  return mains.some((main) => LEAVING.has(main)) ? 'leaves' : mains.some((main) => COMING.has(main)) ? 'comes' : 'stays'
}

/** Whether a place lies inside the area of another. */
function liesIn(inner: PlaceMention, outer: PlaceMention): boolean {
  if (inner.geoPrecision >= 3 || inner.radiusKm >= outer.radiusKm) return false
  if (isCountry(outer)) return inner.country === outer.country
  return kilometres(inner, outer) <= outer.radiusKm + inner.radiusKm
}

/** Of two accounts of one happening the wider place takes the exact one: told in the country by one, in its village by the other. */
export function exactOf(place: PlaceMention | null, other: PlaceMention | null): PlaceMention | null {
  return place !== null && other !== null && place.geoPrecision === 3 && liesIn(other, place) ? other : place
}
