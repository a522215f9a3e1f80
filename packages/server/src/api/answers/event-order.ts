// The order that events are asked for in, and where in it a page begins, as one opaque text.
import { z } from '@hono/zod-openapi'
import { Problem } from '../../service/problem.ts'
import { LARGEST_INTEGER } from '../../store/largest-integer.ts'
import { EVENT_SORTS, type EventPosition, type EventSort } from '../../store/read/find-events.ts'

const SORTS = Object.keys(EVENT_SORTS) as [EventSort, ...EventSort[]]

export const EventOrderQuery = z.object({
  sort: z
    .enum(SORTS)
    .default('id')
    .meta({
      description:
        'By the first day, the best figure of the dead, the type’s id, or the place’s name in one of the languages (an Arabic one without its article). ' +
        'Events without it come last, in either order.',
    }),
  order: z.enum(['asc', 'desc']).default('asc'),
})

/** A position as the `next` of a page. */
export const positionKey = ({ value, id }: EventPosition): string => Buffer.from(JSON.stringify([value, id])).toString('base64url')

const text = z.string().max(500)
const VALUES: Readonly<Record<EventSort, z.ZodType<string | number>>> = {
  id: text,
  day: z.iso.date(),
  killed: z.int().max(LARGEST_INTEGER),
  type: text,
  place_ar: text,
  place_en: text,
}

function parsed(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString())
  } catch {
    return null
  }
}

/** Reads `positionKey` of a page sorted so; throws `api/bad-value`. */
export function readPosition(after: string | undefined, sort: EventSort): EventPosition | undefined {
  if (after === undefined) return undefined
  const read = z.tuple([VALUES[sort].nullable(), z.uuid()]).safeParse(parsed(after))
  if (!read.success) throw new Problem('api/bad-value', 'after', { detail: after })
  const [value, id] = read.data
  return { value, id }
}
