// Fetches feeds of the schedule at once, whether or not it is their turn, and takes in what they give.
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { auditHere } from '../audit.ts'
import { dataFolder } from '../folders.ts'
import { IntakeTools } from '../intake/tools.ts'
import type { KeptCount } from '../keep-reports.ts'
import { takeIn, type TakeInOptions, type TakenIn } from '../take-in.ts'
import { withStore } from '../with-store.ts'
import { feedNamed, listFeeds, type Feed } from './feeds.ts'
import { fetchKept, type FetchKeptOptions } from './fetch-kept.ts'

/** Fetches feeds one after the other; gives what came of all. */
async function fetchAll(
  db: Kysely<Tables>,
  feeds: readonly Feed[],
  { progress, ...options }: FetchKeptOptions & { readonly progress: (count: KeptCount) => void },
): Promise<KeptCount> {
  let count: KeptCount = { fresh: 0, known: 0, failed: 0, passed: 0 }
  for (const { id } of feeds) {
    const { fresh, known, failed, passed } = (await fetchKept(db, id, options)) ?? { fresh: 0, known: 0, failed: 0, passed: 0 }
    count = { fresh: count.fresh + fresh, known: count.known + known, failed: count.failed + failed, passed: count.passed + passed }
    progress(count)
  }
  return count
}

/** Fetches the feeds of these ids or addresses, or all where none is named. Throws `api/not-found`. */
export function fetchFeedsNow(names: readonly string[], options: Omit<TakeInOptions, 'dataFolder'>): Promise<TakenIn> {
  return withStore(async ({ db }) => {
    const feeds = names.length === 0 ? await listFeeds(db) : await Promise.all(names.map((name) => feedNamed(db, name)))
    for (const { id } of feeds) await auditHere(db, { act: 'feed.fetch', subject: id })
    const tools = new IntakeTools()
    const { complain } = options
    try {
      return await takeIn(db, (progress) => fetchAll(db, feeds, { complain, tools, progress }), { ...options, dataFolder: dataFolder() })
    } finally {
      await tools.close()
    }
  })
}
