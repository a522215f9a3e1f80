// What the address of the explorer holds: the one filter, and how its views are set.
import { filterIn, type Filter } from '../filter/filter.ts'

export const STEPS = ['auto', 'day', 'week', 'month'] as const
export type Step = (typeof STEPS)[number]
export const STACKS = ['none', 'type', 'actor', 'grade'] as const
export type Stack = (typeof STACKS)[number]
const SORTS = ['day', 'killed', 'type', 'place'] as const
export type Sort = (typeof SORTS)[number]
const ORDERS = ['desc', 'asc'] as const
export type Order = (typeof ORDERS)[number]

/** How the views are set; what is usual is not in the address. */
export interface ViewState {
  readonly step?: Step
  readonly stack?: Stack
  readonly sort?: Sort
  readonly order?: Order
  /** The event that is selected in all views. */
  readonly event?: string
}

export type ExploreSearch = Filter & ViewState

const among = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((one) => one === value)

const ID = /^[\w.:-]{1,100}$/

/** What an address says; what is none of ours is left out. */
export function exploreSearchIn(search: Readonly<Record<string, unknown>>): ExploreSearch {
  const { event } = search
  const view: ViewState = {
    step: among(STEPS, search['step']),
    stack: among(STACKS, search['stack']),
    sort: among(SORTS, search['sort']),
    order: among(ORDERS, search['order']),
    event: typeof event === 'string' && ID.test(event) ? event : undefined,
  } as ViewState
  const set = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined))
  return { ...filterIn(search), ...set }
}
