// Keeps packed knowledge in files: written whole or not at all, read only when whole, the oldest thrown away.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { PackedKnowledge } from '@sijill/engine/knowledge/knowledge.ts'

const SUFFIX = '.sijill-knowledge'
/** Files kept: one for each set of tables and version of the code in use. */
const KEPT = 8
/** Checksum, then the number of bytes of each part: head, slots, rows. */
const PREFIX = 4

/** Does what a cache may fail to do (no folder, no room, no right, taken away by another process); null where the system refuses. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) return null
    throw error
  }
}

function bytesOf({ head, slots, rows }: PackedKnowledge): Buffer {
  const parts = [Buffer.from(slots.buffer, slots.byteOffset, slots.byteLength), Buffer.from(head), rows]
  const body = Buffer.concat(parts)
  const prefix = Uint32Array.of(crc32(body), ...parts.map((part) => part.length))
  return Buffer.concat([Buffer.from(prefix.buffer), body])
}

/** What a file holds, or null where it is not whole. */
function packedOf(bytes: Buffer): PackedKnowledge | null {
  const prefix = new Uint32Array(PREFIX)
  const start = prefix.byteLength
  Buffer.from(prefix.buffer).set(bytes.subarray(0, start))
  const [sum, slots = 0, head = 0, rows = 0] = prefix
  const body = bytes.subarray(start)
  if (body.length === 0 || body.length !== slots + head + rows || crc32(body) !== sum) return null
  return {
    slots: new Uint32Array(Uint8Array.from(body.subarray(0, slots)).buffer),
    head: body.toString('utf8', slots, slots + head),
    rows: body.subarray(slots + head),
  }
}

/** What is kept under a name; null where it is not there or not whole. */
export function readPacked(folder: string, name: string): PackedKnowledge | null {
  const path = join(folder, name + SUFFIX)
  const bytes = attempt(() => readFileSync(path))
  return bytes && packedOf(bytes)
}

/** Keeps packed knowledge under a name. Several processes may do so at once: each writes its own file and puts it in place whole. */
export function keepPacked(folder: string, name: string, packed: PackedKnowledge): void {
  attempt(() => {
    mkdirSync(folder, { recursive: true })
    const written = join(folder, `${name}.${randomUUID()}.part`)
    writeFileSync(written, bytesOf(packed), { flush: true })
    renameSync(written, join(folder, name + SUFFIX))
    throwAway(folder)
  })
}

/** Removes all but the files written last, and parts that a process left behind. */
function throwAway(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .toSorted((a, b) => b.time - a.time)
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true })
}
