// Makes the embedded database keep what it has acknowledged when the power fails: its files are forced to disk at each commit.
import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { forceToDisk } from './force-to-disk.ts'

type Options = Parameters<NodeFS['init']>[1]

/** The parts of Emscripten's file system that forcing to disk takes; a file has a descriptor, a folder has none. */
interface NodeFiles {
  readonly stream_ops: { fsync?: (stream: { readonly nfd?: number | null; readonly node: unknown }) => number }
  realPath(node: unknown): string
}

/** Files on disk, with the `fsync` that PGlite's own file system leaves out. */
export class DurableFiles extends NodeFS {
  override async init(pg: PGlite, options: Options): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const addFsync = (module: { FS: { filesystems: Record<string, unknown> } }): void => {
      const files = module.FS.filesystems['NODEFS'] as NodeFiles
      files.stream_ops.fsync = (stream) => {
        if (stream.nfd !== undefined && stream.nfd !== null) fsyncSync(stream.nfd)
        else forceToDisk(files.realPath(stream.node))
        return 0
      }
    }
    const before = emscriptenOpts.preRun ?? []
    const preRun = [...(Array.isArray(before) ? before : [before]), addFsync] as NonNullable<typeof emscriptenOpts.preRun>
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

/** Memory that PostgreSQL keeps pages in. */
const SHARED_BUFFERS = '32MB'

/** How PostgreSQL is started: `-F` (no fsync) taken out; fdatasync does nothing in WebAssembly, so fsync is named. */
export const DURABLE_START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'synchronous_commit=on', 'full_page_writes=on', `shared_buffers=${SHARED_BUFFERS}`].flatMap(
    (setting) => ['-c', setting],
  ),
]
