// Takes out of the record of an event what it is looked up by.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import { placeColumns } from './claim-columns.ts'
import { outletId } from './identity.ts'

/** The largest number an `integer` holds. */
const LARGEST = 2_147_483_647

const whole = (value: number | null | undefined): number | null => (value == null ? null : Math.min(LARGEST, Math.round(value)))

/** Each actor and all above it, alone and with its role: `isis`, `initiator:isis`. */
function actorsOf({ initiators, targets, participants }: EventRecord, familyOf: (actor: string) => readonly string[]): string[] {
  const parts = { initiator: initiators, target: targets, participant: participants }
  const named = Object.entries(parts).flatMap(([role, values]) =>
    values.flatMap(({ best }) => familyOf(best).flatMap((id) => [id, `${role}:${id}`])),
  )
  return [...new Set(named)].toSorted()
}

/** What an event is looked up by. */
export interface EventColumns extends ReturnType<typeof placeColumns> {
  readonly id: string
  readonly kind: EventRecord['kind']
  readonly type: string
  readonly subtype: string | null
  readonly grade: EventRecord['graded']['grade']
  readonly day_from: string | null
  readonly day_to: string | null
  readonly killed_least: number | null
  readonly killed_best: number | null
  readonly killed_most: number | null
  readonly actors: readonly string[]
  readonly outlets: readonly string[]
  readonly witnesses: number
}

/** The columns of an event; `familyOf` gives an actor and all that it belongs to. */
export function eventColumns(record: EventRecord, familyOf: (actor: string) => readonly string[]): EventColumns {
  const { id, kind, type, subtype, graded, accounts, witnesses } = record
  const [place, time, killed] = [record.place?.best, record.time?.best, record.tolls.get('killed')]
  return {
    id,
    kind,
    type: type.best,
    subtype,
    grade: graded.grade,
    day_from: time?.from ?? null,
    day_to: time ? (time.to > time.from ? time.to : time.from) : null,
    ...placeColumns(place ?? null),
    killed_least: whole(killed?.min),
    killed_best: whole(killed?.best),
    killed_most: whole(killed?.max),
    actors: actorsOf(record, familyOf),
    outlets: [...new Set(accounts.flatMap(({ outlet }) => (outlet === null ? [] : [outletId(outlet)])))].toSorted(),
    witnesses: witnesses.length,
  }
}
