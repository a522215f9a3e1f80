// An address holds the filter and the state of the views, and nothing else.
import { describe, expect, it } from 'vitest'
import { exploreSearchIn } from './search.ts'

describe('the address of the explorer', () => {
  it('keeps what it knows', () => {
    expect(exploreSearchIn({ types: 'shelling', step: 'week', sort: 'killed', order: 'asc', event: 'a-1' })).toEqual({
      types: 'shelling',
      step: 'week',
      sort: 'killed',
      order: 'asc',
      event: 'a-1',
    })
  })
  it('leaves out what is no value of ours', () => {
    expect(exploreSearchIn({ step: 'year', stack: 'outlet', sort: 'x', order: 'up', event: '<b>', page: '3' })).toEqual({})
  })
})
