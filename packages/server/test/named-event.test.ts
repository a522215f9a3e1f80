// An event is of one kind, in whatever order the database gives its claims.
import { namedEvent } from '@sijill/server/service/event-records.ts'
import { toldClaims } from '@sijill/server/service/told-claims.ts'
import { expect, it } from 'vitest'
import { claim } from './store/reports.ts'

const stored = (report: string, published: string, kind: 'occurrence' | 'aggregate') => ({
  id: `${report}-claim`,
  anchor: '0',
  claim: claim({ id: `${report}#1`, kind }),
  report,
  outlet: null,
  published,
})

it.each([
  ['a total published first', 'aggregate', 'occurrence'],
  ['one happening published first', 'occurrence', 'aggregate'],
] as const)('an event of %s is of that kind', (_, first, second) => {
  const claims = toldClaims([stored('b', '2024-03-01', first), stored('a', '2024-03-02', second)], () => null)
  const event = namedEvent('e', claims)
  expect(event.kind).toBe(first)
  expect(event.claims).toEqual(claims.map(({ key }) => key))
  expect(namedEvent('e', claims.toReversed())).toEqual(event)
})
