// Writes lines of CSV that a spreadsheet cannot take for formulas.

/** What makes a spreadsheet take a text for a formula, full-width signs among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** A spreadsheet reads Arabic in a CSV only after this mark. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A cell: texts that look like a formula get an apostrophe, numbers are left as they are, null is empty. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line with its end (RFC 4180). */
export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(csvCell).join(',')}\r\n`
