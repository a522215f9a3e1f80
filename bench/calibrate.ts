// Fits the curve from how firmly an incident is told to how surely its claim is right, on gold that nobody developed on (or the folder
// given): where errors were mended, what is told weakly is as right as the rest. Prints the offset and slope to write into packages/engine/src/claim/confidence.ts, and how the confidences of today fare.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tellingBehind } from '@sijill/engine/claim/confidence.ts'
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { actorRootOf } from '@sijill/server/service/actor-root.ts'
import { evaluate, type ComparableReading } from '@sijill/server/service/evaluate.ts'

const GOLD = process.argv[2] ?? join(import.meta.dirname, '../gold/own/f')
const lines = <T>(file: string): T[] =>
  readFileSync(join(GOLD, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const engine = createEngine(knowledgeFrom(knowledgeTables()))
const readings = new Map(lines<Report>('reports.jsonl').map((report) => [report.id, engine.read(report) as ComparableReading]))
const { calibration, brier } = evaluate(lines<ComparableReading>('gold.jsonl'), readings, actorRootOf())

let [offset, slope] = [0, 0]
const STEPS = 20_000
const RATE = 0.05
for (let step = 0; step < STEPS; step++) {
  let [down, across] = [0, 0]
  for (const [confidence, clean] of calibration) {
    const x = tellingBehind(confidence)
    const error = 1 / (1 + Math.exp(-(offset + slope * x))) - Number(clean)
    down += error
    across += error * x
  }
  offset -= (RATE * down) / calibration.length
  slope -= (RATE * across) / calibration.length
}
console.log(`claims ${calibration.length}, Brier score now ${brier}; fitted offset ${offset.toFixed(2)}, slope ${slope.toFixed(2)}`)
for (const [low, high] of [
  [0, 0.25],
  [0.25, 0.4],
  [0.4, 0.55],
  [0.55, 0.7],
  [0.7, 1.01],
] as const) {
  const inside = calibration.filter(([confidence]) => confidence >= low && confidence < high)
  if (inside.length > 0)
    console.log(
      `  confidence ${low}-${Math.min(1, high)}: ${inside.length} claims, ${Math.round((100 * inside.filter(([, clean]) => clean).length) / inside.length)}% clean`,
    )
}
