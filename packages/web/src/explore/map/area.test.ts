// Areas are as large as they say, and smaller ones are drawn smaller.
import { describe, expect, it } from 'vitest'
import { boundsAround, LEAST_PIXELS, pixelsAt, pixelsAtZero } from './area.ts'

describe('areas on the map', () => {
  it('is of its radius: at zoom 8 on 35° a pixel is some 250 m', () => expect(pixelsAt(4, 35, 8)).toBeCloseTo(16, 0))
  it('shrinks from a town to a quarter', () => expect(pixelsAt(1.5, 35, 10)).toBeLessThan(pixelsAt(4, 35, 10)))
  it('doubles with each zoom', () => expect(pixelsAt(50, 35, 9)).toBeCloseTo(2 * pixelsAt(50, 35, 8)))
  it('is framed to its edges: ten kilometres are less of a degree to the north than to the east', () => {
    const [west, south, east, north] = boundsAround({ lat: 60, lon: 40, radius_km: 111.32 })
    expect([west, south, east, north].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([38, 59, 42, 61])
  })
  it('is never a bare point', () => expect(pixelsAt(0.5, 35, 4)).toBe(LEAST_PIXELS))
  it('is wider on the map further from the equator', () => expect(pixelsAtZero(4, 37)).toBeGreaterThan(pixelsAtZero(4, 15)))
})
