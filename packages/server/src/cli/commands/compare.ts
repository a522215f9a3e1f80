// `sijill compare`: one's own ACLED or UCDP table against the record.
import { Command, Option } from 'commander'
import type { Comparable, ComparedForm } from '../../service/compare/comparable.ts'
import { compareRecord, type Comparison, type OwnRow } from '../../service/compare/compare-record.ts'
import type { Difference, Pair } from '../../service/compare/match.ts'
import { EXIT } from '../../service/problem.ts'
import { leftToRight } from '../bidi.ts'
import { filterOf, momentIn, withEventOptions, type EventOptions } from '../event-options.ts'
import { withExamples } from '../help.ts'
import type { MessageKey, Say } from '../messages.ts'
import { amountIn } from '../option-values.ts'
import { printOver } from '../progress.ts'
import type { CommandContext } from './context.ts'

interface CompareOptions extends EventOptions {
  readonly as: ComparedForm
  readonly days: number
  readonly km: number
  readonly format: 'table' | 'jsonl'
}

const FIELDS: Readonly<Record<Difference, MessageKey>> = {
  day: 'when',
  place: 'where',
  type: 'what',
  actors: 'who',
  deaths: 'compare.deaths',
}

const DAY = 86_400_000
const dayOf = ({ from }: Comparable): string => new Date(from * DAY).toISOString().slice(0, 10)

const figure = (deaths: number | null): string => (deaths === null ? '-' : String(deaths))

/** Lines of the table: what both have, what only the file has, what only the record has. */
function lines({ matched, missing, extra }: Comparison, { say, language }: CommandContext): string[] {
  const name = (text: string): string => (language === 'ar' ? leftToRight(text) : text)
  const alone = (mark: string, row: Comparable): string =>
    name(`${mark} ${dayOf(row)}  ${row.id}  ${row.place}  ${row.type}  ${figure(row.deaths)}`)
  const pair = ({ theirs, ours, differences }: Pair<Comparable, OwnRow>): string => {
    const both = name(`= ${dayOf(theirs)}  ${theirs.id}  ${ours.event}  ${theirs.place}  ${figure(theirs.deaths)}/${figure(ours.deaths)}`)
    return differences.length === 0 ? both : `${both}  ${differs(differences, say)}`
  }
  return [...matched.map(pair), ...missing.map((row) => alone('-', row)), ...extra.map((row) => alone('+', row))]
}

const differs = (differences: readonly Difference[], say: Say): string =>
  say('compare.differs', { fields: differences.map((field) => say(FIELDS[field])).join(say('comma')) })

/** A row as JSON shows it: no exact point. */
const shown = ({ id, place, type, deaths, ...row }: Comparable): object => ({
  id,
  day: dayOf({ ...row, id, place, type, deaths }),
  place,
  type,
  deaths,
})

function jsonLines({ matched, missing, extra }: Comparison): string[] {
  const rounded = (value: number): number => Number(value.toFixed(2))
  return [
    ...matched.map(({ theirs, ours, likeness, days, km, differences }) => ({
      is: 'matched',
      file: shown(theirs),
      record: { ...shown(ours), event: ours.event },
      likeness: rounded(likeness),
      days,
      km: rounded(km),
      differences,
    })),
    ...missing.map((row) => ({ is: 'missing', file: shown(row) })),
    ...extra.map((row) => ({ is: 'extra', record: { ...shown(row), event: row.event } })),
  ].map((line) => JSON.stringify(line))
}

export function compareCommand(context: CommandContext): Command {
  const { say } = context
  const command = new Command('compare')
    .description(say('compare'))
    .argument('<file>', say('compare.file'))
    .addOption(new Option('--as <form>', say('compare.as')).choices(['acled', 'ucdp']).makeOptionMandatory())
    .option('--days <number>', say('compare.days'), amountIn(say), 1)
    .option('--km <number>', say('compare.km'), amountIn(say), 10)
    .addOption(new Option('--format <format>', say('read.format')).choices(['table', 'jsonl']).default('table'))
  withEventOptions(command, say).action(async (file: string, options: CompareOptions) => {
    const { as: form, days, km, format } = options
    const asOf = momentIn(options)
    const comparison = await compareRecord({ file, form, tolerance: { days, km }, filter: filterOf(options), ...(asOf ? { asOf } : {}) })
    const all = format === 'jsonl' ? jsonLines(comparison) : lines(comparison, context)
    process.stdout.write(all.map((line) => `${line}\n`).join(''))
    const { matched, missing, extra, unreadable } = comparison
    printOver(say('compare.done', { matched: matched.length, missing: missing.length, extra: extra.length }))
    for (const line of unreadable) printOver(say('compare.unreadable', { line }))
    if (unreadable.length > 0) process.exitCode = EXIT.badInput
  })
  return withExamples(command, say, 'compare my-acled.csv --as acled', 'compare ged.csv --as ucdp --days 3 --km 25 --format jsonl')
}
