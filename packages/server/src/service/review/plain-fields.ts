// The fields of a claim as coders see and give them: plain values, the words they rest on, how sure each is.
import type { AttributionLine, Claim, Span } from '@sijill/engine/report/types.ts'
import { actorKey, boundsOf, FIELDS, partOf, typeCode, type Bounds, type Field, type Parts } from './claim-fields.ts'

export interface PlainPlace {
  readonly id: string | null
  readonly name_ar: string
  readonly name_en: string
  readonly lat: number
  readonly lon: number
  readonly radius_km: number
  readonly geo_precision: 1 | 2 | 3
  readonly admin1: string | null
  readonly country: string | null
}

export interface PlainLine {
  readonly id: string | null
  readonly name: string | null
  readonly kind: AttributionLine['kind']
  readonly stance: AttributionLine['stance']
  readonly from: PlainLine | null
}

export interface PlainFields {
  readonly type: string | null
  readonly initiators: readonly string[]
  readonly targets: readonly string[]
  readonly participants: readonly string[]
  readonly place: PlainPlace | null
  readonly time: { readonly from: string; readonly to: string; readonly time_precision: 1 | 2 | 3 } | null
  readonly killed: Bounds | null
  readonly injured: Bounds | null
  readonly attribution: readonly PlainLine[]
  readonly factuality: Claim['factuality']
}

const plainLine = ({ id, name, kind, stance, from }: AttributionLine): PlainLine => ({
  id,
  name,
  kind,
  stance,
  from: from && plainLine(from),
})

function plainPlace(place: Parts['place']): PlainPlace | null {
  if (!place) return null
  const { id, name_ar, name_en, lat, lon, radius_km, geo_precision, admin1, country } = place
  return { id, name_ar, name_en, lat, lon, radius_km, geo_precision, admin1, country }
}

const actorKeys = (actors: Parts['initiators']): string[] => [...new Set(actors.map(actorKey))]

/** The fields of a claim as plain values. */
export function plainFields(claim: Claim): PlainFields {
  const { time } = claim
  return {
    type: typeCode(claim),
    initiators: actorKeys(partOf(claim, 'initiators')),
    targets: actorKeys(partOf(claim, 'targets')),
    participants: actorKeys(partOf(claim, 'participants')),
    place: plainPlace(claim.place),
    time: time && { from: time.from, to: time.to, time_precision: time.time_precision },
    killed: boundsOf(partOf(claim, 'killed')),
    injured: boundsOf(partOf(claim, 'injured')),
    attribution: claim.attribution.map(plainLine),
    factuality: claim.factuality,
  }
}

const spanOf = ({ text, start, end, in: where }: Span): Span => ({ text, start, end, in: where })

/** The words that a field rests on. */
export function evidenceOf(claim: Claim, field: Field): Span[] {
  const spans: readonly (Span | null)[] =
    field === 'type' || field === 'factuality'
      ? [claim.trigger]
      : field === 'place' || field === 'time'
        ? [claim[field]]
        : (partOf(claim, field) as readonly Span[])
  const told = spans.flatMap((span) => (span && span.end > span.start ? [spanOf(span)] : []))
  return [...new Map(told.map((span) => [`${span.in}${span.start}-${span.end}`, span])).values()]
}

/** By how much each finding lowers the claim's own confidence: an order of attention, no probability. */
const LESS = { inherited: 0.75, wide: 0.85, unlisted: 0.6, suspected: 0.85, inferred: 0.7, open: 0.85, untold: 0.9 } as const

function lessFor(claim: Claim, field: Field): readonly number[] {
  if (field === 'place' || field === 'time') {
    const part = claim[field]
    if (!part) return [LESS.untold]
    const precision = 'geo_precision' in part ? part.geo_precision : part.time_precision
    return [...(part.inherited ? [LESS.inherited] : []), ...Array.from({ length: precision - 1 }, () => LESS.wide)]
  }
  if (field === 'killed' || field === 'injured') {
    const bounds = boundsOf(partOf(claim, field))
    if (!bounds) return claim.combined ? [LESS.open] : []
    return bounds.min === bounds.max ? [] : [LESS.open]
  }
  if (field === 'initiators' || field === 'targets' || field === 'participants')
    return partOf(claim, field).flatMap(({ id, certainty }) => [
      ...(id === null ? [LESS.unlisted] : []),
      ...(certainty === 'asserted' ? [] : [LESS[certainty]]),
    ])
  return field === 'attribution' && claim.attribution.length === 0 ? [LESS.untold] : []
}

/** How sure a field of a claim is, beside the others: the claim's confidence, lowered by what is amiss with the field. */
export const certaintyOf = (claim: Claim, field: Field): number =>
  Math.round(lessFor(claim, field).reduce((sure, less) => sure * less, claim.confidence) * 1000) / 1000

const MOST = 4

/** What other claims have for a field that the claim has otherwise: at most four, the most frequent first. */
export function alternativesTo(claim: Claim, others: readonly Claim[]): Record<Field, unknown[]> {
  const own = plainFields(claim)
  const all = others.map(plainFields)
  const textOf = (value: unknown): string => JSON.stringify(value)
  const of = (field: Field): unknown[] => {
    const counted = Map.groupBy(
      all.map((fields) => fields[field]).filter((value) => value !== null && textOf(value) !== '[]'),
      textOf,
    )
    counted.delete(textOf(own[field]))
    return [...counted.values()]
      .toSorted((a, b) => b.length - a.length)
      .slice(0, MOST)
      .map(([value]) => value)
  }
  return Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<Field, unknown[]>
}
