// Unpacks a stream and stops where so much comes out of so little that it can only be meant to fill a machine.
import { Transform, type Readable } from 'node:stream'
import type { Gunzip } from 'node:zlib'
import { Problem } from '../../problem.ts'

/** Captures of pages shrink to a tenth; a file of zeros, to a thousandth. */
const RATIO = 150
/** Bytes that may come out whatever the ratio. */
const FREE = 64 * 1024 * 1024

const counter = (count: (bytes: number) => Error | null, end: () => Error | null = () => null): Transform =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      done(count(chunk.length), chunk)
    },
    flush(done) {
      done(end())
    },
  })

/** What a compressed stream holds; it fails with `archive/bomb`, and with `archive/broken` where what follows is passed over as no part of it. */
export function guarded(packed: Readable, unpack: Gunzip, where: string): Readable {
  let [going, coming] = [0, 0]
  const before = counter((bytes) => {
    going += bytes
    return null
  })
  const after = counter(
    (bytes) => {
      coming += bytes
      return coming > FREE && coming > going * RATIO ? new Problem('archive/bomb', where) : null
    },
    () => (unpack.bytesWritten < going ? new Problem('archive/broken', where, { detail: `byte ${unpack.bytesWritten}` }) : null),
  )
  const streams = [packed, before, unpack, after]
  for (const stream of streams)
    stream.on('error', (error) => {
      for (const other of streams) other.destroy(other === after ? error : undefined)
    })
  return packed.pipe(before).pipe(unpack).pipe(after)
}
