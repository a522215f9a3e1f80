// Decides how a place leaves the record: its English name, the town that stands for it, and how much is shown of a point below a town.
import { kilometres } from '@sijill/engine/claim/incident/compatible.ts'
import type { LinkableClaim } from '@sijill/engine/event/types.ts'
import type { Gazetteer, GazetteerEntry } from '@sijill/engine/knowledge/gazetteer.ts'
import { coarsePrecision, LEAST_RADIUS, roundedPoint, type Point } from '../../store/coarse-point.ts'

export type RecordedPlace = NonNullable<LinkableClaim['place']>

/** A place as it is shown. */
export interface ShownPlace {
  readonly nameEn: string | null
  readonly nameAr: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  readonly precision: 1 | 2 | 3
  readonly admin1: string | null
  readonly admin2: string | null
  readonly country: string | null
  /** Whether a town stands in the place of the exact point. */
  readonly coarsened: boolean
}

/** A town or village that stands for a place. */
export interface Town {
  readonly name: string
  readonly lat: number
  readonly lon: number
}

/** What is shown instead of an exact point. */
interface Instead {
  readonly at: { readonly lat: number; readonly lon: number }
  readonly names: Pick<ShownPlace, 'nameEn' | 'nameAr'>
  readonly reach: number
}

/** Kinds below a town: where people live, pray and are treated. */
const BELOW_TOWN: ReadonlySet<string> = new Set(['quarter', 'camp', 'building'])
/** A point that the gazetteer does not know is below a town where it reaches less far than a village, in km. */
const VILLAGE_KM = 2
/** How far from the bounds of a town what belongs to it may lie, in km. */
const TOWN_KM = 15
/** How far off a point may be that was rounded to a tenth of a degree, in km. */
const ROUNDED_KM = 8
const SETTLEMENTS: ReadonlySet<string> = new Set(['city', 'town', 'village'])
/** Settlements that are named to the public, however small their bounds. */
const TOWNS: ReadonlySet<string> = new Set(['city', 'town'])
const LINEAR: ReadonlySet<string> = new Set(['road', 'river', 'valley', 'front', 'crossing'])

const inLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name)

/** Places of the record as other codebooks and readers may see them. */
export class Places {
  readonly #gazetteer: Gazetteer
  readonly #exact: boolean
  readonly #coarse: boolean
  readonly #settlements = new Map<string, readonly GazetteerEntry[]>()

  /**
   * With `exact`, points below a town are shown as they are; with `coarse`, no point more exactly than to a tenth of a degree, and
   * what is smaller than a town by its district. */
  constructor(gazetteer: Gazetteer, { exact, coarse = false }: { readonly exact: boolean; readonly coarse?: boolean }) {
    this.#gazetteer = gazetteer
    this.#exact = exact
    this.#coarse = coarse
  }

  /** The gazetteer's kind of a place; null where the place was told by a relation. */
  kindOf({ id }: RecordedPlace): string | null {
    return this.#gazetteer.byId(id)?.kind ?? null
  }

  isLinear(place: RecordedPlace): boolean {
    return LINEAR.has(this.kindOf(place) ?? '')
  }

  isBelowTown(place: RecordedPlace): boolean {
    const kind = this.kindOf(place)
    return kind === null ? place.radius_km < VILLAGE_KM : BELOW_TOWN.has(kind)
  }

  /** Whether a place is too small for the public to be told its name: a village, a quarter, a building, a point. */
  isSmall({ id, radius_km }: Pick<RecordedPlace, 'id' | 'radius_km'>): boolean {
    const known = this.#gazetteer.byId(id)
    return radius_km < LEAST_RADIUS && !TOWNS.has(known?.kind ?? '')
  }

  /** The same of a place of the gazetteer. */
  isSmallId(id: string): boolean {
    const known = this.#gazetteer.byId(id)
    return known !== null && this.isSmall({ id, radius_km: known.radiusKm })
  }

  /** The district of a place, else its governorate or country; null where none is known. */
  districtOf(place: RecordedPlace): GazetteerEntry | null {
    const governorate = this.#governorate(place)
    const named = (governorate === null ? [] : this.#gazetteer.within(governorate)).find(
      ({ kind, name_en }) => kind === 'district' && name_en === place.admin2,
    )
    const district = this.#gazetteer.byId(this.#gazetteer.byId(place.id)?.admin2 ?? null) ?? named
    return district ?? this.#gazetteer.byId(governorate) ?? this.#gazetteer.country(place.country)
  }

  /** The place as it is shown: below a town, the town in its stead, with a radius that still covers it. */
  shown(place: RecordedPlace): ShownPlace {
    const shown = this.#coarse && this.isSmall(place) ? this.#asDistrict(place) : this.#townFor(place)
    const told = this.#told({ ...shown, radius_km: shown.radiusKm })
    const precision = this.precisionOf(place)
    const coarsened = shown.coarsened || told.lat !== shown.lat || told.lon !== shown.lon
    return { ...shown, lat: told.lat, lon: told.lon, radiusKm: told.radius_km, precision, coarsened }
  }

