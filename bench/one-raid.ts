// Prints what it costs to link very many reports of one raid, which all meet: seconds of processor and memory. Figures, never a test.
// node bench/one-raid.ts [reports] [copies|varied] [postgres://…]: embedded without an address, else in a schema of its own that it removes.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineFor } from '@sijill/server/service/engine-for.ts'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { linkContext, linkNewClaims } from '@sijill/server/service/link-claims.ts'
import { reportId } from '@sijill/server/store/identity.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import pg from 'pg'

const [count = '1200', form = 'varied', server] = process.argv.slice(2)
const REPORTS = Number(count)
const folder = mkdtempSync(join(tmpdir(), 'sijill-raid-'))
const VERSION = { engine: '1', knowledge: 'k' }

/** Sentences of our own about one invented raid, as outlets might put it. */
const ACTS = ['غارة جوية على مدينة', 'قصف جوي استهدف مدينة', 'غارات للطيران الحربي على مدينة'] // an air raid on the city; shelling from the air; raids of warplanes
const DEAD = ['مقتل ثلاثة مدنيين', 'مقتل أربعة مدنيين', 'مقتل خمسة مدنيين بينهم طفلان', 'سقوط قتلى'] // three, four, five with two children, some
const ENDS = [
  'وهرعت فرق الإنقاذ إلى المكان.',
  'ولم تعلن أي جهة مسؤوليتها.',
  'وذكر شهود أن القصف طال سوقا شعبيا.',
  'وشيع الأهالي القتلى مساء اليوم.',
] // rescuers came; nobody claimed it; a market; a funeral

const textOf = (n: number): string => {
  if (form === 'copies') return `${DEAD[0]} في غارة جوية على مدينة إدلب اليوم. ${ENDS[0]} ${ENDS[2]}`
  return `${DEAD[n % 4]} جراء ${ACTS[n % 3]} إدلب اليوم. ${ENDS[n % 4]} ${ENDS[(n >> 2) % 4]} رقم الخبر ${n}.`
}
const reports = Array.from({ length: REPORTS }, (_, n) => ({
  outlet: `وكالة مخترعة ${n}`, // an invented agency
  published: '2024-03-02',
  text: textOf(n),
}))

const schema = `sijill_raid_${randomUUID().slice(0, 8)}`
const client = server === undefined ? null : new pg.Client(server)
await client?.connect()
await client?.query(`create schema ${schema}`)
const url = server === undefined ? null : `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
const store = await openStore({ folder, url, behind: 'migrate' })
const { db } = store
const engine = engineFor(folder)
const captured = reports.map((report, at) => ({ report, bytes: Buffer.from(report.text), mediaType: 'text/plain', origin: `raid:${at}` }))
for (let at = 0; at < captured.length; at += 200) await saveReports(db, captured.slice(at, at + 200), 'import:bench')
const readings = reports.map((report) => {
  const id = reportId(report)
  return { report: id, reading: engine.read({ ...report, id }) }
})
for (let at = 0; at < readings.length; at += 200) await saveExtractions(db, readings.slice(at, at + 200), VERSION)

const { user: before } = process.cpuUsage()
const context = linkContext(VERSION, eventKnowledge(folder))
const started = performance.now()
let most = 0
const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200)
const counted = await linkNewClaims(db, () => context, {
  complain: () => undefined,
  progress: ({ linked }) => console.log(`${linked} linked: ${((process.cpuUsage().user - before) / 1e6).toFixed(1)} s of processor`),
})
clearInterval(sampling)
const { events } = await db
  .selectFrom('events_in_force')
  .select(({ fn }) => fn.countAll().as('events'))
  .executeTakeFirstOrThrow()
const { pairs } = await db
  .selectFrom('candidate_pairs')
  .select(({ fn }) => fn.countAll().as('pairs'))
  .executeTakeFirstOrThrow()
console.log(
  `${counted.claims} claims of ${REPORTS} reports, ${form}: ${events} events, ${pairs} pairs; ${((process.cpuUsage().user - before) / 1e6).toFixed(1)} s of processor, ` +
    `${((performance.now() - started) / 1000).toFixed(1)} s, at most ${Math.round(most / 2 ** 20)} MB`,
)
await store.close()
await client?.query(`drop schema ${schema} cascade`)
await client?.end()
rmSync(folder, { recursive: true })
