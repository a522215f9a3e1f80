// Which of the places told of a happening is its own.
import { describe, expect, it } from 'vitest'
import type { PlaceMention } from '../../mention/place/index.ts'
import { bestPlace, exactOf } from './where.ts'

const DEFAULTS = { lat: 35, lon: 40, radiusKm: 3, geoPrecision: 1, role: 'location', relation: null, members: [], country: 'SY' } as const

/** A mention with what the choice looks at. */
function place(name: string, more: Partial<PlaceMention> = {}, kind: string = 'town'): PlaceMention {
  return { ...DEFAULTS, name_ar: name, isDateline: false, entry: { kind } as PlaceMention['entry'], ...more } as PlaceMention
}
const area = (name: string, more: Partial<PlaceMention> = {}): PlaceMention =>
  place(name, { radiusKm: 60, geoPrecision: 2, entry: null, relation: 'desert', ...more })
const country = (name: string, more: Partial<PlaceMention> = {}): PlaceMention =>
  place(name, { radiusKm: 300, geoPrecision: 3, ...more }, 'country')

describe('the place of a claim', () => {
  it.each<[string, PlaceMention[], string | null]>([
    ['the town, not the area that holds it', [area('desert'), place('town')], 'town'],
    ['of equals the first told', [place('first'), place('second')], 'first'],
    ['villages in a row before a direction', [area('east of it'), area('row', { members: [place('a'), place('b')] })], 'row'],
    ['never the country that paid for it', [country('payer', { role: 'origin' })], null],
    ['never where the desk sits', [place('desk', { isDateline: true })], null],
    ['never a part of a name', [place('outlet', { role: 'name_part' })], null],
    ['where it was, not where the wounded were taken', [area('desert'), place('hospital', { role: 'destination' })], 'desert'],
    ['not where the victims were on their way to', [place('bound for', { role: 'bound' })], null],
    ['where it was bound for, where only a country holds it', [country('in it'), place('bound for', { role: 'destination' })], 'bound for'],
  ])('%s', (_what, places, expected) => {
    expect(bestPlace(places)?.name_ar ?? null).toBe(expected)
  })

  it('takes the exact place of another account inside its own', () => {
    expect(exactOf(country('told in the country'), place('its village'))?.name_ar).toBe('its village')
    expect(exactOf(country('told in the country'), place('abroad', { country: 'IQ' }))?.name_ar).toBe('told in the country')
    expect(exactOf(place('a village'), place('another'))?.name_ar).toBe('a village')
  })
})
