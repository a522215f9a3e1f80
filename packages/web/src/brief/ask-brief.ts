// What a brief asks: counts by what its tables tell, its events with their accounts, the trends that reports claim of its time.
import { useQueries, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { eventQuery } from '../explore/asked.ts'
import type { Filter } from '../filter/filter.ts'

type By = 'type' | 'actor' | 'area' | 'grade'

const askTally = (filter: Filter, by: By) => answerOf(api.stats.stats.events.$get({ query: { ...filter, by } }))
export type Tally = Awaited<ReturnType<typeof askTally>>

export const useTally = (filter: Filter, by: By) => useQuery({ queryKey: ['stats', 'by', by, filter], queryFn: () => askTally(filter, by) })

/** So many events are told one by one: the gravest of more. */
export const TOLD = 60

const askGravest = (filter: Filter) =>
  answerOf(api.events.events.$get({ query: { ...filter, sort: 'killed', order: 'desc', limit: String(TOLD) } }))
export type Told = Awaited<ReturnType<typeof askGravest>>['items'][number]

/** The events that killed most, in the order of their days. */
export const useGravest = (filter: Filter) =>
  useQuery({
    queryKey: ['events', 'gravest', filter],
    queryFn: () => askGravest(filter),
    select: ({ items, total }) => ({ total, items: items.toSorted((a, b) => (a.days?.from ?? '').localeCompare(b.days?.from ?? '')) }),
  })

/** The outlets that tell of each event, by its id, as they come. */
export function useOutlets(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return useQueries({
    queries: ids.map((id) => eventQuery(id)),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }) =>
          data ? [[data.id, [...new Set(data.accounts.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])))]] as const] : [],
        ),
      ),
  })
}

const MOST_TRENDS = '20'

/** Trends that reports claim of days within the period. */
export const useTrendsWithin = ({ from, to }: Filter) =>
  useQuery({
    queryKey: ['claims', 'trends', 'within', { from, to }],
    queryFn: () =>
      answerOf(
        api.trends.trends.$get({
          query: { limit: MOST_TRENDS, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
        }),
      ),
  })
