// Compares a user's own ACLED or UCDP table with the record: the record is coded by the same codebook, and nothing of the table is kept.
import type { EventFilter } from '../../store/read/event-filter.ts'
import type { CodeContext } from '../export/code-context.ts'
import { FORMS } from '../export/forms.ts'
import type { Row } from '../export/row.ts'
import { contextHere } from '../export-record.ts'
import { recordedEvents } from '../recorded-events.ts'
import type { RecordedEvent } from '../recorded-event.ts'
import { withStore } from '../with-store.ts'
import { comparableOf, type Comparable, type ComparedForm } from './comparable.ts'
import { match, type Matching, type Tolerance } from './match.ts'
import { readTable } from './read-table.ts'

export interface CompareRequest {
  readonly file: string
  readonly form: ComparedForm
  readonly tolerance: Tolerance
  readonly filter: EventFilter
  /** The record as it stood then; as it stands where absent. */
  readonly asOf?: Date
}

/** A row of ours with the event it is of. */
export interface OwnRow extends Comparable {
  readonly event: string
}

export interface Comparison extends Matching<Comparable, OwnRow> {
  /** Lines of the table whose day or point could not be read. */
  readonly unreadable: readonly number[]
}

const DAY = 86_400_000
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

const cellsOf = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, typeof value === 'object' ? '' : String(value)]))

/** Events as rows of the codebook that the table is in. */
export async function ownRows(events: AsyncIterable<RecordedEvent>, form: ComparedForm, context: CodeContext): Promise<OwnRow[]> {
  const codebook = FORMS[form].codebook(context)
  const rows: OwnRow[] = []
  for await (const event of events) {
    const coded = codebook.code(event)
    if ('leftOut' in coded) continue
    for (const row of coded.rows) {
      const comparable = comparableOf(form, cellsOf(row))
      if (comparable) rows.push({ ...comparable, event: event.record.id })
    }
  }
  return rows
}

/** The part of the record that a table speaks of: its countries, from its first day to its last. */
export function filterFor(rows: readonly Comparable[], form: ComparedForm, { codes }: Pick<CodeContext, 'codes'>): EventFilter {
  if (rows.length === 0) return {}
  const numbers = new Set(rows.map(({ country }) => Number(country)))
  const countries = [...codes.countries].filter(([, { numeric, gw }]) => numbers.has(form === 'acled' ? numeric : gw)).map(([id]) => id)
  return {
    from: isoOf(rows.reduce((first, { from }) => Math.min(first, from), Infinity)),
    to: isoOf(rows.reduce((last, { to }) => Math.max(last, to), -Infinity)),
    ...(countries.length > 0 ? { countries } : {}),
  }
}

/** Compares a file with the record. Throws what `readTable` does, and faults of the store. */
export function compareRecord({ file, form, tolerance, filter, asOf }: CompareRequest): Promise<Comparison> {
  const { rows, unreadable } = readTable(file, form)
  const context = contextHere({ restricted: false })
  return withStore(async ({ db }) => {
    const ours = await ownRows(recordedEvents(db, { ...filterFor(rows, form, context), ...filter }, asOf), form, context)
    return { ...match(rows, ours, tolerance), unreadable }
  })
}
