// Codes an event as UCDP's GED does: one row for a lethal event of organised actors, or the reason why none.
import type { RecordedEvent } from '../../recorded-event.ts'
import type { CodeContext } from '../code-context.ts'
import { notHappened } from '../happened.ts'
import { numberOf } from '../number.ts'
import type { RecordedPlace } from '../place.ts'
import { cell, type Coded, type Codebook, type Row } from '../row.ts'
import { idsOf } from '../standing-claim.ts'
import { daysOf, type EventDays } from '../time.ts'
import { UCDP_COLUMNS } from './columns.ts'
import { deathsOf, type Deaths } from './deaths.ts'
import { ucdpNameOf, ucdpSides, type UcdpSides } from './sides.ts'
import { sourceCells } from './sources.ts'
import { datePrecision, gridCell, wherePrecision } from './where.ts'

/** UCDP's own numbers of conflicts, dyads and sides are given out by UCDP: they stay empty. */
const THEIRS = [
  'conflict_dset_id',
  'conflict_new_id',
  'dyad_dset_id',
  'dyad_new_id',
  'side_a_dset_id',
  'side_a_new_id',
  'side_b_dset_id',
  'side_b_new_id',
]

/** ISO's code for no country. */
const NOWHERE = 'XXX'

function headCells({ record }: RecordedEvent, { violence }: UcdpSides, { from }: EventDays, { codes }: CodeContext): Row {
  const country = record.place?.best.country ?? null
  const iso3 = (country === null ? undefined : codes.countries.get(country)?.iso3) ?? NOWHERE
  const isAggregate = record.kind === 'aggregate'
  return {
    id: cell(numberOf(record.id)),
    relid: cell(`${iso3}-${from.slice(0, 4)}-${violence}-${record.id}`),
    active_year: cell(null),
    code_status: cell('Clear'),
    event_clarity: cell(isAggregate ? 2 : 1, { rule: isAggregate ? 'ucdp.event_clarity.aggregate' : null }),
  }
}

function sideCells(sides: UcdpSides): Row {
  const { a, b, claims, rule, lost, violence } = sides
  const [nameA, nameB] = [ucdpNameOf(a), ucdpNameOf(b)]
  const dyad = `${nameA} - ${nameB}`
  return {
    type_of_violence: cell(violence, { claims, rule, lost }),
    ...Object.fromEntries(THEIRS.map((name) => [name, cell(null)])),
    conflict_name: cell(dyad, { rule: 'ucdp.conflict_name.dyad', claims }),
    dyad_name: cell(dyad, { claims, lost }),
    side_a: cell(nameA, { claims, lost }),
    side_b: cell(nameB, { claims, lost }),
    gwnoa: cell(a.gw, { claims }),
    gwnob: cell(b.gw, { claims }),
  }
}

function whereCells(place: RecordedPlace, claim: string, { places, codes }: CodeContext): Row {
  const shown = places.shown(place)
  const { lat, lon, admin1, admin2 } = shown
  const precision = wherePrecision(place, places)
  const country = place.country === null ? null : (codes.countries.get(place.country) ?? null)
  const town = places.townOf(place)
  const name = shown.nameEn ?? town?.name ?? admin1
  const from = { claims: idsOf(claim), lost: shown.coarsened ? (['exact-point'] as const) : [] }
  return {
    where_prec: cell(precision, { ...from, rule: `ucdp.where_prec.${precision}` }),
    where_coordinates: cell(name ?? country?.ucdpName ?? null, from),
    where_description: cell([name, admin2, admin1, country?.ucdpName].filter(Boolean).join(', ') || null, from),
    adm_1: cell(admin1, from),
    adm_2: cell(admin2, from),
    latitude: cell(lat, from),
    longitude: cell(lon, from),
    geom_wkt: cell(`POINT (${lon} ${lat})`, from),
    priogrid_gid: cell(gridCell(lat, lon), from),
    country: cell(country?.ucdpName ?? place.country, from),
    country_id: cell(country?.gw ?? null, from),
    region: cell(country?.ucdpRegion ?? null, from),
  }
}

function whenCells({ from, to, claim, fills }: EventDays, precision: number): Row {
  const dated = { claims: idsOf(claim), rule: fills ? 'ucdp.date.went-on' : null }
  return {
    year: cell(Number(from.slice(0, 4)), dated),
    date_prec: cell(precision, dated),
    date_start: cell(from, dated),
    date_end: cell(to, dated),
  }
}

function deathCells(deaths: Deaths): Row {
  const from = { claims: deaths.claims, rule: deaths.rule, lost: deaths.lost }
  return {
    deaths_a: cell(deaths.a, from),
    deaths_b: cell(deaths.b, from),
    deaths_civilians: cell(deaths.civilians, from),
    deaths_unknown: cell(deaths.unknown, from),
    best: cell(deaths.best, from),
    high: cell(deaths.high, { claims: deaths.claims }),
    low: cell(deaths.low, { claims: deaths.claims }),
  }
}

function code(event: RecordedEvent, context: CodeContext): Coded {
  const { record, covers } = event
  const reason = record.kind === 'aggregate' && covers.length > 0 ? 'covers-others' : notHappened(record)
  if (reason) return { leftOut: reason }
  const { place } = record
  if (place === null) return { leftOut: 'no-place' }
  const days = daysOf(event)
  if (days === null) return { leftOut: 'no-time' }
  const precision = datePrecision(days)
  if (precision === null) return { leftOut: 'time-too-wide' }
  if ((record.tolls.get('killed')?.best ?? 0) < 1) return { leftOut: 'not-lethal' }
  const sides = ucdpSides(event, context.sides, { country: place.best.country, day: days.from })
  if ('leftOut' in sides) return sides
  const deaths = deathsOf(event, sides, (x, y) => context.knowledge.actors.related(x, y))
  if (!deaths) return { leftOut: 'not-lethal' }
  return {
    rows: [
      {
        ...headCells(event, sides, days, context),
        ...sideCells(sides),
        ...sourceCells(event, context),
        ...whereCells(place.best, place.claim, context),
        ...whenCells(days, precision),
        ...deathCells(deaths),
      },
    ],
  }
}

/** The codebook of UCDP's GED. */
export const ucdp = (context: CodeContext): Codebook => ({ columns: UCDP_COLUMNS, code: (event) => code(event, context) })
