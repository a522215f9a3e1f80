// A worker thread of `extract`: loads the engine once, answers batches of lines.
import { parentPort, workerData } from 'node:worker_threads'
import { answers } from './answer.ts'
import { engineFor } from './engine-for.ts'
import type { Line } from './lines.ts'

const engine = engineFor((workerData as { dataFolder: string }).dataFolder)

parentPort?.on('message', (batch: { id: number; lines: Line[] }) => {
  const out = answers(engine, batch.lines)
  const text = out.map(({ json }) => `${json}\n`).join('')
  parentPort?.postMessage({ id: batch.id, text, count: out.length, failed: out.filter((one) => one.failed).length })
})
