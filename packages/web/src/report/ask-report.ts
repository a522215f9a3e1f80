// Asks for a report: its text, where it came from, what was read in it and how.
import { answerOf, api } from '../api/client.ts'

export interface ReportAsked {
  readonly id: string
  readonly asOf?: string | undefined
  readonly restricted?: boolean
}

const fetchReport = ({ id, asOf, restricted = false }: ReportAsked) =>
  answerOf(
    api.reports.reports[':id'].$get({
      param: { id },
      query: { ...(asOf === undefined ? {} : { as_of: asOf }), ...(restricted ? { restricted: 'true' } : {}) },
    }),
  )

const fetchExplained = (id: string) => answerOf(api.reports.reports[':id'].explain.$get({ param: { id } }))

export type WholeReport = Awaited<ReturnType<typeof fetchReport>>

export type Explained = Awaited<ReturnType<typeof fetchExplained>>

export const reportQuery = (asked: ReportAsked) => ({
  queryKey: ['report', asked.id, asked.asOf ?? 'now', asked.restricted ? 'restricted' : 'masked'],
  queryFn: () => fetchReport(asked),
})

export const explainQuery = (id: string) => ({ queryKey: ['report', id, 'explain'], queryFn: () => fetchExplained(id) })
