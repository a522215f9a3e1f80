// Places for an editor: those of the user's layer, those that a name finds, and what a changed one is in the tables.
import type { GazetteerEntry } from '@sijill/engine/knowledge/gazetteer.ts'
import { cell, listCell, numberCell, type Row } from '@sijill/engine/knowledge/tables.ts'
import { findPlaces } from '../find-places.ts'
import { GAZETTEER_COLUMNS } from '../gazetteer-row.ts'
import type { Registers } from '../registers.ts'
import { ownFileOf, ownRows, type Change } from './own-layer.ts'

export interface EditedPlace {
  readonly id: string
  readonly kind: string
  readonly lat: number | null
  readonly lon: number | null
  readonly radius_km: number | null
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly weight: number
  readonly source: string
  readonly name_en: string
  readonly name_ar: string
  readonly aliases_ar: readonly string[]
  readonly note: string
}

export interface ListedPlace extends EditedPlace {
  /** In the user's layer; `over` tells that it stands there in the place of one of ours. */
  readonly own: boolean
}

const TABLES = /(^|\/)gazetteer\/[^/]+\.tsv$/
/** Where new places of the user's go. */
const OWN_FILE = 'gazetteer/own.tsv'
/** Rows of one's own that are listed without a name being asked for. */
const MOST = 200

const placeOf = (row: Row): ListedPlace => ({
  id: cell(row, 'id'),
  kind: cell(row, 'kind'),
  lat: numberCell(row, 'lat'),
  lon: numberCell(row, 'lon'),
  radius_km: numberCell(row, 'radius_km'),
  country: cell(row, 'country') || null,
  admin1: cell(row, 'admin1') || null,
  admin2: cell(row, 'admin2') || null,
  weight: numberCell(row, 'weight') ?? 0,
  source: cell(row, 'source'),
  name_en: cell(row, 'name_en'),
  name_ar: cell(row, 'name_ar'),
  aliases_ar: listCell(row, 'aliases_ar'),
  note: cell(row, 'note'),
  own: true,
})

const entryOf = ({ radiusKm, aliases, ...entry }: GazetteerEntry): ListedPlace => ({
  ...entry,
  radius_km: radiusKm,
  aliases_ar: aliases,
  note: '',
  own: false,
})

const ownById = (folder: string): Map<string, ListedPlace> => new Map(ownRows(folder, TABLES).map((row) => [cell(row, 'id'), placeOf(row)]))

/** The places that a name may mean, the likeliest first; without a name those of the user's layer. */
export function listPlaces(folder: string, { gazetteer }: Registers, name: string | undefined): readonly ListedPlace[] {
  const own = ownById(folder)
  if (name === undefined) return [...own.values()].slice(0, MOST)
  return findPlaces(gazetteer, name, new Map()).map((entry) => own.get(entry.id) ?? entryOf(entry))
}

/** A place for an editor; null where there is none of this id. */
export function placeFor(folder: string, { gazetteer }: Registers, id: string): ListedPlace | null {
  const entry = gazetteer.byId(id)
  return ownById(folder).get(id) ?? (entry && entryOf(entry))
}

const cellsOf = ({ aliases_ar, lat, lon, radius_km, weight, ...texts }: EditedPlace): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? ''])),
  ...Object.fromEntries(
    Object.entries({ lat, lon, radius_km, weight }).map(([name, value]) => [name, value === null ? '' : String(value)]),
  ),
  aliases_ar: aliases_ar.join('|'),
})

/** What putting a place into the user's layer changes: its row where it has one, else a new one. */
export const placeChanges = (folder: string, place: EditedPlace): readonly Change[] => [
  {
    file: ownFileOf(folder, TABLES, place.id) ?? OWN_FILE,
    columns: GAZETTEER_COLUMNS,
    isThis: ({ id }) => id === place.id,
    rows: [cellsOf(place)],
  },
]

/** What taking a place out of the user's layer changes; null where it has none of this id. */
export function placeRemoval(folder: string, id: string): readonly Change[] | null {
  const file = ownFileOf(folder, TABLES, id)
  return file === null ? null : [{ file, columns: GAZETTEER_COLUMNS, isThis: (cells) => cells['id'] === id, rows: [] }]
}
