// A packed dictionary is the map it was made of.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackedDictionary, Packer } from './dictionary.ts'

const keys = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((key) => !/[\t\n]/.test(key) && key.isWellFormed())

describe('packed dictionaries', () => {
  it('hold what the maps held, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.tuple(keys, fc.jsonValue()), { selector: ([key]) => key }), { maxLength: 3 }),
        keys,
        (lists, other) => {
          const maps = lists.map((list) => new Map(list))
          const packer = new Packer()
          const extents = maps.map((map) => packer.add(map))
          const packed = packer.packed()
          for (const [index, map] of maps.entries()) {
            const dictionary = new PackedDictionary(packed, extents[index] as (typeof extents)[number])
            const plain = [...map].map(([key, value]) => [key, JSON.parse(JSON.stringify(value))])
            expect([...dictionary.entries()]).toEqual(plain)
            for (const [key, value] of plain) expect(dictionary.get(key as string)).toEqual(value)
            expect(dictionary.get(other) === undefined).toBe(!map.has(other))
          }
        },
      ),
    )
  })
})
