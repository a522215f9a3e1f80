// Decides which places the engine knows: rows of all gazetteer tables, one entry a place, found by id, by name, by district.
import { nameKey, namesByHead, NameTrie, type KeyedName } from '../mention/lexicon/name-trie.ts'
import { foldKey } from '../text/normalise/index.ts'
import type { Dictionary } from './dictionary.ts'
import { DEFAULT_RADIUS, isPlaceKind, type PlaceKind } from './place-kinds.ts'
import { readPlaces } from './place-rows.ts'
import { fillAdmin } from './place-admin.ts'
import { mergeDuplicates } from './place-duplicates.ts'
import { namesOf, needsFrom, type ListedName, type NameNeed } from './place-names.ts'
import type { TableSource } from './tables.ts'

export { groupOf, type PlaceKind } from './place-kinds.ts'
export type { NameNeed } from './place-names.ts'

/** One place of the world, as the tables have it. */
export interface GazetteerEntry {
  readonly id: string
  readonly kind: PlaceKind
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  /** ISO 3166-1 alpha-2, null where it spans several. */
  readonly country: string | null
  /** Ids of its governorate and district. */
  readonly admin1: string | null
  readonly admin2: string | null
  /** 0–100: how often conflict reports mean this place by its name. */
  readonly weight: number
  readonly source: string
  readonly name_en: string
  readonly name_ar: string
  readonly aliases: readonly string[]
}

/** One name of one entry: what the trie holds. */
export interface PlaceName {
  readonly entry: GazetteerEntry
  /** The name as listed, folded. */
  readonly key: string
  readonly words: number
  readonly det: boolean
  readonly alias: boolean
  readonly need: NameNeed | null
}

/** A place as it is kept: its entry's values in the order of `GazetteerEntry`, then its names. */
type ListedPlace = readonly [...values: EntryValues, names: readonly ListedName[]]
type EntryValues = readonly [
  id: string,
  kind: PlaceKind,
  lat: number,
  lon: number,
  radiusKm: number,
  country: string | null,
  admin1: string | null,
  admin2: string | null,
  weight: number,
  source: string,
  nameEn: string,
  nameAr: string,
  aliases: readonly string[],
]

function listedPlace(entry: GazetteerEntry, names: readonly ListedName[]): ListedPlace {
  const { id, kind, lat, lon, radiusKm, country, admin1, admin2, weight, source, name_en, name_ar, aliases } = entry
  return [id, kind, lat, lon, radiusKm, country, admin1, admin2, weight, source, name_en, name_ar, aliases, names]
}

/** The tables of places as plain values: duplicates merged, districts filled in, names folded and spelt out. */
export interface CompiledGazetteer {
  /** Places by id. */
  readonly places: Dictionary<ListedPlace>
  /** Each name with the id of its place and which of its names it is. */
  readonly names: Dictionary<readonly KeyedName<readonly [id: string, name: number]>[]>
  /** Ids of the places inside a governorate, district or country. */
  readonly areas: Dictionary<readonly string[]>
  /** Id of the row of a country by its ISO code. */
  readonly countries: Readonly<Record<string, string>>
  /** Id of the chief city by the id of its governorate. */
  readonly capitals: Readonly<Record<string, string>>
}

/** A place that reports have met: its entry and names, each one object for good. */
interface KnownPlace {
  readonly entry: GazetteerEntry
  readonly names: readonly PlaceName[]
}

function knownPlace(listed: ListedPlace): KnownPlace {
  const [id, kind, lat, lon, radiusKm, country, admin1, admin2, weight, source, name_en, name_ar, aliases, names] = listed
  const entry = { id, kind, lat, lon, radiusKm, country, admin1, admin2, weight, source, name_en, name_ar, aliases }
  return {
    entry,
    names: names.map(([key, alias, need]) => ({ entry, key, words: key.split(' ').length, det: key.startsWith('ال'), alias, need })),
  }
}

/** The places known, by id, by name and by governorate or country. */
export class Gazetteer {
  readonly names: NameTrie<PlaceName>
  readonly #compiled: CompiledGazetteer
  readonly #known = new Map<string, KnownPlace>()
  readonly #within = new Map<string, readonly GazetteerEntry[]>()
  /** Results that cost something to compute and depend on the entries alone (sectors of a governorate). */
  readonly memo = new Map<string, unknown>()

