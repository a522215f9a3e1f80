// Turns files and lines into reports: plain text, Markdown, HTML and JSON Lines, each fault named with its place.
import { createHash } from 'node:crypto'
import type { Report } from '@sijill/engine/report/types.ts'
import { z } from 'zod'
import { Problem } from './problem.ts'

const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(value) &&
  !Number.isNaN(Date.parse(value.slice(0, 10))) &&
  new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))

/** The report of the interchange format; unknown fields are kept out, null stands for absent. */
const reportSchema = z.object({
  id: z.string().min(1).nullish(),
  text: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  language: z.string().nullish(),
  published: z.string().nullish(),
  retrieved: z.string().nullish(),
  country: z.string().nullish(),
})

/** Id of a report without one: of its content. */
export function contentId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Checks a publication date as a person typed it; throws `input/bad-date`. */
export function checkDate(value: string, where: string): string {
  if (!isDate(value))
    throw new Problem('input/bad-date', where, `"${value}" is not a date. Write it as 2026-11-23 or 2026-11-23T08:00:00+03:00.`)
  return value
}

/** Checks a country code; throws `input/bad-country`. */
export function checkCountry(value: string, where: string): string {
  if (!/^[A-Za-z]{2}$/.test(value))
    throw new Problem('input/bad-country', where, `"${value}" is not a country code. Write two letters, such as SY.`)
  return value.toUpperCase()
}

/** Longest text of one report, in UTF-16 units: some hundred pages. What is longer is several reports in one. */
export const LONGEST_TEXT = 300_000

/** Reads one value as a report; throws a `Problem` that names the field. */
export function reportOf(value: unknown, where: string): Report {
  const parsed = reportSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Problem(
      'input/not-report',
      where,
      `Field "${issue?.path.join('.') || 'text'}": ${issue?.message ?? 'not a report'}. A report needs at least {"text": "…"}.`,
    )
  }
  const { data } = parsed
  if (data.text.trim() === '') throw new Problem('input/empty-text', where, 'The report has no text.')
  if (data.text.length > LONGEST_TEXT)
    throw new Problem(
      'input/text-too-long',
      where,
      `The text has ${data.text.length} characters; one report may have ${LONGEST_TEXT}. Split it into its reports.`,
    )
  const optional = <K extends string>(name: K, given: string | null | undefined): Partial<Record<K, string>> =>
    given ? ({ [name]: given } as Record<K, string>) : {}
  return {
    id: data.id ?? contentId(data.text),
    text: data.text,
    ...optional('title', data.title),
    ...optional('url', data.url),
    ...optional('outlet', data.outlet),
    ...optional('language', data.language),
    ...optional('published', data.published ? checkDate(data.published, where) : null),
    ...optional('retrieved', data.retrieved),
    ...optional('country', data.country ? checkCountry(data.country, where) : null),
  }
}

/** Reads one line of JSON Lines as a report. */
export function reportOfLine(line: string, where: string): Report {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Problem(
      'input/not-json',
      where,
      `The line is not JSON (${error instanceof Error ? error.message : 'unreadable'}). Write one object a line.`,
    )
  }
  return reportOf(value, where)
}
