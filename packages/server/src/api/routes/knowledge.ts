// The editor of knowledge: what reports name and no table has, the user's layer of places and actors, and reading anew by it.
import { createRoute } from '@hono/zod-openapi'
import { actorChanges, actorFor, actorRemoval, listActors } from '../../service/knowledge/actors.ts'
import { check, edit, type Edit } from '../../service/knowledge/editor.ts'
import { gapsFor } from '../../service/knowledge/gaps.ts'
import type { Change } from '../../service/knowledge/own-layer.ts'
import { listPlaces, placeChanges, placeFor, placeRemoval } from '../../service/knowledge/places.ts'
import { READING_STATES, ReadAnew } from '../../service/knowledge/read-anew.ts'
import { Problem } from '../../service/problem.ts'
import { GAP_KINDS, type GapCursor } from '../../store/read/list-gaps.ts'
import { cut, pageOf, PageQuery } from '../answers/page.ts'
import { answers, body, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext } from '../context.ts'
import { ActorBody, Checked, checkedShape, KnownActor, KnownPlace, NewActor, NewPlace, PlaceBody } from '../parts/knowledge.ts'

const route = routesOf('knowledge')
const params = z.object({ id: z.string().min(1).max(120) })
const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200).optional().meta({ description: 'Part of a name; without it, what the user added or altered.' }),
})
const FreshQuery = z.object({ fresh: z.enum(['true', 'false']).default('false').meta({ description: 'Whether the id must be new.' }) })

