// Takes out of the record of an event what it is looked up, sorted and counted by.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { placeColumns } from './claim-columns.ts'
import { outletId } from './identity.ts'
import { LARGEST_INTEGER } from './largest-integer.ts'

const whole = (value: number | null | undefined): number | null => (value == null ? null : Math.min(LARGEST_INTEGER, Math.round(value)))

/** What lies above actors and places. */
export interface Hierarchies {
  /** An actor and all that it belongs to. */
  readonly familyOf: (actor: string) => readonly string[]
  /** A place of the gazetteer and all that it lies in. */
  readonly areasOf: (place: string) => readonly string[]
}

const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted()

/** Each actor and all above it, alone and with its role: `isis`, `initiator:isis`. */
function actorsOf({ initiators, targets, participants }: EventRecord, familyOf: Hierarchies['familyOf']): string[] {
  const parts = { initiator: initiators, target: targets, participant: participants }
  return unique(
    Object.entries(parts).flatMap(([role, values]) => values.flatMap(({ best }) => familyOf(best).flatMap((id) => [id, `${role}:${id}`]))),
  )
}

/** Who has a part in it: all who are named, and the one that it is counted under, who did it if that is told. */
function namedOf({ initiators, targets, participants }: EventRecord): { named: string[]; actor: string | null } {
  const named = [...initiators, ...participants, ...targets].map(({ best }) => best)
  return { named: unique(named), actor: (initiators[0] ?? participants[0])?.best ?? null }
}

/** A name as it is sorted by; a reader looks for an Arabic name under the letter after its article. */
const sortKey = (name: string | undefined): string | null =>
  (name &&
    foldKey(name)
      .toLowerCase()
      .replace(/^ال(?=.{2})/, '')) ||
  null // the article

function tollColumns(record: EventRecord) {
  const [killed, injured] = [record.tolls.get('killed'), record.tolls.get('injured')]
  return {
    killed_least: whole(killed?.min),
    killed_best: whole(killed?.best),
    killed_most: whole(killed?.max),
    injured_least: whole(injured?.min),
    injured_best: whole(injured?.best),
    injured_most: whole(injured?.max),
  }
}

/** What an event is looked up, sorted and counted by. */
export interface EventColumns extends ReturnType<typeof placeColumns>, ReturnType<typeof tollColumns>, ReturnType<typeof namedOf> {
  readonly id: string
  readonly kind: EventRecord['kind']
  readonly type: string
  readonly subtype: string | null
  readonly grade: EventRecord['graded']['grade']
  readonly day_from: string | null
  readonly day_to: string | null
  readonly geo_precision: 1 | 2 | 3 | null
  readonly places: readonly string[]
  readonly place_ar: string | null
  readonly place_en: string | null
  readonly actors: readonly string[]
  readonly outlets: readonly string[]
  readonly witnesses: number
  readonly disputed: readonly string[]
  readonly reports: number
  readonly claims: number
}

/** The columns of an event. */
export function eventColumns(record: EventRecord, { familyOf, areasOf }: Hierarchies): EventColumns {
  const { id, kind, type, subtype, graded, accounts, witnesses, disagreement } = record
  const [place, time] = [record.place?.best, record.time?.best]
  return {
    id,
    kind,
    type: type.best,
    subtype,
    grade: graded.grade,
    day_from: time?.from ?? null,
    day_to: time ? (time.to > time.from ? time.to : time.from) : null,
    ...placeColumns(place ?? null),
    geo_precision: place?.geo_precision ?? null,
    places: place?.id ? areasOf(place.id) : [],
    place_ar: sortKey(place?.name_ar),
    place_en: sortKey(place?.name_en),
    ...tollColumns(record),
    actors: actorsOf(record, familyOf),
    ...namedOf(record),
    outlets: unique(accounts.flatMap(({ outlet }) => (outlet === null ? [] : [outletId(outlet)]))),
    witnesses: witnesses.length,
    disputed: Object.entries(disagreement)
      .filter(([, agreement]) => agreement === 'conflict')
      .map(([field]) => field),
    reports: new Set(accounts.map(({ report }) => report)).size,
    claims: accounts.length,
  }
}
