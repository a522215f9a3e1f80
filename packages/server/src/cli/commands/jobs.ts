// `sijill jobs list|retry`: what waits, what is at work, what failed for good, and trying that again.
import { Command } from 'commander'
import { deadJobs, queueStates, retryHere, withJobs, type JobQueue } from '../../service/job-queue.ts'
import { withStore } from '../../service/with-store.ts'
import { directed, isolate, leftToRight } from '../bidi.ts'
import { withExamples } from '../help.ts'
import { countIn } from '../option-values.ts'
import type { CommandContext } from './context.ts'

/** Dead jobs listed where no other number is asked for. */
const LISTED = 50

const withQueue = <T>(work: (queue: JobQueue) => Promise<T>): Promise<T> => withStore((store) => withJobs(store, work))

export function jobsCommand({ say, language }: CommandContext): Command {
  const print = (line: string): boolean => process.stdout.write(`${directed(line, language)}\n`)
  const list = new Command('list')
    .description(say('jobs.list'))
    .option('--limit <number>', say('jobs.limit'), countIn(say))
    .action(({ limit = LISTED }: { limit?: number }) =>
      withQueue(async (queue) => {
        for (const { queue: name, waiting, active } of await queueStates(queue))
          print(say('jobs.state', { queue: leftToRight(name), waiting, active }))
        for (const { id, queue: name, data, fault, died } of await deadJobs(queue, limit))
          print(
            [leftToRight(id), leftToRight(name), leftToRight(died.toISOString()), isolate(fault), leftToRight(JSON.stringify(data))].join(
              '  ',
            ),
          )
      }),
    )
  const retry = new Command('retry')
    .description(say('jobs.retry'))
    .argument('[ids...]', say('jobs.ids'))
    .action((ids: string[]) =>
      withStore(async (store) => {
        print(say('jobs.retried', { count: await retryHere(store, ids) }))
      }),
    )
  return new Command('jobs')
    .description(say('jobs'))
    .addCommand(withExamples(list, say, 'jobs list'))
    .addCommand(withExamples(retry, say, 'jobs retry', 'jobs retry 0b1c5c0e-6a3c-4d0e-9f0e-3f5f4c1f2a7b'))
}
