// Prints the speed of the engine on one core, and its ratio to chrono-node's Arabic on dates alone. A figure, never a test.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { createView } from '@sijill/engine/mention/match/index.ts'
import { findNumbers } from '@sijill/engine/mention/number/index.ts'
import { findTimes } from '@sijill/engine/mention/time/index.ts'
import { readDocument } from '@sijill/engine/text/document.ts'
import { knowledgeTables } from '@sijill/knowledge'
import * as chrono from 'chrono-node'
import { benchReports } from './corpus.ts'

const ROUNDS = 5
/** As `extract` reads. */
const BATCH_LINES = 64
const reports = [...benchReports(1000)]

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}

/** Median milliseconds of several rounds, after one that warms up. */
function time(work: () => void): number {
  work()
  return median(
    Array.from({ length: ROUNDS }, () => {
      const started = performance.now()
      work()
      return performance.now() - started
    }),
  )
}

const loading = performance.now()
const knowledge = knowledgeFrom(knowledgeTables())
const engine = createEngine(knowledge)
console.log(`knowledge loaded in ${(performance.now() - loading).toFixed(0)} ms`)

const bytes = reports.reduce((sum, report) => sum + Buffer.byteLength(report.text), 0)
const rate = (milliseconds: number): number => Math.round((reports.length * 1000) / milliseconds)
const inBatches = time(() => {
  for (let at = 0; at < reports.length; at += BATCH_LINES) engine.readAll(reports.slice(at, at + BATCH_LINES))
})
const oneByOne = time(() => {
  for (const report of reports) engine.read(report)
})
console.log(
  `read: ${rate(inBatches)} reports/s of ${Math.round(bytes / reports.length)} bytes in batches of ${BATCH_LINES} (${rate(oneByOne)} one by one; median of ${ROUNDS} rounds of ${reports.length})`,
)

const dates = time(() => {
  for (const report of reports) {
    const view = createView(readDocument(report, knowledge.lexicon))
    view.add(findNumbers(view))
    findTimes(view, { published: report.published, country: report.country })
  }
})
const reference = new Date('2024-08-27T12:00:00Z')
const chronoDates = time(() => {
  for (const report of reports) chrono.ar.parse(report.text, reference)
})
console.log(
  `dates alone: ${rate(dates)} reports/s; chrono-node ar: ${rate(chronoDates)} reports/s; ratio ${(chronoDates / dates).toFixed(2)}`,
)
