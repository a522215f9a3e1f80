import { beforeAll, describe, expect, it } from 'vitest'
import { askedBy, capsOf, USUAL_KEYS } from './keys.ts'

const press = (code: string, more: object = {}) =>
  ({ code, isComposing: false, ctrlKey: false, altKey: false, metaKey: false, target: null, ...more }) as never

beforeAll(() => {
  ;(globalThis as { Element?: unknown }).Element ??= class {}
})

describe('keys', () => {
  it('are asked by where they are', () => {
    expect(askedBy(press('KeyR', { key: 'ق' }), USUAL_KEYS)).toBe('reject') // the letter that this key writes on an Arabic layout
    expect(askedBy(press('Digit2', { key: '٢' }), USUAL_KEYS)).toBe(2)
    expect(askedBy(press('KeyR', { ctrlKey: true }), USUAL_KEYS)).toBeNull()
    expect(askedBy(press('KeyR', { isComposing: true }), USUAL_KEYS)).toBeNull()
    expect(askedBy(press('KeyQ'), { ...USUAL_KEYS, skip: 'KeyQ' })).toBe('skip')
  })

  it('show both caps', () => {
    expect([capsOf('KeyA'), capsOf('KeyX'), capsOf('KeyJ'), capsOf('KeyK'), capsOf('KeyU')]).toEqual([
      'A / ش',
      'X / ء',
      'J / ت',
      'K / ن',
      'U / ع',
    ])
    expect(capsOf('Enter')).toBe('↵')
  })
})
