// The server: listens where it may, looks for news of the record, and stops without leaving work half done.
import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { Accounts } from '../service/accounts/accounts.ts'
import { Announcements } from '../service/announcements.ts'
import { openBasemap } from '../service/basemap.ts'
import { Drafts } from '../service/drafts.ts'
import { Imports } from '../service/imports.ts'
import { keptSecret } from '../service/kept-secret.ts'
import { Problem } from '../service/problem.ts'
import { linkWaiting } from '../service/link-claims.ts'
import { registersOf } from '../service/registers.ts'
import { EventWatch } from '../service/watch-events.ts'
import { deliverDue } from '../service/webhooks/deliver.ts'
import { poster } from '../service/webhooks/post.ts'
import type { Store } from '../store/open-store.ts'
import { createApp } from './app.ts'
import type { ApiContext } from './context.ts'
import { localAccess } from './guard/install-token.ts'
import { usualLimits } from './guard/rate-limit.ts'
import { teamAccess } from './guard/team-access.ts'
import { messageOf } from '../service/message-of.ts'

export interface ServerOptions {
  readonly store: Store
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** The address under which a team reaches the server; null where one person works alone at this machine. */
  readonly team: { readonly origin: string } | null
  /** The folder of the built interface. */
  readonly pages: string
  /** A PMTiles file of the user's to draw beneath events. */
  readonly tiles?: string | undefined
}

export interface Server {
  /** What a person opens in a browser; it holds the token of the installation where one works alone. */
  readonly url: string
  stop(): Promise<void>
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])
const LOOK_EVERY = 3000
/** How long answers that have no end may go on when the server stops. */
const GRACE = 1000

const inBrackets = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/**
 * Throws `serve/not-alone` where others can reach an address without logging in, `serve/no-origin` where a team has no address,
 * `serve/not-secret` where its passwords would travel for all to read.
 */
export function checkReach({ host, team }: Pick<ServerOptions, 'host' | 'team'>): void {
  if (team === null) {
    if (!LOOPBACK.has(host)) throw new Problem('serve/not-alone', host)
    return
  }
  const origin = URL.canParse(team.origin) ? new URL(team.origin) : null
  if (origin?.origin !== team.origin) throw new Problem('serve/no-origin', team.origin || '--origin')
  if (origin.protocol !== 'https:' && !LOOPBACK.has(origin.hostname.replace(/^\[|\]$/g, '')))
    throw new Problem('serve/not-secret', team.origin)
}

async function accountsFor({ store, dataFolder, team }: ServerOptions): Promise<Accounts | null> {
  if (team === null) return null
  // the library of accounts is loaded only where a team needs it
  const [{ authOf }, { Accounts }] = await Promise.all([import('../service/accounts/auth.ts'), import('../service/accounts/accounts.ts')])
  return new Accounts(store.db, authOf({ db: store.db, origin: team.origin, secret: keptSecret(dataFolder, 'team-secret') }))
}

const listening = (server: ServerType, where: string): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server.address() as AddressInfo))
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Problem('serve/port-taken', where) : error)
    })
  })

/** Looks for news now and then, one look after the other; gives the way to look now, and to stop. */
function lookout(look: () => Promise<void>): Record<'now' | 'stop', () => Promise<void>> {
  let last: Promise<void> = Promise.resolve()
  const now = (): Promise<void> => {
    last = last.then(look).catch((error: unknown) => {
      process.stderr.write(`sijill: ${messageOf(error)}\n`)
    })
    return last
  }
  const timer = setInterval(() => void now(), LOOK_EVERY)
  return {
    now,
    stop: () => {
      clearInterval(timer)
      return last
    },
  }
}

async function close(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE)
  await closed
  clearTimeout(timer)
}

/** Starts a server on an open store. Throws what `checkReach` throws, and `serve/port-taken`, and what `openBasemap` does. */
export async function startServer(options: ServerOptions): Promise<Server> {
  checkReach(options)
  const { store, dataFolder, host, port, team } = options
  const { db, pool, where } = store
  const basemap = options.tiles === undefined ? null : await openBasemap(options.tiles)
  const announcements = new Announcements()
  const watch = new EventWatch(db, announcements)
  const post = poster({ inside: team === null })
  const news = lookout(async () => {
    await linkWaiting(db, dataFolder)
    await watch.look()
    await deliverDue(db, { post, now: () => new Date() })
  })
  const imports = new Imports({ db, folder: dataFolder, announcements, changed: news.now })
  const drafts = new Drafts({ db, folder: dataFolder, imports, announcements })
  const accounts = await accountsFor(options)
  const token = accounts === null ? keptSecret(dataFolder, 'install-token') : null
  let origins: readonly string[] = []
  const context: ApiContext = {
    db,
    pool,
    where,
    dataFolder,
    registers: registersOf(dataFolder),
    access: accounts === null ? localAccess(token ?? '') : teamAccess(db, accounts),
    accounts,
    announcements,
    imports,
    drafts,
    limits: usualLimits(),
    basemap,
    origins: () => origins,
  }
  const server = serve({ fetch: createApp(context, { token, folder: options.pages }).fetch, hostname: host, port })
  const address = await listening(server, `${inBrackets(host)}:${port}`).catch(async (error: unknown) => {
    await news.stop()
    throw error
  })
  const own = `http://${inBrackets(host)}:${address.port}`
  origins = team === null ? [own, ...[...LOOPBACK].map((name) => `http://${inBrackets(name)}:${address.port}`)] : [team.origin]
  imports.resume()
  drafts.resume()
  return {
    url: token === null ? (team?.origin ?? own) : `${own}/enter?token=${token}`,
    stop: async () => {
      await close(server)
      drafts.stop()
      await drafts.settled()
      await imports.settled()
      await news.stop()
    },
  }
}