  /** How exactly a place is told by the point that is shown of it. */
  precisionOf(place: Pick<RecordedPlace, 'radius_km' | 'geo_precision'>): 1 | 2 | 3 {
    return this.#coarse ? coarsePrecision(place) : place.geo_precision
  }

  #asDistrict(place: RecordedPlace): ShownPlace {
    const area = this.districtOf(place)
    const { lat, lon, radius_km: radiusKm, geo_precision: precision, admin1, admin2, country } = place
    const names = { nameEn: area?.name_en ?? null, nameAr: area?.name_ar ?? '' }
    return { ...names, lat, lon, radiusKm, precision, admin1, admin2, country, coarsened: true }
  }

  /** A point as exactly as any is told here. */
  #told<T extends Point>(point: T): T {
    return this.#coarse ? roundedPoint(point) : point
  }

  #townFor(place: RecordedPlace): ShownPlace {
    const { name_ar, lat, lon, radius_km, geo_precision, admin1, admin2, country } = place
    const rest = { precision: geo_precision, admin1, admin2, country }
    const nameEn = inLatin(place.name_en) ? place.name_en : null
    if (this.#exact || !this.isBelowTown(place))
      return { nameEn, nameAr: name_ar, lat, lon, radiusKm: radius_km, coarsened: false, ...rest }
    const { at, names, reach } = this.#insteadOf(place)
    return { ...names, ...at, radiusKm: Math.ceil(Math.max(reach, kilometres(at, place) + radius_km)), coarsened: true, ...rest }
  }

  /** The town that a point below one is shown as; where none is known near by, a point rounded to a tenth of a degree. */
  #insteadOf(place: RecordedPlace): Instead {
    const town = this.#nearest(place)
    if (town && kilometres(town, place) <= town.radiusKm + TOWN_KM) {
      const { lat, lon, name_en: nameEn, name_ar: nameAr, radiusKm } = town
      return { at: { lat, lon }, names: { nameEn, nameAr }, reach: radiusKm }
    }
    const rounded = (degrees: number): number => Math.round(degrees * 10) / 10
    const area = this.#gazetteer.byId(this.#governorate(place)) ?? this.#gazetteer.country(place.country)
    const names = { nameEn: area?.name_en ?? null, nameAr: area?.name_ar ?? '' }
    return { at: { lat: rounded(place.lat), lon: rounded(place.lon) }, names, reach: ROUNDED_KM }
  }

  /** The settlement that a place lies in or nearest to; null where none is known in its country. */
  townOf(place: RecordedPlace): (Town & { readonly km: number }) | null {
    const town = this.#nearest(place)
    if (!town) return null
    const { lat, lon } = this.#told({ lat: town.lat, lon: town.lon, radius_km: 0 })
    return { name: town.name_en, lat, lon, km: kilometres(town, place) }
  }

  /** The chief city of a place's governorate. */
  capitalOf(place: RecordedPlace): Town | null {
    const governorate = this.#governorate(place)
    const city = governorate === null ? null : this.#gazetteer.capital(governorate)
    if (!city) return null
    const { lat, lon } = this.#told({ lat: city.lat, lon: city.lon, radius_km: 0 })
    return { name: city.name_en, lat, lon }
  }

  /** Whether the place is a district or wider. */
  levelOf(place: RecordedPlace): 'admin1' | 'admin2' | 'country' {
    if (place.admin1 === null) return 'country'
    return place.admin2 === null ? 'admin1' : 'admin2'
  }

  #governorate({ id, admin1, country }: RecordedPlace): string | null {
    const known = this.#gazetteer.byId(id)
    if (known?.kind === 'governorate') return known.id
    if (known?.admin1) return known.admin1
    const all = country === null || admin1 === null ? [] : this.#gazetteer.within(country)
    return all.find(({ kind, name_en }) => kind === 'governorate' && name_en === admin1)?.id ?? null
  }

  /** Whether a settlement is named in the stead of places in it or near it. */
  #standsForOthers(kind: string): boolean {
    return this.#coarse ? TOWNS.has(kind) : SETTLEMENTS.has(kind)
  }

  #settlementsOf(area: string): readonly GazetteerEntry[] {
    const known = this.#settlements.get(area) ?? this.#gazetteer.within(area).filter(({ kind }) => this.#standsForOthers(kind))
    this.#settlements.set(area, known)
    return known
  }

  /** The settlement whose bounds are nearest: a quarter belongs to its city, not to the village beyond the hill. */
  #nearest(place: RecordedPlace): GazetteerEntry | null {
    const own = this.#gazetteer.byId(place.id)
    if (own && this.#standsForOthers(own.kind)) return own
    const area = this.#governorate(place) ?? place.country
    const towns = area === null ? [] : this.#settlementsOf(area)
    const beyond = (town: GazetteerEntry): number => kilometres(town, place) - town.radiusKm
    let best: GazetteerEntry | null = null
    for (const town of towns) if (best === null || beyond(town) < beyond(best)) best = town
    return best
  }
}
