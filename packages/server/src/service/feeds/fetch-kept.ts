// Fetches a feed of the schedule, keeps what is new in it, and writes down how it went and when its turn comes again.
import { sql, type Kysely } from 'kysely'
import type { FeedFault } from '../../store/door-tables.ts'
import type { Tables } from '../../store/tables.ts'
import type { IntakeTools } from '../intake/tools.ts'
import type { KeptCount } from '../keep-reports.ts'
import { Problem } from '../problem.ts'
import { fetchFeed } from './fetch-feed.ts'

/** The longest that a feed which fails waits, in minutes, unless it is asked for more seldom anyway. */
const LONGEST_PAUSE = 1440

export interface FetchKeptOptions {
  /** Told of the fault of the feed, or of each of its items that has one. */
  readonly complain: (problem: Problem) => void
  readonly tools?: IntakeTools | undefined
}

const faultOf = (problem: Problem): FeedFault => ({
  code: problem.code,
  where: problem.where,
  ar: problem.in('ar'),
  en: problem.in('en'),
})

/** Its turn comes after the time it is fetched at; after failures twice as late each time. */
const nextAt = (failures: number) =>
  sql<Date>`now() + make_interval(mins => greatest(every_minutes, least(${LONGEST_PAUSE}::integer, every_minutes * (2 ^ least(${failures}::integer, 12))::integer)))`

/** What one fetch gave; null where there is no such feed any longer. Faults of the feed are told and written down, not thrown. */
export async function fetchKept(db: Kysely<Tables>, id: string, { complain, tools }: FetchKeptOptions): Promise<KeptCount | null> {
  const feed = await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst()
  if (!feed) return null
  const faults: Problem[] = []
  const tell = (problem: Problem): void => {
    if (faults.length === 0) faults.push(problem)
    complain(problem)
  }
  const given = { outlet: feed.outlet ?? undefined, country: feed.country ?? undefined }
  const since = { etag: feed.etag ?? undefined, lastModified: feed.last_modified ?? undefined }
  const wrote = (set: object) =>
    db
      .updateTable('feeds')
      .set({ fetched_at: sql<Date>`now()`, ...set })
      .where('id', '=', id)
      .execute()
  try {
    const { changed, state, fresh, known, failed, passed } = await fetchFeed(db, feed.url, {
      complain: tell,
      given,
      since,
      ...(tools ? { tools } : {}),
    })
    const fault = faults[0] ? JSON.stringify(faultOf(faults[0])) : null
    await wrote({
      etag: state.etag ?? null,
      last_modified: state.lastModified ?? null,
      outcome: changed ? 'kept' : 'unchanged',
      fault,
      fresh,
      known,
      refused: failed,
      failures: 0,
      next_at: nextAt(0),
    })
    return { fresh, known, failed, passed }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    tell(error)
    const failures = feed.failures + 1
    const none = { fresh: 0, known: 0, refused: 0 }
    await wrote({ outcome: 'failed', fault: JSON.stringify(faultOf(error)), ...none, failures, next_at: nextAt(failures) })
    return { fresh: 0, known: 0, failed: 1, passed: 0 }
  }
}
