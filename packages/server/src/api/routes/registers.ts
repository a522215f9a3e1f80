// Who and what the ids of the record stand for: actors, places, and those who publish and speak.
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { GazetteerEntry } from '@sijill/engine/knowledge/gazetteer.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { actorNames } from '../../service/actor-names.ts'
import { findPlaces } from '../../service/find-places.ts'
import { Problem } from '../../service/problem.ts'
import { outletId } from '../../store/identity.ts'
import { measureOutlet } from '../../store/read/measure-outlet.ts'
import { listOutlets } from '../../store/read/list-outlets.ts'
import { cut, pageOf, PageQuery } from '../answers/page.ts'
import { answers, json, routesOf, z } from '../answers/route.ts'
import { subApp } from '../answers/sub-app.ts'
import type { ApiContext, Env } from '../context.ts'
import { list } from '../parts/shapes.ts'

const route = routesOf('registers')

const params = z.object({ id: z.string().min(1).max(200) })
const NamedQuery = PageQuery.extend({
  q: z.string().min(1).max(200).optional().meta({ description: 'Part of a name, Arabic in any spelling or English.' }),
})

const Actor = z
  .object({
    id: z.string(),
    name_ar: z.string(),
    name_en: z.string(),
    category: z.string(),
    kind: z.string(),
    parent: z.string().nullable(),
    country: z.string().nullable(),
  })
  .openapi('Actor')

const actors = createRoute({
  ...route('read', 'get /actors', 'Actors of the register, by id'),
  request: { query: NamedQuery },
  responses: answers({ 200: json(pageOf(Actor), 'A page of actors.') }, 400),
})
const actor = createRoute({
  ...route('read', 'get /actors/{id}', 'An actor, those above it and those within it'),
  request: { params },
  responses: answers(
    { 200: json(Actor.extend({ above: z.array(z.string()).readonly(), within: z.array(z.string()).readonly() }), 'The actor.') },
    400,
    404,
  ),
})

