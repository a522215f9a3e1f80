// Lays an event out as one row of the plain table: the record's own values, none of them coded anew, nothing left out.
import type { Agreement, Value } from '@sijill/engine/record/types.ts'
import { OUTCOMES } from '@sijill/engine/report/vocabulary.ts'
import type { RecordedEvent } from '../../recorded-event.ts'
import type { CodeContext } from '../code-context.ts'
import { cell, type Codebook, type Row } from '../row.ts'
import { idsOf } from '../standing-claim.ts'
import { PLAIN_COLUMNS } from './columns.ts'

const joined = (parts: readonly (string | null)[]): string | null => [...new Set(parts.filter(Boolean))].join('; ') || null

function whereCells({ record }: RecordedEvent, { places }: CodeContext): Row {
  const shown = record.place && places.shown(record.place.best)
  const from = { claims: idsOf(record.place?.claim), lost: shown?.coarsened ? (['exact-point'] as const) : [] }
  return {
    country: cell(shown?.country ?? null, from),
    admin1: cell(shown?.admin1 ?? null, from),
    admin2: cell(shown?.admin2 ?? null, from),
    place_en: cell(shown?.nameEn ?? null, from),
    place_ar: cell(shown?.nameAr ?? null, from),
    latitude: cell(shown?.lat ?? null, from),
    longitude: cell(shown?.lon ?? null, from),
    radius_km: cell(shown?.radiusKm ?? null, from),
    geo_precision: cell(shown?.precision ?? null, from),
  }
}

function whoCells({ record }: RecordedEvent, { reader }: CodeContext): Row {
  const cells = (ids: string, names: string, values: readonly Value<string>[]): Row => {
    const from = { claims: idsOf(...values.map(({ claim }) => claim)) }
    return {
      [ids]: cell(joined(values.map(({ best }) => best)), from),
      [names]: cell(joined(values.map(({ best }) => reader.actor(best))), from),
    }
  }
  return {
    ...cells('initiators', 'initiator_names', record.initiators),
    ...cells('targets', 'target_names', record.targets),
    ...cells('participants', 'participant_names', record.participants),
    means: cell(joined(record.means.map(({ best }) => reader.labels('means', best))), {
      claims: idsOf(...record.means.map(({ claim }) => claim)),
    }),
  }
}

function tollCells({ record }: RecordedEvent): Row {
  const cells = OUTCOMES.flatMap((outcome) => {
    const toll = record.tolls.get(outcome)
    const from = { claims: idsOf(toll?.claim) }
    return [
      [outcome, cell(toll?.best ?? null, from)],
      [`${outcome}_min`, cell(toll?.min ?? null, from)],
      [`${outcome}_max`, cell(toll?.max ?? null, from)],
      // an empty cell alone is read as zero by too many programs
      [`${outcome}_status`, cell(toll ? (toll.max === null ? 'at_least' : 'reported') : 'not_reported', from)],
    ] as const
  })
  return Object.fromEntries(cells)
}

const PARTED: ReadonlySet<Agreement> = new Set(['conflict'])

function tellingCells({ record, claims, covers, changed }: RecordedEvent): Row {
  const reports = new Map(claims.map(({ report }) => [report.id, report]))
  const from = { claims: claims.map(({ id }) => id) }
  const fields = Object.entries(record.disagreement).flatMap(([field, agreement]) => (PARTED.has(agreement) ? [field] : []))
  return {
    witnesses: cell(record.witnesses.length, from),
    claims: cell(claims.length, from),
    reports: cell(reports.size, from),
    disputed: cell(joined(fields), from),
    sources: cell(joined([...reports.values()].map(({ outlet }) => outlet)), from),
    urls: cell(joined([...reports.values()].map(({ url }) => url)), from),
    covers: cell(joined(covers)),
    first_published: cell([...reports.values()].flatMap(({ published }) => published ?? []).toSorted()[0] ?? null, from),
    changed: cell(changed),
  }
}

/** The row of an event. What nobody tells is empty, never zero. */
export function plainRow(event: RecordedEvent, context: CodeContext): Row {
  const { record } = event
  const dated = { claims: idsOf(record.time?.claim) }
  return {
    event_id: cell(record.id),
    kind: cell(record.kind),
    type: cell(record.type.best, { claims: idsOf(record.type.claim) }),
    type_label: cell(context.reader.labels('type', record.type.best), { claims: idsOf(record.type.claim) }),
    subtype: cell(record.subtype),
    factuality: cell(record.factuality),
    grade: cell(record.graded.grade),
    grade_because: cell(record.graded.because),
    date_start: cell(record.time?.best.from ?? null, dated),
    date_end: cell(record.time?.best.to ?? null, dated),
    date_precision: cell(record.time?.best.time_precision ?? null, dated),
    ...whereCells(event, context),
    ...whoCells(event, context),
    ...tollCells(event),
    ...tellingCells(event),
  }
}

/** The record's own table. */
export const plain = (context: CodeContext): Codebook => ({
  columns: PLAIN_COLUMNS,
  code: (event) => ({ rows: [plainRow(event, context)] }),
})
