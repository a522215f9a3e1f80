// How far coders agree, field by field: on claims that two coded without knowing of each other.
import { sql, type Kysely } from 'kysely'
import type { ReviewCodings } from '../../store/review-tables.ts'
import type { Tables } from '../../store/tables.ts'
import { alpha, bootstrap, interval, kappa, nominal, ordinal, type Distance, type Unit } from './krippendorff.ts'
import type { PlainFields } from './plain-fields.ts'

/** What is compared: a field, or a part of one. */
export const COMPARED = [
  'occurrence',
  'type',
  'initiators',
  'targets',
  'participants',
  'place',
  'geo_precision',
  'day',
  'time_precision',
  'killed_min',
  'killed_max',
  'injured_min',
  'injured_max',
  'attribution',
  'factuality',
] as const
export type Compared = (typeof COMPARED)[number]

export type Warning = 'few' | 'one-value' | 'dropped'

export interface PairAgreement {
  readonly coders: readonly [string, string]
  readonly n: number
  readonly kappa: number | null
}

export interface FieldAgreement {
  readonly field: Compared
  readonly level: 'nominal' | 'ordinal' | 'interval' | 'distance'
  /** Claims that both coders gave a value for. */
  readonly n: number
  /** The share of codings without a value. */
  readonly missing: number
  /** Null where it is undefined: no two values differ. */
  readonly alpha: number | null
  /** Where it lies in 95 of 100 samples of the claims. */
  readonly interval: readonly [number, number] | null
  /** The share of claims on which both say exactly the same. */
  readonly exact: number | null
  /** Of nominal fields, for each pair of coders. */
  readonly pairs: readonly PairAgreement[]
  readonly warnings: readonly Warning[]
}

interface Coded {
  readonly claim: string
  readonly coder: string
  readonly kind: string
  readonly fields: PlainFields
}

interface PlacePoint {
  readonly lat: number
  readonly lon: number
}

/** The names of coders in the order of the alphabet, so that a pair is the same whoever came first. */
export type CodedPair = readonly [Coded, Coded]

const KM_PER_DEGREE = 111.32
const DAY = 86_400_000
/** Fewer claims than this say little. */
const FEW = 30

/** Kilometres between points, near enough for what coders differ by. */
export function kilometres(a: PlacePoint, b: PlacePoint): number {
  const east = (a.lon - b.lon) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(a.lat - b.lat, east) * KM_PER_DEGREE
}

const setOf = (actors: readonly string[]): string | null => (actors.length === 0 ? null : actors.toSorted().join(' '))

const days = (from: string): number => Date.parse(`${from}T00:00:00Z`) / DAY

interface Measure<T> {
  readonly level: FieldAgreement['level']
  readonly value: (coded: Coded) => T | null
  readonly distance: (units: readonly Unit<T>[]) => Distance<T>
}

const measure = <T>(
  level: FieldAgreement['level'],
  value: (fields: PlainFields) => T | null,
  distance: Measure<T>['distance'],
): Measure<T> => ({
  level,
  // what is refused has no values
  value: ({ kind, fields }) => (kind === 'reject' ? null : value(fields)),
  distance,
})

const named = (value: (fields: PlainFields) => string | null): Measure<string> => measure('nominal', value, () => nominal)
const ranked = (value: (fields: PlainFields) => number | null): Measure<number> => measure('ordinal', value, ordinal)
const counted = (value: (fields: PlainFields) => number | null): Measure<number> => measure('interval', value, () => interval)

