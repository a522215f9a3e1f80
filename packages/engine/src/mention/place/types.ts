// What a place mention is: where the text says it was, how exactly, by which relation to which known places.
import type { GazetteerEntry, PlaceName } from '../../knowledge/gazetteer.ts'
import type { Mention } from '../match/types.ts'

/**
 * What the words before a place make of it; `subject`: it acts or is spoken of, `name_part`: it names a body or a person,
 * `source`: who tells of the event sits there (مصدر في مشفى تدمر); `home`: somebody is from there (من أبناء طفس);
 * `bound`: whither those were on their way to whom it happened.
 */
export type PlaceRole = 'location' | 'origin' | 'destination' | 'bound' | 'subject' | 'name_part' | 'source' | 'home'

/** One reading of a name, with what spoke for and against it. */
export interface PlaceCandidate {
  readonly entry: GazetteerEntry
  readonly score: number
  readonly reasons: readonly string[]
}

export interface AdminUnit {
  readonly id: string
  readonly name_en: string
  readonly name_ar: string
}

export interface PlaceMention extends Mention {
  readonly grammar: 'place'
  /** Readings of its most exact name, the best first. */
  readonly candidates: readonly PlaceCandidate[]
  /** The place itself where the text names it; null where it is told by a relation, or the name is not in the gazetteer. */
  readonly entry: GazetteerEntry | null
  /** The name as the report tells it, with its relation: «بادية دير الزور الجنوبية»; of what only points back («البلدة»), that of the place meant. */
  readonly name_ar: string
  readonly name_en: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
  /** Codebook §4. */
  readonly geoPrecision: 1 | 2 | 3
  readonly admin1: AdminUnit | null
  readonly admin2: AdminUnit | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** `south_of`, `east_countryside`, `desert`, `near`, `road_between`, `list` …; null where the place itself is named. */
  readonly relation: string | null
  /** The known places it is told by. */
  readonly anchors: readonly GazetteerEntry[]
  /** Wider places that the same phrase names round it, the nearest first. */
  readonly parents: readonly GazetteerEntry[]
  /** Places of a list, each located; empty otherwise. */
  readonly members: readonly PlaceMention[]
  readonly role: PlaceRole
  /** Where the outlet's desk sits, not where the event was. */
  readonly isDateline: boolean
  /** Stands in the title or a headline. */
  readonly isTitle: boolean
}

/** A name that was looked at and not taken for a place, for the trace. */
export interface PlaceRefusal {
  readonly first: number
  readonly end: number
  readonly name: string
  readonly reason: string
  readonly candidates: readonly PlaceCandidate[]
}

/** Words that stand where a name does and that no table has: tokens, with the folded letters before the first. */
export interface UnlistedName {
  readonly first: number
  readonly end: number
  readonly lead: number
}

/** Compass bearing in degrees from north, or the middle. */
export type Bearing = number | 'centre'

/** A class word before a name: the kind it says, and whether it counts one, two or many. */
export interface PlaceClass {
  readonly kind: string
  readonly number: 'sg' | 'du' | 'pl'
  readonly word: string
  /** Whether it has the article. */
  readonly det: boolean
}

interface Part {
  readonly first: number
  readonly end: number
  /** Folded letters of the first token before the phrase. */
  readonly lead: number
}

/** A name of the gazetteer as it stands in the text, class word included. */
export interface NameExpr extends Part {
  readonly kind: 'name'
  readonly names: readonly PlaceName[]
  readonly det: boolean
  readonly placeClass: PlaceClass | null
  /** First token of the name itself. */
  readonly nameFirst: number
}

/** A class word with a name that no table has, or with none at all (the site alone: قرب حاجز). */
export interface UnknownExpr extends Part {
  readonly kind: 'unknown'
  readonly placeClass: PlaceClass
  readonly name: string
  /** Tokens of the name itself, its class word and marks left out. */
  readonly nameFirst: number
  readonly nameEnd: number
}

/** A word for a place told before: المدينة، المحافظة; or its pronoun (غربها). */
export interface AnaphorExpr extends Part {
  readonly kind: 'anaphor'
  /** Kind of place it points back to; null for a pronoun or `this area`. */
  readonly to: string | null
}

/** A country told by its adjective: الحدود السورية، الشمال السوري. */
export interface AdjectiveExpr extends Part {
  readonly kind: 'adjective'
  /** ISO code of a country, or id of a governorate. */
  readonly of: string
  /** English name of the country's capital, where the table has it. */
  readonly capital: string | null
}

export type RelationName =
  | 'direction'
  | 'countryside'
  | 'desert'
  | 'quarters'
  | 'settlements'
  | 'part'
  | 'surroundings'
  | 'outskirts'
  | 'suburbs'
  | 'near'
  | 'inside'
  | 'throughout'
  | 'between'
  | 'road'
  | 'triangle'
  | 'offset'
  | 'front'
  | 'border'
  | 'area'
  | 'capital'
  | 'seat'

/** A place told by its relation to others. */
export interface RelationExpr extends Part {
  readonly kind: 'relation'
  readonly relation: RelationName
  readonly bearings: readonly Bearing[]
  readonly km: number | null
  readonly of: readonly PlaceExpr[]
}

/** Places in a row: قرى أ، ب، ج. */
export interface ListExpr extends Part {
  readonly kind: 'list'
  readonly members: readonly PlaceExpr[]
}

export type PlaceExpr = NameExpr | UnknownExpr | AnaphorExpr | AdjectiveExpr | RelationExpr | ListExpr

/** A phrase of the text that tells a place, before it is known which. */
export interface PlacePhrase {
  readonly rule: string
  readonly first: number
  readonly end: number
  readonly lead: number
  readonly prep: string
  readonly conj: string
  readonly expr: PlaceExpr
}
