// Prints how an input would be taken: which column as what, then the first reports with their fields, then how their days are known.
import type { Captured, Header } from '../service/intake/types.ts'
import type { Preview } from '../service/preview-reports.ts'
import { directed, isolate, leftToRight, padded, width } from './bidi.ts'
import { problemLine } from './faults.ts'
import type { Language, Say } from './messages.ts'

/** Letters of a field that are shown. */
const SHOWN = 160
const SHOWN_FIELDS = ['id', 'title', 'outlet', 'url', 'published', 'language', 'country', 'text'] as const

interface Printing {
  readonly say: Say
  readonly language: Language
}

const isInFigures = (field: string): boolean => field === 'url' || field === 'published' || field === 'id'

function cut(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

function headerLines({ names, columns, separator, stands }: Header, { say }: Printing): string[] {
  const taken = new Map([...columns].map(([field, at]) => [at, field]))
  const widest = Math.max(...names.map(width))
  const head = say(stands ? 'ingest.columns' : 'ingest.no-header', { separator: separator === '\t' ? 'TAB' : separator })
  return [head, ...names.map((name, at) => `  ${isolate(padded(name.trim(), widest))}  ${taken.get(at) ?? say('ingest.not-taken')}`), '']
}

function reportLines({ report, publishedFrom, origin }: Extract<Captured, { report: unknown }>['report'], { say }: Printing): string[] {
  const fields = SHOWN_FIELDS.filter((field) => report[field]).map((field) => {
    const value = cut(report[field] ?? '')
    const how = field === 'published' && publishedFrom?.detail ? ` (${isolate(cut(publishedFrom.detail))})` : ''
    return `  ${field}: ${isInFigures(field) ? leftToRight(value) : isolate(value)}${how}`
  })
  const noDay = report.published ? [] : [`  published: ${say('unknown')}`]
  return [`── ${isolate(origin)}`, ...fields, ...noDay, '']
}

function capturedLines(one: Captured, printing: Printing): string[] {
  if ('report' in one) return reportLines(one.report, printing)
  if ('problem' in one) return [problemLine(one.problem, printing.language).trimEnd(), '']
  return [`── ${isolate(one.where)}: ${printing.say(`ingest.passed.${one.passed}`, { count: 1 })}`, '']
}

/** A preview as text. */
export function previewText({ headers, captured }: Preview, printing: Printing): string {
  const lines = [...headers.flatMap((header) => headerLines(header, printing)), ...captured.flatMap((one) => capturedLines(one, printing))]
  return `${lines.map((line) => (line === '' ? line : directed(line, printing.language))).join('\n')}\n`
}
