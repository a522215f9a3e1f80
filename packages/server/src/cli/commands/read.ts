// `sijill read`: what reports say, for the eye or as data.
import type { Reading } from '@sijill/engine/report/types.ts'
import { Command, Option } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { EXIT, type Problem } from '../../service/problem.ts'
import { openInput, type Opened } from '../../service/read-inputs.ts'
import { checkCountry, checkDate } from '../../service/report-input.ts'
import { csvOf } from '../claim-rows.ts'
import { claimTable } from '../claim-table.ts'
import type { CommandContext } from './context.ts'

interface ReadOptions {
  readonly format: 'table' | 'jsonl' | 'json' | 'csv'
  readonly published?: string
  readonly country?: string
}

function complain(problem: Problem): void {
  process.stderr.write(`sijill: ${problem.where}: ${problem.message} [${problem.code}]\n`)
  process.exitCode = EXIT.badInput
}

/** A reading as blocks of lines under the report's name. */
export function readingTable(reading: Reading, { say, language }: CommandContext): string {
  const head = `── ${reading.report} · ${say('claims', { count: reading.claims.length })}`
  const warnings = reading.warnings.map(
    (warning) => `  ${say('warning')}: ${warning.code === 'text/not-arabic' ? say('notArabic') : warning.message}`,
  )
  const body = reading.claims.map((claim) => claimTable(claim, say, language))
  if (!reading.relevant) body.push(`  ${say('notRelevant')}`)
  return [head, ...warnings, body.join('\n\n'), ''].join('\n')
}

function print(readings: readonly Reading[], format: ReadOptions['format'], context: CommandContext): void {
  if (format === 'csv') process.stdout.write(csvOf(readings))
  else if (format === 'json') process.stdout.write(`${JSON.stringify(readings, null, 2)}\n`)
  else
    for (const reading of readings)
      process.stdout.write(format === 'jsonl' ? `${JSON.stringify(reading)}\n` : `${readingTable(reading, context)}\n`)
}

/** Opens every input; faults are printed and the rest goes on. */
export async function openAll(
  files: readonly string[],
  options: { readonly published?: string; readonly country?: string },
): Promise<Extract<Opened, { report: unknown }>[]> {
  const given = {
    published: options.published === undefined ? undefined : checkDate(options.published, '--published'),
    country: options.country === undefined ? undefined : checkCountry(options.country, '--country'),
  }
  const opened: Extract<Opened, { report: unknown }>[] = []
  for (const file of files) {
    try {
      for (const one of await openInput(file, given)) {
        if ('report' in one) opened.push(one)
        else complain(one.problem)
      }
    } catch (error) {
      if (!(error instanceof Error) || !('where' in error)) throw error
      complain(error as Problem)
    }
  }
  return opened
}

export function readCommand(context: CommandContext): Command {
  const { say } = context
  return new Command('read')
    .description(say('read'))
    .argument('<files...>', say('read.files'))
    .addOption(new Option('--format <format>', say('read.format')).choices(['table', 'jsonl', 'json', 'csv']).default('table'))
    .option('--published <date>', say('read.published'))
    .option('--country <code>', say('read.country'))
    .action(async (files: string[], options: ReadOptions) => {
      const opened = await openAll(files, options)
      if (opened.length === 0) return
      const engine = engineFor(dataFolder())
      print(
        opened.map((one) => engine.read(one.report)),
        options.format,
        context,
      )
    })
}
