// Keeps reports with the bytes they were taken from. The same report comes to the same id, and nothing is kept twice.
import type { Report } from '@sijill/engine/report/types.ts'
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../agent.ts'
import { contentHash, outletId, reportId, sha256 } from '../identity.ts'
import { searchVector } from '../search-words.ts'
import { storable } from '../storable.ts'
import type { PublicationEvidence, Tables } from '../tables.ts'
import { addRows, hexOf } from './add-rows.ts'

/** A report as it came: what it says, and the bytes it was taken from. */
export interface CapturedReport {
  readonly report: Omit<Report, 'id'> & { readonly id?: string | undefined }
  /** How the time of publication is known, where it is. */
  readonly publishedFrom?: PublicationEvidence
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The file, address or line that the bytes came from. */
  readonly origin: string
  readonly retrieved?: string | undefined
}

export interface SavedReport {
  readonly id: string
  /** Whether it was not there before. */
  readonly isNew: boolean
}

type Fields = Omit<Report, 'id'>

/** The fields of a report as they are kept. */
function fieldsOf(report: CapturedReport['report']): Fields {
  const entries = Object.entries(report).filter(([name, value]) => name !== 'id' && typeof value === 'string' && value !== '')
  return Object.fromEntries(entries.map(([name, value]) => [name, storable(value as string)])) as unknown as Fields
}

interface Prepared {
  readonly id: string
  readonly fields: Fields
  readonly captured: CapturedReport
  readonly hash: string
}

function reportRow({ id, fields, captured }: Prepared, by: Agent) {
  const { outlet, url, title, text, language, country, published } = fields
  return {
    id,
    content_hash: hexOf(contentHash(fields)),
    given_id: captured.report.id === undefined ? null : storable(captured.report.id),
    outlet_id: outlet ? outletId(outlet) : null,
    url: url ?? null,
    title: title ?? null,
    text,
    language: language ?? null,
    country: country ?? null,
    published: published ?? null,
    published_day: published?.slice(0, 10) ?? null,
    published_from: published ? (captured.publishedFrom ?? { how: 'given' }) : null,
    words: searchVector(fields),
    recorded_by: by,
  }
}

/** The rows of each id once, in the order of the ids: two writers of the same reports then wait for each other, and never in a circle. */
function distinct<T>(rows: readonly T[], idOf: (row: T) => string): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]))
  return [...byId.keys()].toSorted().map((id) => byId.get(id) as T)
}

/** Keeps reports, all or none of them; gives the id of each in the order given. */
export async function saveReports(db: Kysely<Tables>, reports: readonly CapturedReport[], by: Agent): Promise<SavedReport[]> {
  const prepared = reports.map((captured): Prepared => {
    const fields = fieldsOf(captured.report)
    return { id: reportId(fields), fields, captured, hash: hexOf(sha256(captured.bytes)) }
  })
  const outlets = prepared.flatMap(({ fields: { outlet } }) => (outlet ? [{ id: outletId(outlet), name: outlet, recorded_by: by }] : []))
  const originals = prepared.map(({ id, hash, captured: { mediaType, bytes } }) => ({
    report_id: id,
    sha256: hash,
    media_type: mediaType,
    bytes: hexOf(bytes),
    recorded_by: by,
  }))
  const captures = prepared.map(({ id, hash, captured: { origin, retrieved } }) => ({
    report_id: id,
    sha256: hash,
    origin: storable(origin),
    retrieved_at: retrieved ?? null,
    recorded_by: by,
  }))
  const added = await db.transaction().execute(async (transaction) => {
    await addRows(
      transaction,
      'outlets',
      distinct(outlets, ({ id }) => id),
      ['id'],
    )
    const all = distinct(prepared, ({ id }) => id)
    const ids = all.map(({ id }) => id)
    const there = await transaction
      .selectFrom('reports')
      .select('id')
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .execute()
    // what is there needs no row made: a run that is done again is soon through
    const known = new Set(there.map(({ id }) => id))
    const rows = all.filter(({ id }) => !known.has(id)).map((one) => reportRow(one, by))
    const fresh = await addRows(transaction, 'reports', rows, ['id'])
    await addRows(
      transaction,
      'originals',
      distinct(originals, (row) => row.report_id + row.sha256),
      ['report_id'],
    )
    await addRows(
      transaction,
      'captures',
      distinct(captures, (row) => row.report_id + row.sha256 + row.origin),
      ['report_id'],
    )
    return new Set(fresh.map(({ id }) => id))
  })
  // a report that is named twice is new once
  return prepared.map(({ id }) => ({ id, isNew: added.delete(id) }))
}
