// What the forms of intake share: what a caller may say of all reports, and what comes out of each place in the input.
import type { Report } from '@sijill/engine/report/types.ts'
import type { CapturedReport } from '../../store/write/save-reports.ts'
import type { Problem } from '../problem.ts'

/** What is known of the reports beside their text; a report's own word stands above it. */
export interface Given {
  readonly published?: string | undefined
  readonly country?: string | undefined
  readonly outlet?: string | undefined
}

/** Why a place in the input gave no report though nothing is wrong with it. */
export const PASSED = [
  'service-message',
  'no-text',
  'private-conversation',
  'unknown-file',
  'not-a-page',
  'already-met',
  'out-of-range',
  'empty-feed',
] as const
export type Passed = (typeof PASSED)[number]

/** A report as it came, what was wrong with it, or why there is none. */
export type Captured =
  | { readonly report: CapturedReport }
  | { readonly problem: Problem }
  | { readonly passed: Passed; readonly where: string }

/** How the columns of a table are taken. */
export interface Header {
  readonly names: readonly string[]
  /** Which column, by its position, is taken as a field. */
  readonly columns: ReadonlyMap<ColumnField, number>
  readonly separator: string
  /** Whether its names stand in the table; else they are known from its shape. */
  readonly stands: boolean
}

/** Fields that a column of a table can be taken as. */
export const COLUMN_FIELDS = ['id', 'url', 'title', 'text', 'published', 'outlet', 'language', 'country', 'retrieved'] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

export interface IntakeOptions {
  readonly given: Given
  /** ISO days: reports of earlier or later ones are passed over; those without a day are not. */
  readonly from?: string
  readonly to?: string
  /** Columns that a person named for fields, in place of those found by their names. */
  readonly columns?: ReadonlyMap<ColumnField, string>
  /** IANA zone of a Telegram export: local times without an offset are read in it. */
  readonly zone?: string
  /** Public handles of Telegram chats by their name or id; the empty key is for the only chat of a file. */
  readonly handles?: ReadonlyMap<string, string>
  /** Told of the header of each table. */
  readonly onHeader?: (header: Header) => void
}

/** A report with what is given for all, where it does not say so itself. */
export function completed<R extends Omit<Report, 'id'>>(report: R, given: Given): R {
  return {
    ...report,
    ...(given.published && !report.published ? { published: given.published } : {}),
    ...(given.country && !report.country ? { country: given.country } : {}),
    ...(given.outlet && !report.outlet ? { outlet: given.outlet } : {}),
  }
}
