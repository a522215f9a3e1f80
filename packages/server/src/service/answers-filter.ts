// Whether an event answers a filter: by its published values, and by the outlets and words of its reports.
import type { ActorRelations } from '@sijill/engine/event/types.ts'
import type { EventRecord } from '@sijill/engine/record/types.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import { outletId } from '../store/identity.ts'
import type { RecordedEvent } from './recorded-event.ts'

export interface FilterInput {
  readonly filter: EventFilter
  readonly actors: ActorRelations
  /** Reports that hold the words asked for; null where none are. */
  readonly reports: ReadonlySet<string> | null
}

/** A condition that is absent holds. */
const holds = <T>(wanted: T | undefined, test: (wanted: T) => boolean): boolean => wanted === undefined || test(wanted)

function actorsOf(record: EventRecord, role: string | undefined): string[] {
  const roles = { initiator: record.initiators, target: record.targets, participant: record.participants }
  const asked = role === undefined ? Object.values(roles) : role in roles ? [roles[role as keyof typeof roles]] : []
  return asked.flat().map(({ best }) => best)
}

const lies = (record: EventRecord, [west, south, east, north]: NonNullable<EventFilter['box']>): boolean => {
  const place = record.place?.best
  return place !== undefined && place.lon >= west && place.lon <= east && place.lat >= south && place.lat <= north
}

export function answersFilter({ record, claims }: RecordedEvent, { filter, actors, reports }: FilterInput): boolean {
  const [place, time] = [record.place?.best, record.time?.best]
  const oneOf = (values: readonly string[] | undefined, value: string | null | undefined): boolean =>
    holds(values, (some) => value != null && some.includes(value))
  return (
    holds(filter.box, (box) => lies(record, box)) &&
    holds(filter.from, (from) => time !== undefined && time.to >= from) &&
    holds(filter.to, (to) => time !== undefined && time.from <= to) &&
    holds(filter.types, (types) => types.includes(record.type.best) || (record.subtype !== null && types.includes(record.subtype))) &&
    holds(filter.actors, (wanted) =>
      actorsOf(record, filter.role).some((id) => wanted.some((above) => id === above || actors.isWithin(id, above))),
    ) &&
    oneOf(filter.countries, place?.country) &&
    oneOf(filter.admin1, place?.admin1) &&
    holds(filter.outlets, (outlets) => {
      const ids = new Set(outlets.map(outletId))
      return claims.some(({ report }) => report.outlet !== null && ids.has(outletId(report.outlet)))
    }) &&
    oneOf(filter.grades, record.graded.grade) &&
    oneOf(filter.kinds, record.kind) &&
    holds(filter.leastKilled, (least) => (record.tolls.get('killed')?.best ?? -1) >= least) &&
    (reports === null || claims.some(({ report }) => reports.has(report.id)))
  )
}
