// Prints the speed of the engine on one core, and its ratio to chrono-node's Arabic on dates alone. A figure, never a test.
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { createView } from '@sijill/engine/mention/match/index.ts'
import { findNumbers } from '@sijill/engine/mention/number/index.ts'
import { findTimes } from '@sijill/engine/mention/time/index.ts'
import { readDocument } from '@sijill/engine/text/document.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { compileForLongRuns } from '../packages/server/src/service/compile-for-long-runs.ts'
import * as chrono from 'chrono-node'
import { benchReports } from './corpus.ts'

const ROUNDS = 5
/** Rounds until the code is compiled: the figure is of long runs. */
const WARM_UP = 5
/** As `extract` reads. */
const BATCH_LINES = 64
const reports = [...benchReports(1000)]

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}

/** Median milliseconds of several rounds, after those that warm up. */
function time(work: () => void): number {
  for (let round = 0; round < WARM_UP; round++) work()
  return median(
    Array.from({ length: ROUNDS }, () => {
      const started = performance.now()
      work()
      return performance.now() - started
    }),
  )
}

/** Median milliseconds of two pieces of work done in turn. */
function timeInTurn(a: () => void, b: () => void): [number, number] {
  const spent: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [index, work] of [a, b].entries()) {
      const started = performance.now()
      work()
      if (round >= 0) spent[index as 0 | 1].push(performance.now() - started)
    }
  return [median(spent[0]), median(spent[1])]
}

compileForLongRuns()
const loading = performance.now()
const knowledge = knowledgeFrom(knowledgeTables())
const engine = createEngine(knowledge)
console.log(`knowledge loaded in ${(performance.now() - loading).toFixed(0)} ms`)

const bytes = reports.reduce((sum, report) => sum + Buffer.byteLength(report.text), 0)
const rate = (milliseconds: number): number => Math.round((reports.length * 1000) / milliseconds)
const batches = (): void => {
  for (let at = 0; at < reports.length; at += BATCH_LINES) engine.readAll(reports.slice(at, at + BATCH_LINES))
}
const singly = (): void => {
  for (const report of reports) engine.read(report)
}
// in turn, so that code compiled meanwhile serves both
const [inBatches, oneByOne] = timeInTurn(batches, singly)
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
