// Makes a report of the fields of a row, its times made ISO however they were written.
import type { CapturedReport } from '../../../store/write/save-reports.ts'
import { Problem } from '../../problem.ts'
import { reportOf } from '../../report-input.ts'
import type { IntakeTools } from '../tools.ts'

export interface Row {
  readonly fields: Readonly<Record<string, unknown>>
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly origin: string
}

/** A time in ISO; throws `input/bad-date`. Values that are no text are left for `reportOf` to refuse. */
function timeOf(tools: IntakeTools, value: unknown, where: string): unknown {
  if (typeof value !== 'string' || value.trim() === '') return null
  const time = tools.timeOf(value)
  if (time === null) throw new Problem('input/bad-date', where, { value: value.slice(0, 60) })
  return time
}

/** Fields of a row whose source is an address, as some tools have it: the outlet is its host, and the address that of the report where there is none. */
function withHost(fields: Row['fields']): Row['fields'] {
  const { outlet, url } = fields
  if (typeof outlet !== 'string' || !/^https?:\/\//.test(outlet) || !URL.canParse(outlet)) return fields
  return { ...fields, outlet: new URL(outlet).hostname.replace(/^www\./, ''), url: url ?? outlet }
}

/** Reads a row as a report; throws the `Problem` that names its fault. */
export function rowReport(tools: IntakeTools, { fields, bytes, mediaType, origin }: Row): CapturedReport {
  const written = fields['published']
  const published = timeOf(tools, written, origin)
  const retrieved = timeOf(tools, fields['retrieved'], origin)
  const report = reportOf({ ...withHost(fields), published, retrieved }, origin)
  const detail = typeof written === 'string' && written !== published ? { detail: written } : {}
  return {
    report,
    ...(report.published ? { publishedFrom: { how: 'given', ...detail } } : {}),
    bytes,
    mediaType,
    origin,
    retrieved: report.retrieved,
  }
}
