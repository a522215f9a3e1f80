// Reads an address of the web as reports: a page is one, a feed as many as its items.
import { Problem } from '../problem.ts'
import { formOfText } from './form.ts'
import { feeds, pages } from './read-file.ts'
import type { IntakeTools } from './tools.ts'
import type { Captured } from './types.ts'
import type { Fetched } from './web/web-reader.ts'

const FEED = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/
const PERHAPS_FEED = /^(?:text|application)\/(?:xml|json|plain)$/
const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/
const HEAD = 4096

/** What a fetched answer is: a feed by its type or how it begins (some servers call it a page), a page by the same. */
function formOf(type: string, bytes: Uint8Array): 'page' | 'feed' | null {
  const form = formOfText(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))
  if (FEED.test(type) || form === 'feed' || (form === 'lines' && PERHAPS_FEED.test(type))) return 'feed'
  return PAGE.test(type) || form === 'page' ? 'page' : null
}

/** Reads what was fetched; throws `web/unread-type` for what is neither page nor feed. */
export async function* readFetched(tools: IntakeTools, { url, bytes, type, encoding, retrieved }: Fetched): AsyncGenerator<Captured> {
  if (bytes === null) return
  const form = formOf(type, bytes)
  if (form === null) throw new Problem('web/unread-type', url, { type: type || '?' })
  if (form === 'feed') yield* (await feeds()).readFeed(tools, bytes, { where: url, retrieved })
  else yield { report: await (await pages()).pageReport(tools, bytes, { origin: url, url, encoding, retrieved }) }
}

/** Reads what was fetched as a feed; throws `feed/none` for a page, such as a site puts in the place of a feed that is gone. */
export async function* readFetchedFeed(tools: IntakeTools, { url, bytes, type, retrieved }: Fetched): AsyncGenerator<Captured> {
  if (bytes === null) return
  if (formOf(type, bytes) !== 'feed') throw new Problem('feed/none', url)
  yield* (await feeds()).readFeed(tools, bytes, { where: url, retrieved })
}

/** Fetches an address and reads it. */
export async function* readAddress(tools: IntakeTools, address: string): AsyncGenerator<Captured> {
  yield* readFetched(tools, await (await tools.web()).fetch(address))
}
