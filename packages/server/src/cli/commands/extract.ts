// `sijill extract`: JSON Lines of reports in (or whatever else holds reports), JSON Lines of claims out.
import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { compileForLongRuns, LONG_RUN } from '../../service/compile-for-long-runs.ts'
import { dataFolder } from '../../service/folders.ts'
import { extractClaims } from '../../service/extract-claims.ts'
import { EXIT, type Problem } from '../../service/problem.ts'
import { isLines, reportLines } from '../../service/report-lines.ts'
import { checkShard } from '../../service/shard.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import { countIn } from '../option-values.ts'
import { printOver, progressPrinter } from '../progress.ts'
import type { CommandContext } from './context.ts'

interface ExtractOptions {
  readonly output?: string
  readonly resume?: boolean
  readonly shard?: string
  readonly workers?: number
}

/** Whether an input is long, or may be since it is a stream. */
const isLong = (file: string): boolean => file === '-' || (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LONG_RUN

export function extractCommand({ say, language }: CommandContext): Command {
  const command = new Command('extract')
    .description(say('extract'))
    .argument('[file]', say('extract.file'), '-')
    .option('-o, --output <file>', say('extract.output'))
    .option('--resume', say('extract.resume'))
    .option('--shard <part>', say('extract.shard'))
    .option('--workers <number>', say('extract.workers'), countIn(say))
    .action(async (file: string, options: ExtractOptions) => {
      let refused = 0
      const complain = (problem: Problem): void => {
        refused++
        printOver(problemLine(problem, language).trimEnd())
      }
      const bytes = (): Readable =>
        isLines(file)
          ? createReadStream(file, { highWaterMark: 256 * 1024 })
          : Readable.from(reportLines(file, complain), { objectMode: false })
      if (isLong(file)) compileForLongRuns()
      const started = Date.now()
      const print = progressPrinter()
      const result = await extractClaims({
        input: file === '-' ? process.stdin : bytes(),
        output: options.output ?? null,
        resume: options.resume ?? false,
        shard: options.shard === undefined ? null : checkShard(options.shard, '--shard'),
        dataFolder: dataFolder(),
        ...(options.workers ? { workers: options.workers } : {}),
        progress: (done, failed) =>
          print(() => say('progress', { done, failed, rate: Math.round((done * 1000) / (Date.now() - started)) })),
      })
      printOver(say('finished', { ...result }))
      if (result.failed + refused > 0) process.exitCode = EXIT.badInput
    })
  return withExamples(
    command,
    say,
    'extract reports.jsonl -o claims.jsonl',
    'extract reports.jsonl -o claims.jsonl --resume',
    'extract archive.wacz -o claims.jsonl',
    'extract reports.jsonl --shard 3/8 -o claims-3.jsonl',
  )
}
