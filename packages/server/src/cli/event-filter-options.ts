// Options that narrow events, the same for every command that gives events out.
import { TYPE_FAMILIES } from '@sijill/engine/report/type-families.ts'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { checkDate } from '../service/report-input.ts'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Say } from './messages.ts'

const FAMILIES = [...new Set(Object.values(TYPE_FAMILIES))]
const GRADES = ['confirmed', 'fair', 'weak', 'contested'] as const
const KINDS = ['occurrence', 'aggregate'] as const

/** Values as commander gives them: options that may stand several times are lists. */
export interface FilterValues {
  readonly from?: string
  readonly to?: string
  readonly box?: readonly [number, number, number, number]
  readonly type?: readonly string[]
  readonly actor?: readonly string[]
  readonly country?: readonly string[]
  readonly admin1?: readonly string[]
  readonly outlet?: readonly string[]
  readonly grade?: readonly (typeof GRADES)[number][]
  readonly kind?: readonly (typeof KINDS)[number][]
  readonly text?: string
  readonly asOf?: Date
}

const boxIn =
  (say: Say) =>
  (value: string): FilterValues['box'] => {
    const [west, south, east, north, more] = value.split(',').map(Number)
    const isBox = more === undefined && west! < east! && south! < north! && west! >= -180 && east! <= 180 && south! >= -90 && north! <= 90
    if (!isBox) throw new InvalidArgumentError(say('usage.box'))
    return [west!, south!, east!, north!]
  }

const momentIn =
  (say: Say) =>
  (value: string): Date => {
    const moment = new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T23:59:59.999Z` : value)
    if (Number.isNaN(moment.getTime())) throw new InvalidArgumentError(say('usage.moment', { example: '2026-11-23T08:00:00Z' }))
    return moment
  }

/** Adds the options to a command. */
export function withFilterOptions(command: Command, say: Say): Command {
  return command
    .option('--from <date>', say('filter.from'))
    .option('--to <date>', say('filter.to'))
    .option('--box <west,south,east,north>', say('filter.box'), boxIn(say))
    .option('--type <types...>', say('filter.type', { families: FAMILIES.join(', ') }))
    .option('--actor <actors...>', say('filter.actor'))
    .option('--country <codes...>', say('filter.country'))
    .option('--admin1 <names...>', say('filter.admin1'))
    .option('--outlet <names...>', say('filter.outlet'))
    .addOption(new Option('--grade <grades...>', say('filter.grade')).choices(GRADES))
    .addOption(new Option('--kind <kinds...>', say('filter.kind')).choices(KINDS))
    .option('--text <words>', say('filter.text'))
    .option('--as-of <time>', say('filter.as-of'), momentIn(say))
}

/** The filter that the values ask for. Throws `input/bad-date` for a day that is none. */
export function filterOf({ from, to, box, type, actor, country, admin1, outlet, grade, kind, text }: FilterValues): EventFilter {
  return {
    ...(from === undefined ? {} : { from: checkDate(from, '--from') }),
    ...(to === undefined ? {} : { to: checkDate(to, '--to') }),
    ...(box ? { box } : {}),
    ...(type ? { types: type } : {}),
    ...(actor ? { actors: actor } : {}),
    ...(country ? { countries: country.map((code) => code.toUpperCase()) } : {}),
    ...(admin1 ? { admin1 } : {}),
    ...(outlet ? { outlets: outlet } : {}),
    ...(grade ? { grades: grade } : {}),
    ...(kind ? { kinds: kind } : {}),
    ...(text === undefined ? {} : { text }),
  }
}
