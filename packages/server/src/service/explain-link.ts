// Explains why a claim tells of an event or does not: its own event and the other are linked again in memory, and every ground is kept.
import { Linker } from '@sijill/engine/event/linker.ts'
import { why, type Why } from '@sijill/engine/event/why.ts'
import type { Kysely } from 'kysely'
import { isStoreId } from '../store/identity.ts'
import { currentEvents } from '../store/read/current-events.ts'
import { linkedOfClaims, linkedOfEvents, listTold, type LinkedClaim } from '../store/read/list-linked-claims.ts'
import type { Tables } from '../store/tables.ts'
import type { EventKnowledge } from './event-records.ts'
import { carriedDecisions } from './link-decisions.ts'
import { Problem } from './problem.ts'
import type { ReportedClaim } from './recorded-event.ts'
import { eventClaims, reportedClaim } from './recorded-events.ts'

export interface LinkExplained {
  /** Claims and events by their ids in the store. */
  readonly why: Why
  /** The event that the claim tells of. */
  readonly own: string
  /** The claim, and those of the event, with their reports. */
  readonly claims: ReadonlyMap<string, ReportedClaim>
}

/** The one event in use that an id stands for, or that came of it. */
async function eventInUse(db: Kysely<Tables>, id: string): Promise<string> {
  const events = isStoreId(id) ? await currentEvents(db, id) : []
  if (events.length > 1) throw new Problem('event/split', id, { events: events.join(' ') })
  if (events[0] === undefined) throw new Problem('event/unknown', id)
  return events[0]
}

async function linkerOf(db: Kysely<Tables>, claims: readonly LinkedClaim[], { actors }: EventKnowledge): Promise<Linker> {
  const told = await listTold(
    db,
    claims.map(({ claim }) => claim),
  )
  const linker = new Linker(actors)
  linker.decide((await carriedDecisions(db)).decisions)
  linker.add(told.map((one) => one.told))
  return linker
}

/** Puts the ids of the store in the place of the linker's keys. */
function withIds(found: Why, claim: string, idOf: (key: string) => string): Why {
  const { obstacle } = found
  const named = obstacle && 'a' in obstacle ? { ...obstacle, a: idOf(obstacle.a), b: idOf(obstacle.b) } : obstacle
  return { ...found, claim, beside: found.beside.map((one) => ({ ...one, claim: idOf(one.claim) })), obstacle: named }
}

/** Throws `claim/not-linked`, `event/unknown`, `event/split`. */
export async function explainLink(db: Kysely<Tables>, claim: string, event: string, knowledge: EventKnowledge): Promise<LinkExplained> {
  const [own] = isStoreId(claim) ? await linkedOfClaims(db, [claim]) : []
  if (!own) throw new Problem('claim/not-linked', claim)
  const id = await eventInUse(db, event)
  const telling = await linkedOfEvents(db, [id])
  const all = await linkedOfEvents(db, [...new Set([own.event, id])])
  const linker = await linkerOf(db, all, knowledge)
  const first = telling[0] && linker.eventOf(telling[0].key)
  if (!first) throw new Problem('event/unknown', event)
  const ids = new Map(all.map((one) => [one.key, one.claim]))
  const found = withIds(why(linker, own.key, first), claim, (key) => ids.get(key) ?? key)
  const claims = await eventClaims(db, [...new Set([id, own.event])])
  return { why: found, own: own.event, claims: new Map(claims.map((one) => [one.id, reportedClaim(one)])) }
}
