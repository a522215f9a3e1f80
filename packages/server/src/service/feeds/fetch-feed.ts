// Fetches a feed once, as a schedule has it: asks only for what has changed since the last time, and keeps the reports of its items.
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { readFetchedFeed } from '../intake/read-address.ts'
import { IntakeTools } from '../intake/tools.ts'
import { completed, type Captured, type Given } from '../intake/types.ts'
import type { FetchState } from '../intake/web/web-reader.ts'
import { keepCaptured, type KeepingOptions, type KeptCount } from '../keep-reports.ts'

export interface FetchFeedOptions extends KeepingOptions {
  readonly given?: Given
  /** What the last call gave as its state. */
  readonly since?: FetchState
  readonly tools?: IntakeTools
}

export interface FetchFeedResult extends KeptCount {
  /** False where the server says that nothing has changed. */
  readonly changed: boolean
  /** To be given to the next call. */
  readonly state: FetchState
}

const NONE: KeptCount = { fresh: 0, known: 0, failed: 0, passed: 0 }

async function* withGiven(captured: AsyncIterable<Captured>, given: Given): AsyncGenerator<Captured> {
  for await (const one of captured) yield 'report' in one ? { report: { ...one.report, report: completed(one.report.report, given) } } : one
}

/**
 * Fetches the feed at an address and keeps its items. Throws a `Problem` where the address cannot be fetched or is no feed; an item with
 * a fault is told to `complain`, and the rest is kept.
 */
export async function fetchFeed(db: Kysely<Tables>, url: string, options: FetchFeedOptions): Promise<FetchFeedResult> {
  const { given = {}, since = {}, tools = new IntakeTools() } = options
  try {
    const fetched = await (await tools.web()).fetch(url, since)
    if (fetched.bytes === null) return { ...NONE, changed: false, state: since }
    const kept = await keepCaptured(db, withGiven(readFetchedFeed(tools, fetched), given), { ...options, by: 'import:feed' })
    return { ...kept, changed: true, state: fetched.state }
  } finally {
    if (options.tools === undefined) await tools.close()
  }
}
