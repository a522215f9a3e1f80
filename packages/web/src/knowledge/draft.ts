// What a person types of a place or an actor, as texts, and what is sent of it.
import type { KnownActor, KnownPlace, NewActor, NewPlace, Sense } from './ask-knowledge.ts'

/** Fields as they are typed. */
export type PlaceDraft = Readonly<Record<keyof NewPlace, string>>
export type ActorDraft = Readonly<Record<Exclude<keyof NewActor, 'senses'>, string>> & { readonly senses: readonly SenseDraft[] }
export type SenseDraft = Readonly<Record<Exclude<keyof Sense, 'near'>, string>> & { readonly near: readonly string[] }

const EASTERN = '٠١٢٣٤٥٦٧٨٩'

/** `٣٥٫٢` is 35.2; null where it is no number. */
export function numberIn(typed: string): number | null {
  const plain = typed
    .trim()
    .replaceAll(/[٠-٩]/g, (digit) => String(EASTERN.indexOf(digit)))
    .replace('٫', '.')
    .replace('−', '-')
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain)
}

/** A point as maps give it, latitude first: `35.1, 40.4`; null where it is none. */
export function pointIn(typed: string): readonly [lat: string, lon: string] | null {
  const [lat, lon, ...more] = typed.trim().split(/[،,;\s]+/)
  return lat !== undefined && lon !== undefined && more.length === 0 && numberIn(lat) !== null && numberIn(lon) !== null ? [lat, lon] : null
}

const namesIn = (typed: string): string[] =>
  typed
    .split(/[،,|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

/** Latin letters, digits and underscores of a name: `Zuayfirina` of al-Zuʿayfirīna stays `zuayfirina`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s_-]/g, '')
    .trim()
    .replaceAll(/[\s_-]+/g, '_')

export const emptyPlace = (name: string): PlaceDraft => ({
  id: '',
  kind: 'village',
  lat: '',
  lon: '',
  radius_km: '',
  country: 'SY',
  admin1: '',
  admin2: '',
  weight: '10',
  source: 'editor',
  name_en: '',
  name_ar: name,
  aliases_ar: '',
  note: '',
})

export const draftOfPlace = ({ own: _, aliases_ar, ...place }: KnownPlace): PlaceDraft => ({
  ...(Object.fromEntries(Object.entries(place).map(([name, value]) => [name, value === null ? '' : String(value)])) as Omit<
    PlaceDraft,
    'aliases_ar'
  >),
  aliases_ar: aliases_ar.join('، '),
})

/** The id that a new place gets where none is typed. */
export const placeId = ({ country, name_en }: Pick<PlaceDraft, 'country' | 'name_en'>): string =>
  slugOf(name_en) === '' ? '' : `${country.toLowerCase() || 'xx'}.own.${slugOf(name_en)}`

export const placeOf = (draft: PlaceDraft): NewPlace => ({
  ...draft,
  id: draft.id.trim() || placeId(draft),
  kind: draft.kind as NewPlace['kind'],
  lat: numberIn(draft.lat),
  lon: numberIn(draft.lon),
  radius_km: numberIn(draft.radius_km),
  country: orNull(draft.country),
  admin1: orNull(draft.admin1),
  admin2: orNull(draft.admin2),
  weight: numberIn(draft.weight) ?? 0,
  aliases_ar: namesIn(draft.aliases_ar),
})

export const emptySense = (name: string): SenseDraft => ({
  alias_ar: name,
  register: 'neutral',
  match: 'name',
  country: '',
  from: '',
  to: '',
  near: [],
  source: 'editor',
  note: '',
})

export const emptyActor = (name: string): ActorDraft => ({
  id: '',
  category: 'rebel_group',
  parent: '',
  country: 'SY',
  from: '',
  to: '',
  kind: 'force',
  source: 'editor',
  name_en: '',
  name_ar: name,
  note: '',
  senses: [],
})

export function draftOfActor({ own: _, ours: __, senses, ...actor }: KnownActor): ActorDraft {
  const texts = Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, value ?? ''])) as Omit<ActorDraft, 'senses'>
  return {
    ...texts,
    senses: senses.map(({ near, ...sense }) => ({
      ...(Object.fromEntries(Object.entries(sense).map(([name, value]) => [name, value ?? ''])) as Omit<SenseDraft, 'near'>),
      near,
    })),
  }
}

export const actorOf = (draft: ActorDraft): NewActor => ({
  ...draft,
  id: draft.id.trim() || slugOf(draft.name_en),
  kind: draft.kind as NewActor['kind'],
  parent: orNull(draft.parent),
  country: orNull(draft.country),
  from: orNull(draft.from),
  to: orNull(draft.to),
  senses: draft.senses
    .filter(({ alias_ar }) => alias_ar.trim() !== '')
    .map((sense) => ({
      ...sense,
      register: sense.register as NewActor['senses'][number]['register'],
      match: sense.match as NewActor['senses'][number]['match'],
      country: orNull(sense.country),
      from: orNull(sense.from),
      to: orNull(sense.to),
    })),
})
