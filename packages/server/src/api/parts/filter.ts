// The one vocabulary of filters, as it is written in an address and as it is kept in a saved search.
import { z } from '@hono/zod-openapi'
import { EVENT_FIELDS, EVENT_KINDS, EVENT_ROLES, GRADES, UNTOLD, type EventFilter } from '../../store/read/event-filter.ts'
import { LARGEST_INTEGER } from '../../store/largest-integer.ts'

const MOST_NAMED = 100
const Count = z.int().min(0).max(LARGEST_INTEGER)

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
    .pipe(z.array(z.enum(values)).max(values.length))
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

/** A number that comes as text. */
const least = (description: string) => z.coerce.number().pipe(Count).optional().meta({ description })

export const EventFilterQuery = z.object({
  ...SHARED,
  actors: named('Ids of actors; members of them are included. One may come with a part of its own: `initiator:isis`.', 'isis'),
  places: named('Ids of places of the gazetteer; what lies in them is included.', 'sy.deir_ezzor.shuhayl'),
  outlets: named('Names or ids of outlets, one of which tells of it.', 'وكالة سنديان للأنباء'), // an invented agency
  grades: oneOf(GRADES, 'How well it is attested.'),
  kinds: oneOf(EVENT_KINDS, 'One happening, or a total of several.'),
  disputed: oneOf(EVENT_FIELDS, 'Fields, over one of which accounts conflict.'),
  untold: oneOf(UNTOLD, 'What nobody tells of it: each of these.'),
  least_witnesses: least('At least so many independent witnesses.'),
  least_killed: least('At least so many dead by the best figure; not where none is told, for unknown is not zero.'),
  most_killed: least('At most so many dead by the best figure; not where none is told.'),
  least_injured: least('At least so many wounded by the best figure; not where none is told.'),
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
    places: z.array(z.string()).max(MOST_NAMED).optional(),
    grades: z.array(z.enum(GRADES)).max(GRADES.length).optional(),
    kinds: z.array(z.enum(EVENT_KINDS)).max(EVENT_KINDS.length).optional(),
    disputed: z.array(z.enum(EVENT_FIELDS)).max(EVENT_FIELDS.length).optional(),
    untold: z.array(z.enum(UNTOLD)).max(UNTOLD.length).optional(),
    least_witnesses: Count.optional(),
    least_killed: Count.optional(),
    most_killed: Count.optional(),
    least_injured: Count.optional(),
    text: z.string().min(1).max(500).optional(),
  })
  .openapi('EventFilter')

/** How a condition is written here, where it is not by its own name; what else a query holds (pages, languages) is no condition. */
const NAMES: Readonly<Record<Exclude<keyof EventFilter, 'exact'>, string>> = {
  box: 'box',
  from: 'from',
  to: 'to',
  types: 'types',
  actors: 'actors',
  role: 'role',
  countries: 'countries',
  admin1: 'admin1',
  places: 'places',
  outlets: 'outlets',
  grades: 'grades',
  kinds: 'kinds',
  disputed: 'disputed',
  untold: 'untold',
  leastWitnesses: 'least_witnesses',
  leastKilled: 'least_killed',
  mostKilled: 'most_killed',
  leastInjured: 'least_injured',
  text: 'text',
}

/** The filter of either form. */
export const eventFilter = (given: z.output<typeof EventFilterQuery> | z.output<typeof EventFilterBody>): EventFilter =>
  Object.fromEntries(
    Object.entries(NAMES)
      .map(([name, written]) => [name, (given as Readonly<Record<string, unknown>>)[written]])
      .filter(([, value]) => value !== undefined),
  )

/** A kept filter as it is sent; how exactly its box is held against points is no condition. */
export const filterBody = ({ exact: _, ...filter }: EventFilter): z.output<typeof EventFilterBody> =>
  EventFilterBody.parse(Object.fromEntries(Object.entries(filter).map(([name, value]) => [NAMES[name as keyof typeof NAMES], value])))
