// Lines of CSV are read back as they were, and no cell can be taken for a formula.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine } from '../src/service/csv.ts'

/** Texts that begin as formulas do, and others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom(...'=+-@\t\r＝＋－＠'), fc.string()).map((parts) => parts.join('')),
)

it('holds for any texts', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const [cells = []] = parse(csvLine(texts), { relax_column_count: true }) as string[][]
      expect(cells.map((cell, at) => (cell === texts[at] ? cell : cell.slice(1)))).toEqual(texts)
      expect(cells.some((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toBe(false)
    }),
    { seed: 5, numRuns: 500 },
  )
})

it('leaves numbers as they are', () => expect(csvLine([-1.5, 0, null, '-1.5'])).toBe("-1.5,0,,'-1.5\r\n"))
