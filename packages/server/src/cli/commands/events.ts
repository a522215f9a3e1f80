// `sijill events`: the events of the record that answer a filter, as a table or as JSON Lines.
import { Command, Option } from 'commander'
import { dataFolder } from '../../service/folders.ts'
import { EXIT } from '../../service/problem.ts'
import type { RecordedEvent } from '../../service/recorded-event.ts'
import { recordedEvents } from '../../service/recorded-events.ts'
import { withStore } from '../../service/with-store.ts'
import type { Store } from '../../store/open-store.ts'
import { recordToJson } from '../../store/record-json.ts'
import type { Printing } from '../claim-words.ts'
import { filterOf, momentIn, withEventOptions, type EventOptions } from '../event-options.ts'
import { eventTable } from '../event-table.ts'
import { withExamples } from '../help.ts'
import { countIn } from '../option-values.ts'
import { printingIn } from '../reading-table.ts'
import type { CommandContext } from './context.ts'

interface EventsOptions extends EventOptions {
  readonly format: 'table' | 'jsonl'
  readonly limit?: number
  readonly ids?: boolean
}

/** After every day. */
const LAST = '9999'

const jsonOf = ({ record, ...rest }: RecordedEvent): string => JSON.stringify({ format: 'sijill/1', event: recordToJson(record), ...rest })

/** Prints events as they come; gives how many. */
async function printLines(events: AsyncIterable<RecordedEvent>, limit = Infinity): Promise<number> {
  let printed = 0
  for await (const event of events) {
    process.stdout.write(`${jsonOf(event)}\n`)
    if (++printed >= limit) break
  }
  return printed
}

/** Prints events by their first day, those without one last; gives how many. */
async function printTable(events: AsyncIterable<RecordedEvent>, printing: Printing, limit = Infinity): Promise<number> {
  const tables: { readonly day: string; readonly table: string }[] = []
  for await (const event of events) tables.push({ day: event.record.time?.best.from ?? LAST, table: eventTable(event, printing) })
  const printed = tables.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(0, limit)
  for (const { table } of printed) process.stdout.write(`${table}\n`)
  return printed.length
}

export function eventsCommand({ say, language }: CommandContext): Command {
  const command = withEventOptions(new Command('events').description(say('events')), say)
    .addOption(new Option('--format <form>', say('read.format')).choices(['table', 'jsonl']).default('table'))
    .option('--limit <number>', say('events.limit'), countIn(say))
    .option('--ids', say('read.ids'))
    .action(async (options: EventsOptions) => {
      const [filter, moment] = [filterOf(options), momentIn(options)]
      const printing = printingIn(language, { dataFolder: dataFolder(), ids: options.ids ?? false })
      const events = (db: Store['db']): AsyncIterable<RecordedEvent> => recordedEvents(db, filter, moment)
      const printed = await withStore(({ db }) =>
        options.format === 'jsonl' ? printLines(events(db), options.limit) : printTable(events(db), printing, options.limit),
      )
      if (printed === 0) {
        process.stderr.write(`${say('events.none')}\n`)
        process.exitCode = EXIT.notFound
      }
    })
  return withExamples(
    command,
    say,
    'events --from 2024-03-01 --to 2024-03-31 --type shelling air_drone_strike',
    'events --box 39.5,34.5,41,36 --grade contested --format jsonl',
  )
}
