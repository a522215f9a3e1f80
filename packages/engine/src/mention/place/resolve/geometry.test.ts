// Points, sectors and figures: what the geometry of relations must give.
import { describe, expect, it } from 'vitest'
import { gazetteerFrom } from '../../../knowledge/gazetteer.ts'
import { fixtureTables } from '../place.fixture.ts'
import { figuresOf, offsetRadius } from './figures.ts'
import { bearingTo, centroid, kilometres, kilometresToLine, pointAt, reach, turn } from './geometry.ts'
import { borderOf, sector } from './sector.ts'

const damascus = { lat: 33.51, lon: 36.29 }
const homs = { lat: 34.73, lon: 36.71 }
const gazetteer = gazetteerFrom(fixtureTables)
const entry = (id: string) => gazetteer.byId(id) as NonNullable<ReturnType<typeof gazetteer.byId>>

describe('geometry', () => {
  it('measures distance and bearing', () => {
    expect(kilometres(damascus, homs)).toBeCloseTo(141, -1)
    expect(bearingTo(damascus, homs)).toBeGreaterThan(10)
    expect(bearingTo(damascus, homs)).toBeLessThan(20)
    expect(turn(350, 20)).toBe(30)
  })
  it('goes out and comes back', () => {
    for (const bearing of [0, 45, 90, 200, 315]) {
      const there = pointAt(damascus, bearing, 35)
      expect(kilometres(damascus, there)).toBeCloseTo(35, 0)
      expect(turn(bearingTo(damascus, there), bearing)).toBeLessThan(1)
    }
  })
  it('finds middles and lines', () => {
    const middle = centroid([damascus, homs])
    expect(reach(middle, [damascus, homs])).toBeCloseTo(kilometres(damascus, homs) / 2, 0)
    expect(kilometresToLine(middle, damascus, homs)).toBeLessThan(0.5)
    expect(centroid([damascus, homs], [1, 0])).toEqual(damascus)
  })
  it('widens with the anchor', () => {
    expect(figuresOf('near', 2).radiusKm).toBeLessThan(figuresOf('near', 8).radiusKm)
    expect(figuresOf('inside', 4)).toEqual({ out: 0, radiusKm: 4 })
    expect(offsetRadius(5)).toBe(3)
    expect(offsetRadius(40)).toBe(8)
  })
})

describe('sectors', () => {
  it('lie where the places of that side are', () => {
    const east = sector(gazetteer, entry('SY09'), entry('sy.deir_ezzor.deir_ezzor'), 90)
    expect(kilometres(east, { lat: 35.05, lon: 40.45 })).toBeLessThan(25)
    expect(east.radiusKm).toBeGreaterThanOrEqual(12)
  })
  it('fall back to half the radius where few places are known', () => {
    const south = sector(gazetteer, entry('SY12'), entry('sy.daraa.daraa'), 180)
    expect(turn(bearingTo(entry('sy.daraa.daraa'), south), 180)).toBeLessThan(2)
    expect(kilometres(entry('sy.daraa.daraa'), south)).toBeCloseTo(17, 0)
  })
  it('of a country are told from its middle', () => {
    const north = sector(gazetteer, entry('SY'), entry('SY'), 0)
    expect(north.lat).toBeGreaterThan(35.8)
  })
  it('a border lies where the two meet', () => {
    const border = borderOf(gazetteer, entry('SY09'), entry('SY11'))
    expect(border.lon).toBeGreaterThan(38.6)
    expect(border.lon).toBeLessThan(40.2)
  })
})
