// `sijill read`: what reports say, for the eye or as data.
import type { Reading } from '@sijill/engine/report/types.ts'
import { Command, Option } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { EXIT, Problem } from '../../service/problem.ts'
import { openInput, type Opened } from '../../service/read-inputs.ts'
import { checkCountry, checkDate } from '../../service/report-input.ts'
import { csvOf } from '../claim-rows.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import type { Language } from '../messages.ts'
import { printingIn, readingTable } from '../reading-table.ts'
import type { CommandContext } from './context.ts'

interface ReadOptions {
  readonly format: 'table' | 'jsonl' | 'json' | 'csv'
  readonly published?: string
  readonly country?: string
  readonly ids?: boolean
}

function textOf(readings: readonly Reading[], { format, ids = false }: ReadOptions, language: Language): string {
  if (format === 'csv') return csvOf(readings)
  if (format === 'json') return `${JSON.stringify(readings, null, 2)}\n`
  if (format === 'jsonl') return readings.map((reading) => `${JSON.stringify(reading)}\n`).join('')
  const printing = printingIn(language, { dataFolder: dataFolder(), ids })
  return readings.map((reading) => `${readingTable(reading, printing)}\n`).join('')
}

/** Opens every input; faults are printed and the rest goes on. */
export async function openAll(
  files: readonly string[],
  options: { readonly published?: string; readonly country?: string },
  language: Language,
): Promise<Extract<Opened, { report: unknown }>[]> {
  const given = {
    published: options.published === undefined ? undefined : checkDate(options.published, '--published'),
    country: options.country === undefined ? undefined : checkCountry(options.country, '--country'),
  }
  const complain = (problem: Problem): void => {
    process.stderr.write(problemLine(problem, language))
    process.exitCode = EXIT.badInput
  }
  const opened: Extract<Opened, { report: unknown }>[] = []
  for (const file of files) {
    try {
      for (const one of await openInput(file, given)) {
        if ('report' in one) opened.push(one)
        else complain(one.problem)
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      complain(error)
    }
  }
  return opened
}

export function readCommand({ say, language }: CommandContext): Command {
  const command = new Command('read')
    .description(say('read'))
    .argument('<files...>', say('read.files'))
    .addOption(new Option('--format <format>', say('read.format')).choices(['table', 'jsonl', 'json', 'csv']).default('table'))
    .option('--published <date>', say('read.published'))
    .option('--country <code>', say('read.country'))
    .option('--ids', say('read.ids'))
    .action(async (files: string[], options: ReadOptions) => {
      const opened = await openAll(files, options, language)
      if (opened.length === 0) return
      const engine = engineFor(dataFolder())
      process.stdout.write(
        textOf(
          opened.map((one) => engine.read(one.report)),
          options,
          language,
        ),
      )
    })
  return withExamples(
    command,
    say,
    'read report.txt --published 2026-11-23 --country SY',
    'read reports.jsonl --format csv > claims.csv',
    'read - < report.txt',
  )
}
