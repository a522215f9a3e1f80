// Brings a row of an ACLED or UCDP table, the user's or ours, to what two rows are compared by.
import { dayOf } from '@sijill/engine/event/features.ts'

export type ComparedForm = 'acled' | 'ucdp'

/** A row as it is compared. */
export interface Comparable {
  readonly id: string
  /** Whole days since 1970. */
  readonly from: number
  readonly to: number
  /** Days and kilometres by which it may be off, by its own precision codes. */
  readonly looseDays: number
  readonly looseKm: number
  readonly lat: number
  readonly lon: number
  readonly place: string
  readonly country: string
  readonly type: string
  /** Names of the actors as words that can be compared. */
  readonly actors: readonly (readonly string[])[]
  readonly deaths: number | null
}

/** Cells by the names of their columns. */
export type Cells = Readonly<Record<string, string>>

/** How far off a row of each precision may be. */
const ACLED_DAYS = [0, 3, 15]
const ACLED_KM = [3, 20, 80]
const UCDP_KM = [3, 25, 40, 90, 60, 400, 400]

/** Words that stand in the names of many actors, and tell none apart. */
const COMMON: ReadonlySet<string> = new Set(['of', 'the', 'al', 'and', 'forces', 'group', 'movement'])

/** The words of a name: brackets, years and what is common left out. */
export function wordsOfName(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|[\u0300-\u036f'’]/g, '')
  return plain.split(/[^\p{L}\d]+/u).filter((word) => word.length > 1 && !COMMON.has(word))
}

const actorsOf = (...names: readonly (string | undefined)[]): string[][] =>
  names
    .flatMap((name) => name?.split(';') ?? [])
    .map(wordsOfName)
    .filter((words) => words.length > 0)

const numberOf = (text: string | undefined): number => (text?.trim() ? Number(text) : Number.NaN)

const level = (steps: readonly number[], precision: string | undefined): number =>
  steps[numberOf(precision) - 1] ?? (steps.at(-1) as number)

function acledRow(cells: Cells): Comparable {
  const day = dayOf(cells['event_date'] ?? '')
  return {
    id: cells['event_id_cnty'] ?? '',
    from: day,
    to: day,
    looseDays: level(ACLED_DAYS, cells['time_precision']),
    looseKm: level(ACLED_KM, cells['geo_precision']),
    lat: numberOf(cells['latitude']),
    lon: numberOf(cells['longitude']),
    place: cells['location'] ?? '',
    country: cells['iso'] ?? '',
    type: cells['event_type'] ?? '',
    actors: actorsOf(cells['actor1'], cells['actor2'], cells['assoc_actor_1'], cells['assoc_actor_2']),
    deaths: numberOf(cells['fatalities']),
  }
}

function ucdpRow(cells: Cells): Comparable {
  return {
    id: cells['id'] ?? '',
    from: dayOf(cells['date_start'] ?? ''),
    to: dayOf(cells['date_end'] ?? ''),
    looseDays: 0,
    looseKm: level(UCDP_KM, cells['where_prec']),
    lat: numberOf(cells['latitude']),
    lon: numberOf(cells['longitude']),
    place: cells['where_coordinates'] ?? '',
    country: cells['country_id'] ?? '',
    type: cells['type_of_violence'] ?? '',
    actors: actorsOf(cells['side_a'], cells['side_b']),
    deaths: numberOf(cells['best']),
  }
}

/** A row to compare; null where its day or point cannot be read. */
export function comparableOf(form: ComparedForm, cells: Cells): Comparable | null {
  const row = form === 'acled' ? acledRow(cells) : ucdpRow(cells)
  const isWhole = [row.from, row.to, row.lat, row.lon].every(Number.isFinite)
  return isWhole ? { ...row, deaths: Number.isFinite(row.deaths) ? row.deaths : null } : null
}
