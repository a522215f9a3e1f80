// Codes an event as ACLED does: one row for each of its days, or the reason why none.
import type { RecordedEvent } from '../../recorded-event.ts'
import type { CodeContext } from '../code-context.ts'
import { notHappened } from '../happened.ts'
import { numberOf } from '../number.ts'
import { outletsOf, sourceScale } from '../outlets.ts'
import { cell, type Coded, type Codebook, type Loss, type Row } from '../row.ts'
import { idsOf } from '../standing-claim.ts'
import { splitOver } from '../time.ts'
import { acledActors, interactionOf, type AcledActor, type AcledActors } from './actors.ts'
import { ACLED_COLUMNS } from './columns.ts'
import { fatalitiesOf, type Fatalities } from './fatalities.ts'
import { noteOf } from './notes.ts'
import { acledPlace, type AcledPlace } from './place.ts'
import { acledDays, type AcledDays } from './time.ts'
import { acledType, type AcledType } from './type.ts'

/** An event coded, before it is laid out by days. */
interface AcledEvent {
  readonly event: RecordedEvent
  readonly context: CodeContext
  readonly type: AcledType
  readonly days: AcledDays
  readonly place: AcledPlace
  readonly actors: AcledActors
  readonly fatalities: Fatalities
}

function actorCells(actor: AcledActor | null, position: 1 | 2): Row {
  const from = { claims: actor?.claims ?? [], rule: actor?.rule ?? null }
  const lost: Loss[] = [...(actor?.lost ?? []), ...(actor?.side.regimeUnknown ? (['regime'] as const) : [])]
  return {
    [`actor${position}`]: cell(actor?.side.acledName ?? null, { ...from, lost }),
    [`assoc_actor_${position}`]: cell(actor?.associates.map(({ acledName }) => acledName).join('; ') || null, from),
    [`inter${position}`]: cell(actor?.side.inter ?? null, { claims: from.claims }),
  }
}

function typeCells({ context, type, actors }: AcledEvent): Row {
  const codes = context.codes.types.get(type.type)
  const from = { claims: type.claims, rule: type.rule }
  return {
    disorder_type: cell(codes?.disorderType ?? null, from),
    event_type: cell(codes?.eventType ?? null, from),
    sub_event_type: cell(codes?.subEventType ?? null, from),
    civilian_targeting: cell(actors.civiliansTargeted ? 'Civilian targeting' : null, { claims: actors.second?.claims ?? [] }),
  }
}

const decimal = (degrees: number): number => Number(degrees.toFixed(4))

function placeCells({ context, place }: AcledEvent): Row {
  const { rule, claim, lost } = place
  const codes = context.codes.countries.get(place.country)
  const from = { claims: idsOf(claim) }
  return {
    iso: cell(codes?.numeric ?? null, from),
    region: cell(codes?.acledRegion ?? null, from),
    country: cell(codes?.acledName ?? place.country, from),
    admin1: cell(place.admin1, from),
    admin2: cell(place.admin2, from),
    admin3: cell(null),
    location: cell(place.name, { ...from, rule, lost }),
    latitude: cell(decimal(place.lat), { ...from, rule, lost }),
    longitude: cell(decimal(place.lon), { ...from, rule, lost }),
    geo_precision: cell(place.precision, { ...from, rule }),
  }
}

/** Crowds are not counted in the record: ACLED's tag for a size that nobody tells. */
const tagsOf = (eventType: string | undefined): string | null =>
  eventType === 'Protests' || eventType === 'Riots' ? 'crowd size=no report' : null

/** The share of one day in the toll. */
interface Share {
  readonly day: string
  readonly dead: number
  /** The toll of all days where it is divided, else null. */
  readonly divided: { readonly total: number; readonly days: number } | null
}

function shareOf({ days, fatalities: { number: total } }: AcledEvent, at: number): Share {
  const shares = splitOver(total, days.days.length)
  const divided = shares.length > 1 && total > 0 ? { total, days: shares.length } : null
  return { day: days.days[at] as string, dead: shares[at] as number, divided }
}

function dayCells(coded: AcledEvent, { day, dead, divided }: Share): Row {
  const { event, context, type, days, place, actors, fatalities } = coded
  const dated = { claims: idsOf(days.claim), rule: days.rule }
  const { name: location, admin1 } = place
  const label = context.labels('type', type.type)
  return {
    event_date: cell(day, dated),
    year: cell(Number(day.slice(0, 4)), dated),
    time_precision: cell(days.precision, dated),
    notes: cell(noteOf({ record: event.record, actors, label, day, location, admin1, fatalities: dead, divided })),
    fatalities: cell(dead, { ...fatalities, rule: divided ? 'acled.fatalities.day-split' : fatalities.rule }),
  }
}

function sourceCells({ event, context, place }: AcledEvent): Row {
  const from = { claims: idsOf(...event.claims.map(({ id }) => id)) }
  return {
    source: cell(outletsOf(event, context.codes).join('; ') || null, from),
    source_scale: cell(sourceScale(event, context.codes, place.country), from),
  }
}

function dayRow(coded: AcledEvent, at: number): Row {
  const { event, context, type, place, actors } = coded
  const codes = context.codes.countries.get(place.country)
  return {
    event_id_cnty: cell(`${codes?.iso3 ?? place.country}${numberOf(event.record.id, at)}`),
    ...dayCells(coded, shareOf(coded, at)),
    ...typeCells(coded),
    ...actorCells(actors.first, 1),
    ...actorCells(actors.second, 2),
    interaction: cell(interactionOf(actors.first.side.inter, actors.second?.side.inter ?? null)),
    ...placeCells(coded),
    ...sourceCells(coded),
    tags: cell(tagsOf(context.codes.types.get(type.type)?.eventType)),
    timestamp: cell(Math.floor(Date.parse(event.changed) / 1000)),
  }
}

function code(event: RecordedEvent, context: CodeContext): Coded {
  const reason = event.record.kind === 'aggregate' ? 'aggregate' : notHappened(event.record)
  if (reason) return { leftOut: reason }
  const type = acledType(event.record)
  const eventType = context.codes.types.get(type.type)?.eventType
  if (eventType === undefined) return { leftOut: 'no-code' }
  const place = acledPlace(event, context.places)
  if ('leftOut' in place) return place
  const days = acledDays(event)
  if ('leftOut' in days) return days
  const actors = acledActors(event, { type: type.type, eventType }, context.sides, { country: place.country, day: days.days[0] as string })
  if (!actors) return { leftOut: 'no-actor' }
  const coded = { event, context, type, days, place, actors, fatalities: fatalitiesOf(event, context.codes) }
  return { rows: days.days.map((_, at) => dayRow(coded, at)) }
}

/** ACLED's codebook. */
export const acled = (context: CodeContext): Codebook => ({ columns: ACLED_COLUMNS, code: (event) => code(event, context) })
