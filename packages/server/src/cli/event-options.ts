// The options by which commands ask for events, and what they ask for.
import { Option, type Command } from 'commander'
import { EVENT_FIELDS, EVENT_KINDS, EVENT_ROLES, GRADES, UNTOLD, type EventFilter } from '../store/read/event-filter.ts'
import { checkDate } from '../service/report-input.ts'
import { Problem } from '../service/problem.ts'
import type { Say } from './messages.ts'
import { wholeIn } from './option-values.ts'

export interface EventOptions {
  readonly box?: string
  readonly from?: string
  readonly to?: string
  readonly type?: readonly string[]
  readonly actor?: readonly string[]
  readonly role?: string
  readonly country?: readonly string[]
  readonly admin1?: readonly string[]
  readonly place?: readonly string[]
  readonly outlet?: readonly string[]
  readonly grade?: NonNullable<EventFilter['grades']>
  readonly kind?: NonNullable<EventFilter['kinds']>
  readonly disputed?: NonNullable<EventFilter['disputed']>
  readonly untold?: NonNullable<EventFilter['untold']>
  readonly witnesses?: number
  readonly killed?: number
  readonly killedMost?: number
  readonly injured?: number
  readonly text?: string
  readonly asOf?: string
}

/** Adds the options of a filter to a command. */
export function withEventOptions(command: Command, say: Say): Command {
  return command
    .option('--from <date>', say('events.from'))
    .option('--to <date>', say('events.to'))
    .option('--box <degrees>', say('events.box'))
    .option('--type <codes...>', say('events.type'))
    .option('--actor <ids...>', say('events.actor'))
    .addOption(new Option('--role <role>', say('events.role')).choices(EVENT_ROLES))
    .option('--country <codes...>', say('events.country'))
    .option('--admin1 <names...>', say('events.admin1'))
    .option('--place <ids...>', say('events.place'))
    .option('--outlet <names...>', say('events.outlet'))
    .addOption(new Option('--grade <grades...>', say('events.grade')).choices(GRADES))
    .addOption(new Option('--kind <kinds...>', say('events.kind')).choices(EVENT_KINDS))
    .addOption(new Option('--disputed <fields...>', say('events.disputed')).choices(EVENT_FIELDS))
    .addOption(new Option('--untold <fields...>', say('events.untold')).choices(UNTOLD))
    .option('--witnesses <number>', say('events.witnesses'), wholeIn(say))
    .option('--killed <number>', say('events.killed'), wholeIn(say))
    .option('--killed-most <number>', say('events.killedMost'), wholeIn(say))
    .option('--injured <number>', say('events.injured'), wholeIn(say))
    .option('--text <words>', say('events.text'))
    .option('--as-of <date>', say('events.asOf'))
}

/** Four numbers, west, south, east, north; throws `input/bad-box`. */
function boxOf(text: string): NonNullable<EventFilter['box']> {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers
  if (numbers.length !== 4 || numbers.some(Number.isNaN) || west > east || south > north) throw new Problem('input/bad-box', '--box')
  return [west, south, east, north]
}

/** The filter that options ask for; throws a `Problem` for a value that is none. */
export function filterOf(options: EventOptions): EventFilter {
  const { box, from, to, country } = options
  const asked: { readonly [C in keyof Required<EventFilter>]: EventFilter[C] | undefined } = {
    box: box === undefined ? undefined : boxOf(box),
    exact: box === undefined ? undefined : true,
    from: from === undefined ? undefined : checkDate(from, '--from'),
    to: to === undefined ? undefined : checkDate(to, '--to'),
    types: options.type,
    actors: options.actor,
    role: options.role,
    countries: country?.map((code) => code.toUpperCase()),
    admin1: options.admin1,
    places: options.place,
    outlets: options.outlet,
    grades: options.grade,
    kinds: options.kind,
    disputed: options.disputed,
    untold: options.untold,
    leastWitnesses: options.witnesses,
    leastKilled: options.killed,
    mostKilled: options.killedMost,
    leastInjured: options.injured,
    text: options.text,
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}

/** The moment that `--as-of` names: the end of that day. */
export const momentIn = ({ asOf }: EventOptions): Date | undefined =>
  asOf === undefined ? undefined : new Date(`${checkDate(asOf, '--as-of')}T23:59:59.999Z`)
