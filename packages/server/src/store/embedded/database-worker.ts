// The thread of the embedded database: opens its files, answers clients on a socket, and closes when no other client is left.
// It is a thread because PGlite computes without pause: in the main thread nothing else would run meanwhile.
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import v8 from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { forceToDisk, forceTreeToDisk } from './force-to-disk.ts'
import { messageOf } from '../../service/message-of.ts'

/** What the thread is started with. */
export interface DatabaseWorkerData {
  /** Folder of the database's files. */
  readonly files: string
  readonly socket: string
}

/** What the thread says: once `up` or a fault, at the end `down`. */
export type DatabaseWorkerMessage = 'up' | 'down' | { readonly fault: string }

/** Smallest memory that PGlite starts with, in bytes; it grows with what a query takes. */
const MEMORY = 128 * 1024 * 1024

// V8's optimising compilers take hundreds of megabytes for a database in WebAssembly: the plain one is a third slower
for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) v8.setFlagsFromString(flag)
const { PGlite } = await import('@electric-sql/pglite')
const { PGLiteSocketHandler } = await import('@electric-sql/pglite-socket')
const { DURABLE_START, DurableFiles } = await import('./durable-files.ts')
const { Turns } = await import('./turns.ts')

const { files, socket } = workerData as DatabaseWorkerData
const say = (message: DatabaseWorkerMessage): void => parentPort?.postMessage(message)

const open = (folder: string): Promise<InstanceType<typeof PGlite>> =>
  PGlite.create({ fs: new DurableFiles(folder), initialMemory: MEMORY, startParams: DURABLE_START })

/** Makes the files beside and puts them in place whole, so that no half-made database is ever found. */
async function makeFiles(): Promise<void> {
  const made = `${files}.part`
  rmSync(made, { recursive: true, force: true })
  await (await open(made)).close()
  forceTreeToDisk(made)
  renameSync(made, files)
  forceToDisk(dirname(files))
}

async function serve(): Promise<() => Promise<void>> {
  if (!existsSync(files)) await makeFiles()
  // PostgreSQL's own lock: one that a killed owner had made and not yet written would keep it from starting for ever; ours decides who owns the files
  rmSync(join(files, 'postmaster.pid'), { force: true })
  const database = await open(files)
  const handlers = new Map<number, InstanceType<typeof PGLiteSocketHandler>>()
  const turns = new Turns(database, (client) => void handlers.get(client)?.detach(true))
  let alone: (() => void) | null = null
  const accept = async (client: Socket): Promise<void> => {
    const queryQueue = turns as unknown as ConstructorParameters<typeof PGLiteSocketHandler>[0]['queryQueue']
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true })
    handlers.set(handler.handlerId, handler)
    client.once('close', () => {
      handlers.delete(handler.handlerId)
      if (handlers.size === 0) alone?.()
    })
    await handler.attach(client)
  }
  rmSync(socket, { force: true })
  const server = createServer((client) => void accept(client))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve))
  chmodSync(socket, 0o600)
  return async () => {
    server.close()
    rmSync(socket, { force: true })
    if (handlers.size > 0) await new Promise<void>((resolve) => (alone = resolve))
    // the last client's turn is cleared after its socket has closed
    await new Promise((resolve) => setImmediate(resolve))
    await database.close()
  }
}

try {
  const close = await serve()
  parentPort?.once('message', () => void close().then(() => say('down')))
  say('up')
} catch (error) {
  say({ fault: messageOf(error) })
}
