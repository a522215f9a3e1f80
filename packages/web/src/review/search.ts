// What the address of the queue holds: the conditions of the one filter that a claim can meet, how sure it is, and in which order.
import { CONDITIONS, filterIn, type Condition, type Filter } from '../filter/filter.ts'

/** Conditions of the one filter that are of events alone: a claim cannot meet them. */
const OF_EVENTS: ReadonlySet<Condition> = new Set([
  'grades',
  'kinds',
  'untold',
  'least_witnesses',
  'least_killed',
  'most_killed',
  'least_injured',
])
const OF_CLAIMS = CONDITIONS.filter((name) => !OF_EVENTS.has(name))

export const ORDERS = ['uncertain', 'day', 'latest'] as const
export type Order = (typeof ORDERS)[number]
export const BELOW = ['0.25', '0.5', '0.75'] as const
export type Below = (typeof BELOW)[number]

/** How the queue is set beside the one filter; what is usual is not in the address. */
interface QueueState {
  readonly order?: Exclude<Order, 'uncertain'>
  readonly below?: Below
}

export type QueueSearch = Filter & QueueState

/** The conditions of the one filter that the queue takes. */
export const queueFilterIn = (search: Readonly<Record<string, unknown>>): Filter => {
  const filter = filterIn(search)
  return Object.fromEntries(OF_CLAIMS.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])))
}

/** What an address says; what is none of the queue's is left out. */
export function queueSearchIn(search: Readonly<Record<string, unknown>>): QueueSearch {
  const order = ORDERS.find((one) => one === search['order'])
  const below = BELOW.find((one) => one === search['below'])
  return {
    ...queueFilterIn(search),
    ...(order === undefined || order === 'uncertain' ? {} : { order }),
    ...(below === undefined ? {} : { below }),
  }
}

/** Conditions that are set, the order of the queue apart. */
export const conditionsIn = ({ order: _, ...conditions }: QueueSearch): number => Object.keys(conditions).length
