// Checks a row of the gazetteer: its kind, its name, its point, and whether the point lies where its country and district are.
import type { Report } from './check-report.ts'
import { isPlaceKind } from './place-kinds.ts'
import { cell, numberCell, type Row } from './tables.ts'

/** Rough boxes of the countries whose places stand in the gazetteer: south, north, west, east in degrees. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  SY: [32.2, 37.5, 35.5, 42.5],
  IQ: [29, 37.5, 38.7, 49],
  YE: [12, 19.1, 41.5, 54.8],
  LY: [19.4, 33.3, 9.2, 25.3],
  SD: [8.5, 23.3, 21.7, 38.8],
  LB: [33, 34.8, 35, 36.7],
  PS: [31.2, 32.6, 34.1, 35.7],
}

const SPREADING = new Set(['road', 'desert', 'river', 'region', 'mountain', 'valley'])
const KM_A_DEGREE = 111.2
/** A district is no circle: its far corner lies at most about two and a half of its mean radius away. */
const REACH = 2.5
const SLACK_KM = 10
const USUAL_RADIUS_KM = 25

interface Point {
  readonly lat: number
  readonly lon: number
}

function pointOf(row: Row, report: Report): Point | null {
  const [lat, lon] = [numberCell(row, 'lat'), numberCell(row, 'lon')]
  if (lat === null || lon === null) {
    report(row, 'no-point', 'The place has no point.', { column: lat === null ? 'lat' : 'lon' })
    return null
  }
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    const column = Math.abs(lat) > 90 ? 'lat' : 'lon'
    report(row, 'no-such-point', `There is no point ${lat}, ${lon} on earth.`, { column, values: { lat, lon } })
    return null
  }
  return { lat, lon }
}

function checkCountry(row: Row, { lat, lon }: Point, report: Report): void {
  const country = cell(row, 'country')
  const box = BOXES[country]
  if (!box || (lat >= box[0] && lat <= box[1] && lon >= box[2] && lon <= box[3])) return
  report(row, 'outside-country', `The point ${lat}, ${lon} lies outside ${country}.`, {
    column: lat < box[0] || lat > box[1] ? 'lat' : 'lon',
    values: { lat, lon, country },
  })
}

function checkDistrict(row: Row, { lat, lon }: Point, district: Row, report: Report): void {
  const [north, east] = [numberCell(district, 'lat') ?? 0, numberCell(district, 'lon') ?? 0]
  const km = KM_A_DEGREE * Math.hypot(lat - north, (lon - east) * Math.cos((lat * Math.PI) / 180))
  if (km <= (numberCell(district, 'radius_km') ?? USUAL_RADIUS_KM) * REACH + SLACK_KM) return
  const [name_en, name_ar] = [cell(district, 'name_en'), cell(district, 'name_ar')]
  report(row, 'outside-district', `The point lies ${Math.round(km)} km from the middle of ${name_en}.`, {
    column: 'admin2',
    values: { km: Math.round(km), name_en, name_ar },
  })
}

/** The faults of a place; `admin` are the rows of areas by their ids. */
export function checkPlace(row: Row, admin: ReadonlyMap<string, Row>, report: Report): void {
  const kind = cell(row, 'kind')
  if (!isPlaceKind(kind)) report(row, 'unknown-kind', `There is no kind of place ${kind}.`, { column: 'kind', values: { kind } })
  if (cell(row, 'name_ar') === '') report(row, 'no-name', 'The place has no Arabic name.', { column: 'name_ar' })
  const point = pointOf(row, report)
  if (point) checkCountry(row, point, report)
  for (const column of ['admin1', 'admin2']) {
    const id = cell(row, column)
    if (id && !admin.has(id)) {
      const level = column === 'admin1' ? 'governorate' : 'district'
      report(row, 'unknown-admin', `The ${level} ${id} is not in the tables.`, { column, values: { id } })
    }
  }
  const district = admin.get(cell(row, 'admin2'))
  if (point && district && !SPREADING.has(kind)) checkDistrict(row, point, district, report)
}
