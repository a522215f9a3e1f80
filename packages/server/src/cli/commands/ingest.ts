// `sijill ingest`: reports of files and folders into the store, read, and linked into events.
import { Command } from 'commander'
import { ingestReports, queueReports } from '../../service/ingest-reports.ts'
import type { KeptCount } from '../../service/keep-reports.ts'
import { EXIT, type Problem } from '../../service/problem.ts'
import { checkCountry, checkDate } from '../../service/report-input.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import { countIn } from '../option-values.ts'
import { printOver, progressPrinter } from '../progress.ts'
import type { CommandContext } from './context.ts'

interface IngestCommandOptions {
  readonly published?: string
  readonly country?: string
  readonly workers?: number
  readonly queue?: boolean
}

export function ingestCommand({ say, language }: CommandContext): Command {
  const command = new Command('ingest')
    .description(say('ingest'))
    .argument('<paths...>', say('ingest.paths'))
    .option('--published <date>', say('read.published'))
    .option('--country <code>', say('read.country'))
    .option('--workers <number>', say('extract.workers'), countIn(say))
    .option('--queue', say('ingest.queue'))
    .action(async (paths: string[], { published, country, workers, queue }: IngestCommandOptions) => {
      const print = progressPrinter()
      const complain = (problem: Problem): void => printOver(problemLine(problem, language).trimEnd())
      const given = {
        published: published === undefined ? undefined : checkDate(published, '--published'),
        country: country === undefined ? undefined : checkCountry(country, '--country'),
      }
      const keeping = (count: KeptCount): void => print(() => say('ingest.kept', { ...count }))
      if (queue) {
        const kept = await queueReports({ paths, given, complain, progress: keeping })
        printOver(say('ingest.kept', { ...kept }))
        if (kept.failed > 0) process.exitCode = EXIT.badInput
        return
      }
      const { kept, read, linked } = await ingestReports({
        paths,
        given,
        ...(workers ? { workers } : {}),
        complain,
        progress: {
          kept: keeping,
          read: (count) => print(() => say('ingest.read', { ...count })),
          linked: (count) => print(() => say('link.done', { ...count })),
        },
      })
      printOver(say('ingest.kept', { ...kept }))
      printOver(say('ingest.read', { ...read }))
      printOver(say('link.done', { ...linked }))
      if (kept.failed + read.failed > 0) process.exitCode = EXIT.badInput
    })
  return withExamples(command, say, 'ingest reports.jsonl pages/', 'ingest report.txt --published 2026-11-23 --country SY')
}
