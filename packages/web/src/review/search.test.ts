// The address of the queue: conditions that claims can meet, and nothing else.
import { describe, expect, it } from 'vitest'
import { conditionsIn, queueSearchIn } from './search.ts'

describe('the address of the queue', () => {
  it('takes the conditions of a claim and leaves those of events', () => {
    const search = { types: 'shelling', grades: 'fair', least_killed: '3', disputed: 'killed', below: '0.5', order: 'latest', page: '2' }
    expect(queueSearchIn(search)).toEqual({ types: 'shelling', disputed: 'killed', below: '0.5', order: 'latest' })
  })

  it('leaves out what is usual or unknown, and counts conditions without the order', () => {
    expect(queueSearchIn({ order: 'uncertain', below: '0.3' })).toEqual({})
    expect(conditionsIn(queueSearchIn({ order: 'day', below: '0.25', from: '2024-03-02' }))).toBe(2)
  })
})
