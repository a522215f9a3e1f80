// The fields of a claim as people give them: plain values, looked up by the server.
import { z } from '@hono/zod-openapi'
import { FACTUALITIES, SOURCE_KINDS, STANCES } from '@sijill/engine/report/vocabulary.ts'
import type { GivenLine } from '../../service/review/resolve-changes.ts'

const MOST = 50
const name = z.string().trim().min(1).max(300)
const precision = z.literal([1, 2, 3])

const GivenLineShape: z.ZodType<GivenLine> = z
  .lazy(() =>
    z.strictObject({
      id: name.nullish(),
      name: name.nullish(),
      kind: z.enum(SOURCE_KINDS),
      stance: z.enum(STANCES),
      from: z.union([GivenLineShape, z.null()]).optional(),
    }),
  )
  .openapi('GivenLine', { description: 'Who says so, and `from` whom in turn.', type: 'object' })

const GivenBounds = z
  .strictObject({ min: z.int().min(0).nullable(), max: z.int().min(0).nullable() })
  .refine(({ min, max }) => min === null || max === null || min <= max)
  .openapi('GivenBounds', { description: 'Least and greatest number; `max` null is open.' })

const GivenPlace = z.union([
  z.strictObject({ id: name, geo_precision: precision.optional() }),
  z.strictObject({
    name,
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    radius_km: z.number().min(0).max(2000),
    geo_precision: precision,
    country: z.string().length(2).nullish(),
  }),
])

const actors = (what: string) =>
  z
    .array(name)
    .max(MOST)
    .optional()
    .meta({ description: `${what}: ids of the register, else names.` })

export const GivenChanges = z
  .strictObject({
    type: name.nullable().optional().meta({ description: 'A type, or a subtype of `other`.' }),
    initiators: actors('Who did it'),
    targets: actors('Who was hit'),
    participants: actors('Who took part on no side'),
    place: z
      .union([GivenPlace, z.null()])
      .optional()
      .meta({ description: 'A place of the gazetteer, or a point with a name; null: not told.' }),
    time: z
      .union([
        z.strictObject({ from: z.iso.date(), to: z.iso.date(), time_precision: precision }).refine(({ from, to }) => from <= to),
        z.null(),
      ])
      .optional(),
    killed: z.union([GivenBounds, z.null()]).optional().meta({ description: 'Null: not told, which is not zero.' }),
    injured: z.union([GivenBounds, z.null()]).optional(),
    attribution: z.array(GivenLineShape).max(MOST).optional(),
    factuality: z.enum(FACTUALITIES).optional(),
  })
  .openapi('GivenChanges', { description: 'Fields of a claim; those that are absent stay as they are.' })
