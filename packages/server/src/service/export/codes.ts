// The codes that other codebooks use, from the tables of `packages/knowledge`: countries, regimes, whom an actor stands for, event types.
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { cell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { tablesNamed } from '@sijill/knowledge'

/** A country by its ISO 3166-1 alpha-2 code. */
export interface CountryCodes {
  readonly iso3: string
  readonly numeric: number
  /** Gleditsch and Ward's number. */
  readonly gw: number
  readonly acledName: string
  readonly acledRegion: string
  readonly ucdpName: string
  readonly ucdpRegion: string
}

/** What an actor stands for in other codebooks: a state's body, an alliance of states, or itself. */
export interface Standing {
  readonly stands: 'state' | 'alliance' | 'none'
  readonly state: string | null
  readonly body: 'military' | 'police' | 'government' | null
  readonly unit: string | null
  readonly acledName: string | null
  readonly ucdpName: string | null
}

export interface EventTypeCodes {
  readonly eventType: string
  readonly subEventType: string
  readonly disorderType: string
  /** PLOVER's event and mode; null where it has none. */
  readonly plover: readonly [event: string, mode: string | null] | null
  readonly cameo: string | null
}

interface Regime {
  readonly country: string
  readonly from: string
  readonly to: string | null
}

export interface Codes {
  readonly countries: ReadonlyMap<string, CountryCodes>
  readonly standings: ReadonlyMap<string, Standing>
  readonly types: ReadonlyMap<string, EventTypeCodes>
  /** Years of a country's regime on a day: `2000-2024`, `2024-`; null where none is listed. */
  readonly regime: (country: string, day: string) => string | null
  /** English names of sources by their names, folded. */
  readonly outlets: ReadonlyMap<string, OutletCodes>
  /** Folded words that stand for no number, by the number that the codebook of claims gives them. */
  readonly vagueCounts: ReadonlyMap<number, readonly string[]>
  /** The words for three, which the codebook of claims also writes for several. */
  readonly threes: readonly string[]
}

export interface OutletCodes {
  readonly name: string
  readonly kind: string
  readonly country: string | null
}

const TABLES = {
  countries: 'codebooks/country-codes.tsv',
  regimes: 'codebooks/regimes.tsv',
  sides: 'codebooks/sides.tsv',
  types: 'event-types.tsv',
  sources: 'sources.tsv',
  numbers: 'lexicon/words-number.tsv',
} as const

const orNull = (row: Row, column: string): string | null => cell(row, column) || null

const countryOf = (row: Row): CountryCodes => ({
  iso3: cell(row, 'iso3'),
  numeric: Number(cell(row, 'numeric')),
  gw: Number(cell(row, 'gw')),
  acledName: cell(row, 'acled_name'),
  acledRegion: cell(row, 'acled_region'),
  ucdpName: cell(row, 'ucdp_name'),
  ucdpRegion: cell(row, 'ucdp_region'),
})

const standingOf = (row: Row): Standing => ({
  stands: cell(row, 'stands') as Standing['stands'],
  state: orNull(row, 'state'),
  body: orNull(row, 'body') as Standing['body'],
  unit: orNull(row, 'unit'),
  acledName: orNull(row, 'acled_name'),
  ucdpName: orNull(row, 'ucdp_name'),
})

function typeOf(row: Row): EventTypeCodes {
  const [event, mode] = cell(row, 'plover').split(':')
  return {
    eventType: cell(row, 'acled_event_type'),
    subEventType: cell(row, 'acled_sub_event_type'),
    disorderType: cell(row, 'disorder_type'),
    plover: event ? [event, mode ?? null] : null,
    cameo: orNull(row, 'cameo'),
  }
}

function regimesOf(rows: readonly Row[]): Codes['regime'] {
  const regimes = rows.map((row): Regime => ({ country: cell(row, 'country'), from: cell(row, 'from'), to: orNull(row, 'to') }))
  return (country, day) => {
    const found = regimes.find((one) => one.country === country && one.from <= day && (one.to === null || day <= one.to))
    return found ? `${found.from.slice(0, 4)}-${found.to?.slice(0, 4) ?? ''}` : null
  }
}

/** A source under each of its names. */
const outletsOf = (row: Row): [string, OutletCodes][] => {
  const codes = { name: cell(row, 'name_en'), kind: cell(row, 'kind'), country: orNull(row, 'country') }
  return [cell(row, 'name_ar'), cell(row, 'name_en'), ...cell(row, 'aliases_ar').split('|')]
    .filter(Boolean)
    .map((name) => [foldKey(name), codes])
}

/** Dozens, hundreds and thousands: the value of a word in the lexicon of numbers is what the codebook of claims makes of it. */
function vagueCountsOf(rows: readonly Row[]): Map<number, readonly string[]> {
  const vague = rows.filter((row) => cell(row, 'classes').includes('num_vague'))
  return new Map(vague.map((row) => [Number(cell(row, 'value')), cell(row, 'forms_ar').split('|').map(foldKey)]))
}

const threesOf = (rows: readonly Row[]): string[] =>
  rows
    .filter((row) => cell(row, 'classes') === 'num_unit' && cell(row, 'value') === '3')
    .flatMap((row) => cell(row, 'forms_ar').split('|').map(foldKey))

/** The codes of the project's tables and of a user's folders laid over them; of two rows for one id the later holds. */
export function codesOf(folders: readonly string[]): Codes {
  const rowsOf = (table: keyof typeof TABLES): Row[] => tablesNamed([TABLES[table]], ...folders).flatMap(parseTable)
  const byId = <T>(table: keyof typeof TABLES, read: (row: Row) => T): Map<string, T> =>
    new Map(rowsOf(table).map((row) => [cell(row, 'id'), read(row)]))
  return {
    countries: byId('countries', countryOf),
    standings: byId('sides', standingOf),
    types: byId('types', typeOf),
    regime: regimesOf(rowsOf('regimes')),
    outlets: new Map(rowsOf('sources').flatMap(outletsOf)),
    vagueCounts: vagueCountsOf(rowsOf('numbers')),
    threes: threesOf(rowsOf('numbers')),
  }
}
