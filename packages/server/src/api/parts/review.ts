// Review as it is served: claims before a coder, how they were coded, who differs, how far coders agree.
import { z } from '@hono/zod-openapi'
import { CLAIM_KINDS, FACTUALITIES, SOURCE_KINDS, STANCES } from '@sijill/engine/report/vocabulary.ts'
import { COMPARED } from '../../service/review/agreement.ts'
import { VERDICTS } from '../../service/review/adjudication.ts'
import { FIELDS } from '../../service/review/claim-fields.ts'
import type { PlainLine } from '../../service/review/plain-fields.ts'
import { list, orNull } from './shapes.ts'

export const FieldName = z.enum(FIELDS)

const Span = z.object({ text: z.string(), start: z.int(), end: z.int(), in: z.enum(['text', 'title']) })
const precision = z.literal([1, 2, 3])

const Line: z.ZodType<PlainLine> = z
  .lazy(() =>
    z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      kind: z.enum(SOURCE_KINDS),
      stance: z.enum(STANCES),
      from: orNull(Line),
    }),
  )
  .openapi('PlainLine', { description: 'Who says so, and `from` whom in turn.', type: 'object' })

const Bounds = z.object({ min: z.number().nullable(), max: z.number().nullable() })

export const PlainFields = z
  .object({
    type: z.string().nullable(),
    initiators: list(z.string()),
    targets: list(z.string()),
    participants: list(z.string()),
    place: orNull(
      z.object({
        id: z.string().nullable(),
        name_ar: z.string(),
        name_en: z.string(),
        lat: z.number(),
        lon: z.number(),
        radius_km: z.number(),
        geo_precision: precision,
        admin1: z.string().nullable(),
        country: z.string().nullable(),
      }),
    ),
    time: orNull(z.object({ from: z.string(), to: z.string(), time_precision: precision })),
    killed: orNull(Bounds).meta({ description: 'Null: not told, which is not zero.' }),
    injured: orNull(Bounds),
    attribution: list(Line),
    factuality: z.enum(FACTUALITIES),
  })
  .openapi('PlainFields', { description: 'The fields of a claim as plain values.' })

const Report = z
  .object({
    id: z.uuid(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    text: z.string(),
    language: z.string().nullable(),
    published: z.string().nullable(),
  })
  .openapi('ReviewReport')

export const ReviewItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(CLAIM_KINDS),
    report: Report,
    evidence: list(Span),
    event: z.string().nullable(),
    blind: z.boolean().meta({ description: 'Nothing is suggested.' }),
    why_double: list(z.string()).meta({ description: 'Why two coders code it; empty where one is enough.' }),
    confidence: z.number(),
    suggested: orNull(PlainFields),
    fields: z.record(
      FieldName,
      z.object({
        confidence: z.number().meta({ description: 'An order of attention, no probability.' }),
        evidence: list(Span),
        alternatives: list(z.unknown()).meta({ description: 'Values that other claims of the report or the event have.' }),
      }),
    ),
  })
  .openapi('ReviewItem')

export const Progress = z
  .object({ total: z.int(), done: z.int(), leased: z.int(), waiting: z.int(), remaining: z.int() })
  .openapi('ReviewProgress')

const Side = z.object({ verdict: z.enum(['accept', 'reject', 'flag']), fields: PlainFields, reason: z.string() })

export const Disagreement = z
  .object({
    claim: z.uuid(),
    report: Report,
    evidence: list(Span),
    a: Side,
    b: orNull(Side),
    apart: list(FieldName),
  })
  .openapi('Disagreement', { description: 'A claim on which two coders differ; who they are is not said.' })

export const FieldVerdicts = z.partialRecord(FieldName, z.enum(VERDICTS))

export const Agreement = z
  .object({
    claims: z.int(),
    fields: list(
      z.object({
        field: z.enum(COMPARED),
        level: z.enum(['nominal', 'ordinal', 'interval', 'distance']),
        n: z.int(),
        missing: z.number(),
        alpha: z
          .number()
          .nullable()
          .meta({ description: 'Krippendorff’s alpha; null where it is undefined, as where all values are one.' }),
        interval: orNull(z.tuple([z.number(), z.number()]).readonly()).meta({
          description: 'Of 95 in 100 samples of the claims, drawn the same each time.',
        }),
        exact: z.number().nullable(),
        pairs: list(z.object({ coders: z.tuple([z.string(), z.string()]).readonly(), n: z.int(), kappa: z.number().nullable() })),
        warnings: list(z.enum(['few', 'one-value', 'dropped'])),
      }),
    ),
  })
  .openapi('Agreement')

export const Coders = z
  .object({
    coders: list(
      z.object({
        coder: z.string(),
        codings: z.int(),
        accepted: z.number().nullable(),
        gold: z.int(),
        gold_right: z.int(),
        canaries: z.int(),
        canaries_taken: z.int(),
        alarm: z.boolean(),
      }),
    ),
    pace: list(z.object({ field: z.string(), n: z.int(), p50: z.number(), p90: z.number() })),
  })
  .openapi('Coders')

const share = z.number().min(0).max(1)

const KnownClaim = z.object({
  claim: z.uuid(),
  report: z.uuid(),
  title: z.string().nullable(),
  evidence: list(Span),
  fields: PlainFields,
})

export const Gold = z
  .object({
    known: list(KnownClaim.extend({ by: z.string(), at: z.string() })).meta({ description: 'Coders are tested with these.' }),
    accepted: list(KnownClaim).meta({ description: 'Accepted last, and not among them: any of these can be.' }),
  })
  .openapi('Gold')

export const Settings = z
  .strictObject({
    double_share: share,
    double_high_impact: z.boolean(),
    high_impact_dead: z.int().min(1).max(10_000).default(10).meta({ description: 'Dead from which a claim weighs much.' }),
    blind_share: share,
    gold_share: share.max(0.3),
    canary_share: share.max(0.3),
    lease_minutes: z.int().min(1).max(240),
  })
  .openapi('ReviewSettings')

export const Difference = z
  .object({
    claim: z.uuid(),
    report: z.uuid(),
    title: z.string().nullable(),
    evidence: list(Span),
    fields: list(z.object({ field: FieldName, decided: z.unknown(), read: z.unknown(), by: z.string(), at: z.string() })),
  })
  .openapi('Difference', { description: 'Where the reading in force differs from what people decided on an earlier one.' })