  constructor(compiled: CompiledGazetteer) {
    this.#compiled = compiled
    this.names = new NameTrie((head) =>
      compiled.names.get(head)?.map(([key, [id, name]]) => [key, this.#place(id)?.names[name] as PlaceName]),
    )
  }

  #place(id: string): KnownPlace | undefined {
    const known = this.#known.get(id)
    const listed = known ? undefined : this.#compiled.places.get(id)
    if (!listed) return known
    const place = knownPlace(listed)
    this.#known.set(id, place)
    return place
  }

  byId(id: string | null): GazetteerEntry | null {
    return (id && this.#place(id)?.entry) || null
  }

  /** The row of a country by its ISO code. */
  country(iso: string | null): GazetteerEntry | null {
    return this.byId((iso && this.#compiled.countries[iso]) || null)
  }

  /** The chief city of a governorate: of its settlements the one most written about. */
  capital(governorate: string): GazetteerEntry | null {
    return this.byId(this.#compiled.capitals[governorate] ?? null)
  }

  /** Entries inside a governorate, district or country. */
  within(area: string): readonly GazetteerEntry[] {
    let entries = this.#within.get(area)
    if (!entries) this.#within.set(area, (entries = (this.#compiled.areas.get(area) ?? []).map((id) => this.byId(id) as GazetteerEntry)))
    return entries
  }

  /** Every entry, in the order of its tables. */
  *all(): Generator<GazetteerEntry> {
    for (const [, listed] of this.#compiled.places.entries()) yield knownPlace(listed).entry
  }

  /** Entries that have this name or alias, spelling folded; the weightiest first. */
  find(name: string): GazetteerEntry[] {
    const key = nameKey(name)
    const found: GazetteerEntry[] = []
    for (const [, listed] of this.#compiled.places.entries()) {
      const { entry, names } = knownPlace(listed)
      if (names.some((one) => one.key === key)) found.push(entry)
    }
    return found.toSorted((a, b) => b.weight - a.weight)
  }
}

/** Ids of entries by the governorate, district and country they lie in. */
function areasOf(entries: readonly GazetteerEntry[]): Map<string, string[]> {
  const areas = new Map<string, string[]>()
  for (const entry of entries) {
    for (const area of [entry.admin1, entry.admin2, entry.country]) {
      if (!area) continue
      const known = areas.get(area)
      if (known) known.push(entry.id)
      else areas.set(area, [entry.id])
    }
  }
  return areas
}

const isTown = (entry: GazetteerEntry): boolean => entry.kind === 'city' || entry.kind === 'town'

/** The chief city of each governorate: the one that bears its name, else the one most written about. */
function capitalsOf(entries: readonly GazetteerEntry[]): Record<string, string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const capitals = new Map<string, { entry: GazetteerEntry; rank: number }>()
  for (const entry of entries) {
    const governorate = entry.admin1 ? byId.get(entry.admin1) : undefined
    if (!governorate || !isTown(entry)) continue
    const rank = entry.weight + (foldKey(entry.name_ar) === foldKey(governorate.name_ar) ? 1000 : 0)
    if (rank > (capitals.get(governorate.id)?.rank ?? 0)) capitals.set(governorate.id, { entry, rank })
  }
  return Object.fromEntries([...capitals].map(([id, { entry }]) => [id, entry.id]))
}

/**
 * The places of all tables given (`gazetteer/*.tsv`, `ambiguous/places*.tsv`); other files are passed over. Of two rows with one
 * id the later table's holds; two rows of one place (same name within 8 km, same sort of place) become one, the hand-written row's.
 */
export function compileGazetteer(sources: readonly TableSource[]): CompiledGazetteer {
  const byId = new Map<string, GazetteerEntry>()
  for (const source of sources) {
    if (!/(^|\/)gazetteer\/[^/]+\.tsv$/.test(source.file)) continue
    for (const row of readPlaces(source)) {
      if (!isPlaceKind(row.kind)) continue
      const { radiusKm } = row
      byId.set(row.id, { ...row, kind: row.kind, radiusKm: radiusKm ?? DEFAULT_RADIUS[row.kind] })
    }
  }
  const entries = fillAdmin(mergeDuplicates([...byId.values()]))
  const needs = needsFrom(sources)
  const names = entries.map((entry) => namesOf(entry, needs))
  const spelt = entries.flatMap(({ id }, index) =>
    (names[index] ?? []).flatMap(({ spellings }, name) => spellings.map((spelling) => [spelling, [id, name]] as const)),
  )
  return {
    places: new Map(
      entries.map((entry, index) => [
        entry.id,
        listedPlace(
          entry,
          (names[index] ?? []).map(({ listed }) => listed),
        ),
      ]),
    ),
    names: namesByHead(spelt),
    areas: areasOf(entries),
    countries: Object.fromEntries(entries.flatMap(({ kind, country, id }) => (kind === 'country' && country ? [[country, id]] : []))),
    capitals: capitalsOf(entries),
  }
}

/** The gazetteer of tables. */
export function gazetteerFrom(sources: readonly TableSource[]): Gazetteer {
  return new Gazetteer(compileGazetteer(sources))
}
