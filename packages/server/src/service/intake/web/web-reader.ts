// Fetches what a person asked for from the web: politely (robots.txt, a name of its own), within limits, from public addresses only.
import { setTimeout as wait } from 'node:timers/promises'
import { fetch, type Agent, type Response } from 'undici'
import packageFile from '../../../../package.json' with { type: 'json' }
import { Problem } from '../../problem.ts'
import { LARGEST_PAGE } from '../html/page-reader.ts'
import { checkedUrl, type Allowance } from './public-address.ts'
import { Robots } from './robots.ts'
import { NOT_PUBLIC, safeAgent, type Resolve } from './safe-agent.ts'

const NAME = 'Sijill'
const AGENT = `${NAME}/${packageFile.version} (fetches single pages and feeds that its user names)`
const MOST_REDIRECTS = 5
/** For one address with its redirects (milliseconds). */
const LONGEST = 30_000
/** Between two addresses of one site (milliseconds). */
const GAP = 1000
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5'

/** Marks by which a server knows whether what it has is what it sent last. */
export interface FetchState {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: string
  /** Null where nothing has changed since the state given. */
  readonly bytes: Uint8Array | null
  /** Media type without parameters, lower case. */
  readonly type: string
  readonly encoding: string | undefined
  readonly retrieved: string
  readonly state: FetchState
}

export interface WebLimits {
  /** Milliseconds for one address with its redirects. */
  readonly longest?: number
  /** Most bytes of an answer, unpacked. */
  readonly largest?: number
  /** Milliseconds between two addresses of one site. */
  readonly gap?: number
}

export interface WebReaderOptions extends WebLimits {
  /** For tests on a loopback server. */
  readonly allowance?: Allowance
  readonly resolve?: Resolve
}

/** The code of an error or of what caused it. */
function codeOf(error: unknown): string {
  const at = error as { code?: unknown; name?: unknown; cause?: unknown } | null
  if (typeof at?.code === 'string') return at.code
  if (at?.cause) return codeOf(at.cause)
  return typeof at?.name === 'string' ? at.name : 'unknown'
}

/** The bytes of an answer, counted as they are unpacked; throws `input/too-large` at the bound. */
async function bytesOf(response: Response, where: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) throw new Problem('input/too-large', where, { most: Math.round(most / 1024 / 1024) })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export class WebReader {
  readonly #allowance: Allowance | undefined
  readonly #longest: number
  readonly #largest: number
  readonly #gap: number
  /** When each site may be asked again. */
  readonly #next = new Map<string, number>()
  readonly #resolve: Resolve | undefined
  readonly #robots: Robots
  #agent: Agent | null = null

  constructor({ allowance, resolve, longest = LONGEST, largest = LARGEST_PAGE, gap = GAP }: WebReaderOptions = {}) {
    this.#allowance = allowance
    this.#resolve = resolve
    this.#longest = longest
    this.#largest = largest
    this.#gap = gap
    this.#robots = new Robots(NAME, (url) => this.#get(url, AbortSignal.timeout(this.#longest)))
  }

  /**
   * Fetches an address. Throws a `Problem`: those of `checkedUrl`, `web/not-public`, `web/redirects`, `web/robots`, `web/status`,
   * `input/too-large`; and those that may go away: `web/busy`, `web/unreachable`.
   */
  async fetch(address: string, since: FetchState = {}): Promise<Fetched> {
    let url = checkedUrl(address, this.#allowance)
    await this.#turn(url.origin)
    const signal = AbortSignal.timeout(this.#longest)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!(await this.#robots.allow(url))) throw new Problem('web/robots', url.href)
      const response = await this.#get(url, signal, since)
      const next = response.status >= 300 && response.status < 400 && response.status !== 304 ? response.headers.get('location') : null
      if (next === null) return await this.#answer(response, url, address)
      await response.body?.cancel()
      url = checkedUrl(URL.canParse(next, url.href) ? new URL(next, url.href).href : next, this.#allowance)
    }
    throw new Problem('web/redirects', address, { most: MOST_REDIRECTS })
  }

  async close(): Promise<void> {
    const agent = this.#agent
    this.#agent = null
    await agent?.destroy()
  }

  /** Waits until a site may be asked again: many addresses of one are no burden to it. */
  async #turn(origin: string): Promise<void> {
    const now = Date.now()
    const at = Math.max(now, this.#next.get(origin) ?? 0)
    this.#next.set(origin, at + this.#gap)
    if (at > now) await wait(at - now)
  }

  async #get(url: URL, signal: AbortSignal, since: FetchState = {}): Promise<Response> {
    this.#agent ??= safeAgent(this.#allowance ?? (() => false), this.#resolve)
    const headers: Record<string, string> = { 'user-agent': AGENT, accept: ACCEPT, 'accept-language': 'ar,en;q=0.5' }
    if (since.etag) headers['if-none-match'] = since.etag
    if (since.lastModified) headers['if-modified-since'] = since.lastModified
    try {
      return await fetch(url.href, { dispatcher: this.#agent, redirect: 'manual', signal, headers })
    } catch (error) {
      throw this.#problem(error, url.href)
    }
  }

  async #answer(response: Response, url: URL, asked: string): Promise<Fetched> {
    const retrieved = new Date().toISOString()
    if (!response.ok && response.status !== 304) {
      await response.body?.cancel()
      const isLater = response.status === 429 || response.status >= 500
      throw new Problem(isLater ? 'web/busy' : 'web/status', asked, { status: response.status })
    }
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
    const encoding = parameters.map((one) => /^\s*charset="?([\w-]+)/i.exec(one)?.[1]).find(Boolean)
    const state = { etag: response.headers.get('etag') ?? undefined, lastModified: response.headers.get('last-modified') ?? undefined }
    try {
      const bytes = response.status === 304 ? null : await bytesOf(response, asked, this.#largest)
      return { url: url.href, bytes, type: type.trim().toLowerCase(), encoding, retrieved, state }
    } catch (error) {
      await response.body?.cancel().catch(() => undefined)
      throw this.#problem(error, asked)
    }
  }

  #problem(error: unknown, where: string): unknown {
    if (error instanceof Problem) return error
    const code = codeOf(error)
    if (code === NOT_PUBLIC) return new Problem('web/not-public', where)
    return new Problem('web/unreachable', where, { detail: code })
  }
}
