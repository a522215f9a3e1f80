// Makes of what a person gives for fields of a claim what is laid over it: ids looked up in the registers, words those of the claim.
import type { AttributionLine, CasualtyRow, Claim, ClaimActor, ClaimPlace } from '@sijill/engine/report/types.ts'
import { VOCABULARY, type OUTCOMES } from '@sijill/engine/report/vocabulary.ts'
import { Problem } from '../problem.ts'
import type { Registers } from '../registers.ts'
import { actorKey, type Bounds, type Field, type Parts, type SomeParts } from './claim-fields.ts'

/** A line of attribution as a person gives it. */
export interface GivenLine {
  readonly id?: string | null | undefined
  readonly name?: string | null | undefined
  readonly kind: AttributionLine['kind']
  readonly stance: AttributionLine['stance']
  readonly from?: GivenLine | null | undefined
}

/** A place of the gazetteer, or a point with a name. */
export type GivenPlace =
  | { readonly id: string; readonly geo_precision?: 1 | 2 | 3 | undefined }
  | {
      readonly name: string
      readonly lat: number
      readonly lon: number
      readonly radius_km: number
      readonly geo_precision: 1 | 2 | 3
      readonly country?: string | null | undefined
    }

/** Fields as people give them. */
export interface GivenChanges {
  readonly type?: string | null | undefined
  readonly initiators?: readonly string[] | undefined
  readonly targets?: readonly string[] | undefined
  readonly participants?: readonly string[] | undefined
  readonly place?: GivenPlace | null | undefined
  readonly time?: { readonly from: string; readonly to: string; readonly time_precision: 1 | 2 | 3 } | null | undefined
  readonly killed?: Bounds | null | undefined
  readonly injured?: Bounds | null | undefined
  readonly attribution?: readonly GivenLine[] | undefined
  readonly factuality?: Claim['factuality'] | undefined
}

const ROLES = { initiators: 'initiator', targets: 'target', participants: 'participant' } as const

function typePart(given: string | null, types: ReadonlySet<string>): Parts['type'] {
  if (given === null) return { type: null, subtype: null }
  if (VOCABULARY['subtype']?.includes(given)) return { type: 'other', subtype: given }
  if (!types.has(given)) throw new Problem('decision/unknown-value', 'changes.type', { value: given })
  return { type: given, subtype: null }
}

function actorParts(given: readonly string[], field: keyof typeof ROLES, claim: Claim, { actors }: Registers): ClaimActor[] {
  const role = ROLES[field]
  return [...new Set(given)].map((key): ClaimActor => {
    const told = claim.actors.find((actor) => actorKey(actor) === key)
    if (told) return { ...told, role }
    const known = actors.actors.get(key)
    const category = known?.category ?? 'unknown'
    return { ...claim.trigger, role, id: known?.id ?? null, unit: null, name: known?.name_ar ?? key, category, certainty: 'asserted' }
  })
}

/** How exact the kinds of places of the gazetteer are (codebook §4). */
const precisionOf = (kind: string): 1 | 2 | 3 =>
  /country|governorate|province|region/.test(kind) ? 3 : /district|desert|road/.test(kind) ? 2 : 1

function placePart(given: GivenPlace | null, claim: Claim, { gazetteer }: Registers): ClaimPlace | null {
  if (given === null) return null
  const told = { ...claim.trigger, relation: null, inherited: false }
  if (!('id' in given)) {
    const { name, country = null, ...point } = given
    return { ...told, ...point, id: null, name_ar: name, name_en: name, admin1: null, admin2: null, country }
  }
  // a place told by a relation has the id of its anchor and a point of its own
  if (given.id === claim.place?.id) return { ...claim.place, geo_precision: given.geo_precision ?? claim.place.geo_precision }
  const entry = gazetteer.byId(given.id)
  if (!entry) throw new Problem('decision/unknown-value', 'changes.place', { value: given.id })
  const nameOf = (id: string | null): string | null => gazetteer.byId(id)?.name_en ?? null
  const { id, name_ar, name_en, lat, lon, radiusKm, country, admin1, admin2, kind } = entry
  return {
    ...told,
    id,
    name_ar,
    name_en,
    lat,
    lon,
    radius_km: radiusKm,
    geo_precision: given.geo_precision ?? precisionOf(kind),
    admin1: nameOf(admin1),
    admin2: nameOf(admin2),
    country,
  }
}

function tollPart(given: Bounds | null, outcome: (typeof OUTCOMES)[number], claim: Claim): CasualtyRow[] {
  if (given === null || (given.min === null && given.max === null)) return []
  const told = claim.casualties.find((row) => row.outcome === outcome && row.of === null)
  const { min, max } = given
  const row = told ?? { ...claim.trigger, actor: null, category: null }
  return [{ ...row, outcome, min, max, best: min === max ? min : null, traits: [], of: null }]
}

const linePart = ({ id, name, kind, stance, from }: GivenLine, claim: Claim): AttributionLine => ({
  ...claim.trigger,
  id: id ?? null,
  name: name ?? null,
  kind,
  stance,
  from: from ? linePart(from, claim) : null,
})

/** The parts of fields for a claim. Throws `decision/unknown-value` for a type or a place that no table has. */
export function resolveChanges(given: GivenChanges, claim: Claim, registers: Registers, types: ReadonlySet<string>): SomeParts {
  const { type, place, time, attribution, factuality } = given
  const parts: Partial<Record<Field, Parts[Field]>> = {}
  if (type !== undefined) parts.type = typePart(type, types)
  for (const field of ['initiators', 'targets', 'participants'] as const) {
    const actors = given[field]
    if (actors !== undefined) parts[field] = actorParts(actors, field, claim, registers)
  }
  if (place !== undefined) parts.place = placePart(place, claim, registers)
  if (time !== undefined) parts.time = time && { ...claim.trigger, ...time, rule: 'person', inherited: false }
  for (const outcome of ['killed', 'injured'] as const) {
    const bounds = given[outcome]
    if (bounds !== undefined) parts[outcome] = tollPart(bounds, outcome, claim)
  }
  if (attribution !== undefined) parts.attribution = attribution.map((line) => linePart(line, claim))
  if (factuality !== undefined) parts.factuality = factuality
  return parts as SomeParts
}
