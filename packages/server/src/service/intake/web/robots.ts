// Asks a site's robots.txt whether an address may be fetched, once for each site.
import type { Response } from 'undici'
import robots from 'robots-parser'
import { Problem } from '../../problem.ts'

/** What is read of a robots.txt, in bytes: as much as the standard asks for. */
const MOST = 512 * 1024
/** How long an answer is good for (milliseconds): the standard allows a day. */
const GOOD_FOR = 60 * 60 * 1000
const MOST_SITES = 500

// the package says of itself that it exports this under `default`, and exports it plainly
const robotsParser = robots as unknown as typeof robots.default

type Rules = { allows(url: string): boolean }
const ALL: Rules = { allows: () => true }
const NONE: Rules = { allows: () => false }

async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    parts.push(part)
    if (size > MOST) break
  }
  return Buffer.concat(parts).subarray(0, MOST).toString('utf8')
}

export class Robots {
  readonly #name: string
  readonly #get: (url: URL) => Promise<Response>
  readonly #known = new Map<string, { readonly until: number; readonly rules: Promise<Rules> }>()

  constructor(name: string, get: (url: URL) => Promise<Response>) {
    this.#name = name
    this.#get = get
  }

  /** Whether a site lets us fetch an address. A site without a robots.txt does; one that cannot say, does not. */
  async allow(url: URL): Promise<boolean> {
    const known = this.#known.get(url.origin)
    if (known && known.until > Date.now()) return (await known.rules).allows(url.href)
    if (this.#known.size >= MOST_SITES) this.#known.clear()
    const rules = this.#ask(new URL('/robots.txt', url))
    this.#known.set(url.origin, { until: Date.now() + GOOD_FOR, rules })
    return (await rules).allows(url.href)
  }

  async #ask(file: URL): Promise<Rules> {
    try {
      const response = await this.#get(file)
      const { status } = response
      if (status >= 200 && status < 300) {
        const parsed = robotsParser(file.href, await textOf(response))
        return { allows: (url) => parsed.isAllowed(url, this.#name) !== false }
      }
      await response.body?.cancel()
      // moved elsewhere or not there: no rule; a fault of the server: not now
      return status >= 500 ? NONE : ALL
    } catch (error) {
      // a site that is not reached will be told of when the page is asked for; one whose file does not end cannot say
      return error instanceof Problem ? ALL : NONE
    }
  }
}
