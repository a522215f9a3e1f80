// A question of the classes of a word is worked out once for each set of classes, and each question for itself.
import { describe, expect, it } from 'vitest'
import { memoPlace, ofAny, ofClasses, thoseOf } from './by-classes.ts'
import type { WordType } from './types.ts'

/** A word of some classes, with a memo of its own or that of another. */
const word = (memo: unknown[], ...classes: string[]): WordType => ({ classes: new Set(classes), memo }) as unknown as WordType

describe('what the classes of a word tell', () => {
  it('is worked out once for words that share a memo, false answers too', () => {
    let asked = 0
    const speaks = ofClasses((classes) => {
      asked++
      return classes.has('say')
    })
    const silent: unknown[] = []
    const speaking: unknown[] = []
    expect([1, 2, 3].map(() => speaks(word(silent, 'place')))).toEqual([false, false, false])
    expect(asked).toBe(1)
    expect(speaks(word(speaking, 'say'))).toBe(true)
    expect(asked).toBe(2)
  })

  it('does not take the answer to another question for its own', () => {
    const [says, denies] = [ofAny('say'), ofAny('deny')]
    const shared: unknown[] = []
    expect([says(word(shared, 'say')), denies(word(shared, 'say'))]).toEqual([true, false])
    expect(memoPlace()).not.toBe(memoPlace())
  })

  it('is of any of some classes, and of none where none is named', () => {
    expect(ofAny('say', 'deny')(word([], 'deny', 'verb'))).toBe(true)
    expect(ofAny('say', 'deny')(word([], 'verb'))).toBe(false)
    expect(ofAny()(word([], 'verb'))).toBe(false)
  })

  it('gives those of a list in the order of the list', () => {
    const rules = [{ of: 'b' }, { of: 'a' }, { of: 'c' }]
    const found = thoseOf(rules, ({ of }) => of)
    expect(found(word([], 'a', 'b'))).toEqual([{ of: 'b' }, { of: 'a' }])
    expect(found(word([], 'x'))).toEqual([])
  })
})
