// Opens the embedded database: the first process owns it and answers the others on its socket; whoever comes later talks to the owner.
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../service/problem.ts'
import type { DatabaseWorkerData, DatabaseWorkerMessage } from './database-worker.ts'
import { ownerOf, takeLock, type Release } from './owner-lock.ts'
import { socketFolder, socketIn } from './socket-path.ts'
import { messageOf } from '../../service/message-of.ts'

/** An embedded database that answers. */
export interface Embedded {
  /** Folder of the socket: what PostgreSQL's clients take as host. */
  readonly host: string
  /** Whether this process owns it. */
  readonly owned: boolean
  close(): Promise<void>
}

const WORKER = new URL('./database-worker.ts', import.meta.url)
const FILES = 'pg18'
/** How long an owner may take to answer, in milliseconds: it may be making or repairing the database. */
const PATIENCE = 30_000
const PAUSE = 50

/** The folder of the store, private to its user; throws `store/not-writable`. */
function privateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    accessSync(folder, constants.R_OK | constants.W_OK)
    return realpathSync(folder)
  } catch (error) {
    throw new Problem('store/not-writable', folder, { detail: messageOf(error) })
  }
}

/** Whether someone answers on a socket. */
function answers(path: string): Promise<boolean> {
  if (!existsSync(path)) return Promise.resolve(false)
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket.end() !== null))
    socket.once('error', () => resolve(false))
  })
}

async function own(folder: string, release: Release): Promise<Embedded> {
  const host = socketFolder(folder)
  const data: DatabaseWorkerData = { files: join(folder, FILES), socket: socketIn(host) }
  const worker = new Worker(WORKER, { workerData: data, env: process.env })
  const said = (): Promise<DatabaseWorkerMessage> =>
    new Promise((resolve) => {
      worker.once('message', resolve)
      worker.once('error', (error) => resolve({ fault: messageOf(error) }))
      worker.once('exit', (status) => resolve({ fault: `the database's thread ended with ${status}` }))
    })
  const first = await said()
  if (first !== 'up') {
    await worker.terminate()
    release()
    throw new Problem('store/broken', folder, { detail: typeof first === 'string' ? first : first.fault })
  }
  let ended = false
  worker.once('exit', () => (ended = true))
  // what the thread cannot go on from ends it; its clients are told that the connection is gone
  worker.on('error', () => undefined)
  // a process that forgets to close may end: what was acknowledged is on disk
  worker.unref()
  const close = async (): Promise<void> => {
    if (!ended) {
      worker.ref()
      const last = said()
      worker.postMessage('close')
      await last
      await worker.terminate()
    }
    release()
  }
  return { host, owned: true, close }
}

/** Opens the database of a folder; `patience` is how long an owner may take to answer. Throws `store/locked` where one holds it and does not. */
export async function openEmbedded(given: string, patience = PATIENCE): Promise<Embedded> {
  const folder = privateFolder(given)
  const until = Date.now() + patience
  for (;;) {
    const release = takeLock(folder)
    if (release) return own(folder, release)
    const host = socketFolder(folder)
    if (await answers(socketIn(host))) return { host, owned: false, close: () => Promise.resolve() }
    if (Date.now() > until) {
      const owner = ownerOf(folder)
      throw new Problem('store/locked', folder, { host: owner?.host ?? '?', process: owner?.process ?? '?' })
    }
    await wait(PAUSE)
  }
}
