// Numbers are written in the digits asked for and without marks of direction.
import { describe, expect, it } from 'vitest'
import { writtenIn } from './written.ts'

describe('numbers', () => {
  it.each([
    ['ar', 'latn', '-5', '25%'],
    ['ar', 'arab', '-٥', '٢٥٪'],
    ['en', 'latn', '-5', '25%'],
  ] as const)('in %s with %s', (language, digits, number, percent) => {
    const written = writtenIn(language, digits)
    expect([written.number(-5), written.percent(0.25)]).toEqual([number, percent])
  })
})
