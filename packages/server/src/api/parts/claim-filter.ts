// What claims are asked for by, as it is written in an address.
import { z } from '@hono/zod-openapi'
import { CLAIM_KINDS } from '@sijill/engine/report/vocabulary.ts'
import type { ClaimFilter } from '../../store/read/claim-filter.ts'
import type { ApiContext } from '../context.ts'
import { ClaimFilterQuery } from './filter.ts'

export const ClaimConditions = ClaimFilterQuery.extend({
  kind: z.enum(CLAIM_KINDS).optional(),
  report: z.uuid().optional().meta({ description: 'Claims of this report alone.' }),
})

/** The members of actors too: claims are asked by the ids they hold. */
function membersOf(actors: readonly string[], { registers }: Pick<ApiContext, 'registers'>): string[] {
  const all = [...registers.actors.actors.keys()]
  return [...new Set(actors.flatMap((above) => [above, ...all.filter((id) => registers.actors.isWithin(id, above))]))]
}

/** Places with all that lies in them: claims are asked by the ids they hold. */
export function placesWithin(places: readonly string[], { registers: { gazetteer } }: Pick<ApiContext, 'registers'>): string[] {
  const asked = new Set(places)
  const within = [...gazetteer.all()].filter(({ admin1, admin2, country }) =>
    [admin1, admin2, gazetteer.country(country)?.id].some((id) => id != null && asked.has(id)),
  )
  return [...new Set([...places, ...within.map(({ id }) => id)])]
}

/** Conditions of an address as the store asks them. */
export function claimFilter(query: z.output<typeof ClaimConditions>, context: Pick<ApiContext, 'registers'>): ClaimFilter {
  const { box, from, to, types, actors, role, countries, admin1, kind, report } = query
  const given = {
    box: box && { west: box[0], south: box[1], east: box[2], north: box[3] },
    during: from !== undefined || to !== undefined ? { from, to } : undefined,
    types,
    actors: actors && membersOf(actors, context),
    role,
    countries,
    admin1,
    kinds: kind && [kind],
    report,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
