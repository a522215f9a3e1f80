// What the queue of review is asked for by: the conditions of the one filter that a claim can meet, how sure it is, and in which order.
import { z } from '@hono/zod-openapi'
import { outletId } from '../../store/identity.ts'
import { QUEUE_ORDERS, type QueueFilter } from '../../store/read/list-review-queue.ts'
import type { ApiContext } from '../context.ts'
import { claimFilter, ClaimConditions, placesWithin } from './claim-filter.ts'
import { EventFilterQuery } from './filter.ts'

export const QueueQuery = ClaimConditions.extend(
  EventFilterQuery.pick({ places: true, outlets: true, disputed: true, text: true }).shape,
).extend({
  order: z.enum(QUEUE_ORDERS).default('uncertain').meta({ description: 'The least certain first, by day, or the latest first.' }),
  below: z.coerce.number().min(0).max(1).optional().meta({ description: 'Claims of less confidence alone.' }),
})

/** A queue by its conditions. */
export function queueFilter(query: z.output<typeof QueueQuery>, context: Pick<ApiContext, 'registers'>): QueueFilter {
  const { order, below, disputed, places, outlets, text, ...conditions } = query
  const claims = {
    ...claimFilter(conditions, context),
    ...(places ? { places: placesWithin(places, context) } : {}),
    ...(outlets ? { outlets: outlets.map(outletId) } : {}),
    ...(text === undefined ? {} : { text }),
  }
  return { claims, order, below, disputed }
}
