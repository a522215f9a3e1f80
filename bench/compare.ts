// Compares the engine with what people use now, on the seed report and ten reports of the development gold: chrono-node's Arabic for
// dates, a list of keywords for events. Prints the tables of docs/comparison.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Claim, Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import * as chrono from 'chrono-node'

interface GoldReading {
  readonly report: string
  readonly claims: readonly { readonly kind: string; readonly optional: boolean; readonly time: { from: string; to: string } | null }[]
}

const GOLD = join(import.meta.dirname, '../gold')
const lines = <T>(file: string): T[] =>
  readFileSync(join(GOLD, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

/** Words that a keyword alert for conflict would use: killed, wounded, shelling, raid, explosion, clashes, attack, assassination, arrest, kidnapping. */
const KEYWORDS = ['قتل', 'مقتل', 'جرح', 'إصابة', 'قصف', 'غارة', 'غارات', 'انفجار', 'تفجير', 'اشتباك', 'هجوم', 'اغتيال', 'اعتقال', 'خطف'] // the same in Arabic

const engine = createEngine(knowledgeFrom(knowledgeTables()))
/** Ten dated reports of the development gold, the first of each subject in its order. */
const CHOSEN = ['d001', 'd006', 'd018', 'd020', 'd021', 'd026', 'd032', 'd041', 'd056', 'd062']
const reports = [
  ...lines<Report>('seed/reports.jsonl'),
  ...lines<Report>('dev/reports.jsonl').filter((report) => CHOSEN.includes(report.id)),
]
const gold = new Map(
  [...lines<GoldReading>('seed/gold.jsonl'), ...lines<GoldReading>('dev/gold.jsonl')].map((reading) => [reading.report, reading]),
)

const iso = (date: Date): string => date.toISOString().slice(0, 10)

let [claims, engineDays, chronoDays, keywordHits, engineClaims] = [0, 0, 0, 0, 0]
const rows: string[] = []
for (const report of reports) {
  const expected = (gold.get(report.id)?.claims ?? []).filter((claim) => !claim.optional && claim.kind !== 'statement')
  const read: readonly Claim[] = engine.read(report).claims.filter((claim) => claim.kind !== 'statement')
  const dates = chrono.ar
    .parse(report.text, new Date(`${report.published}T12:00:00Z`))
    .map((found) => ({ from: iso(found.start.date()), to: iso((found.end ?? found.start).date()) }))
  const sentences = report.text.split(/[.\n]/).filter((sentence) => KEYWORDS.some((word) => sentence.includes(word)))
  const dated = expected.filter((claim) => claim.time !== null)
  const exact = (times: readonly ({ from: string; to: string } | null)[]): number =>
    dated.filter((claim) => times.some((time) => time && claim.time && time.from === claim.time.from && time.to === claim.time.to)).length
  const own = exact(read.map((claim) => claim.time))
  const theirs = exact(dates)
  claims += dated.length
  engineDays += own
  chronoDays += theirs
  engineClaims += read.length
  keywordHits += sentences.length
  rows.push(
    `| ${report.id} | ${expected.length} | ${read.length} | ${sentences.length} | ${own} of ${dated.length} | ${theirs} of ${dated.length} | ${dates.length} |`,
  )
}
console.log(
  '| report | claims in gold | claims read | sentences with a keyword | days right, engine | days right, chrono-node | dates chrono-node finds |',
)
console.log('|---|---|---|---|---|---|---|')
for (const row of rows) console.log(row)
console.log(
  `\nDays (both ends exact) of ${claims} dated claims: engine ${engineDays}, chrono-node ${chronoDays}. Claims read ${engineClaims}; sentences with a keyword ${keywordHits}.`,
)
