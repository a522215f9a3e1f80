// Codes an event as PLOVER does: one object with its event, mode, actors, place and size, for JSON Lines.
import type { Value } from '@sijill/engine/record/types.ts'
import type { RecordedEvent } from '../../recorded-event.ts'
import type { CodeContext } from '../code-context.ts'
import { notHappened } from '../happened.ts'
import { cell, type CellValue, type Coded, type Codebook, type Column, type Row } from '../row.ts'
import type { Inter, Side } from '../side.ts'
import { claimOf, contributing, idsOf } from '../standing-claim.ts'

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text' },
  { name: 'date', type: 'date' },
  { name: 'enddate', type: 'date' },
  { name: 'actor', type: 'json' },
  { name: 'recipient', type: 'json' },
  { name: 'event', type: 'json' },
  { name: 'mode', type: 'json' },
  { name: 'context', type: 'json' },
  { name: 'event_loc', type: 'json' },
  { name: 'event_text', type: 'json' },
  { name: 'size', type: 'json' },
  { name: 'link', type: 'text' },
  { name: 'cite_info', type: 'json' },
  { name: 'coder', type: 'text' },
  { name: 'coded_date', type: 'date' },
  { name: 'comment', type: 'text' },
]

/** PLOVER's sectors by ACLED's categories. */
const SECTORS: Readonly<Record<Inter, string>> = {
  'State forces': 'MIL',
  'Rebel group': 'REB',
  'Political militia': 'PRM',
  'Identity militia': 'PRM',
  Rioters: 'CVL',
  Protesters: 'CVL',
  Civilians: 'CVL',
  'External/Other forces': 'MIL',
}

/** Modes that a means tells better than the type of the event. */
const MODES: Readonly<Record<string, string>> = {
  drone: 'drone',
  aircraft: 'aerial',
  helicopter: 'aerial',
  barrel_bomb: 'aerial',
  suicide: 'suicide-attack',
  small_arms: 'firearms',
  knife: 'primitive',
  batons: 'beat',
  tank: 'heavy-weapons',
  artillery: 'heavy-weapons',
  mortar: 'heavy-weapons',
  rocket: 'heavy-weapons',
  missile: 'heavy-weapons',
  chemical: 'unconventional',
  sarin: 'unconventional',
  chlorine: 'unconventional',
}
/** Types whose mode is open between several. */
const OPEN: ReadonlySet<string> = new Set(['armed_clash', 'air_drone_strike', 'attack_on_civilians', 'mob_violence'])

/** PLOVER's resolutions of a place: 1 a point or town to 5 a country. */
function resolutionOf(precision: 1 | 2 | 3, level: 'admin1' | 'admin2' | 'country'): number {
  if (precision < 3) return precision
  return { admin2: 3, admin1: 4, country: 5 }[level]
}

function sideObject(side: Side, entity: string): CellValue {
  const sector = side.id === 'unidentified_armed_group' ? 'UAF' : SECTORS[side.inter]
  return { code: side.id, sector, entity_text: entity }
}

function locationOf({ record }: RecordedEvent, { places }: CodeContext): CellValue {
  if (record.place === null) return null
  const shown = places.shown(record.place.best)
  return {
    resolved_place: shown.nameEn ?? shown.nameAr,
    lat: shown.lat,
    lon: shown.lon,
    district: shown.admin2,
    province: shown.admin1,
    country: shown.country,
    resolution: resolutionOf(shown.precision, places.levelOf(record.place.best)),
  }
}

function sizeOf({ record }: RecordedEvent): CellValue {
  const best = (outcome: 'killed' | 'injured' | 'captured'): number | null => record.tolls.get(outcome)?.best ?? null
  return { dead: best('killed'), injured: best('injured'), arrested: best('captured') }
}

function modeOf({ record }: RecordedEvent, plain: string | null): { readonly mode: string | null; readonly rule: string | null } {
  const told = OPEN.has(record.type.best) ? record.means.map(({ best }) => MODES[best]).find((mode) => mode !== undefined) : undefined
  return told === undefined ? { mode: plain, rule: null } : { mode: told, rule: 'plover.mode.means' }
}

function whoCells(event: RecordedEvent, context: CodeContext): Row {
  const { initiators, targets, participants, place, time } = event.record
  const scene = { country: place?.best.country ?? null, day: time?.best.from ?? event.changed.slice(0, 10) }
  const objects = (values: readonly Value<string>[]): CellValue[] =>
    values.map(({ best }) => sideObject(context.sides.sideOf(best, scene), context.knowledge.actors.get(best)?.name_en ?? best))
  // of a fight that no side began, all are actors
  const actors = [...initiators, ...participants]
  return {
    actor: cell(objects(actors), { claims: idsOf(...actors.map(({ claim }) => claim)) }),
    recipient: cell(objects(targets), { claims: idsOf(...targets.map(({ claim }) => claim)) }),
  }
}

/** Where it was read. Words and titles are quoted only in a restricted export. */
function citationCells(event: RecordedEvent, { restricted, coder }: CodeContext): Row {
  const [first] = contributing(event)
  const words = claimOf(event, event.record.type.claim)?.claim.evidence.map(({ text }) => text) ?? []
  const lost = restricted ? [] : (['quoted-words'] as const)
  return {
    event_text: cell(restricted ? words : [], { claims: idsOf(event.record.type.claim), lost }),
    link: cell(first?.url ?? null),
    cite_info: cell(
      {
        url: first?.url ?? null,
        title: restricted ? (first?.title ?? null) : null,
        publication: first?.outlet ?? null,
        language: 'ar',
        coder,
        codebook: 'PLOVER 0.8',
      },
      { lost },
    ),
  }
}

function code(event: RecordedEvent, context: CodeContext): Coded {
  const { record } = event
  const reason = notHappened(record)
  if (reason) return { leftOut: reason }
  const plover = context.codes.types.get(record.type.best)?.plover
  if (!plover) return { leftOut: 'no-code' }
  if (record.time === null) return { leftOut: 'no-time' }
  const { mode, rule } = modeOf(event, plover[1])
  const dated = { claims: idsOf(record.time.claim) }
  return {
    rows: [
      {
        id: cell(record.id),
        date: cell(record.time.best.from, dated),
        enddate: cell(record.time.best.to, dated),
        ...whoCells(event, context),
        event: cell([plover[0]], { claims: idsOf(record.type.claim) }),
        mode: cell(mode === null ? [] : [mode], { claims: idsOf(record.type.claim), rule }),
        context: cell([]),
        event_loc: cell(locationOf(event, context), { claims: idsOf(record.place?.claim) }),
        size: cell(sizeOf(event), { claims: idsOf(record.tolls.get('killed')?.claim, record.tolls.get('injured')?.claim) }),
        ...citationCells(event, context),
        coder: cell(context.coder),
        coded_date: cell(event.changed.slice(0, 10)),
        comment: cell(`${record.graded.grade}: ${record.graded.because}`),
      },
    ],
  }
}

/** PLOVER 0.8. */
export const plover = (context: CodeContext): Codebook => ({ columns: COLUMNS, code: (event) => code(event, context) })
