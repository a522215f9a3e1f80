// Decides which place told before «المدينة», «المحافظة» or a pronoun stands for.
import { groupOf, type Gazetteer, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import { ANTECEDENTS } from './kinds.ts'
import type { Located } from './located.ts'

const located = (entry: GazetteerEntry): Located => ({
  expr: { kind: 'anaphor', first: 0, end: 0, lead: 0, to: null },
  lat: entry.lat,
  lon: entry.lon,
  radiusKm: entry.radiusKm,
  precision: entry.kind === 'country' || entry.kind === 'governorate' || entry.kind === 'region' ? 3 : 1,
  entry,
  anchors: [],
  relation: null,
  members: [],
})

/** Known places of a located phrase, itself before its anchors. */
function entriesOf(one: Located): GazetteerEntry[] {
  return [...(one.entry ? [one.entry] : []), ...one.anchors, ...one.members.flatMap(entriesOf)]
}

/** «شمال البلاد»: the country of the last place told, else of the report. */
function countryTold(told: readonly Located[], gazetteer: Gazetteer, hint: string | null): Located | null {
  const last = told.flatMap(entriesOf).findLast((entry) => entry.country !== null)
  const country = gazetteer.country(hint ?? last?.country ?? null)
  return country && located(country)
}

/** The last place told that fits; a governorate is also told by any place inside it. */
export function antecedentOf(to: string | null, told: readonly Located[], gazetteer: Gazetteer, hint: string | null): Located | null {
  if (to === 'country') return countryTold(told, gazetteer, hint)
  if (to === 'road') return told.findLast((one) => one.entry?.kind === 'road' || one.relation?.startsWith('road')) ?? null
  const last = to === 'city' ? lastCity(told) : null
  if (last) return located(last)
  const kinds = to === null ? null : (ANTECEDENTS[to] ?? [])
  for (const one of told.toReversed()) {
    for (const entry of entriesOf(one)) {
      if (groupOf(entry.kind) === 'country') continue
      if (kinds === null || kinds.includes(entry.kind)) return located(entry)
      const governorate = to === 'governorate' ? gazetteer.byId(entry.admin1) : null
      if (governorate?.kind === 'governorate') return located(governorate)
    }
  }
  return null
}

/** «المدينة» after «مدينة السويداء … بلدة المزرعة»: what is a city, or was called one, before what was called a town. */
function lastCity(told: readonly Located[]): GazetteerEntry | null {
  for (const one of told.toReversed()) {
    if (one.members.length > 0) continue
    const called = one.expr.kind === 'name' ? (one.expr.placeClass?.kind ?? null) : null
    for (const entry of entriesOf(one)) {
      if (entry.kind === 'city' || (entry.kind === 'town' && called === 'city' && entry === one.entry)) return entry
    }
    // a town with no class word is the nearest that can be meant
    if (one.entry?.kind === 'town' && called === null) return null
  }
  return null
}
