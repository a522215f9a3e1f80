// The one vocabulary of filters, as it is written in an address and as it is kept in a saved search.
import { z } from '@hono/zod-openapi'
import type { EventFilter } from '../../store/read/event-filter.ts'

export const GRADES = ['confirmed', 'fair', 'weak', 'contested'] as const
const EVENT_KINDS = ['occurrence', 'aggregate'] as const
export const EVENT_ROLES = ['initiator', 'target', 'participant'] as const

const MOST_NAMED = 100

/** Values with commas between them. */
const named = (description: string, example: string) =>
  z
    .string()
    .min(1)
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(200)).min(1).max(MOST_NAMED))
    .optional()
    .openapi({ type: 'string', description, example })

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)))
    .optional()
    .openapi({ type: 'string', description, example: values[0] })

const day = (description: string) => z.iso.date().optional().meta({ description, example: '2024-03-02' })

const Box = z
  .string()
  .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
  .transform((text) => text.split(',').map(Number) as [number, number, number, number])
  .refine(([west, south, east, north]) => west <= east && south <= north && Math.abs(south) <= 90 && Math.abs(north) <= 90)
  .optional()
  .openapi({ type: 'string', description: 'West, south, east, north in degrees.', example: '38.5,34.2,41.5,36.5' })

/** Conditions that claims and events have in common. */
const SHARED = {
  box: Box,
  from: day('Nothing that ended before this day.'),
  to: day('Nothing that began after this day.'),
  types: named('Ids of event types; a type stands for its subtypes.', 'shelling,air_drone_strike'),
  actors: named('Ids of actors; members of them are included.', 'isis'),
  role: z.enum(EVENT_ROLES).optional().meta({ description: 'The part that those actors have.' }),
  countries: named('Codes of two letters.', 'SY'),
  admin1: named('English names of governorates.', 'Deir ez-Zor'),
}

export const ClaimFilterQuery = z.object(SHARED)

export const EventFilterQuery = z.object({
  ...SHARED,
  outlets: named('Names or ids of outlets, one of which tells of it.', 'وكالة سنديان للأنباء'), // an invented agency
  grades: oneOf(GRADES, 'How well it is attested.'),
  kinds: oneOf(EVENT_KINDS, 'One happening, or a total of several.'),
  least_killed: z.coerce.number().int().min(0).optional().meta({ description: 'At least so many dead by the best figure.' }),
  text: z.string().min(1).max(500).optional().meta({ description: 'Words in any of its reports, in any spelling.' }),
})

/** A filter as it is kept and sent: the same names, lists as lists. */
export const EventFilterBody = z
  .strictObject({
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    types: z.array(z.string()).max(MOST_NAMED).optional(),
    actors: z.array(z.string()).max(MOST_NAMED).optional(),
    role: z.enum(EVENT_ROLES).optional(),
    countries: z.array(z.string()).max(MOST_NAMED).optional(),
    admin1: z.array(z.string()).max(MOST_NAMED).optional(),
    outlets: z.array(z.string()).max(MOST_NAMED).optional(),
    grades: z.array(z.enum(GRADES)).optional(),
    kinds: z.array(z.enum(EVENT_KINDS)).optional(),
    least_killed: z.int().min(0).optional(),
    text: z.string().min(1).max(500).optional(),
  })
  .openapi('EventFilter')

/** The filter of either form. */
export function eventFilter(given: z.output<typeof EventFilterQuery> | z.output<typeof EventFilterBody>): EventFilter {
  const { least_killed: leastKilled, ...rest } = given
  const filter = { ...rest, leastKilled }
  return Object.fromEntries(Object.entries(filter).filter(([name, value]) => name in FILTER_NAMES && value !== undefined))
}

/** A kept filter as it is sent. */
export function filterBody({ leastKilled, ...rest }: EventFilter): z.output<typeof EventFilterBody> {
  return EventFilterBody.parse({ ...rest, ...(leastKilled === undefined ? {} : { least_killed: leastKilled }) })
}

/** The names of `EventFilter`: what else a query holds (pages, languages) is no part of it. */
const FILTER_NAMES: Readonly<Record<keyof EventFilter, true>> = {
  box: true,
  from: true,
  to: true,
  types: true,
  actors: true,
  role: true,
  countries: true,
  admin1: true,
  outlets: true,
  grades: true,
  kinds: true,
  leastKilled: true,
  text: true,
}
