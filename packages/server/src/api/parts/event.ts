// An event as it is served: in a list, what one reads at a glance; by itself, all that is published of it with what it rests on.
import { z } from '@hono/zod-openapi'
import type { EventRecord, TollStep } from '@sijill/engine/record/types.ts'
import { FACTUALITIES, OUTCOMES, SOURCE_KINDS } from '@sijill/engine/report/vocabulary.ts'
import type { EventHead } from '../../service/event-page.ts'
import type { RecordedEvent } from '../../service/recorded-event.ts'
import { isInventedEvent } from '../../service/invented.ts'
import { coarsePoint } from '../../store/coarse-point.ts'
import { Claim, Place, Review, servedClaim } from './claim.ts'
import { GRADES } from '../../store/read/event-filter.ts'
import { masked as maskedOf } from './masking.ts'
import { list, orNull } from './shapes.ts'

const AGREEMENTS = ['untold', 'one', 'agree', 'vary', 'conflict'] as const
const Range = { min: z.number().nullable(), max: z.number().nullable() }
const Days = z.object({ from: z.string(), to: z.string(), time_precision: z.literal([1, 2, 3]) })

/** A published value, the claim it is taken from, and how many of the witnesses who tell the field hold it. */
const value = <T extends z.ZodType>(best: T) => z.object({ best, claim: z.string(), support: z.int(), of: z.int() })

const Toll = z
  .object({ outcome: z.enum(OUTCOMES), best: z.number(), ...Range, claim: z.string(), support: z.int(), of: z.int() })
  .openapi('Toll', { description: 'The best figure, and the least and most that are told; `max` null is open.' })

const SUMMARY = {
  id: z.string(),
  kind: z.enum(['occurrence', 'aggregate']),
  type: z.string(),
  subtype: z.string().nullable(),
  place: orNull(Place),
  days: orNull(Days),
  initiators: list(z.string()),
  targets: list(z.string()),
  tolls: list(Toll),
  grade: z.enum(GRADES),
  disputed: list(z.string()).meta({ description: 'Fields in which accounts conflict.' }),
  witnesses: z.int().meta({ description: 'Independent witnesses: who repeats another is not one.' }),
  reports: z.int(),
  claims: z.int(),
  changed: z.string(),
  invented: z.boolean().meta({ description: 'All its reports are invented for demonstration.' }),
  masked: z.boolean(),
}

export const EventSummary = z.object(SUMMARY).openapi('EventSummary')

const Account = z
  .object({
    claim: z.string(),
    report: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    copy_of: z.string().nullable(),
    witnesses: list(z.string()),
    denying: list(z.string()),
    update: z.boolean(),
    factuality: z.enum(FACTUALITIES),
    type: z.string(),
    subtype: z.string().nullable(),
    place: orNull(Place),
    days: orNull(Days),
    actors: list(z.object({ role: z.string(), id: z.string().nullable(), certainty: z.string() })),
    means: list(z.string()),
    tolls: list(z.object({ outcome: z.enum(OUTCOMES), ...Range })),
  })
  .openapi('Account', { description: 'What one claim tells, and on whose word.' })

const Step = z
  .object({
    outcome: z.enum(OUTCOMES),
    claim: z.string(),
    published: z.string().nullable(),
    witness: z.string(),
    told: z.object(Range),
    is: z.enum(['first', 'same', 'higher', 'lower', 'added']),
    best: z.number(),
  })
  .openapi('TollStep', { description: 'One step of a toll as it was told, and the best figure after it.' })

