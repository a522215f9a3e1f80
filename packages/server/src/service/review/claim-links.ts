// What a coder sees of how a claim is linked: its event with the other claims there, and events near it with the linker's grounds.
import { featuresOf, type Features } from '@sijill/engine/event/features.ts'
import { reachesOf } from '@sijill/engine/event/ground.ts'
import { scorePair } from '@sijill/engine/event/score/pair.ts'
import type { PairScore } from '@sijill/engine/event/types.ts'
import type { Kysely } from 'kysely'
import { linkedNear, linkedOfClaims, listTold } from '../../store/read/list-linked-claims.ts'
import type { Tables } from '../../store/tables.ts'
import type { EventKnowledge } from '../event-records.ts'
import { Problem } from '../problem.ts'
import { eventClaims, eventsByIds } from '../recorded-events.ts'
import type { RecordedEvent } from '../recorded-event.ts'
import { plainFields, type PlainFields } from './plain-fields.ts'

/** Another claim of an event, as short as it can be told. */
export interface BesideClaim {
  readonly claim: string
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  readonly sentence: string
  readonly fields: PlainFields
}

/** An event that the claim may tell of: the nearest of its claims, with the grounds. */
export interface NearEvent {
  readonly event: RecordedEvent
  readonly claim: string
  readonly weighed: PairScore
}

export interface ClaimLinks {
  /** Null where it tells of no event. */
  readonly event: string | null
  readonly beside: readonly BesideClaim[]
  readonly near: readonly NearEvent[]
}

/** Events offered: as many as the digits of a hand. */
const MOST_NEAR = 5
/** Claims weighed; beyond them one looks by the filter. */
const MOST_WEIGHED = 400

async function besides(db: Kysely<Tables>, event: string, claim: string): Promise<BesideClaim[]> {
  const claims = (await eventClaims(db, [event])).filter(({ id }) => id !== claim)
  return claims
    .toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? '') || a.id.localeCompare(b.id))
    .map((one) => ({
      claim: one.id,
      report: one.report,
      outlet: one.outlet,
      published: one.published,
      sentence: one.claim.evidence[0]?.text ?? '',
      fields: plainFields(one.claim),
    }))
}

async function featuresOfClaims(db: Kysely<Tables>, claims: readonly string[]): Promise<ReadonlyMap<string, Features>> {
  return new Map((await listTold(db, claims)).map(({ claim, told }) => [claim, featuresOf(told)]))
}

/** The events of claims within reach, each by its nearest claim; the likeliest first, those that the machine may not join left out. */
async function nearEvents(db: Kysely<Tables>, claim: string, own: string, { actors }: EventKnowledge): Promise<NearEvent[]> {
  const features = (await featuresOfClaims(db, [claim])).get(claim)
  if (!features) return []
  const reached = (await linkedNear(db, reachesOf(features))).filter(({ event }) => event !== own).slice(0, MOST_WEIGHED)
  const others = await featuresOfClaims(
    db,
    reached.map((one) => one.claim),
  )
  const weighed = reached
    .flatMap(({ claim: other, event }) => {
      const beside = others.get(other)
      return beside ? [{ claim: other, event, weighed: scorePair(features, beside, actors) }] : []
    })
    .filter((one) => one.weighed.veto === null)
    .toSorted((a, b) => b.weighed.score - a.weighed.score || a.claim.localeCompare(b.claim))
  const nearest = [...new Map(weighed.toReversed().map((one) => [one.event, one])).values()].toReversed().slice(0, MOST_NEAR)
  const events = new Map(
    (
      await eventsByIds(
        db,
        nearest.map(({ event }) => event),
      )
    ).map((event) => [event.record.id, event]),
  )
  return nearest.flatMap(({ event, ...one }) => {
    const found = events.get(event)
    return found ? [{ event: found, ...one }] : []
  })
}

/** How a claim is linked, and how else it could be. Throws `api/not-found` for a claim that is none. */
export async function claimLinks(db: Kysely<Tables>, claim: string, knowledge: () => EventKnowledge): Promise<ClaimLinks> {
  const known = await db.selectFrom('claims').select('id').where('id', '=', claim).executeTakeFirst()
  if (!known) throw new Problem('api/not-found', 'claim')
  const [own] = await linkedOfClaims(db, [claim])
  if (!own) return { event: null, beside: [], near: [] }
  return { event: own.event, beside: await besides(db, own.event, claim), near: await nearEvents(db, claim, own.event, knowledge()) }
}
