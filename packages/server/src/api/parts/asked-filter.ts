// A filter as far as whoever asks may have it answered: what is told coarsely is asked for coarsely, what is not published yet is not asked for.
import type { Context } from 'hono'
import { Problem } from '../../service/problem.ts'
import type { EventFilter } from '../../store/read/event-filter.ts'
import type { Principal } from '../access.ts'
import type { Env } from '../context.ts'
import { eventFilter } from './filter.ts'

/** The filter without what would tell the public more than it is shown. */
function publicFilter(filter: EventFilter, { lastDay: last, places }: NonNullable<Principal['asPublic']>): EventFilter {
  // whether a report holds a name can be asked by it
  if (filter.text !== undefined) throw new Problem('api/not-public', 'text')
  // and where it was, place by place
  if (filter.places?.some((id) => places.isSmallId(id))) throw new Problem('api/not-public', 'places')
  return { ...filter, to: filter.to !== undefined && filter.to < last ? filter.to : last }
}

/** The filter of a query; `masked` where points are told coarsely. Throws `api/not-public` where the public may not ask so. */
export function askedFilter(c: Context<Env>, query: Parameters<typeof eventFilter>[0], masked: boolean): EventFilter {
  const filter = masked ? eventFilter(query) : { ...eventFilter(query), exact: true }
  const { asPublic } = c.get('principal')
  return asPublic ? publicFilter(filter, asPublic) : filter
}
