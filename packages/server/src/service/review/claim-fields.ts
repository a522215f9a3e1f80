// The fields of a claim that people decide on: how each is taken out of a claim, laid over one, and told the same or another.
import type { AttributionLine, CasualtyRow, Claim, ClaimActor, Outcome, Role } from '@sijill/engine/report/types.ts'

/** In the order in which they are reviewed. */
export const FIELDS = [
  'type',
  'initiators',
  'targets',
  'participants',
  'place',
  'time',
  'killed',
  'injured',
  'attribution',
  'factuality',
] as const
export type Field = (typeof FIELDS)[number]

/** What each field is within a claim. */
export interface Parts {
  readonly type: Pick<Claim, 'type' | 'subtype'>
  readonly initiators: readonly ClaimActor[]
  readonly targets: readonly ClaimActor[]
  readonly participants: readonly ClaimActor[]
  readonly place: Claim['place']
  readonly time: Claim['time']
  readonly killed: readonly CasualtyRow[]
  readonly injured: readonly CasualtyRow[]
  readonly attribution: readonly AttributionLine[]
  readonly factuality: Claim['factuality']
}

/** Some fields with their parts. */
export type SomeParts = { readonly [F in Field]?: Parts[F] }

const ROLE_OF = { initiators: 'initiator', targets: 'target', participants: 'participant' } as const satisfies Partial<Record<Field, Role>>
type ActorField = keyof typeof ROLE_OF
const isActorField = (field: Field): field is ActorField => field in ROLE_OF

type TollField = 'killed' | 'injured'
const isTollField = (field: Field): field is TollField => field === 'killed' || field === 'injured'

/** The rows of an outcome by themselves: what each is a share of is counted anew among them. */
function rowsOf({ casualties }: Claim, outcome: Outcome): CasualtyRow[] {
  const places = casualties.flatMap((row, at) => (row.outcome === outcome ? [at] : []))
  return places.map((at) => {
    const row = casualties[at] as CasualtyRow
    const whole = row.of === null ? -1 : places.indexOf(row.of)
    return { ...row, of: whole < 0 ? null : whole }
  })
}

/** A claim's part for a field. */
export function partOf<F extends Field>(claim: Claim, field: F): Parts[F] {
  if (field === 'type') return { type: claim.type, subtype: claim.subtype } as Parts[F]
  if (isActorField(field)) return claim.actors.filter(({ role }) => role === ROLE_OF[field]) as unknown as Parts[F]
  if (isTollField(field)) return rowsOf(claim, field) as unknown as Parts[F]
  return claim[field as 'place' | 'time' | 'attribution' | 'factuality'] as Parts[F]
}

export const partsOf = (claim: Claim): Parts => Object.fromEntries(FIELDS.map((field) => [field, partOf(claim, field)])) as unknown as Parts

/** Rows of one outcome in the place of those of a claim; those of others keep what they are a share of. */
function withRows({ casualties }: Claim, outcome: TollField, rows: readonly CasualtyRow[]): CasualtyRow[] {
  const others = casualties.flatMap((row, at) => (row.outcome === outcome ? [] : [at]))
  const kept = others.map((at) => {
    const row = casualties[at] as CasualtyRow
    const whole = row.of === null ? -1 : others.indexOf(row.of)
    return { ...row, of: whole < 0 ? null : whole }
  })
  return [...kept, ...rows.map((row) => ({ ...row, of: row.of === null ? null : row.of + kept.length }))]
}

function withPart(claim: Claim, field: Field, part: Parts[Field]): Claim {
  if (field === 'type') return { ...claim, ...(part as Parts['type']) }
  if (isActorField(field))
    return { ...claim, actors: [...claim.actors.filter(({ role }) => role !== ROLE_OF[field]), ...(part as Parts['initiators'])] }
  // a number told of the dead and the wounded together says nothing beside one that a person has decided
  if (isTollField(field)) return { ...claim, combined: null, casualties: withRows(claim, field, part as Parts['killed']) }
  return { ...claim, [field]: part }
}

/** A claim with some fields laid over it; those that are the same stay as they were read. */
export function withParts(claim: Claim, parts: SomeParts): Claim {
  return FIELDS.reduce((laid, field) => {
    const part = parts[field]
    return part === undefined || sameParts(field, part, partOf(laid, field)) ? laid : withPart(laid, field, part)
  }, claim)
}

/** What a code of a type is: a subtype by its own, else the type. */
export const typeCode = ({ type, subtype }: Pick<Claim, 'type' | 'subtype'>): string | null => subtype ?? type

/** What an actor is known by: the id, else the name that the report has. */
export const actorKey = ({ id, name }: Pick<ClaimActor, 'id' | 'name'>): string => id ?? name

export interface Bounds {
  readonly min: number | null
  readonly max: number | null
}

/** The bounds of rows that are no shares of others; null where none is told. */
export function boundsOf(rows: readonly Pick<CasualtyRow, 'min' | 'max' | 'of'>[]): Bounds | null {
  const whole = rows.filter(({ of }) => of === null)
  if (whole.length === 0) return null
  const most = whole.map(({ max }) => max)
  return {
    min: whole.reduce((sum, { min }) => sum + (min ?? 0), 0),
    max: most.includes(null) ? null : most.reduce<number>((sum, max) => sum + (max ?? 0), 0),
  }
}

const lineKey = ({ id, name, kind, stance, from }: AttributionLine): unknown => [id ?? name, kind, stance, from && lineKey(from)]

/** What a value is beside others of its field: as plain as can be compared. */
export function valueOf<F extends Field>(field: F, part: Parts[F]): unknown {
  if (field === 'type') return typeCode(part as Parts['type'])
  if (isActorField(field)) return [...new Set((part as Parts['initiators']).map(actorKey))].toSorted()
  if (isTollField(field)) return boundsOf(part as Parts['killed'])
  if (field === 'attribution') return (part as Parts['attribution']).map(lineKey)
  if (field === 'time') {
    const time = part as Parts['time']
    return time && [time.from, time.to, time.time_precision]
  }
  if (field === 'place') {
    const place = part as Parts['place']
    return place && [place.id ?? place.name_ar, place.lat.toFixed(3), place.lon.toFixed(3), place.radius_km.toFixed(1), place.geo_precision]
  }
  return part
}

/** Whether two parts say the same. */
export const sameParts = <F extends Field>(field: F, a: Parts[F], b: Parts[F]): boolean =>
  JSON.stringify(valueOf(field, a)) === JSON.stringify(valueOf(field, b))

/** The fields in which two claims differ. */
export const fieldsApart = (a: Claim, b: Claim): Field[] => FIELDS.filter((field) => !sameParts(field, partOf(a, field), partOf(b, field)))
