// A worker thread of `extract`: loads the engine once, answers batches of lines.
import { parentPort, workerData } from 'node:worker_threads'
import { answers } from './answer.ts'
import type { BatchAnswer } from './extract-pool.ts'
import { engineFor } from './engine-for.ts'
import type { Line } from './lines.ts'

const engine = engineFor((workerData as { dataFolder: string }).dataFolder)

parentPort?.on('message', (lines: Line[]) => {
  const out = answers(engine, lines)
  const json = new TextEncoder().encode(out.map((one) => `${one.json}\n`).join(''))
  const answer: BatchAnswer = { json, count: out.length, failed: out.filter((one) => one.failed).length }
  parentPort?.postMessage(answer, [json.buffer])
})
parentPort?.postMessage('ready')
