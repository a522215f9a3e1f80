// Decides which places the engine knows: rows of all gazetteer tables, one entry a place, found by id, by name, by district.
import { NameTrie } from '../mention/lexicon/name-trie.ts'
import { foldKey } from '../text/normalise/index.ts'
import { DEFAULT_RADIUS, isPlaceKind, type PlaceKind } from './place-kinds.ts'
import { readPlaces } from './place-rows.ts'
import { fillAdmin } from './place-admin.ts'
import { mergeDuplicates } from './place-duplicates.ts'
import { cell, parseTable, type TableSource } from './tables.ts'

export { groupOf, type PlaceKind } from './place-kinds.ts'

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

/** What a name needs round it to be read as a place (`ambiguous/places*.tsv`). */
export type NameNeed = 'class' | 'place_context' | 'parent'

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

/** First words that writers join to the next: تل رفعت / تلرفعت. */
const JOINING = new Set(['تل', 'ابو', 'ام', 'عين', 'كفر', 'دير', 'راس', 'خان', 'بيت', 'عبد', 'باب', 'بير', 'جب'].map(foldKey))

/** First words that tables join to the next and writers part again: كفرنبل / كفر نبل. */
const PARTING = ['كفر', 'تل', 'دير', 'ابو', 'عين', 'خان', 'بيت']

function partedSpelling(words: readonly string[]): string[] {
  const [first = ''] = words
  const head = PARTING.find((prefix) => first.startsWith(prefix) && first.length >= prefix.length + 3)
  return head ? [[head, first.slice(head.length), ...words.slice(1)].join(' ')] : []
}

/** Spellings of a name as one word less: first words that join, and الله joined to what stands before it. */
function joinedSpellings(words: readonly string[]): string[] {
  const spellings: string[] = []
  const [first, second] = words
  if (first && second && JOINING.has(first)) spellings.push([first + second, ...words.slice(2)].join(' '))
  const god = words.indexOf('الله') // as in سعد الله
  if (god > 0) spellings.push([...words.slice(0, god - 1), `${words[god - 1]}الله`, ...words.slice(god + 1)].join(' '))
  return spellings
}

const isTown = (entry: GazetteerEntry): boolean => entry.kind === 'city' || entry.kind === 'town'

/** The chief city of each governorate: the one that bears its name, else the one most written about. */
function capitalsOf(entries: Iterable<GazetteerEntry>, byId: ReadonlyMap<string, GazetteerEntry>): Map<string, GazetteerEntry> {
  const capitals = new Map<string, { entry: GazetteerEntry; rank: number }>()
  for (const entry of entries) {
    const governorate = entry.admin1 ? byId.get(entry.admin1) : undefined
    if (!governorate || !isTown(entry)) continue
    const rank = entry.weight + (foldKey(entry.name_ar) === foldKey(governorate.name_ar) ? 1000 : 0)
    if (rank > (capitals.get(governorate.id)?.rank ?? 0)) capitals.set(governorate.id, { entry, rank })
  }
  return new Map([...capitals].map(([id, { entry }]) => [id, entry]))
}

/** The places known, by id, by name and by governorate or country. */
export class Gazetteer {
  readonly entries: ReadonlyMap<string, GazetteerEntry>
  readonly names = new NameTrie<PlaceName>()
  readonly #within = new Map<string, GazetteerEntry[]>()
  readonly #countries = new Map<string, GazetteerEntry>()
  readonly #capitals: ReadonlyMap<string, GazetteerEntry>
  readonly #named = new Map<string, GazetteerEntry[]>()
  /** Results that cost something to compute and depend on the entries alone (sectors of a governorate). */
  readonly memo = new Map<string, unknown>()

  constructor(entries: readonly GazetteerEntry[], needs: ReadonlyMap<string, NameNeed>) {
    this.entries = new Map(entries.map((entry) => [entry.id, entry]))
    for (const entry of entries) {
      this.#addNames(entry, needs)
      if (entry.kind === 'country' && entry.country) this.#countries.set(entry.country, entry)
      for (const area of [entry.admin1, entry.admin2, entry.country]) if (area) this.#addWithin(area, entry)
    }
    this.#capitals = capitalsOf(entries, this.entries)
  }

  byId(id: string | null): GazetteerEntry | null {
    return (id && this.entries.get(id)) || null
  }

  /** The row of a country by its ISO code. */
  country(iso: string | null): GazetteerEntry | null {
    return (iso && this.#countries.get(iso)) || null
  }

  /** The chief city of a governorate: of its settlements the one most written about. */
  capital(governorate: string): GazetteerEntry | null {
    return this.#capitals.get(governorate) ?? null
  }

  /** Entries inside a governorate, district or country. */
  within(area: string): readonly GazetteerEntry[] {
    return this.#within.get(area) ?? []
  }

  /** Entries that have this name or alias, spelling folded; the weightiest first. */
  find(name: string): GazetteerEntry[] {
    const found = this.#named.get(NameTrie.words(name).join(' ')) ?? []
    return found.toSorted((a, b) => b.weight - a.weight)
  }

  #addWithin(area: string, entry: GazetteerEntry): void {
    const known = this.#within.get(area)
    if (known) known.push(entry)
    else this.#within.set(area, [entry])
  }

  #addNames(entry: GazetteerEntry, needs: ReadonlyMap<string, NameNeed>): void {
    const seen = new Set<string>()
    for (let index = -1; index < entry.aliases.length; index++) {
      const words = NameTrie.words(index < 0 ? entry.name_ar : (entry.aliases[index] as string))
      const key = words.join(' ')
      if (key === '' || seen.has(key)) continue
      seen.add(key)
      const name: PlaceName = {
        entry,
        key,
        words: words.length,
        det: key.startsWith('ال'),
        alias: index >= 0,
        need: needs.get(key) ?? null,
      }
      this.names.addWords(words, name)
      const named = this.#named.get(key)
      if (named) named.push(entry)
      else this.#named.set(key, [entry])
      if (words.length > 1) for (const joined of joinedSpellings(words)) this.names.add(joined, name)
      for (const parted of partedSpelling(words)) this.names.add(parted, name)
    }
  }
}

const NEEDS = new Set(['class', 'place_context', 'parent'])

function needsFrom(sources: readonly TableSource[]): Map<string, NameNeed> {
  const needs = new Map<string, NameNeed>()
  for (const source of sources) {
    if (!/(^|\/)ambiguous\/places[^/]*\.tsv$/.test(source.file)) continue
    for (const row of parseTable(source)) {
      const need = cell(row, 'needs')
      if (NEEDS.has(need)) needs.set(NameTrie.words(cell(row, 'name_ar')).join(' '), need as NameNeed)
    }
  }
  return needs
}

/**
 * The gazetteer of all tables given (`gazetteer/*.tsv`, `ambiguous/places*.tsv`); other files are passed over. Of two rows with one
 * id the later table's holds; two rows of one place (same name within 8 km, same sort of place) become one, the hand-written row's.
 */
export function gazetteerFrom(sources: readonly TableSource[]): Gazetteer {
  const byId = new Map<string, GazetteerEntry>()
  for (const source of sources) {
    if (!/(^|\/)gazetteer\/[^/]+\.tsv$/.test(source.file)) continue
    for (const row of readPlaces(source)) {
      if (!isPlaceKind(row.kind)) continue
      const { radiusKm } = row
      byId.set(row.id, { ...row, kind: row.kind, radiusKm: radiusKm ?? DEFAULT_RADIUS[row.kind] })
    }
  }
  return new Gazetteer(fillAdmin(mergeDuplicates([...byId.values()])), needsFrom(sources))
}
