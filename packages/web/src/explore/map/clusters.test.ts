import { describe, expect, it } from 'vitest'
import type { EventMap } from '../asked.ts'
import { Clusters, holds, widened, type View } from './clusters.ts'

const answer = (points: readonly (readonly [lon: number, lat: number])[]): EventMap =>
  ({
    columns: {
      id: points.map((_, at) => `e${at}`),
      lon: points.map(([lon]) => lon),
      lat: points.map(([, lat]) => lat),
      radius_km: points.map(() => 1),
      geo_precision: points.map(() => 1),
    },
  }) as unknown as EventMap

const EVERYTHING = [-180, -85, 180, 85] as const
const SYRIA: View = { box: [35, 32, 43, 38], zoom: 6 }

describe('events clustered for the map', () => {
  const clusters = new Clusters(
    answer([
      [37.1, 36.2],
      [37.11, 36.21],
      [40.1, 35.3],
      [44.4, 33.3],
    ]),
  )
  const counted = (view: View): readonly number[] =>
    clusters
      .within(view)
      .features.map(({ properties }) => Number(properties?.['point_count'] ?? 1))
      .toSorted((a, b) => a - b)

  it('are one where they lie near each other, and each by itself from near', () => {
    expect(counted({ box: EVERYTHING, zoom: 6 })).toEqual([1, 1, 2])
    expect(counted({ box: EVERYTHING, zoom: 11 })).toEqual([1, 1, 1, 1])
  })

  it('are none lost at any zoom', () => {
    for (let zoom = 0; zoom < 14; zoom++) {
      const all = counted({ box: EVERYTHING, zoom })
      expect(all.reduce((sum, one) => sum + one, 0)).toBe(4)
    }
  })

  it('are those of the view alone', () => expect(counted(SYRIA)).toEqual([1, 2]))

  it('tell which they are, and from which zoom they are apart', () => {
    const cluster = clusters.within(SYRIA).features.find(({ properties }) => properties?.['cluster'])?.properties?.['cluster_id']
    expect(clusters.eventsOf(cluster).map(({ properties }) => properties?.['at'])).toEqual([0, 1])
    const opens = clusters.opensAt(cluster)
    expect(counted({ box: SYRIA.box, zoom: opens - 1 })).toEqual([1, 2])
    expect(counted({ box: SYRIA.box, zoom: opens })).toEqual([1, 1, 1])
  })
})

describe('a view with what is around it', () => {
  it('holds the view and small moves of it', () => {
    const drawn = widened(SYRIA)
    expect(holds(drawn, SYRIA)).toBe(true)
    expect(holds(drawn, { ...SYRIA, box: [33, 31, 41, 37] })).toBe(true)
  })

  it('does not hold what lies farther, or another zoom', () => {
    const drawn = widened(SYRIA)
    expect(holds(drawn, { ...SYRIA, box: [28, 32, 36, 38] })).toBe(false)
    expect(holds(drawn, { ...SYRIA, zoom: 7 })).toBe(false)
  })
})
