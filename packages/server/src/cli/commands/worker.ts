// `sijill worker`: reads and links what others have brought, on this machine, as one of any number.
import { Command } from 'commander'
import { runWorker } from '../../jobs/run-worker.ts'
import type { Problem } from '../../service/problem.ts'
import { withStore } from '../../service/with-store.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import { countIn } from '../option-values.ts'
import { printOver, progressPrinter } from '../progress.ts'
import type { CommandContext } from './context.ts'

interface WorkerCommandOptions {
  readonly workers?: number
  readonly untilDone?: boolean
}

/** Aborted by the signals that ask a process to end. */
function endSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

export function workerCommand({ say, language }: CommandContext): Command {
  const command = new Command('worker')
    .description(say('worker'))
    .option('--workers <number>', say('extract.workers'), countIn(say))
    .option('--until-done', say('worker.untilDone'))
    .action(async ({ workers, untilDone }: WorkerCommandOptions) => {
      const print = progressPrinter()
      const count = { read: 0, linked: 0 }
      printOver(say('worker.ready'))
      await withStore((store) =>
        runWorker({
          store,
          ...(workers ? { threads: workers } : {}),
          untilDone: untilDone ?? false,
          signal: endSignal(),
          complain: (problem: Problem) => printOver(problemLine(problem, language).trimEnd()),
          log: printOver,
          done: (queue, jobs) => {
            if (queue === 'extract') count.read += jobs
            if (queue === 'link') count.linked += jobs
            print(() => say('worker.done', count))
          },
        }),
      )
      printOver(say('worker.done', count))
    })
  return withExamples(command, say, 'worker', 'worker --until-done --workers 2')
}
