// A pool loses only the line that ends a thread, keeps every answer in the order asked, and says so where no thread starts.
import { afterEach, expect, it } from 'vitest'
import { ExtractPool } from '@sijill/server/service/extract-pool.ts'
import type { Line } from '@sijill/server/service/lines.ts'

const HEAP = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 }

/** A thread that repeats its lines, throws outside any handler at "throw" and takes all memory at "memory". */
const REPEATS = `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', (lines) => {
    const all = []
    for (const { text } of lines) {
      if (text === 'throw') throw new Error('ended')
      while (text === 'memory') all.push(new Array(10000).fill({}))
    }
    parentPort.postMessage({ json: Buffer.from(lines.map(({ text }) => text + '\\n').join('')), count: lines.length, failed: 0 })
  })
  parentPort.postMessage('ready')
`)}`

let pool: ExtractPool
afterEach(() => pool.close())

const batch = (...texts: readonly string[]): Line[] => texts.map((text, index) => ({ number: index + 1, text, fault: null }))

async function answersOf(...batches: readonly Line[][]): Promise<{ out: string; failed: number[] }> {
  const answers = await Promise.all(batches.map((lines) => pool.ask(lines)))
  return { out: Buffer.concat(answers.map(({ json }) => json)).toString(), failed: answers.map(({ failed }) => failed) }
}

it.each([
  ['throw', 'engine/failed'],
  ['memory', 'engine/out-of-memory'],
])('loses only the line that ends a thread by: %s', async (how, code) => {
  pool = new ExtractPool(2, REPEATS, { dataFolder: '' }, HEAP)
  const { out, failed } = await answersOf(batch('a', how, 'b'), batch('c'), batch(how), batch('d', 'e'), batch('f'))
  expect(out.trimEnd().split('\n')).toEqual(['a', expect.stringContaining(code), 'b', 'c', expect.stringContaining(code), 'd', 'e', 'f'])
  expect(failed).toEqual([1, 0, 1, 0, 0])
})

it('rejects where a thread ends before it is ready', async () => {
  pool = new ExtractPool(1, `data:text/javascript,throw new Error('no tables')`, { dataFolder: '' }, HEAP)
  await expect(pool.ask(batch('a'))).rejects.toThrow('no tables')
})
