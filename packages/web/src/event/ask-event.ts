// Asks for an event: as it stands or stood, with restricted fields where they are wanted, why its claims are one, what happened to it.
import { answerOf, api } from '../api/client.ts'

export interface EventAsked {
  readonly id: string
  /** The record as it was then. */
  readonly asOf?: string | undefined
  /** Names of victims and exact points too: such a reading is written into the audit log. */
  readonly restricted?: boolean
}

const fetchEvent = ({ id, asOf, restricted = false }: EventAsked) =>
  answerOf(
    api.events.events[':id'].$get({
      param: { id },
      query: { ...(asOf === undefined ? {} : { as_of: asOf }), ...(restricted ? { restricted: 'true' } : {}) },
    }),
  )

const fetchWhy = ({ id, asOf }: EventAsked) =>
  answerOf(api.events.events[':id'].why.$get({ param: { id }, query: asOf === undefined ? {} : { as_of: asOf } }))

const fetchHistory = (id: string) => answerOf(api.events.events[':id'].history.$get({ param: { id } }))

export type EventDetail = Awaited<ReturnType<typeof fetchEvent>>
export type Account = EventDetail['accounts'][number]
export type EventClaim = EventDetail['claim_list'][number]
export type Claim = EventClaim['claim']
export type EventWhy = Awaited<ReturnType<typeof fetchWhy>>
export type Change = Awaited<ReturnType<typeof fetchHistory>>['items'][number]
export type TollStep = EventDetail['history'][number]

export const eventQuery = (asked: EventAsked) => ({
  queryKey: ['event', asked.id, asked.asOf ?? 'now', asked.restricted ? 'restricted' : 'masked'],
  queryFn: () => fetchEvent(asked),
})

export const whyQuery = (asked: EventAsked) => ({
  queryKey: ['event', asked.id, asked.asOf ?? 'now', 'why'],
  queryFn: () => fetchWhy(asked),
})

export const historyQuery = (id: string) => ({ queryKey: ['event', id, 'history'], queryFn: () => fetchHistory(id) })
