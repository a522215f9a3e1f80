// `sijill extract`: JSON Lines of reports in, JSON Lines of claims out.
import { createReadStream } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { dataFolder } from '../../service/folders.ts'
import { extractClaims } from '../../service/extract-claims.ts'
import { sizeOf } from '../../service/input-file.ts'
import { EXIT } from '../../service/problem.ts'
import { withExamples } from '../help.ts'
import type { Say } from '../messages.ts'
import type { CommandContext } from './context.ts'

interface ExtractOptions {
  readonly output?: string
  readonly resume?: boolean
  readonly workers?: number
}

/** How often progress is printed, in milliseconds. */
const PROGRESS_EVERY = 500

/** Reads a number of threads. */
const countIn =
  (say: Say) =>
  (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError(say('usage.count'))
    return number
  }

/** Prints progress on standard error: on one line where a person looks on, else a line now and then. */
function progressPrinter({ say }: CommandContext): (done: number, failed: number) => void {
  const started = Date.now()
  let last = started
  const every = process.stderr.isTTY ? PROGRESS_EVERY : PROGRESS_EVERY * 20
  return (done, failed) => {
    const now = Date.now()
    if (now - last < every) return
    last = now
    const line = say('progress', { done, failed, rate: Math.round((done * 1000) / (now - started)) })
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }
}

export function extractCommand(context: CommandContext): Command {
  const { say } = context
  const command = new Command('extract')
    .description(say('extract'))
    .argument('[file]', say('extract.file'), '-')
    .option('-o, --output <file>', say('extract.output'))
    .option('--resume', say('extract.resume'))
    .option('--workers <number>', say('extract.workers'), countIn(say))
    .action(async (file: string, options: ExtractOptions) => {
      if (file !== '-') sizeOf(file)
      const result = await extractClaims({
        input: file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 }),
        output: options.output ?? null,
        resume: options.resume ?? false,
        dataFolder: dataFolder(),
        ...(options.workers ? { workers: options.workers } : {}),
        progress: progressPrinter(context),
      })
      process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${say('finished', { ...result })}\n`)
      if (result.failed > 0) process.exitCode = EXIT.badInput
    })
  return withExamples(command, say, 'extract reports.jsonl -o claims.jsonl', 'extract reports.jsonl -o claims.jsonl --resume')
}
