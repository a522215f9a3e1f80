// Claims for tests of linking and of the record, written shortly: what a made-up report tells, without its words where they do not matter.
import type { ActorRelations, LinkableClaim, LinkableLine, Told } from './types.ts'
import { sketchOf } from './copies/sketch.ts'

type Place = NonNullable<LinkableClaim['place']>

function place(
  lat: number,
  lon: number,
  radius_km: number,
  geo_precision: 1 | 2 | 3,
  admin1: string | null,
  country = 'SY',
): Omit<Place, 'id' | 'name_ar' | 'name_en'> {
  return { lat, lon, radius_km, geo_precision, admin1, admin2: null, country }
}

/** Places of the scenes by their English names. */
const PLACES: Readonly<Record<string, Omit<Place, 'id' | 'name_ar' | 'name_en'>>> = {
  Idlib: place(35.931, 36.634, 5, 1, 'Idlib'),
  'Idlib governorate': place(35.8, 36.7, 45, 3, 'Idlib'),
  'southern Idlib': place(35.58, 36.6, 25, 2, 'Idlib'),
  Saraqib: place(35.864, 36.806, 4, 1, 'Idlib'),
  'around Saraqib': place(35.864, 36.806, 10, 2, 'Idlib'),
  'Saraqib, east quarter': place(35.866, 36.818, 1, 1, 'Idlib'),
  'Saraqib, market': place(35.862, 36.8, 0.5, 1, 'Idlib'),
  Nayrab: place(35.897, 36.722, 3, 1, 'Idlib'),
  Maarrat: place(35.643, 36.668, 5, 1, 'Idlib'),
  'Khan al-Sabil': place(35.744, 36.764, 3, 1, 'Idlib'),
  Mayadin: place(35.021, 40.453, 4, 1, 'Deir ez-Zor'),
  'Mayadin desert': place(34.85, 40.2, 35, 2, 'Deir ez-Zor'),
  Shuhayl: place(35.087, 40.452, 3, 1, 'Deir ez-Zor'),
  Busayrah: place(35.155, 40.427, 3, 1, 'Deir ez-Zor'),
  'Deir ez-Zor': place(35.336, 40.141, 6, 1, 'Deir ez-Zor'),
  'Deir ez-Zor governorate': place(35.2, 40.2, 80, 3, 'Deir ez-Zor'),
  Aleppo: place(36.2, 37.15, 8, 1, 'Aleppo'),
  'Aleppo, Salah al-Din': place(36.185, 37.125, 1, 1, 'Aleppo'),
  'Aleppo, Hamdaniyah': place(36.172, 37.09, 1.2, 1, 'Aleppo'),
  Azaz: place(36.586, 37.046, 4, 1, 'Aleppo'),
  Kilis: place(36.716, 37.115, 5, 1, 'Kilis', 'TR'),
  Syria: place(35, 38.5, 350, 3, null),
}

/** Who belongs to whom in the scenes. */
const PARENTS: Readonly<Record<string, string>> = { air_force: 'army', brigade_17: 'army', battalion: 'brigade_17', aamaq: 'isis' }

function rootOf(id: string): string {
  const above = PARENTS[id]
  return above === undefined ? id : rootOf(above)
}

export const relations: ActorRelations = {
  related: (x, y) => rootOf(x) === rootOf(y),
  isWithin: (id, above) => id === above || (PARENTS[id] !== undefined && relations.isWithin(PARENTS[id], above)),
}

type Count = number | readonly [number, number | null]

/** A claim in short. */
export interface Short {
  /** Report and number: `a#1`. */
  readonly id: string
  readonly type?: string
  readonly kind?: LinkableClaim['kind']
  readonly subtype?: LinkableClaim['subtype']
  readonly factuality?: LinkableClaim['factuality']
  readonly at?: string | null
  /** One day, or first and last; null where none is told. */
  readonly on?: string | readonly [string, string] | null
  readonly precision?: 1 | 2 | 3
  readonly by?: readonly string[]
  readonly on_whom?: readonly string[]
  readonly sides?: readonly string[]
  readonly suspected?: boolean
  readonly killed?: Count
  readonly injured?: Count
  readonly captured?: Count
  readonly of?: string
  readonly means?: readonly string[]
  readonly from?: readonly LinkableLine[]
  readonly same_as?: string
  readonly updates?: string
  readonly part_of?: string
  readonly words?: string
  readonly text?: string
  readonly published?: string | null
  readonly outlet?: string
}

/** A line of attribution: `line('monitor', 'sohr')`, `line('news_outlet', 'sana', line('anonymous', null))`. */
export function line(
  kind: LinkableLine['kind'],
  id: string | null,
  from: LinkableLine | null = null,
  stance: LinkableLine['stance'] = 'asserts',
): LinkableLine {
  return { id, name: id, kind, stance, from }
}

function rows(short: Short): LinkableClaim['casualties'] {
  return (['killed', 'injured', 'captured'] as const).flatMap((outcome) => {
    const count = short[outcome]
    if (count === undefined) return []
    const [min, max] = typeof count === 'number' ? [count, count] : count
    return [{ outcome, min, max, actor: short.of ?? null, of: null }]
  })
}

function timeOf({ on = '2021-03-10', precision = 1 }: Short): LinkableClaim['time'] {
  if (on === null) return null
  const [from, to] = typeof on === 'string' ? [on, on] : on
  return { from, to, time_precision: precision }
}

function actorsOf({ by = [], on_whom = [], sides = [], suspected = false }: Short): LinkableClaim['actors'] {
  const certainty = suspected ? 'suspected' : 'asserted'
  return [
    ...by.map((id) => ({ role: 'initiator' as const, id, certainty: certainty as 'suspected' | 'asserted' })),
    ...on_whom.map((id) => ({ role: 'target' as const, id, certainty: 'asserted' as const })),
    ...sides.map((id) => ({ role: 'participant' as const, id, certainty: 'asserted' as const })),
  ]
}

/** A claim written out, with its report. Shelling in Saraqib on 10 March 2021, told the same day, unless it says otherwise. */
export function tell(short: Short): Told {
  const { id, at = 'Saraqib' } = short
  const report = id.slice(0, id.indexOf('#'))
  const where = at === null ? null : PLACES[at]
  if (where === undefined) throw new Error(`no place ${at}`)
  return {
    report: {
      id: report,
      outlet: short.outlet ?? report,
      published: short.published === undefined ? '2021-03-10' : short.published,
      sketch: short.text === undefined ? null : sketchOf(short.text),
    },
    claim: {
      id,
      kind: short.kind ?? 'occurrence',
      type: short.type ?? 'shelling',
      subtype: short.subtype ?? null,
      factuality: short.factuality ?? 'asserted',
      actors: actorsOf(short),
      place: where && { id: null, name_ar: at as string, name_en: at as string, ...where },
      time: timeOf(short),
      casualties: rows(short),
      combined: null,
      means: (short.means ?? []).map((means) => ({ id: means })),
      attribution: short.from ?? [line('news_outlet', short.outlet ?? report)],
      updates: short.updates ?? null,
      part_of: short.part_of ?? null,
      same_as: short.same_as ?? null,
      evidence: short.words === undefined ? [] : [{ text: short.words }],
    },
  }
}
