// `sijill ingest`: reports of files, folders, addresses and standard input into the store, read, and linked into events.
import { Command } from 'commander'
import { intakeOptionsOf, type GivenOptions } from '../../service/given-options.ts'
import { ingestReports, queueReports } from '../../service/ingest-reports.ts'
import type { Passed } from '../../service/intake/types.ts'
import { previewReports } from '../../service/preview-reports.ts'
import { EXIT, Problem } from '../../service/problem.ts'
import { faultFile, type FaultFile } from '../fault-file.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import { countIn } from '../option-values.ts'
import { previewText } from '../preview-text.ts'
import { printOver } from '../progress.ts'
import { takenInLines, takingIn } from '../taken-in.ts'
import type { CommandContext } from './context.ts'

interface IngestCommandOptions extends GivenOptions {
  readonly preview?: boolean
  readonly errors?: string
  readonly workers?: number
  readonly queue?: boolean
}

const intakeOptions = (options: IngestCommandOptions) => intakeOptionsOf(options, (option) => `--${option}`)

/** Where faults and what was passed over are told: in the file that was asked for, else on the screen. */
function telling({ language }: CommandContext, faults: FaultFile | null) {
  const print = (problem: Problem): void => printOver(problemLine(problem, language).trimEnd())
  const passed = new Map<Passed, number>()
  return {
    passed,
    complain: (problem: Problem): void => (faults ? faults.refused(problem) : print(problem)),
    pass: (why: Passed, where: string): void => {
      passed.set(why, (passed.get(why) ?? 0) + 1)
      if (faults) faults.passed(why, where)
      else if (why === 'unknown-file') print(new Problem('input/unknown-kind', where))
    },
  }
}

async function ingest(paths: readonly string[], options: IngestCommandOptions, context: CommandContext): Promise<void> {
  const { say } = context
  const intake = intakeOptions(options)
  const faults = options.errors === undefined ? null : faultFile(options.errors, context.language)
  const { passed, complain, pass } = telling(context, faults)
  const common = { ...intake, paths, complain, pass }
  const progress = takingIn(say)
  const end = (lines: readonly string[], failed: number): void => {
    for (const line of lines) printOver(line)
    for (const [why, count] of passed) printOver(say(`ingest.passed.${why}`, { count }))
    if (failed > 0) process.exitCode = EXIT.badInput
  }
  try {
    if (options.queue) {
      const kept = await queueReports({ ...common, progress: progress.kept })
      end([say('ingest.kept', { ...kept })], kept.failed)
    } else {
      const taken = await ingestReports({ ...common, ...(options.workers ? { workers: options.workers } : {}), progress })
      end(takenInLines(taken, say), taken.kept.failed + taken.read.failed)
    }
  } finally {
    faults?.close()
  }
}

export function ingestCommand(context: CommandContext): Command {
  const { say } = context
  const command = new Command('ingest')
    .description(say('ingest'))
    .argument('<sources...>', say('ingest.sources'))
    .option('--published <date>', say('read.published'))
    .option('--country <code>', say('read.country'))
    .option('--outlet <name>', say('ingest.outlet'))
    .option('--from <date>', say('ingest.from'))
    .option('--to <date>', say('ingest.to'))
    .option('--map <columns>', say('ingest.map'))
    .option('--zone <zone>', say('ingest.zone'))
    .option('--handle <handle...>', say('ingest.handle'))
    .option('--preview', say('ingest.preview'))
    .option('--errors <file>', say('ingest.errors'))
    .option('--workers <number>', say('extract.workers'), countIn(say))
    .option('--queue', say('ingest.queue'))
    .action(async (sources: string[], options: IngestCommandOptions) => {
      if (options.preview) process.stdout.write(previewText(await previewReports(sources, intakeOptions(options)), context))
      else await ingest(sources, options, context)
    })
  return withExamples(
    command,
    say,
    'ingest reports.jsonl pages/ archive.wacz',
    'ingest table.csv --preview --map text=Body,published=Date',
    'ingest result.json --handle nahr_news --zone Asia/Damascus --errors refused.jsonl',
    'ingest https://nahr.example/feed.xml',
  )
}
