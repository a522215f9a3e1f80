// Names are handed to the map so that they come out right.
import { describe, expect, it } from 'vitest'
import { mapLabel } from './map-label.ts'

describe('names on the map', () => {
  it('lose vowel signs and tatweel', () => expect(mapLabel('لِبنـان')).toBe('لبنان')) // Lebanon
  it('have their brackets swapped where they run from the right', () => {
    expect(mapLabel('إدلب (المحافظة)')).toBe('إدلب )المحافظة(') // Idlib, the governorate
    expect(mapLabel('Idlib (governorate)')).toBe('Idlib (governorate)')
  })
})
