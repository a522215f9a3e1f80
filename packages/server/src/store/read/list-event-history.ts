// What happened to an event: which claims came to it and left it, what became of its id, what people decided and took back.
import { sql, type Kysely } from 'kysely'
import type { DecisionKind, Tables } from '../tables.ts'

export interface HistoryLine {
  readonly at: Date
  readonly by: string
  readonly is: 'linked' | 'unlinked' | 'merged' | 'split' | 'withdrawn' | 'restored' | 'took-in' | 'came-of' | DecisionKind
  readonly claim: string | null
  readonly otherClaim: string | null
  /** Other events that it is about: where a claim went, what took the event over or was taken in. */
  readonly events: readonly string[]
  readonly reason: string | null
  /** The decision, or the one that is taken back. */
  readonly decision: string | null
}

interface LinkRow {
  readonly claim: string
  readonly event: string | null
  readonly by: string
  readonly at: Date
}

const plain = { otherClaim: null, events: [], reason: null, decision: null } as const

/** Comings and goings of claims, from all links of the claims that ever told the event. */
function movesOf(rows: readonly LinkRow[], id: string): HistoryLine[] {
  const here = new Set<string>()
  return rows.flatMap(({ claim, event, by, at }): HistoryLine[] => {
    if (event === id) {
      if (here.has(claim)) return []
      here.add(claim)
      return [{ at, by, is: 'linked', claim, ...plain }]
    }
    if (!here.delete(claim)) return []
    return [{ at, by, is: 'unlinked', claim, ...plain, events: event === null ? [] : [event] }]
  })
}

const linksOf = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('links as l')
    .select(['l.claim_id as claim', 'l.event_id as event', 'l.recorded_by as by', 'l.recorded_at as at'])
    .where('l.claim_id', 'in', (nested) => nested.selectFrom('links as own').select('own.claim_id').where('own.event_id', '=', id))
    .orderBy('l.seq')
    .execute() as Promise<LinkRow[]>

/** What became of the id, and of those that it took in or came of. */
async function endingsOf(db: Kysely<Tables>, id: string): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('event_tombstones')
    .select(['event_id as event', 'kind', 'successors', 'recorded_by as by', 'recorded_at as at', 'reason'])
    .where(sql<boolean>`event_id = ${id} or successors @> array[${id}::uuid]`)
    .orderBy('seq')
    .execute()
  return rows.map(({ event, kind, successors, by, at, reason }) => {
    const own = event === id
    return {
      ...plain,
      at,
      by,
      is: own ? kind : kind === 'split' ? 'came-of' : 'took-in',
      claim: null,
      events: own ? successors : [event],
      reason,
    } as HistoryLine
  })
}

async function decisionsOf(db: Kysely<Tables>, id: string, claims: readonly string[]): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('decisions as d')
    .leftJoin('decisions as w', 'w.id', 'd.withdraws')
    .select(['d.id', 'd.kind', 'd.recorded_by as by', 'd.recorded_at as at', 'd.reason', 'd.withdraws'])
    .select((with_) => [
      with_.fn.coalesce('d.claim_id', 'w.claim_id').as('claim'),
      with_.fn.coalesce('d.other_claim_id', 'w.other_claim_id').as('otherClaim'),
      with_.fn.coalesce('d.event_id', 'w.event_id').as('event'),
    ])
    .where(
      sql<boolean>`coalesce(d.event_id, w.event_id) = ${id} or coalesce(d.claim_id, w.claim_id) = any(${claims}::uuid[])
        or coalesce(d.other_claim_id, w.other_claim_id) = any(${claims}::uuid[])`,
    )
    .orderBy('d.seq')
    .execute()
  return rows.map(({ id: decision, kind, by, at, reason, withdraws, claim, otherClaim, event }) => {
    const events = event === null || event === id ? [] : [event]
    return { at, by, is: kind, claim, otherClaim, events, reason, decision: withdraws ?? decision }
  })
}

/** The history of an event's id, the first first; null where the id was never given out. */
export async function listEventHistory(db: Kysely<Tables>, id: string): Promise<HistoryLine[] | null> {
  const known = await db.selectFrom('event_ids').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) return null
  const links = await linksOf(db, id)
  const claims = [...new Set(links.map(({ claim }) => claim))]
  const lines = [...movesOf(links, id), ...(await endingsOf(db, id)), ...(await decisionsOf(db, id, claims))]
  return lines.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
