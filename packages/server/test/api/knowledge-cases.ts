// A case for every answer of the editor of knowledge.
import type { Case, Scene } from './cases.ts'

export const PLACE = {
  id: 'sy.own.zuayfirina',
  kind: 'village',
  lat: 35.11,
  lon: 40.47,
  radius_km: null,
  country: 'SY',
  admin1: null,
  admin2: null,
  weight: 10,
  source: 'test',
  name_en: 'Zuayfirina',
  name_ar: 'الزعيفرينة', // an invented village
  aliases_ar: [],
  note: '',
} as const

export const ACTOR = {
  id: 'own_wadi_brigade',
  category: 'rebel_group',
  parent: null,
  country: 'SY',
  from: '2013',
  to: null,
  kind: 'force',
  source: 'test',
  name_en: 'Horsemen of the Valley Battalion',
  name_ar: 'كتيبة فرسان الوادي', // an invented battalion
  note: '',
  senses: [],
} as const

const own =
  (method: string, path: string, sent?: unknown): Case =>
  ({ owner }) =>
    owner(method, `/knowledge${path}`, sent)

const LARGE = { note: 'x'.repeat(1_000_001) }
const { id: placeId, ...placeBody } = PLACE
const { id: actorId, ...actorBody } = ACTOR

/** What is added is there before it is altered or removed. */
const after =
  (path: string, added: unknown, then: Case): Case =>
  async (scene: Scene) => {
    await scene.owner('POST', `/knowledge${path}`, added)
    return then(scene)
  }

export const KNOWLEDGE_CASES: Readonly<Record<string, Readonly<Record<number, Case>>>> = {
  'GET /knowledge/gaps': { 200: own('GET', '/gaps?kind=actor'), 400: own('GET', '/gaps?kind=place&after=x') },
  'GET /knowledge/areas': { 200: own('GET', '/areas?country=SY'), 400: own('GET', '/areas?country=Syria') },
  'GET /knowledge/places': { 200: own('GET', '/places?q=الشحيل'), 400: own('GET', '/places?q=') }, // a town
  'GET /knowledge/places/{id}': {
    200: own('GET', '/places/sy.deir_ezzor.shuhayl'),
    400: own('GET', `/places/${'x'.repeat(300)}`),
    404: own('GET', '/places/none'),
  },
  'POST /knowledge/places/check': {
    200: own('POST', '/places/check?fresh=true', { ...PLACE, lat: 3 }),
    400: own('POST', '/places/check', { ...PLACE, kind: 'moon' }),
    413: own('POST', '/places/check', LARGE),
  },
  'POST /knowledge/places': {
    200: own('POST', '/places', PLACE),
    400: own('POST', '/places', { ...PLACE, id: '#' }),
    413: own('POST', '/places', LARGE),
  },
  'PUT /knowledge/places/{id}': {
    200: after('/places', PLACE, own('PUT', `/places/${placeId}`, placeBody)),
    400: own('PUT', `/places/${placeId}`, { ...placeBody, weight: -1 }),
    404: own('PUT', '/places/none', placeBody),
    413: own('PUT', `/places/${placeId}`, LARGE),
  },
  'DELETE /knowledge/places/{id}': {
    200: after('/places', PLACE, own('DELETE', `/places/${placeId}`)),
    400: own('DELETE', `/places/${'x'.repeat(300)}`),
    404: own('DELETE', '/places/sy.deir_ezzor.shuhayl'),
  },
  'GET /knowledge/actors': { 200: own('GET', '/actors?q=قسد'), 400: own('GET', '/actors?q=') }, // the SDF
  'GET /knowledge/actors/{id}': {
    200: own('GET', '/actors/sdf'),
    400: own('GET', `/actors/${'x'.repeat(300)}`),
    404: own('GET', '/actors/none'),
  },
  'POST /knowledge/actors/check': {
    200: own('POST', '/actors/check?fresh=true', { ...ACTOR, parent: 'none' }),
    400: own('POST', '/actors/check', { ...ACTOR, kind: 'moon' }),
    413: own('POST', '/actors/check', LARGE),
  },
  'POST /knowledge/actors': {
    200: own('POST', '/actors', ACTOR),
    400: own('POST', '/actors', { ...ACTOR, id: '' }),
    413: own('POST', '/actors', LARGE),
  },
  'PUT /knowledge/actors/{id}': {
    200: after('/actors', ACTOR, own('PUT', `/actors/${actorId}`, actorBody)),
    400: own('PUT', `/actors/${actorId}`, { ...actorBody, country: 'Syria' }),
    404: own('PUT', '/actors/none', actorBody),
    413: own('PUT', `/actors/${actorId}`, LARGE),
  },
  'DELETE /knowledge/actors/{id}': {
    200: after('/actors', ACTOR, own('DELETE', `/actors/${actorId}`)),
    400: own('DELETE', `/actors/${'x'.repeat(300)}`),
    404: own('DELETE', '/actors/sdf'),
  },
  'GET /knowledge/reading': { 200: own('GET', '/reading') },
  'POST /knowledge/reading': { 202: own('POST', '/reading') },
}
