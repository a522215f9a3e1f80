// Claims as rows of CSV: one row a claim, the columns of the interchange format made flat.
import type { CasualtyRow, Claim, Reading } from '@sijill/engine/report/types.ts'
import { BYTE_ORDER_MARK, csvLine } from '../service/csv.ts'

const COLUMNS = [
  'report',
  'claim',
  'kind',
  'type',
  'subtype',
  'act',
  'direction',
  'factuality',
  'initiators',
  'targets',
  'participants',
  'place',
  'place_ar',
  'lat',
  'lon',
  'radius_km',
  'geo_precision',
  'from',
  'to',
  'time_precision',
  'killed_min',
  'killed_max',
  'injured_min',
  'injured_max',
  'means',
  'sources',
  'same_as',
  'part_of',
  'updates',
  'confidence',
  'words',
] as const

function sum(rows: readonly CasualtyRow[], outcome: string, bound: 'min' | 'max'): number | null {
  const found = rows.filter((row) => row.outcome === outcome && row.of === null)
  if (found.length === 0 || (bound === 'max' && found.some((row) => row.max === null))) return null
  return found.reduce((total, row) => total + (row[bound] ?? 0), 0)
}

function row(report: string, claim: Claim): (string | number | null)[] {
  const ids = (role: string): string =>
    claim.actors
      .filter((actor) => actor.role === role)
      .map((actor) => actor.id ?? actor.name)
      .join('; ')
  const values: Record<(typeof COLUMNS)[number], string | number | null> = {
    report,
    claim: claim.id,
    kind: claim.kind,
    type: claim.type,
    subtype: claim.subtype,
    act: claim.act,
    direction: claim.direction,
    factuality: claim.factuality,
    initiators: ids('initiator') || ids('speaker'),
    targets: ids('target') || ids('topic'),
    participants: ids('participant'),
    place: claim.place?.name_en ?? null,
    place_ar: claim.place?.name_ar ?? null,
    lat: claim.place?.lat ?? null,
    lon: claim.place?.lon ?? null,
    radius_km: claim.place?.radius_km ?? null,
    geo_precision: claim.place?.geo_precision ?? null,
    from: claim.time?.from ?? null,
    to: claim.time?.to ?? null,
    time_precision: claim.time?.time_precision ?? null,
    killed_min: sum(claim.casualties, 'killed', 'min'),
    killed_max: sum(claim.casualties, 'killed', 'max'),
    injured_min: sum(claim.casualties, 'injured', 'min'),
    injured_max: sum(claim.casualties, 'injured', 'max'),
    means: claim.means.map((means) => means.id).join('; '),
    sources: claim.attribution
      .map((line) => line.name ?? '')
      .filter(Boolean)
      .join('; '),
    same_as: claim.same_as,
    part_of: claim.part_of,
    updates: claim.updates,
    confidence: claim.confidence,
    words: claim.evidence.map((span) => span.text).join(' … '),
  }
  return COLUMNS.map((column) => values[column])
}

/** CSV of readings with a byte order mark, so that spreadsheets read the Arabic. */
export function csvOf(readings: readonly Reading[]): string {
  const rows = readings.flatMap((reading) => reading.claims.map((claim) => row(reading.report, claim)))
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map(csvLine).join('')
}
