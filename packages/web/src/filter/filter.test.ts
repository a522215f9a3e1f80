// The filter goes into an address and comes back; what is empty is no condition.
import { describe, expect, it } from 'vitest'
import { filterIn, filterWith, isEmpty, valuesOf } from './filter.ts'

describe('the filter', () => {
  it('takes conditions from an address and nothing else', () => {
    expect(filterIn({ types: 'shelling,grenade', from: 'yesterday', role: 'victim', page: '2', least_killed: '3' })).toEqual({
      types: 'shelling,grenade',
      least_killed: '3',
    })
  })

  it('changes, and is empty when the last condition goes', () => {
    const filter = filterWith({ types: 'shelling' }, { types: ['shelling', 'grenade'], from: '2024-03-02' })
    expect(valuesOf(filter, 'types')).toEqual(['shelling', 'grenade'])
    expect(isEmpty(filter)).toBe(false)
    expect(isEmpty(filterWith(filter, { types: [], from: undefined }))).toBe(true)
  })
})
