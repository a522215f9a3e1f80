// What a claim is known by outlasts a reading: a claim found before it, in a later reading, does not move it.
import { anchorsOf } from '@sijill/server/store/anchor.ts'
import { describe, expect, it } from 'vitest'
import { claim } from './reports.ts'

const at = (start: number, where: 'title' | 'text' = 'text') => claim({ trigger: { text: 'قصف', start, end: start + 3, in: where } }) // shelling

describe('anchors', () => {
  it('stay when another claim is found before', () => {
    expect(anchorsOf([at(4), at(90)]).at(-1)).toBe(anchorsOf([at(4), at(40), at(90)]).at(-1))
  })

  it('tell claims on one trigger apart, and put the title first', () => {
    const anchors = anchorsOf([at(900, 'title'), at(4), at(4), at(5)])
    expect(new Set(anchors).size).toBe(4)
    expect(anchors).toEqual(anchors.toSorted((a, b) => a - b))
  })
})
