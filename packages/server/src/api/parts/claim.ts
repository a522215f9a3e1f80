// A claim as it is served: the interchange format, with the store's id and the report it stands in.
import { z } from '@hono/zod-openapi'
import {
  CERTAINTIES,
  CLAIM_KINDS,
  DIRECTIONS,
  FACTUALITIES,
  OUTCOMES,
  ROLES,
  SOURCE_KINDS,
  STANCES,
} from '@sijill/engine/report/vocabulary.ts'
import type { AttributionLine, Claim as TakenClaim } from '@sijill/engine/report/types.ts'
import type { PersonsWord } from '../../service/review/person-claims.ts'
import type { Review as ClaimReview } from '../../service/review/review-claims.ts'
import { masked as maskedOf } from './masking.ts'
import { list, orNull } from './shapes.ts'

const Span = z
  .object({
    text: z.string(),
    start: z.int(),
    end: z.int(),
    in: z.enum(['text', 'title']),
  })
  .openapi('Span', { description: 'Words of the report by UTF-16 offsets, half open, into its text or title.' })

export const Place = z
  .object({
    id: z.string().nullable(),
    name_ar: z.string(),
    name_en: z.string(),
    lat: z.number(),
    lon: z.number(),
    radius_km: z.number().meta({ description: 'The place lies within this distance of the point.' }),
    geo_precision: z.literal([1, 2, 3]),
    admin1: z.string().nullable(),
    admin2: z.string().nullable(),
    country: z.string().nullable(),
  })
  .openapi('Place')

const Line: z.ZodType<AttributionLine> = z
  .lazy(() =>
    Span.extend({
      id: z.string().nullable(),
      name: z.string().nullable(),
      kind: z.enum(SOURCE_KINDS),
      stance: z.enum(STANCES),
      from: orNull(Line),
    }),
  )
  .openapi('AttributionLine', { description: 'Who says so, and `from` whom in turn.', type: 'object' })

const Bounds = { min: z.number().nullable(), max: z.number().nullable() }

export const Claim = z
  .object({
    id: z.string().meta({ description: 'The claim in its report, as `REPORT#1`.' }),
    kind: z.enum(CLAIM_KINDS),
    type: z.string().nullable(),
    subtype: z.string().nullable(),
    act: z.string().nullable(),
    direction: z.enum(DIRECTIONS).nullable(),
    trigger: Span,
    actors: list(
      Span.extend({
        role: z.enum(ROLES),
        id: z.string().nullable(),
        unit: z.string().nullable(),
        name: z.string(),
        category: z.string(),
        certainty: z.enum(CERTAINTIES),
      }),
    ),
    place: orNull(Place.extend({ ...Span.shape, relation: z.string().nullable(), inherited: z.boolean() })),
    time: orNull(
      Span.extend({
        from: z.string(),
        to: z.string(),
        time_precision: z.literal([1, 2, 3]),
        rule: z.string(),
        inherited: z.boolean(),
      }),
    ),
    casualties: list(
      Span.extend({
        outcome: z.enum(OUTCOMES),
        ...Bounds,
        best: z.number().nullable(),
        actor: z.string().nullable(),
        category: z.string().nullable(),
        traits: list(z.string()),
        of: z.number().nullable().meta({ description: 'The row that this one is a part of.' }),
      }),
    ),
    combined: orNull(Span.extend(Bounds)).meta({ description: 'Dead and wounded told as one number.' }),
    means: list(Span.extend({ id: z.string() })),
    attribution: list(Line),
    factuality: z.enum(FACTUALITIES),
    updates: z.string().nullable(),
    part_of: z.string().nullable(),
    same_as: z.string().nullable(),
    evidence: list(Span),
    confidence: z.number(),
    rules: list(z.string()),
  })
  .openapi('Claim', { description: 'What a report says happened, in the interchange format `sijill/1`.' })

const Decided = z.object({
  by: z.string(),
  at: z.string(),
  decision: z.string(),
  changed: z.boolean().meta({ description: 'The value is another than that of the reading.' }),
  disputed: list(z.unknown()).optional().meta({ description: 'Values that two coders held and nobody could settle.' }),
})

/** What people made of a claim. */
export const Review = z
  .object({
    state: z.enum(['open', 'edited', 'accepted', 'rejected']),
    decided: z.record(z.string(), Decided).meta({ description: 'By field: who decided it, when, by which decision.' }),
    differences: list(z.string()).meta({
      description: 'Fields in which the reading in force differs from what was decided on an earlier one.',
    }),
  })
  .openapi('Review')

/** A review as it is served; values that could not be settled are as exact as the claim itself, and left out with it. */
function reviewShape(review: ClaimReview | null, masked: boolean): z.output<typeof Review> | null {
  if (!review) return null
  const decided = Object.entries(review.decided).map(([field, { disputed, ...one }]) => [
    field,
    disputed === undefined ? one : { ...one, disputed: masked ? [] : disputed },
  ])
  return { state: review.state, decided: Object.fromEntries(decided), differences: review.differences }
}

export const Made = z
  .object({ by: z.string(), at: z.string(), reason: z.string() })
  .openapi('Made', { description: 'Who made a claim of words of the report, when and why; or took it back.' })

/** What a person said of a claim of his own making, as it is served. */
export const madeShape = (word: PersonsWord | null | undefined): z.output<typeof Made> | null =>
  word ? { ...word, at: word.at.toISOString() } : null

export const ServedClaim = z
  .object({
    id: z.uuid(),
    report: z.uuid(),
    day: z.string().meta({ description: 'The day it is filed under: its first, else that of publication.' }),
    claim: Claim,
    review: orNull(Review),
    masked: z.boolean().meta({ description: 'Names of victims are left out and exact points made coarse.' }),
  })
  .openapi('ServedClaim')

/** A claim with what people made of it, as it is served to whoever may, or may not, read what is restricted. */
export const servedClaim = <T extends { readonly claim: TakenClaim; readonly review: ClaimReview | null }>(
  { claim, review, ...more }: T,
  masked: boolean,
) => ({ ...more, claim: masked ? maskedOf(claim) : claim, review: reviewShape(review, masked) })
