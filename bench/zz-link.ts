import { variedReports } from './varied-corpus.ts'
import { engineFor } from '@sijill/server/service/engine-for.ts'
import { eventKnowledge } from '@sijill/server/service/event-records.ts'
import { linkBatch } from '@sijill/server/service/link-batch.ts'
import { LinkMemory } from '@sijill/server/service/link-memory.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { reportId } from '@sijill/server/store/identity.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { mkdtempSync } from 'node:fs'
import pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
const n = Number(process.argv[2] ?? 2000)
const folder = mkdtempSync('/tmp/lk-')
const schema = 'zz_link'
const server = 'postgres://postgres@127.0.0.1/test'
const c = new pg.Client(server); await c.connect()
const fresh = process.argv[3] !== 'keep'
if (fresh) { await c.query(`drop schema if exists ${schema} cascade`); await c.query(`create schema ${schema}`) }
const store = await openStore({ folder, url: `${server}?options=${encodeURIComponent('-c search_path=' + schema)}`, behind: 'migrate' })
const version = { engine: 'e', knowledge: 'k' }
let t = performance.now(); let cpu = process.cpuUsage()
const lap = (s: string, k: number) => { const u = process.cpuUsage(cpu); console.log(s, 'wall', ((performance.now()-t)/k).toFixed(2), 'cpu', ((u.user+u.system)/1000/k).toFixed(2), 'ms a report; rss', Math.round(process.memoryUsage().rss/1e6)); t = performance.now(); cpu = process.cpuUsage() }
if (fresh) {
  const engine = engineFor(folder)
  const all = [...variedReports(n)]
  t = performance.now(); cpu = process.cpuUsage()
  const read = all.map((r) => { const id = reportId(r); return { report: id, reading: engine.read({ ...r, id }) } })
  lap('read', n)
  for (let at = 0; at < n; at += 200) await saveReports(store.db, all.slice(at, at+200).map((report) => ({ report, bytes: Buffer.from(JSON.stringify(report)), mediaType: 'application/json', origin: 'x' })), 'import:x')
  lap('save', n)
  for (let at = 0; at < n; at += 64) await saveExtractions(store.db, read.slice(at, at+64), version)
  lap('extractions', n)
} else { await sql`truncate sketches, linked_claims, candidate_pairs, claim_covers, events_in_force`.execute(store.db); await sql`select ask_to_link(array(select report_id from readings_in_force))`.execute(store.db); if (process.argv[4]) await sql`delete from reports_to_link where day > ${process.argv[4]}::date`.execute(store.db) }
await c.query('analyze')
const times = new Map<string, [number, number]>()
const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: `${server}?options=${encodeURIComponent('-c search_path=' + schema)}`, max: 1, types: { getTypeParser: (id: any, f: any) => id === 1082 ? (v: any) => v : pg.types.getTypeParser(id, f) } as any }) }), log(e) { const k = e.query.sql.slice(0, 4000).replace(/\s+/g,' ').replace(/\$\d+/g,'?').slice(0,160); const o = times.get(k) ?? [0,0]; times.set(k, [o[0]+1, o[1]+e.queryDurationMillis]) } })
const context = { knowledge: eventKnowledge(folder), by: 'linker:x' as const, memory: new LinkMemory() }
let done = 0, from = 0
t = performance.now(); cpu = process.cpuUsage()
for (;;) { const b = await linkBatch(db, context); if (!b) break; done += b.reports; if (done - from >= 1000) { lap(`link ${done}`, done - from); from = done } }
if (done>from) lap(`link ${done}`, done - from)
for (const [k,[n,ms]] of [...times].sort((a,b)=>b[1][1]-a[1][1]).slice(0,14)) console.log(Math.round(ms), n, k)
console.log((await sql`select neighbourhood, count(*) n from linked_claims group by 1 order by 2 desc limit 3`.execute(store.db)).rows)
console.log((await sql`select (select count(*) from claim_covers) covers, (select count(*) from copies) copies, (select count(*) from events_in_force) events, (select count(*) from linked_claims) claims`.execute(store.db)).rows)
await store.close(); await c.end()