export const EventDetail = z
  .object({
    ...SUMMARY,
    values: z.object({
      type: value(z.string()),
      place: orNull(value(Place)),
      days: orNull(value(Days)),
      initiators: list(value(z.string())),
      targets: list(value(z.string())),
      participants: list(value(z.string())),
      means: list(value(z.string())),
    }),
    factuality: z.enum(FACTUALITIES),
    graded: z.object({ grade: z.enum(GRADES), because: z.string() }),
    disagreement: z.record(z.string(), z.enum(AGREEMENTS)),
    witness_list: list(z.object({ key: z.string(), name: z.string().nullable(), kind: z.enum(SOURCE_KINDS) })),
    accounts: list(Account),
    history: list(Step),
    covers: list(z.string()).meta({ description: 'Events within a total, by their ids.' }),
    claim_list: list(
      z.object({
        id: z.string(),
        claim: Claim,
        review: orNull(Review),
        report: z.object({
          id: z.string(),
          outlet: z.string().nullable(),
          url: z.string().nullable(),
          title: z.string().nullable(),
          published: z.string().nullable(),
          copy_of: z.string().nullable(),
        }),
      }),
    ),
  })
  .openapi('EventDetail')

type RecordPlace = NonNullable<EventRecord['place']>['best']

const placeShape = (place: RecordPlace, masked: boolean): z.output<typeof Place> => {
  const { id, name_ar, name_en, lat, lon, radius_km, geo_precision, admin1, admin2, country } = masked ? coarsePoint(place) : place
  return { id, name_ar, name_en, lat, lon, radius_km, geo_precision, admin1, admin2, country }
}

const daysShape = ({ from, to, time_precision }: z.output<typeof Days>): z.output<typeof Days> => ({ from, to, time_precision })

const bests = (values: readonly { readonly best: string }[]): string[] => values.map(({ best }) => best)

export function eventSummary({ record, changed, invented }: EventHead, masked: boolean): z.output<typeof EventSummary> {
  const conflicts = Object.entries(record.disagreement).filter(([, agreement]) => agreement === 'conflict')
  return {
    id: record.id,
    kind: record.kind,
    type: record.type.best,
    subtype: record.subtype,
    place: record.place && placeShape(record.place.best, masked),
    days: record.time && daysShape(record.time.best),
    initiators: bests(record.initiators),
    targets: bests(record.targets),
    tolls: [...record.tolls].map(([outcome, toll]) => ({ outcome, ...toll })),
    grade: record.graded.grade,
    disputed: conflicts.map(([field]) => field),
    witnesses: record.witnesses.length,
    reports: new Set(record.accounts.map(({ report }) => report)).size,
    claims: record.accounts.length,
    changed,
    invented,
    masked,
  }
}

function accountShape(account: EventRecord['accounts'][number], masked: boolean): z.output<typeof Account> {
  const { copyOf, place, time, actors, tolls, ...rest } = account
  return {
    ...rest,
    copy_of: copyOf,
    place: place && placeShape(place, masked),
    days: time && daysShape(time),
    actors: actors.map(({ role, id, certainty }) => ({ role, id, certainty })),
    tolls: [...tolls].map(([outcome, { min, max }]) => ({ outcome, min, max })),
  }
}

const stepShape = ({ told: { min, max }, ...step }: TollStep): z.output<typeof Step> => ({ ...step, told: { min, max } })

export function eventDetail(event: RecordedEvent, masked: boolean): z.output<typeof EventDetail> {
  const { record, claims, covers } = event
  return {
    ...eventSummary({ ...event, invented: isInventedEvent(event) }, masked),
    values: {
      type: record.type,
      place: record.place && { ...record.place, best: placeShape(record.place.best, masked) },
      days: record.time && { ...record.time, best: daysShape(record.time.best) },
      initiators: record.initiators,
      targets: record.targets,
      participants: record.participants,
      means: record.means,
    },
    factuality: record.factuality,
    graded: record.graded,
    disagreement: record.disagreement,
    witness_list: masked ? maskedOf(record.witnesses) : record.witnesses,
    accounts: record.accounts.map((account) => accountShape(account, masked)),
    history: record.history.map(stepShape),
    covers,
    claim_list: claims.map(({ report: { copyOf, ...report }, ...one }) => ({
      ...servedClaim(one, masked),
      report: { ...report, copy_of: copyOf },
    })),
  }
}
