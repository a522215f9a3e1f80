// Ids of events outlive new arrivals; what is merged, split or withdrawn is told.
import { describe, expect, it } from 'vitest'
import { tombstones } from './identity.ts'
import { Linker } from './linker.ts'
import { relations, tell } from './scene.ts'
import type { LinkedEvent } from './types.ts'

const event = (id: string, ...claims: readonly string[]): LinkedEvent => ({ id, kind: 'occurrence', claims })

describe('the id of an event', () => {
  it('is that of the claim published first, and stays when later reports arrive', () => {
    const linker = new Linker(relations)
    linker.add([tell({ id: 'b#1', killed: 3, published: '2021-03-10' })])
    const before = linker.events()
    linker.add([tell({ id: 'a#1', killed: 3, published: '2021-03-11' }), tell({ id: 'c#1', killed: 4, published: null })])
    const after = linker.events()
    expect(after.map(({ id, claims }) => [id, claims])).toEqual([[before[0]?.id, ['b#1', 'a#1', 'c#1']]])
    expect(tombstones(before, after)).toEqual([])
  })

  it('passes to the earlier report when one comes late, and the old id says so', () => {
    const linker = new Linker(relations)
    linker.add([tell({ id: 'b#1', killed: 3, published: '2021-03-10' })])
    const before = linker.events()
    linker.add([tell({ id: 'a#1', killed: 3, published: '2021-03-09', on: '2021-03-09' })])
    const after = linker.events()
    expect(after).toHaveLength(1)
    expect(tombstones(before, after)).toEqual([{ id: before[0]?.id, is: 'merged', now: [after[0]?.id] }])
  })
})

describe('tombstones', () => {
  it('tell a merge, a split and a withdrawal', () => {
    const before = [event('e1', 'a', 'b'), event('e2', 'c'), event('e3', 'd', 'f', 'g'), event('e4', 'h')]
    const after = [event('e1', 'a', 'b', 'c'), event('e3', 'd'), event('e5', 'f', 'g', 'new')]
    expect(tombstones(before, after)).toEqual([
      { id: 'e2', is: 'merged', now: ['e1'] },
      { id: 'e3', is: 'split', now: ['e5', 'e3'] },
      { id: 'e4', is: 'withdrawn', now: [] },
    ])
  })
})
