// North is up, east is right, a degree is as long both ways where it is, and no event is lost between squares.
import { describe, expect, it } from 'vitest'
import { pathOf, projectionOf, roomAround, spotsOf, usualBox, type Box } from './projection.ts'

const BOX: Box = [38, 34, 42, 37]

describe('a map on paper', () => {
  it('has its corners where they belong', () => {
    const { at, width, height } = projectionOf(BOX, 400)
    expect(at([38, 37])).toEqual([0, 0])
    const [x, y] = at([42, 34])
    expect([x, y]).toEqual([expect.closeTo(width), expect.closeTo(height)])
    // four degrees across at 35.5° north are 3.26 of those up
    expect(height / width).toBeCloseTo(3 / (4 * Math.cos((35.5 * Math.PI) / 180)))
  })

  it('shows a single town with its surroundings', () => {
    const [west, south, east, north] = roomAround([40, 35, 40, 35])
    expect([east - west, north - south]).toEqual([expect.closeTo(3.8), expect.closeTo(3.8)])
  })

  it('draws the lines that come into it', () => {
    const lines: GeoJSON.GeometryCollection = {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'LineString',
          coordinates: [
            [38, 37],
            [42, 34],
          ],
        },
        {
          type: 'LineString',
          coordinates: [
            [10, 10],
            [11, 11],
          ],
        },
      ],
    }
    const projection = projectionOf(BOX, 400)
    expect(pathOf(lines, BOX, projection)).toBe(`M0.0 0.0L400.0 ${projection.height.toFixed(1)}`)
  })

  it('gathers what is near, and loses none', () => {
    const spots = spotsOf([35.01, 35.02, 36.9], [40.01, 40.02, 41])
    expect(spots.map(({ events }) => events)).toEqual([2, 1])
    expect(spots[0]?.lat).toBeCloseTo(35.015)
  })

  it('leaves what lies far away outside, and only where that is worth it', () => {
    const near = Array.from({ length: 100 }, (_, at) => at / 50)
    const [lats, lons] = [near.map((at) => 34 + at), near.map((at) => 38 + at)]
    expect(usualBox([...lats, 48], [...lons, 10])).toEqual([
      expect.closeTo(38.02),
      expect.closeTo(34.04),
      expect.closeTo(39.94),
      expect.closeTo(35.96),
    ])
    expect(usualBox(lats, lons)).toEqual([38, 34, 39.98, 35.98])
    expect(usualBox([35], [40])).toEqual([40, 35, 40, 35])
  })
})
