// Small worlds for tests of the linker's laws: everything is near everything, so that much is joined, refused and covered.
import fc from 'fast-check'
import { tell, type Short } from '../src/event/scene.ts'
import type { Decision, Told } from '../src/event/types.ts'

const AT = [
  'Saraqib',
  'Saraqib, east quarter',
  'Saraqib, market',
  'Nayrab',
  'Idlib',
  'Idlib governorate',
  'Maarrat',
  'around Saraqib',
  'Syria',
  'Azaz',
  'Aleppo',
  null,
]
const TYPES = ['shelling', 'air_drone_strike', 'armed_clash', 'attack_on_civilians', 'remote_explosive', 'arrests']
const day = (n: number): string => new Date(Date.UTC(2021, 2, 1 + n)).toISOString().slice(0, 10)
const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Reports of one to three claims, in a small world where everything is near everything. */
const short = fc.record({
  type: some(...TYPES),
  kind: some('occurrence', 'occurrence', 'occurrence', 'aggregate', 'update' as const),
  at: some(...AT),
  first: fc.option(fc.nat(12), { freq: 8 }),
  length: some(0, 0, 0, 1, 6, 25),
  precision: some(1, 1, 2, 3),
  killed: fc.option(fc.nat(6)),
  by: some([], ['army'], ['isis'], ['air_force']),
  joins: some(null, null, null, 'same_as', 'updates', 'part_of'),
})
export const reports = fc.array(fc.array(short, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 14 }).map((all) =>
  all.flatMap((claims, report) =>
    claims.map(({ first, length, joins, killed, ...rest }, at): Told => {
      const id = `r${report}#${at + 1}`
      const on = first === null ? null : ([day(first), day(first + length)] as const)
      const published = report % 5 === 4 ? null : day(first ?? report)
      const written = { id, on, published, ...rest, ...(killed === null ? {} : { killed }) } as Short
      return tell(joins !== null && at > 0 ? { ...written, [joins]: `r${report}#1` } : written)
    }),
  ),
)
const decisionsOn = (claims: readonly Told[]): fc.Arbitrary<Decision[]> =>
  fc
    .array(
      fc.record({
        is: some('must', 'cannot' as const),
        a: some(...claims.map(({ claim }) => claim.id)),
        b: some(...claims.map(({ claim }) => claim.id)),
      }),
      { maxLength: 4 },
    )
    .map((all) => all.filter(({ a, b }) => a !== b) as Decision[])
/** Claims, the same in another order, and decisions about them. */
export const world = reports.chain((claims) =>
  fc.record({
    claims: fc.constant(claims),
    order: fc.shuffledSubarray([...claims], { minLength: claims.length }),
    decisions: decisionsOn(claims),
  }),
)
