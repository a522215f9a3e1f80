// Finds the copies among reports: each new one is sketched, its likes are looked up by bands, and theirs, until no more are found.
import { createHash } from 'node:crypto'
import { bandsOf, CopyIndex } from '@sijill/engine/event/copies/copies.ts'
import { COPY, similarityOf, sketchOf } from '@sijill/engine/event/copies/sketch.ts'
import { sql, type Kysely } from 'kysely'
import type { Agent } from '../store/agent.ts'
import { sketchBytes } from '../store/read/list-linked-claims.ts'
import { copiesAmong, sketchesLike, sketchesOf, type Sketched } from '../store/read/list-sketches.ts'
import type { Tables } from '../store/tables.ts'
import { hexOf } from '../store/write/add-rows.ts'
import { putRows } from '../store/write/put-rows.ts'
import { saveCopies } from '../store/write/save-copies.ts'

/** Numbers of a sketch, in bytes. */
const SKETCH_BYTES = 384

/** A text too short for a sketch has one of its hash: it is like nothing but itself. */
const sketchFor = (text: string): Uint32Array =>
  sketchOf(text) ?? new Uint32Array(new Uint8Array(createHash('shake256', { outputLength: SKETCH_BYTES }).update(text).digest()).buffer)

/** A band as a number that an index holds. */
const bandNumber = (band: string): number => createHash('md5').update(band).digest().readInt32LE()
const bandNumbers = (sketch: Uint32Array): number[] => bandsOf(sketch).map(bandNumber)

/** Sketches reports that have none yet. */
async function sketch(db: Kysely<Tables>, reports: readonly string[]): Promise<Sketched[]> {
  const texts = await db
    .selectFrom('reports as r')
    .select(['r.id', 'r.published', 'r.text'])
    .where(sql<boolean>`r.id = any(${reports}::uuid[]) and not exists (select from sketches s where s.report_id = r.id)`)
    .execute()
  const fresh = texts.map(({ id, published, text }) => ({ id, published, sketch: sketchFor(text) }))
  const rows = fresh.map((one) => ({ report_id: one.id, sketch: hexOf(sketchBytes(one.sketch)), bands: bandNumbers(one.sketch) }))
  await putRows(db, 'sketches', ['report_id'], rows)
  return fresh
}

/** New reports, and all that hang together with them as likes of likes; only those are compared that share a band. */
async function likesOf(db: Kysely<Tables>, fresh: readonly Sketched[]): Promise<Sketched[]> {
  const found = new Map(fresh.map((one) => [one.id, one]))
  for (let edge = [...found.keys()]; edge.length > 0;) {
    const likes = (await sketchesLike(db, edge)).filter(
      ({ id, sketch: own, beside }) =>
        !found.has(id) && beside.some((other) => similarityOf(own, (found.get(other) as Sketched).sketch) >= COPY),
    )
    for (const one of likes) found.set(one.id, one)
    edge = likes.map(({ id }) => id)
  }
  return [...found.values()]
}

export interface CopiesFound {
  readonly sketches: ReadonlyMap<string, Uint32Array>
  /** Reports that are now a copy of another than before, or of none. */
  readonly changed: readonly string[]
}

/** Sketches reports and says which are copies of which; gives their sketches, and the reports of which something else was said before. */
export async function linkCopies(db: Kysely<Tables>, reports: readonly string[], by: Agent): Promise<CopiesFound> {
  const fresh = await sketch(db, reports)
  const all = await likesOf(db, fresh)
  const index = new CopyIndex()
  for (const one of all) index.add(one)
  const before = await copiesAmong(
    db,
    all.map(({ id }) => id),
  )
  const changed = all
    .map(({ id }) => ({ report: id, copy: index.copyOf(id) }))
    .filter(({ report, copy }) => (copy?.origin ?? null) !== (before.get(report) ?? null))
  await saveCopies(
    db,
    changed.map(({ report, copy }) => ({ report, origin: copy?.origin ?? null, score: copy?.similarity ?? null, reasons: [] })),
    by,
  )
  const sketches = new Map((await sketchesOf(db, reports)).map((one) => [one.id, one.sketch]))
  return { sketches, changed: changed.map(({ report }) => report) }
}