const Gap = z
  .object({
    name: z.string(),
    claims: z.int().meta({ description: 'Claims whose sentences give the name.' }),
    reports: z.int(),
    listed: z.boolean().meta({ description: 'In the tables by now: reading anew will find it.' }),
    example: z.object({
      report: z.uuid(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      before: z.string(),
      words: z.string(),
      after: z.string(),
    }),
  })
  .openapi('KnowledgeGap')

const gaps = createRoute({
  ...route('read', 'get /knowledge/gaps', 'Names that reports give and no table has, those met most first'),
  request: { query: PageQuery.extend({ kind: z.enum(GAP_KINDS) }) },
  responses: answers({ 200: json(pageOf(Gap), 'A page of names.') }, 400),
})

const Area = z
  .object({ id: z.string(), kind: z.string(), name_ar: z.string(), name_en: z.string(), admin1: z.string().nullable() })
  .openapi('Area', { description: 'A governorate, or a district with the governorate it lies in.' })
const areas = createRoute({
  ...route('read', 'get /knowledge/areas', 'The governorates and districts of a country, by their ids'),
  request: { query: z.object({ country: z.string().regex(/^[A-Z]{2}$/) }) },
  responses: answers({ 200: json(z.object({ items: z.array(Area).readonly() }), 'Areas.') }, 400),
})

const places = createRoute({
  ...route('read', 'get /knowledge/places', 'Places as their tables have them, ours and the user’s'),
  request: { query: SearchQuery },
  responses: answers({ 200: json(z.object({ items: z.array(KnownPlace).readonly() }), 'Places.') }, 400),
})
const place = createRoute({
  ...route('read', 'get /knowledge/places/{id}', 'A place as its table has it'),
  request: { params },
  responses: answers({ 200: json(KnownPlace, 'The place.') }, 400, 404),
})
const checkPlace = createRoute({
  ...route('import', 'post /knowledge/places/check', 'What is wrong with a place; nothing is kept'),
  request: { query: FreshQuery, body: body(NewPlace) },
  responses: answers({ 200: json(Checked, 'Its faults.') }, 400, 413),
})
const addPlace = createRoute({
  ...route('import', 'post /knowledge/places', 'Add a place to the user’s layer'),
  request: { body: body(NewPlace) },
  responses: answers({ 200: json(Checked, 'Whether it is kept, or for what it is not.') }, 400, 413),
})
const putPlace = createRoute({
  ...route('import', 'put /knowledge/places/{id}', 'Alter a place of the user’s layer, or lay a row over one of ours'),
  request: { params, body: body(PlaceBody) },
  responses: answers({ 200: json(Checked, 'Whether it is kept, or for what it is not.') }, 400, 404, 413),
})
const removePlace = createRoute({
  ...route('import', 'delete /knowledge/places/{id}', 'Take a place out of the user’s layer; one of ours that it lay over is back'),
  request: { params },
  responses: answers({ 200: json(Checked, 'Whether it is gone, or for what it is not.') }, 400, 404),
})

const actors = createRoute({
  ...route('read', 'get /knowledge/actors', 'Actors as their tables have them, ours and the user’s'),
  request: { query: SearchQuery },
  responses: answers({ 200: json(z.object({ items: z.array(KnownActor).readonly() }), 'Actors.') }, 400),
})
const actor = createRoute({
  ...route('read', 'get /knowledge/actors/{id}', 'An actor as the tables have it, with its names'),
  request: { params },
  responses: answers({ 200: json(KnownActor, 'The actor.') }, 400, 404),
})
const checkActor = createRoute({
  ...route('import', 'post /knowledge/actors/check', 'What is wrong with an actor; nothing is kept'),
  request: { query: FreshQuery, body: body(NewActor) },
  responses: answers({ 200: json(Checked, 'Its faults.') }, 400, 413),
})
const addActor = createRoute({
  ...route('import', 'post /knowledge/actors', 'Add an actor to the user’s layer'),
  request: { body: body(NewActor) },
  responses: answers({ 200: json(Checked, 'Whether it is kept, or for what it is not.') }, 400, 413),
})
const putActor = createRoute({
  ...route('import', 'put /knowledge/actors/{id}', 'Alter an actor of the user’s layer, or give one of ours names or another row'),
  request: { params, body: body(ActorBody) },
  responses: answers({ 200: json(Checked, 'Whether it is kept, or for what it is not.') }, 400, 404, 413),
})
const removeActor = createRoute({
  ...route('import', 'delete /knowledge/actors/{id}', 'Take an actor and its names out of the user’s layer'),
  request: { params },
  responses: answers({ 200: json(Checked, 'Whether it is gone, or for what it is not.') }, 400, 404),
})

const Reading = z
  .object({
    reports: z.int(),
    older: z.int().meta({ description: 'Reports that were not read by these tables and this engine.' }),
    state: z.enum(READING_STATES),
    read: z.int().meta({ description: 'Reports read since reading anew began.' }),
  })
  .openapi('ReadingState')
const reading = createRoute({
  ...route('read', 'get /knowledge/reading', 'How many reports were read with older tables'),
  responses: answers({ 200: json(Reading, 'The count.') }),
})
const readAnew = createRoute({
  ...route('import', 'post /knowledge/reading', 'Read again what was read with older tables'),
  responses: answers({ 202: json(Reading, 'It is begun, or under way.') }),
})

const keyOf = ({ claims, reports, key }: GapCursor): string => `${claims}.${reports}.${key}`

/** Reads `keyOf`; throws `api/bad-value`. */
function cursorOf(after: string | undefined): GapCursor | undefined {
  if (after === undefined) return undefined
  const [, claims, reports, key] = /^(\d{1,9})\.(\d{1,9})\.(.+)$/s.exec(after) ?? []
  if (key === undefined) throw new Problem('api/bad-value', 'after', { detail: after })
  return { claims: Number(claims), reports: Number(reports), key }
}

function found<T>(value: T | null, id: string): T {
  if (value === null) throw new Problem('api/not-found', id)
  return value
}

export const knowledgeRoutes = (context: ApiContext) => {
  const { db, dataFolder: folder, registers } = context
  const anew = new ReadAnew(context)
  const save = async (asked: Edit): Promise<z.output<typeof Checked>> => checkedShape(await edit(db, folder, asked), true)
  const removal = (changes: readonly Change[] | null, id: string): (() => readonly Change[]) => {
    const known = found(changes, id)
    return () => known
  }
  return subApp()
    .openapi(gaps, async (c) => {
      const { kind, after, limit } = c.req.valid('query')
      const { items, next } = cut(await gapsFor(db, registers, kind, { after: cursorOf(after), limit: limit + 1 }), limit, keyOf)
      return c.json({ items: items.map(({ key: _, ...gap }) => gap), next }, 200)
    })
    .openapi(areas, (c) => {
      const { country } = c.req.valid('query')
      const items = registers.gazetteer
        .within(country)
        .filter(({ kind }) => kind === 'governorate' || kind === 'district')
        .map(({ id, kind, name_ar, name_en, admin1 }) => ({ id, kind, name_ar, name_en, admin1 }))
      return c.json({ items }, 200)
    })
    .openapi(places, (c) => c.json({ items: listPlaces(folder, registers, c.req.valid('query').q) }, 200))
    .openapi(place, (c) => {
      const { id } = c.req.valid('param')
      return c.json(found(placeFor(folder, registers, id), id), 200)
    })
    .openapi(checkPlace, (c) => {
      const asked = c.req.valid('json')
      const isThere = (): boolean => c.req.valid('query').fresh === 'true' && placeFor(folder, registers, asked.id) !== null
      return c.json(checkedShape(check(folder, { subject: asked.id, changes: () => placeChanges(folder, asked), isThere }), false), 200)
    })
    .openapi(addPlace, async (c) => {
      const asked = c.req.valid('json')
      const changes = (): readonly Change[] => placeChanges(folder, asked)
      const isThere = (): boolean => placeFor(folder, registers, asked.id) !== null
      return c.json(await save({ who: c.get('principal').who, act: 'place.add', subject: asked.id, changes, isThere }), 200)
    })
    .openapi(putPlace, async (c) => {
      const { id } = c.req.valid('param')
      found(placeFor(folder, registers, id), id)
      const changes = (): readonly Change[] => placeChanges(folder, { id, ...c.req.valid('json') })
      return c.json(await save({ who: c.get('principal').who, act: 'place.alter', subject: id, changes }), 200)
    })
    .openapi(removePlace, async (c) => {
      const { id } = c.req.valid('param')
      const changes = removal(placeRemoval(folder, id), id)
      return c.json(await save({ who: c.get('principal').who, act: 'place.remove', subject: id, changes }), 200)
    })
    .openapi(actors, (c) => c.json({ items: listActors(folder, c.req.valid('query').q) }, 200))
    .openapi(actor, (c) => {
      const { id } = c.req.valid('param')
      return c.json(found(actorFor(folder, id), id), 200)
    })
    .openapi(checkActor, (c) => {
      const asked = c.req.valid('json')
      const isThere = (): boolean => c.req.valid('query').fresh === 'true' && actorFor(folder, asked.id) !== null
      return c.json(checkedShape(check(folder, { subject: asked.id, changes: () => actorChanges(folder, asked), isThere }), false), 200)
    })
    .openapi(addActor, async (c) => {
      const asked = c.req.valid('json')
      const changes = (): readonly Change[] => actorChanges(folder, asked)
      const isThere = (): boolean => actorFor(folder, asked.id) !== null
      return c.json(await save({ who: c.get('principal').who, act: 'actor.add', subject: asked.id, changes, isThere }), 200)
    })
    .openapi(putActor, async (c) => {
      const { id } = c.req.valid('param')
      found(actorFor(folder, id), id)
      const changes = (): readonly Change[] => actorChanges(folder, { id, ...c.req.valid('json') })
      return c.json(await save({ who: c.get('principal').who, act: 'actor.alter', subject: id, changes }), 200)
    })
    .openapi(removeActor, async (c) => {
      const { id } = c.req.valid('param')
      const changes = removal(actorRemoval(folder, id), id)
      return c.json(await save({ who: c.get('principal').who, act: 'actor.remove', subject: id, changes }), 200)
    })
    .openapi(reading, async (c) => c.json(await anew.state(), 200))
    .openapi(readAnew, async (c) => {
      await anew.start(c.get('principal').who)
      return c.json(await anew.state(), 202)
    })
}
