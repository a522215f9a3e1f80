// Pages by key: what comes after the last one seen, however much was added before it meanwhile.
import { z } from '@hono/zod-openapi'
import { Problem } from '../../service/problem.ts'

const MOST = 200
const USUAL = 50

/** How many a page may hold: more of what is small. */
export const limitTo = (most: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(USUAL)
    .meta({ description: `How many; at most ${most}.` })

/** What a page is asked for by. */
export const PageQuery = z.object({
  limit: limitTo(MOST),
  after: z.string().min(1).max(500).optional().meta({ description: 'The `next` of the page before.' }),
})

/** A state of the record. */
export const AsOfQuery = z.object({
  as_of: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'The record as it was at this time, as `2026-11-23T08:00:00Z`.', example: '2026-11-23T08:00:00Z' }),
})

export const asOfDate = ({ as_of }: z.infer<typeof AsOfQuery>): Date | undefined => (as_of === undefined ? undefined : new Date(as_of))

/** A page of a shape. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).readonly(),
    next: z.string().nullable().meta({ description: 'Where the next page begins: its `after`. Null where there is none.' }),
  })

/** A key of two parts in one text: a day and an id. */
export const dayKey = (key: { readonly day: string; readonly id: string } | null): string | null => (key ? `${key.day}.${key.id}` : null)

const DAY_KEY = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/

/** Reads `dayKey`; throws `api/bad-value`. */
export function readDayKey(after: string | undefined): { readonly day: string; readonly id: string } | undefined {
  if (after === undefined) return undefined
  const [, day, id] = DAY_KEY.exec(after) ?? []
  if (day === undefined || id === undefined) throw new Problem('api/bad-value', 'after', { detail: after })
  return { day, id }
}

/** The first of many, and the key of the last where more follow; `found` holds one more than `limit` where they do. */
export function cut<T>(found: readonly T[], limit: number, keyOf: (last: T) => string): { items: readonly T[]; next: string | null } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? keyOf(last) : null }
}
