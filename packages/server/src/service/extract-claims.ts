// Extracts claims from JSON Lines of any size: all cores, input order kept, memory flat, resumable.
import { closeSync, createReadStream, createWriteStream, existsSync, ftruncateSync, openSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { entryUrl } from '../start/entries.ts'
import { ExtractPool, type BatchAnswer } from './extract-pool.ts'
import { cacheFolder } from './folders.ts'
import { linesOf, type Line } from './lines.ts'
import { Problem } from './problem.ts'
import { isOfShard, type Shard } from './shard.ts'

/** Lines a batch: large enough to hide the cost of passing it to a thread, small enough for even progress. */
const BATCH_LINES = 64
const BATCH_CHARACTERS = 256 * 1024
/** Batches under way for each worker; bounds memory. */
const AHEAD = 3

export interface ExtractOptions {
  readonly input: Readable
  /** Output file, or null for standard output. */
  readonly output: string | null
  readonly resume: boolean
  /** Only the lines of this shard are answered; null for all. */
  readonly shard?: Shard | null
  readonly dataFolder: string
  readonly workers?: number
  /** Called after each batch with the reports answered so far and those that failed. */
  readonly progress?: (done: number, failed: number) => void
}

export interface ExtractResult {
  readonly done: number
  readonly failed: number
  readonly skipped: number
}

/** Complete lines of an unfinished output; a half-written last line is cut off. */
async function completeLines(path: string): Promise<number> {
  if (!existsSync(path)) return 0
  let count = 0
  let complete = 0
  let position = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      count++
      complete = position + at + 1
    }
    position += chunk.length
  }
  if (complete < statSync(path).size) {
    const file = openSync(path, 'r+')
    ftruncateSync(file, complete)
    closeSync(file)
  }
  return count
}

/** Which lines are answered. */
interface Wanted {
  readonly shard: Shard | null
  /** The first of these are left out. */
  readonly skip: number
}

async function* batchesOf(lines: AsyncIterable<Line>, { shard, skip }: Wanted): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  let characters = 0
  let skipped = 0
  for await (const line of lines) {
    if (!line.fault && line.text.trim() === '') continue
    if (shard !== null && !isOfShard(line, shard)) continue
    if (skipped < skip) {
      skipped++
      continue
    }
    batch.push(line)
    characters += line.text.length
    if (batch.length >= BATCH_LINES || characters >= BATCH_CHARACTERS) {
      yield batch
      batch = []
      characters = 0
    }
  }
  if (batch.length > 0) yield batch
}

/** A stream into a file; throws `output/not-writable` where it cannot be opened. */
function writerOf(path: string, append: boolean): Writable {
  const flags = append ? 'a' : 'w'
  try {
    return createWriteStream(path, { flags, fd: openSync(path, flags) })
  } catch (error) {
    throw new Problem('output/not-writable', path, { detail: error instanceof Error ? error.message : '' })
  }
}

/** Writes bytes and lets their memory go at once: the collector would come for it much later. */
function write(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) =>
    stream.write(bytes, (error) => {
      if (error) return reject(error)
      // not where it is a piece of memory that others share
      if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length) bytes.buffer.transfer(0)
      resolve()
    }),
  )
}

/** Runs an extraction to its end. Every non-empty input line (of the shard, where one is asked for) gives exactly one output line, in order. */
export async function extractClaims(options: ExtractOptions): Promise<ExtractResult> {
  const { output, resume } = options
  if (resume && output === null) throw new Problem('output/not-resumable', '--resume')
  const skipped = resume && output !== null ? await completeLines(output) : 0
  const stream = output === null ? process.stdout : writerOf(output, resume)
  // each write tells its own fault
  stream.on('error', () => undefined)
  const size = Math.max(1, options.workers ?? availableParallelism())
  const pool = new ExtractPool(size, entryUrl('worker', cacheFolder()), { dataFolder: options.dataFolder })
  const pending: Promise<BatchAnswer>[] = []
  let done = 0
  let failed = 0
  const settle = async (): Promise<void> => {
    const answer = await (pending.shift() as Promise<BatchAnswer>)
    await write(stream, answer.json).catch((error: Error) => {
      throw new Problem('output/not-writable', output ?? 'stdout', { detail: error.message })
    })
    done += answer.count
    failed += answer.failed
    options.progress?.(done, failed)
  }
  try {
    for await (const batch of batchesOf(linesOf(options.input), { shard: options.shard ?? null, skip: skipped })) {
      pending.push(pool.ask(batch))
      if (pending.length >= size * AHEAD) await settle()
    }
    while (pending.length > 0) await settle()
  } finally {
    await pool.close()
    if (output !== null) await new Promise<void>((resolve) => stream.end(() => resolve()))
  }
  return { done, failed, skipped }
}