const Names = z
  .object({
    known: z
      .array(
        z.object({
          name: z.string(),
          register: z.string().meta({ description: 'How the words look at the actor: neutral, self, hostile …' }),
          country: z.string().nullable(),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      )
      .readonly()
      .meta({ description: 'Names of the register; where and when they mean this actor.' }),
    used: z
      .array(
        z.object({
          name: z.string(),
          register: z.string().nullable(),
          claims: z.int(),
          outlets: z.array(z.object({ outlet: z.string().nullable(), claims: z.int() })).readonly(),
        }),
      )
      .readonly()
      .meta({ description: 'Words of claims, the most used first, and whose they are. Victims who are civilians are left out.' }),
  })
  .openapi('ActorNames')

const names = createRoute({
  ...route('read', 'get /actors/{id}/names', 'The names of an actor: those that the register knows, and those that outlets use'),
  request: { params },
  responses: answers({ 200: json(Names, 'The names.') }, 400, 404),
})

const RegisteredPlace = z
  .object({
    id: z.string(),
    kind: z.string(),
    name_ar: z.string(),
    name_en: z.string(),
    lat: z.number(),
    lon: z.number(),
    radius_km: z.number(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    admin2: z.string().nullable(),
  })
  .openapi('RegisteredPlace', { description: 'A place of the gazetteer; `admin1` and `admin2` are ids of its governorate and district.' })

const places = createRoute({
  ...route('read', 'get /places', 'Places that a name may mean, the likeliest first'),
  request: { query: z.object({ q: z.string().min(1).max(200).meta({ description: 'A name, Arabic or English.', example: 'الشحيل' }) }) }, // a town
  responses: answers({ 200: json(z.object({ items: z.array(RegisteredPlace).readonly() }), 'Places.') }, 400),
})
const MapNames = z
  .object({
    items: list(
      z.object({
        kind: z.string(),
        name_ar: z.string(),
        name_en: z.string(),
        lat: z.number(),
        lon: z.number(),
        weight: z.number().meta({ description: 'Which names are written first where there is no room for all.' }),
      }),
    ),
  })
  .openapi('MapNames')
const mapNames = createRoute({
  ...route('read', 'get /places/on-map', 'Names to write on a map: countries, governorates, cities and large towns'),
  responses: answers({ 200: json(MapNames, 'Names with their points.') }),
})

const place = createRoute({
  ...route('read', 'get /places/{id}', 'A place of the gazetteer'),
  request: { params },
  responses: answers({ 200: json(RegisteredPlace, 'The place.') }, 400, 404),
})

const Source = z
  .object({
    id: z.string(),
    name: z.string(),
    reports: z.int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .openapi('Source', { description: 'An outlet of the record; `first` and `last` are days of publication.' })

const sources = createRoute({
  ...route('read', 'get /sources', 'Outlets whose reports the record has, by id'),
  request: { query: PageQuery },
  responses: answers({ 200: json(pageOf(Source), 'A page of outlets.') }, 400),
})
const source = createRoute({
  ...route('read', 'get /sources/{id}', 'An outlet of the record, by its id or its name'),
  request: { params },
  responses: answers({ 200: json(Source, 'The outlet.') }, 400, 404),
})

const Measures = z
  .object({
    reports: z.int(),
    copies: z.int().meta({ description: 'Reports that copy another.' }),
    events: z.int().meta({ description: 'Occurrences that it tells; totals are not counted.' }),
    alone: z.int().meta({ description: 'Those that no other outlet tells.' }),
    shared: z.int().meta({ description: 'Those that others tell too.' }),
    first: z.int().meta({ description: 'Of the shared ones, those that it published before every other.' }),
    figures: z.int().meta({ description: 'Of the shared ones, those of whose dead it gave a figure.' }),
    corrected: z.int().meta({ description: 'Of those, the ones whose best figure now lies outside what it told first.' }),
  })
  .openapi('SourceMeasures', { description: 'How an outlet stands among others, over the events of the record.' })

const measures = createRoute({
  ...route('read', 'get /sources/{id}/measures', 'How often an outlet is alone, first, and later corrected'),
  request: { params },
  responses: answers({ 200: json(Measures, 'The measures.') }, 400, 404),
})

const placeShape = ({ id, kind, name_ar, name_en, lat, lon, radiusKm, country, admin1, admin2 }: GazetteerEntry) => {
  return { id, kind, name_ar, name_en, lat, lon, radius_km: radiusKm, country, admin1, admin2 }
}

type ActorRow = ReturnType<ApiContext['registers']['actors']['get']> & object
const actorShape = ({ id, name_ar, name_en, category, kind, parent, country }: ActorRow) => {
  return { id, name_ar, name_en, category, kind, parent, country }
}

/** Towns of less weight are too many for a map of several countries. */
const LEAST_WEIGHT: Readonly<Record<string, number>> = { country: 0, governorate: 0, city: 40, town: 40 }

/** The last day of which whoever asks is told; undefined where there is none. */
const untilOf = (c: Context<Env>): string | undefined => c.get('principal').asPublic?.lastDay

const holds = (name: string, asked: string): boolean => foldKey(name).toLowerCase().includes(foldKey(asked).toLowerCase())

function found<T>(value: T | null | undefined, id: string): T {
  if (value == null) throw new Problem('api/not-found', id)
  return value
}

export const registerRoutes = ({ db, registers, dataFolder }: ApiContext) => {
  const all = (): ActorRow[] => [...registers.actors.actors.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const above = (id: string): string[] =>
    all()
      .filter((one) => one.id !== id && registers.actors.isWithin(id, one.id))
      .map((one) => one.id)
  const within = (id: string): string[] =>
    all()
      .filter((one) => one.id !== id && registers.actors.isWithin(one.id, id))
      .map((one) => one.id)
  return subApp()
    .openapi(actors, (c) => {
      const { q, after, limit } = c.req.valid('query')
      const asked = all().filter(({ id, name_ar, name_en }) => q === undefined || [id, name_ar, name_en].some((name) => holds(name, q)))
      const { items, next } = cut(after === undefined ? asked : asked.filter(({ id }) => id > after), limit, ({ id }) => id)
      return c.json({ items: items.map(actorShape), next }, 200)
    })
    .openapi(actor, (c) => {
      const { id } = c.req.valid('param')
      const row = found(registers.actors.get(id), id)
      return c.json({ ...actorShape(row), above: above(id), within: within(id) }, 200)
    })
    .openapi(places, (c) => {
      const { asPublic } = c.get('principal')
      const named = findPlaces(registers.gazetteer, c.req.valid('query').q, new Map())
      return c.json({ items: named.filter(({ id }) => !asPublic?.places.isSmallId(id)).map(placeShape) }, 200)
    })
    .openapi(mapNames, (c) => {
      const items = [...registers.gazetteer.all()]
        .filter(({ kind, weight }) => weight >= (LEAST_WEIGHT[kind] ?? Infinity))
        .map(({ kind, name_ar, name_en, lat, lon, weight }) => ({ kind, name_ar, name_en, lat, lon, weight }))
      return c.json({ items }, 200)
    })
    .openapi(place, (c) => {
      const { id } = c.req.valid('param')
      if (c.get('principal').asPublic?.places.isSmallId(id)) throw new Problem('api/not-public', id)
      return c.json(placeShape(found(registers.gazetteer.byId(id), id)), 200)
    })
    .openapi(sources, async (c) => {
      const { after, limit } = c.req.valid('query')
      return c.json(
        cut(await listOutlets(db, { after, limit: limit + 1, until: untilOf(c) }), limit, ({ id }) => id),
        200,
      )
    })
    .openapi(source, async (c) => {
      const { id } = c.req.valid('param')
      return c.json(found((await listOutlets(db, { id: outletId(id), limit: 1, until: untilOf(c) }))[0], id), 200)
    })
    .openapi(names, async (c) => {
      const { id } = c.req.valid('param')
      found(registers.actors.get(id), id)
      const { known, used } = await actorNames(db, id, dataFolder)
      // words of reports, which the public is not shown
      return c.json({ known, used: c.get('principal').asPublic ? [] : used }, 200)
    })
    .openapi(measures, async (c) => {
      const { id } = c.req.valid('param')
      const { id: known } = found((await listOutlets(db, { id: outletId(id), limit: 1, until: untilOf(c) }))[0], id)
      return c.json(await measureOutlet(db, known, untilOf(c)), 200)
    })
}
