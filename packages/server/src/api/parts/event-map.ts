// The events of a map as they are served: a value of each event in each column, types and grades by their number in a list.
import { z } from '@hono/zod-openapi'
import type { EventMap as Found } from '../../service/map-of-events.ts'
import { coarsePrecision } from '../../store/coarse-point.ts'
import { coarseColumns } from './masking.ts'
import { list } from './shapes.ts'

const Told = list(z.int().nullable())
const days = Told.meta({ description: 'Days since 1970-01-01; null where no day is told.' })

export const EventMap = z
  .object({
    total: z.int().meta({ description: 'Events that answer the filter: `placed` and `unplaced` together.' }),
    placed: z.int(),
    unplaced: z.int().meta({ description: 'Those without a place: in no column.' }),
    left_out: z.int().meta({ description: 'Those with a place, but beyond the 50,000 latest: in no column.' }),
    masked: z.boolean(),
    kinds: list(z.string()),
    types: list(z.string()),
    grades: list(z.string()),
    columns: z
      .object({
        id: list(z.string()),
        kind: list(z.int()).meta({ description: 'Its place in `kinds`; so with `type` and `grade`.' }),
        type: list(z.int()),
        grade: list(z.int()),
        from: days,
        to: days,
        lat: list(z.number()),
        lon: list(z.number()),
        radius_km: list(z.number()),
        geo_precision: list(z.int()),
        killed_min: Told,
        killed_best: Told,
        killed_max: Told,
      })
      .meta({
        description: 'All of one length, in the same order. `killed_max` is null where it is open, and all three are where none is told.',
      }),
  })
  .openapi('EventMap')

/** Values by their number in a list of those there are. */
function numbered(values: readonly string[]): { readonly list: string[]; readonly numbers: number[] } {
  const known = new Map<string, number>()
  const numbers = values.map((value) => {
    const number = known.get(value) ?? known.size
    known.set(value, number)
    return number
  })
  return { list: [...known.keys()], numbers }
}

/** Columns as they are told: coarse where they are masked, to the public also in how exactly each place is told. */
function toldColumns(columns: Found['columns'], { masked, asPublic }: Masking): Found['columns'] {
  const told = masked ? coarseColumns(columns) : columns
  if (!asPublic) return told
  const precision = columns.geo_precision.map((geo_precision, at) =>
    coarsePrecision({ geo_precision, radius_km: columns.radius_km[at] as number }),
  )
  return { ...told, geo_precision: precision }
}

interface Masking {
  readonly masked: boolean
  readonly asPublic: boolean
}

export function eventMap({ count, columns }: Found, masking: Masking): z.output<typeof EventMap> {
  const { events: total, placed, unplaced } = count
  const [kinds, types, grades] = [numbered(columns.kind), numbered(columns.type), numbered(columns.grade)]
  const { lat, lon, radius_km, geo_precision } = toldColumns(columns, masking)
  return {
    total,
    placed,
    unplaced,
    left_out: placed - columns.id.length,
    masked: masking.masked,
    kinds: kinds.list,
    types: types.list,
    grades: grades.list,
    columns: {
      id: columns.id,
      kind: kinds.numbers,
      type: types.numbers,
      grade: grades.numbers,
      from: columns.day_from,
      to: columns.day_to,
      lat,
      lon,
      radius_km,
      geo_precision,
      killed_min: columns.killed_least,
      killed_best: columns.killed_best,
      killed_max: columns.killed_most,
    },
  }
}
