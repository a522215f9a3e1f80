// Worker threads that answer batches of lines. A thread that a line kills (a report that takes more memory than a thread has) is
// started anew, that line is answered with its fault, and the rest goes on.
import { Worker } from 'node:worker_threads'
import { lostAnswer } from './answer.ts'
import type { Line } from './lines.ts'

/** Heap of a worker in MB: the knowledge takes about 60, the rest is room for a batch; the collector keeps within it. */
const WORKER_HEAP = { maxOldGenerationSizeMb: 140, maxYoungGenerationSizeMb: 24 }

/**
 * Answers to a batch: lines of output in UTF-8, how many, and how many of them are faults. They are bytes because bytes are handed over between
 * threads as they are: as texts, their copies grow the receiver's heap with all that is read.
 */
export interface BatchAnswer {
  readonly json: Uint8Array
  readonly count: number
  readonly failed: number
}

interface Job {
  readonly lines: readonly Line[]
  readonly resolve: (answer: BatchAnswer) => void
  readonly reject: (error: unknown) => void
}

/** A thread with the jobs it was given, the one it works on first. */
interface Thread {
  worker: Worker
  /** Whether it has loaded what it needs: one that dies before would die again. */
  ready: boolean
  jobs: Job[]
}

const joined = (answers: readonly BatchAnswer[]): BatchAnswer => ({
  json: Buffer.concat(answers.map(({ json }) => json)),
  count: answers.reduce((sum, { count }) => sum + count, 0),
  failed: answers.reduce((sum, { failed }) => sum + failed, 0),
})

/** A pool of threads; `code` is the URL of what each runs, `workerData` what it is started with. */
export class ExtractPool {
  readonly #threads: Thread[]
  readonly #start: () => Worker
  #closed = false

  constructor(size: number, code: string, workerData: { readonly dataFolder: string }, heap = WORKER_HEAP) {
    this.#start = () => new Worker(new URL(code), { workerData, resourceLimits: heap })
    this.#threads = Array.from({ length: size }, () => this.#watched({ worker: this.#start(), ready: false, jobs: [] }))
  }

  /** Answers a batch; rejects only where no thread can be started. */
  ask(lines: readonly Line[]): Promise<BatchAnswer> {
    return new Promise((resolve, reject) => {
      const thread = this.#threads.reduce((least, one) => (one.jobs.length < least.jobs.length ? one : least))
      thread.jobs.push({ lines, resolve, reject })
      thread.worker.postMessage(lines)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #watched(thread: Thread): Thread {
    thread.worker.on('message', (message: BatchAnswer | 'ready') => {
      if (message === 'ready') thread.ready = true
      else thread.jobs.shift()?.resolve(message)
    })
    let fault: unknown = null
    thread.worker.on('error', (error) => (fault = error))
    // only then have all its messages come
    thread.worker.on('exit', () => this.#ended(thread, fault))
    return thread
  }

  /** What a dead thread worked on is asked again line by line, so that only the line at fault is lost; the rest is given to its successor. */
  #ended(thread: Thread, error: unknown): void {
    const { jobs } = thread
    thread.jobs = []
    if (this.#closed || !thread.ready) {
      for (const job of jobs) job.reject(error)
      return
    }
    thread.worker = this.#start()
    thread.ready = false
    this.#watched(thread)
    const [current, ...waiting] = jobs
    for (const job of waiting) {
      thread.jobs.push(job)
      thread.worker.postMessage(job.lines)
    }
    const [line, ...more] = current?.lines ?? []
    if (!current || !line) return
    if (more.length === 0) current.resolve(lostAnswer(line, error))
    else Promise.all(current.lines.map((one) => this.ask([one]))).then((answers) => current.resolve(joined(answers)), current.reject)
  }
}
