// The way by which words came: each source a hop, those whose names are withheld as well.
import { describe, expect, it } from 'vitest'
import type { Claim } from './ask-event.ts'
import { chainsOf } from './chain.ts'

const span = { text: '', start: 0, end: 0, in: 'text', id: null, stance: 'asserts' } as const
const claim = (...attribution: Claim['attribution']): Claim => ({ attribution }) as Claim
const names = (of: Claim): string[][] => chainsOf(of, 'سنديان').map((hops) => hops.map(({ name }) => name)) // an invented agency

describe('a chain', () => {
  it('is the outlet alone where it speaks for itself, once', () => {
    expect(names(claim())).toEqual([['سنديان']])
    expect(names(claim({ ...span, name: null, kind: 'news_outlet', from: null }))).toEqual([['سنديان']])
  })

  it('keeps a hop for each name that is withheld', () => {
    const last = { ...span, name: '…', kind: 'witness', from: null } as const
    expect(names(claim({ ...span, name: '…', kind: 'anonymous', from: last }))).toEqual([['سنديان', '…', '…']])
  })
})
