// The options by which commands ask for events, and what they ask for.
import { Option, type Command } from 'commander'
import type { EventFilter } from '../store/read/event-filter.ts'
import { checkDate } from '../service/report-input.ts'
import { Problem } from '../service/problem.ts'
import type { Say } from './messages.ts'

export interface EventOptions {
  readonly box?: string
  readonly from?: string
  readonly to?: string
  readonly type?: readonly string[]
  readonly actor?: readonly string[]
  readonly role?: string
  readonly country?: readonly string[]
  readonly admin1?: readonly string[]
  readonly outlet?: readonly string[]
  readonly grade?: NonNullable<EventFilter['grades']>
  readonly kind?: NonNullable<EventFilter['kinds']>
  readonly killed?: string
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
    .addOption(new Option('--role <role>', say('events.role')).choices(['initiator', 'target', 'participant']))
    .option('--country <codes...>', say('events.country'))
    .option('--admin1 <names...>', say('events.admin1'))
    .option('--outlet <names...>', say('events.outlet'))
    .addOption(new Option('--grade <grades...>', say('events.grade')).choices(['confirmed', 'fair', 'weak', 'contested']))
    .addOption(new Option('--kind <kinds...>', say('events.kind')).choices(['occurrence', 'aggregate']))
    .option('--killed <number>', say('events.killed'))
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
  const { box, from, to, type, actor, role, country, admin1, outlet, grade, kind, killed, text } = options
  return {
    ...(box === undefined ? {} : { box: boxOf(box), exact: true }),
    ...(from === undefined ? {} : { from: checkDate(from, '--from') }),
    ...(to === undefined ? {} : { to: checkDate(to, '--to') }),
    ...(type ? { types: type } : {}),
    ...(actor ? { actors: actor } : {}),
    ...(role === undefined ? {} : { role }),
    ...(country ? { countries: country.map((code) => code.toUpperCase()) } : {}),
    ...(admin1 ? { admin1 } : {}),
    ...(outlet ? { outlets: outlet } : {}),
    ...(grade ? { grades: grade } : {}),
    ...(kind ? { kinds: kind } : {}),
    ...(killed === undefined ? {} : { leastKilled: Number(killed) }),
    ...(text === undefined ? {} : { text }),
  }
}

/** The moment that `--as-of` names: the end of that day. */
export const momentIn = ({ asOf }: EventOptions): Date | undefined =>
  asOf === undefined ? undefined : new Date(`${checkDate(asOf, '--as-of')}T23:59:59.999Z`)
