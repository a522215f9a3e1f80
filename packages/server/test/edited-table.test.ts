// A table is edited line by line: what is not meant stays as it was, to the letter.
import { editedTable } from '@sijill/server/service/knowledge/edited-table.ts'
import { describe, expect, it } from 'vitest'

const COLUMNS = ['id', 'name_ar', 'note'] as const
const TABLE = '\ufeffid\tname_ar\n# kept\na\tألف\n\nb\tباء\n' // a, b
const isB = ({ id }: Readonly<Record<string, string>>): boolean => id === 'b'

describe('an edited table', () => {
  it('has a row put in the place of another, comments and empty lines left', () =>
    expect(editedTable(TABLE, COLUMNS, isB, [{ id: 'b', name_ar: 'جيم' }])).toBe('id\tname_ar\n# kept\na\tألف\n\nb\tجيم\n'))

  it('has a new row at its end, and a column more where the row needs it', () =>
    expect(editedTable(TABLE, COLUMNS, () => false, [{ id: 'c', note: 'x\ty\nz' }])).toBe(
      'id\tname_ar\tnote\n# kept\na\tألف\n\nb\tباء\nc\t\tx y z\n',
    ))

  it('loses a row, and keeps the ends of its lines', () =>
    expect(editedTable('id\tname_ar\r\na\tx\r\nb\ty\r\n', COLUMNS, isB, [])).toBe('id\tname_ar\r\na\tx\r\n'))

  it('is made where there was none', () => expect(editedTable('', COLUMNS, isB, [{ id: 'b' }])).toBe('id\tname_ar\tnote\nb\t\t\n'))
})
