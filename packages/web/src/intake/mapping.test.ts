// A column taken as something else: the field leaves the column that had it.
import { describe, expect, it } from 'vitest'
import { mapWith } from './mapping.ts'

const columns = [
  { name: 'Body', field: 'text' },
  { name: 'When', field: null },
  { name: 'Added', field: 'published' },
]

describe('the mapping of columns', () => {
  it('gives a field to one column only', () => expect(mapWith(columns, 'When', 'published')).toBe('text=Body,published=When'))
  it('takes a column away', () => expect(mapWith(columns, 'Added', 'none')).toBe('text=Body'))
  it('is none without columns', () => expect(mapWith([{ name: 'a', field: 'text' }], 'a', 'none')).toBeUndefined())
})
