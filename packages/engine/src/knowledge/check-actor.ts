// Checks a row of the tables of actors: who it names must be there, and its days must be days in their order.
import { windowOf } from './actor-names.ts'
import type { Report } from './check-report.ts'
import { cell, type Row } from './tables.ts'

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Whether a year, a month or a day is one of the calendar: 2016-02-30 is none. */
function isInCalendar(text: string): boolean {
  const day = DAY.test(text) ? new Date(`${text}${'-01-01'.slice(Math.max(0, text.length - 4))}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function checkDays(row: Row, report: Report): void {
  for (const column of ['from', 'to']) {
    const day = cell(row, column)
    if (day && !isInCalendar(day)) report(row, 'no-day', `${day} is no year and no day as 2024-12-08.`, { column, values: { day } })
  }
  const { from, to } = windowOf(row)
  if (from && to && to < from)
    report(row, 'ends-before', `It ends on ${to}, before it begins on ${from}.`, { column: 'to', values: { from, to } })
}

/** The ids above an actor, itself first, as far as they are not met twice. */
function isAboveItself(id: string, parents: ReadonlyMap<string, string>): boolean {
  const met = new Set<string>()
  for (let at: string | undefined = parents.get(id); at && !met.has(at); at = parents.get(at)) {
    if (at === id) return true
    met.add(at)
  }
  return false
}

/** The faults of a row; `parents` gives each actor what stands above it, empty where nothing does. */
export function checkActor(row: Row, parents: ReadonlyMap<string, string>, report: Report): void {
  for (const column of ['actor', 'parent']) {
    const id = cell(row, column)
    if (id && !parents.has(id)) report(row, 'unknown-actor', `The actor ${id} is not in actors.tsv.`, { column, values: { id } })
  }
  if ('alias_ar' in row.cells && cell(row, 'alias_ar') === '') report(row, 'no-name', 'The name is empty.', { column: 'alias_ar' })
  checkDays(row, report)
  if (!('category' in row.cells)) return
  if (cell(row, 'name_ar') === '') report(row, 'no-name', 'The actor has no Arabic name.', { column: 'name_ar' })
  if (isAboveItself(cell(row, 'id'), parents))
    report(row, 'above-itself', `The actor ${cell(row, 'id')} stands above itself.`, { column: 'parent', values: { id: cell(row, 'id') } })
}
