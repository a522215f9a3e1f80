// Links every claim that is not linked yet, batch by batch: each is whole or not at all, so that after a stop it goes on where it was.
import type { Kysely } from 'kysely'
import type { ReadingVersion } from '../store/identity.ts'
import type { Tables } from '../store/tables.ts'
import { linkAllAnew } from '../store/write/take-reports-to-link.ts'
import { eventKnowledge, lastingKnowledge, type EventKnowledge } from './event-records.ts'
import { linkBatch, type LinkContext } from './link-batch.ts'
import { LinkMemory } from './link-memory.ts'
import { dataFolder } from './folders.ts'
import { keptForTables } from './knowledge/kept-for-tables.ts'
import { Problem } from './problem.ts'
import { readingVersion } from './reading-version.ts'
import { withStore } from './with-store.ts'

export interface LinkCount {
  /** Reports linked. */
  readonly linked: number
  readonly claims: number
  /** Reports that wait, as far as was counted last. */
  readonly waiting: number
}

/** Who is told of faults, and how far it is. */
export interface LinkWatch {
  readonly complain: (problem: Problem) => void
  readonly progress: (count: LinkCount) => void
  /** Whether another batch is to follow; without it, all that waits is linked. */
  readonly goesOn?: () => boolean
  /** Told of the end of each batch, within its transaction. */
  readonly saving?: (transaction: Kysely<Tables>) => Promise<void>
}

/** What linking takes; whoever links again and again keeps it. */
export const linkContext = (version: ReadingVersion, knowledge: EventKnowledge): LinkContext => ({
  knowledge,
  by: `linker:${version.engine}`,
  memory: new LinkMemory(),
})

/** What linking takes for the tables of a data folder, made when it is needed. */
export const usualContext =
  (folder: string): (() => LinkContext) =>
  () =>
    linkContext(readingVersion(folder), eventKnowledge(folder))

/** How many reports wait to be linked. */
async function waiting(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('reports_to_link')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Links what is not linked, or part of it; the events and their values do not depend on the order or the portions in which reports came. */
export async function linkNewClaims(
  db: Kysely<Tables>,
  contextOf: () => LinkContext,
  { complain, progress, goesOn = () => true, saving }: LinkWatch,
): Promise<LinkCount> {
  let count: LinkCount = { linked: 0, claims: 0, waiting: await waiting(db) }
  if (count.waiting === 0) return count
  const context = contextOf()
  const lost = new Set<string>()
  do {
    const batch = await linkBatch(db, context, saving)
    if (batch === null) {
      count = { ...count, waiting: 0 }
      break
    }
    const { linked, claims, waiting: before } = count
    count = { linked: linked + batch.reports, claims: claims + batch.claims, waiting: Math.max(0, before - batch.reports) }
    for (const id of batch.lost) lost.add(id)
    progress(count)
  } while (goesOn())
  for (const id of lost) complain(new Problem('link/decision-without-claim', id))
  return count
}

/** What linking takes for a data folder, kept by a process that links again and again: its tables are read once, as the registers are. */
const lastingContext = keptForTables((folder) => linkContext(readingVersion(folder), lastingKnowledge(folder)))

/** Links what waits while nobody looks on; what is amiss is written to standard error. */
export async function linkWaiting(db: Kysely<Tables>, folder: string): Promise<void> {
  const complain = ({ message }: Problem): void => void process.stderr.write(`sijill: ${message}\n`)
  await linkNewClaims(db, () => lastingContext(folder), { complain, progress: () => undefined })
}

/** Links the store that the environment names; `anew` makes again all that linking keeps ready. */
export function linkStore({ anew, ...watch }: LinkWatch & { readonly anew: boolean }): Promise<LinkCount> {
  const folder = dataFolder()
  return withStore(async ({ db }) => {
    if (anew) await linkAllAnew(db)
    return linkNewClaims(db, usualContext(folder), watch)
  })
}
