// The shapes of the editor of knowledge: a place, an actor with its names, the faults for which a change is refused.
import { DEFAULT_RADIUS, type PlaceKind } from '@sijill/engine/knowledge/place-kinds.ts'
import type { Fault } from '@sijill/engine/knowledge/check.ts'
import { z } from '../answers/route.ts'
import { list } from './shapes.ts'

/** An id of a table: nothing in it may be taken for a comment, a list or the end of a cell. */
const Id = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9][\w.:-]*$/)
const id = z.string().max(120)
const words = z.string().trim().max(300)
/** One name: lists inside a cell are parted by `|`. */
const name = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^|]*$/)
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()
const day = z.string().max(10).nullable()

const KINDS = Object.keys(DEFAULT_RADIUS) as [PlaceKind, ...PlaceKind[]]

const placeFields = {
  kind: z.enum(KINDS),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  radius_km: z.number().positive().max(2000).nullable().meta({ description: 'How far it reaches; null for what is usual for its kind.' }),
  country,
  admin1: id.nullable().meta({ description: 'The id of its governorate.' }),
  admin2: id.nullable().meta({ description: 'The id of its district.' }),
  weight: z.number().min(0).max(100).meta({ description: 'How often reports mean this place by its name.' }),
  source: words,
  name_en: name,
  name_ar: name,
  aliases_ar: z.array(name.min(1)).max(40).readonly(),
  note: words,
}
export const NewPlace = z.strictObject({ id: Id, ...placeFields }).openapi('NewPlace')
export const PlaceBody = z.strictObject(placeFields).openapi('PlaceBody')
export const KnownPlace = z
  .object({ id: z.string(), ...placeFields, kind: z.string(), own: z.boolean().meta({ description: 'Of the user’s layer.' }) })
  .openapi('KnownPlace')

const senseFields = {
  alias_ar: name,
  register: z.enum(['neutral', 'self', 'hostile', 'honorific', 'short']).meta({ description: 'How the words look at the actor.' }),
  match: z.enum(['name', 'context']),
  country: country.meta({ description: 'Where alone the name means this actor.' }),
  from: day.meta({ description: 'Since when it does.' }),
  to: day.meta({ description: 'Until when.' }),
  near: z.array(id.min(1)).max(40).readonly().meta({ description: 'Actors and governorates that ask for this sense among several.' }),
  source: words,
  note: words,
}
const Sense = z.strictObject(senseFields).openapi('ActorSense')
const KnownSense = z.object({ ...senseFields, register: z.string(), match: z.string() }).openapi('KnownActorSense')

const actorFields = {
  category: z.string().regex(/^[a-z_]{1,40}$/),
  parent: id.nullable(),
  country,
  from: day,
  to: day,
  kind: z.enum(['force', 'state', 'body', 'class']),
  source: words,
  name_en: name,
  name_ar: name,
  note: words,
  senses: z
    .array(Sense)
    .max(200)
    .readonly()
    .meta({ description: 'Its names in the user’s layer, each where and when it means this actor.' }),
}
export const NewActor = z.strictObject({ id: Id, ...actorFields }).openapi('NewActor')
export const ActorBody = z.strictObject(actorFields).openapi('ActorBody')
export const KnownActor = z
  .object({
    id: z.string(),
    ...actorFields,
    kind: z.string(),
    senses: list(KnownSense),
    ours: list(KnownSense).meta({
      description: 'Its names in the project’s tables, which stay.',
    }),
    own: z.boolean(),
  })
  .openapi('KnownActor')

/** What is wrong with a change: nothing of it was kept where there is any fault. */
export const Checked = z
  .object({
    saved: z.boolean(),
    faults: list(
      z.object({
        code: z.string(),
        table: z.string().meta({ description: 'The table of the row at fault, as `aliases`.' }),
        column: z.string().nullable().meta({ description: 'The field at fault; null where it is the row as a whole.' }),
        message: z.string().meta({ description: 'As `sijill knowledge check` says it.' }),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  })
  .openapi('CheckedChange')

export const checkedShape = (faults: readonly Fault[], saves: boolean): z.output<typeof Checked> => ({
  saved: saves && faults.length === 0,
  faults: faults.map(({ file, code, column, message, values }) => ({
    code,
    table: file.replace(/^.*\//, '').replace(/\.tsv$/, ''),
    column,
    message,
    values: { ...values },
  })),
})
