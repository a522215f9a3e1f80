// What the page of trends asks: claimed trends with what the record has of them, and a comparison of one's own.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { Filter } from '../filter/filter.ts'

const A_PAGE = 20

const askTrends = (after: string | undefined) =>
  answerOf(api.trends.trends.$get({ query: { limit: String(A_PAGE), ...(after === undefined ? {} : { after }) } }))
export type Trend = Awaited<ReturnType<typeof askTrends>>['items'][number]
export type Comparison = NonNullable<Trend['comparison']>
export type Ratio = Comparison['by_days']

export const useTrends = () =>
  useInfiniteQuery({
    queryKey: ['claims', 'trends'],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => askTrends(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** A comparison of the events that answer a filter: in its own days, and as many before. */
export const useComparison = ({ from, to, ...filter }: Filter) =>
  useQuery({
    queryKey: ['stats', 'comparison', { from, to, ...filter }],
    queryFn: () => answerOf(api.trends.trends.comparison.$get({ query: { ...filter, from: from ?? '', to: to ?? '' } })),
    enabled: from !== undefined && to !== undefined && from <= to,
    placeholderData: keepPreviousData,
  })