const MEASURES: Readonly<Record<Compared, Measure<never>>> = {
  occurrence: { level: 'nominal', value: ({ kind }: Coded) => kind, distance: () => nominal },
  type: named(({ type }) => type),
  initiators: named(({ initiators }) => setOf(initiators)),
  targets: named(({ targets }) => setOf(targets)),
  participants: named(({ participants }) => setOf(participants)),
  place: measure<PlacePoint>(
    'distance',
    ({ place }) => place,
    () => (a, b) => kilometres(a, b) ** 2,
  ),
  geo_precision: ranked(({ place }) => place?.geo_precision ?? null),
  day: counted(({ time }) => (time ? days(time.from) : null)),
  time_precision: ranked(({ time }) => time?.time_precision ?? null),
  killed_min: counted(({ killed }) => killed?.min ?? null),
  killed_max: counted(({ killed }) => killed?.max ?? null),
  injured_min: counted(({ injured }) => injured?.min ?? null),
  injured_max: counted(({ injured }) => injured?.max ?? null),
  attribution: named(({ attribution }) => setOf(attribution.map(({ id, name, kind }) => `${kind}:${id ?? name ?? ''}`))),
  factuality: named(({ factuality }) => factuality),
} as unknown as Readonly<Record<Compared, Measure<never>>>

function pairsOf(codings: readonly CodedPair[], value: (coded: Coded) => unknown): PairAgreement[] {
  const byPair = Map.groupBy(codings, ([a, b]) => `${a.coder}\u001f${b.coder}`)
  return [...byPair.values()].map((of) => {
    const both = of
      .map(([a, b]) => [value(a), value(b)] as const)
      .filter((pair): pair is readonly [string, string] => pair.every((one) => one !== null))
    const [first, second] = of[0] as CodedPair
    return { coders: [first.coder, second.coder], n: both.length, kappa: kappa(both) }
  })
}

/** The agreement of pairs of codings on one field. Pure. */
export function agreementOn(field: Compared, codings: readonly CodedPair[]): FieldAgreement {
  const { level, value, distance } = MEASURES[field] as unknown as Measure<unknown>
  const units = codings.map((pair) => pair.map(value).filter((one) => one !== null))
  const paired = units.filter(({ length }) => length === 2)
  const apart = distance(units)
  const found = alpha(units, apart)
  const told = units.flat().length
  const missing = codings.length === 0 ? 0 : 1 - told / (2 * codings.length)
  const dropped = units.some(({ length }) => length === 1)
  return {
    field,
    level,
    n: paired.length,
    missing,
    alpha: found,
    interval: found === null ? null : bootstrap(units, (sample) => alpha(sample, apart)),
    exact: paired.length === 0 ? null : paired.filter(([a, b]) => apart(a, b) === 0).length / paired.length,
    pairs: level === 'nominal' ? pairsOf(codings, value) : [],
    warnings: [
      ...(paired.length < FEW ? (['few'] as const) : []),
      ...(found === null && paired.length > 0 ? (['one-value'] as const) : []),
      // kappa leaves out claims that one of the two gave no value for
      ...(dropped ? (['dropped'] as const) : []),
    ],
  }
}

/** Pairs of codings of one claim by two coders, tests and requests for another opinion left out. */
async function codedPairs(db: Kysely<Tables>): Promise<CodedPair[]> {
  const rows = (await db
    .selectFrom(sql<ReviewCodings>`codings_in_force()`.as('k'))
    .select(['k.claim_id as claim', 'k.recorded_by as coder', 'k.kind', 'k.fields'])
    .where(sql<boolean>`k.probe is null and k.kind <> 'flag'`)
    .orderBy('k.seq')
    .execute()) as unknown as Coded[]
  return [...Map.groupBy(rows, ({ claim }) => claim).values()].flatMap((of) => {
    const [a, b] = of.toSorted((one, other) => (one.coder < other.coder ? -1 : 1))
    return a && b && a.coder !== b.coder ? [[a, b] as const] : []
  })
}

export async function agreement(db: Kysely<Tables>): Promise<{ readonly claims: number; readonly fields: readonly FieldAgreement[] }> {
  const codings = await codedPairs(db)
  return { claims: codings.length, fields: COMPARED.map((field) => agreementOn(field, codings)) }
}
