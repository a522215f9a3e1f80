// Turns files and lines into reports: plain text, Markdown, HTML and JSON Lines, each fault named with its place.
import { createHash } from 'node:crypto'
import type { Report } from '@sijill/engine/report/types.ts'
import { Problem } from './problem.ts'

const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(value) &&
  !Number.isNaN(Date.parse(value.slice(0, 10))) &&
  new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(value.slice(0, 10))

/** Fields of the interchange format; unknown ones are kept out. */
const FIELDS = ['id', 'text', 'title', 'url', 'outlet', 'language', 'published', 'retrieved', 'country'] as const
type Fields = Record<(typeof FIELDS)[number], string | null>

/** The fields of a value, null where absent; throws `input/not-report` on what is no text. */
function fieldsOf(value: unknown, where: string): Fields {
  const refuse = (field: string): never => {
    throw new Problem('input/not-report', where, { field })
  }
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const fields = Object.fromEntries(
    FIELDS.map((name) => {
      const one = given[name] ?? null
      return [name, one === null || typeof one === 'string' ? one : refuse(name)]
    }),
  ) as Fields
  if (fields.text === null) refuse('text')
  if (fields.id === '') refuse('id')
  return fields
}

/** Id of a report without one: of its content. */
export function contentId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Checks a publication date as a person typed it; throws `input/bad-date`. */
export function checkDate(value: string, where: string): string {
  if (!isDate(value)) throw new Problem('input/bad-date', where, { value })
  return value
}

/** Checks a country code; throws `input/bad-country`. */
export function checkCountry(value: string, where: string): string {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new Problem('input/bad-country', where, { value })
  return value.toUpperCase()
}

/** Longest text of one report, in UTF-16 units: some hundred pages. What is longer is several reports in one. */
export const LONGEST_TEXT = 300_000

/** Reads one value as a report; throws a `Problem` that names the field. */
export function reportOf(value: unknown, where: string): Report {
  const fields = fieldsOf(value, where)
  const text = fields.text ?? ''
  if (text.trim() === '') throw new Problem('input/empty-text', where)
  if (text.length > LONGEST_TEXT) throw new Problem('input/text-too-long', where, { length: text.length, most: LONGEST_TEXT })
  const optional = <K extends string>(name: K, given: string | null): Partial<Record<K, string>> =>
    given ? ({ [name]: given } as Record<K, string>) : {}
  return {
    id: fields.id ?? contentId(text),
    text,
    ...optional('title', fields.title),
    ...optional('url', fields.url),
    ...optional('outlet', fields.outlet),
    ...optional('language', fields.language),
    ...optional('published', fields.published ? checkDate(fields.published, where) : null),
    ...optional('retrieved', fields.retrieved),
    ...optional('country', fields.country ? checkCountry(fields.country, where) : null),
  }
}

/** Reads one line of JSON Lines; throws `input/not-json`. */
export function jsonOf(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Problem('input/not-json', where, { detail: error instanceof Error ? error.message : 'unreadable' })
  }
}

/** Reads one line of JSON Lines as a report. */
export function reportOfLine(line: string, where: string): Report {
  return reportOf(jsonOf(line, where), where)
}
