// Gives an event whole: the record with every account and step of its toll, and the claims with their evidence, as objects for JSON Lines.
import type { RecordedEvent, ReportedClaim } from '../../recorded-event.ts'
import type { CodeContext } from '../code-context.ts'
import type { RecordedPlace } from '../place.ts'
import { cell, type CellValue, type Codebook, type Column, type Row } from '../row.ts'
import { isPrivate } from '../speaker.ts'

const COLUMNS: readonly Column[] = [
  { name: 'format', type: 'text' },
  { name: 'id', type: 'text' },
  { name: 'kind', type: 'text' },
  { name: 'record', type: 'json' },
  { name: 'claims', type: 'json' },
  { name: 'covers', type: 'json' },
  { name: 'changed', type: 'text' },
]

type Json = CellValue
type JsonObject = { readonly [key: string]: Json }

/** A value as JSON holds it: maps as objects. */
const asJson = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? Object.fromEntries(part) : part))) as Json

const isObject = (value: Json): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value)
const isSpan = (value: JsonObject): boolean => 'start' in value && 'end' in value
const isPlace = (value: JsonObject): boolean => 'geo_precision' in value && 'radius_km' in value
const isSource = (value: JsonObject): boolean => 'kind' in value && ('stance' in value || 'key' in value)
const isActor = (value: JsonObject): boolean => 'role' in value && 'certainty' in value

/**
 * An object as an open export has it, by what it is: spans keep their offsets and lose their words, an actor is named by its id alone,
 * private people are told by kind, and a point below a town is that of its town.
 */
function openObject(value: JsonObject, places: CodeContext['places']): JsonObject {
  const { text: _words, ...unquoted } = value
  const open: JsonObject = isSpan(value) ? unquoted : value
  if (isActor(open)) return { ...open, name: null }
  if (isSource(open) && isPrivate(open['kind'])) return { ...open, name: null }
  if (!isPlace(open)) return open
  const { coarsened, nameEn, nameAr, lat, lon, radiusKm, precision } = places.shown(open as unknown as RecordedPlace)
  return coarsened
    ? { ...open, id: null, name_en: nameEn ?? nameAr, name_ar: nameAr, lat, lon, radius_km: radiusKm, geo_precision: precision }
    : open
}

function opened(value: Json, places: CodeContext['places']): Json {
  if (Array.isArray(value)) return value.map((part: Json) => opened(part, places))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(openObject(value, places)).map(([key, part]) => [key, opened(part, places)]))
}

function claimObject({ id, claim, report }: ReportedClaim, restricted: boolean): unknown {
  return { id, report: restricted ? report : { ...report, title: null }, claim }
}

function wholeRow(event: RecordedEvent, { places, restricted }: CodeContext): Row {
  const shown = (value: unknown): Json => (restricted ? asJson(value) : opened(asJson(value), places))
  const lost = restricted ? [] : (['quoted-words', 'exact-point'] as const)
  return {
    format: cell('sijill-event/1'),
    id: cell(event.record.id),
    kind: cell(event.record.kind),
    record: cell(shown(event.record), { lost }),
    claims: cell(shown(event.claims.map((one) => claimObject(one, restricted))), { claims: event.claims.map(({ id }) => id), lost }),
    covers: cell(event.covers),
    changed: cell(event.changed),
  }
}

/** The whole of each event. */
export const whole = (context: CodeContext): Codebook => ({
  columns: COLUMNS,
  code: (event) => ({ rows: [wholeRow(event, context)] }),
})
