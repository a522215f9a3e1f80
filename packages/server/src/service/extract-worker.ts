// A worker thread of `extract`: loads the engine once, answers batches of lines.
import { parentPort, workerData } from 'node:worker_threads'
import { answer } from './answer.ts'
import { engineFor } from './engine-for.ts'
import type { Line } from './lines.ts'

const engine = engineFor((workerData as { dataFolder: string }).dataFolder)

parentPort?.on('message', (batch: { id: number; lines: Line[] }) => {
  let failed = 0
  const out: string[] = []
  for (const line of batch.lines) {
    const one = answer(engine, line)
    if (!one) continue
    if (one.failed) failed++
    out.push(one.json)
  }
  parentPort?.postMessage({ id: batch.id, text: out.length > 0 ? `${out.join('\n')}\n` : '', count: out.length, failed })
})
