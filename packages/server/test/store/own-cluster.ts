// A PostgreSQL server of a test's own, which it may stop and start: made by an ordinary user in a folder that goes with it.
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestDatabase } from './databases.ts'

/** Where Debian keeps the programs of each version of PostgreSQL. */
const VERSIONS = '/usr/lib/postgresql'
/** Whom a server runs as where the test is run by root, whom PostgreSQL refuses. */
const NOBODY = 65_534

/** The folder of the newest version's programs, or null. */
function programs(): string | null {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).toSorted((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(VERSIONS, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
}

const BIN = programs()

/** Why there can be none, or null where there can. */
export const noCluster: string | null = BIN === null ? `no initdb below ${VERSIONS}` : null

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface OwnCluster extends TestDatabase {
  /** Ends the server as a crash does, and starts it again. */
  restart(): void
}

/** Starts a server on the loopback with an empty database. */
export async function ownCluster(): Promise<OwnCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-cluster-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder, NOBODY, NOBODY)
  const port = await freePort()
  const data = join(folder, 'data')
  const run = (program: string, ...args: string[]): void => {
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
    // the server goes on after `pg_ctl` has ended: nothing of it may be waited for
    execFileSync(join(BIN ?? '', program), args, { ...user, cwd: folder, stdio: 'ignore', env: { LC_ALL: 'C', HOME: folder } })
  }
  const control = (...args: string[]): void => run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', ...args)
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
  control('-o', settings, 'start')
  return {
    options: { folder, url: `postgres://postgres@127.0.0.1:${port}/postgres?`, behind: 'migrate' },
    restart: () => control('-m', 'immediate', '-o', settings, 'restart'),
    remove: async () => {
      control('-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true })
    },
  }
}
