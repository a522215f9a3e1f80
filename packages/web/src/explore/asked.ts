// What the explorer asks of the API, all by the one filter; while an answer is on its way the one before stays.
import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { Filter } from '../filter/filter.ts'
import type { Language } from '../i18n/language.ts'
import type { Order, Sort, Stack, Step } from './search.ts'

const askTotals = (filter: Filter) => answerOf(api.stats.stats.events.total.$get({ query: filter }))
export type Totals = Awaited<ReturnType<typeof askTotals>>

export const useTotals = (filter: Filter): UseQueryResult<Totals> =>
  useQuery({ queryKey: ['stats', 'total', filter], queryFn: () => askTotals(filter), placeholderData: keepPreviousData })

const askMap = (filter: Filter) => answerOf(api.events.events.map.$get({ query: filter }))
export type EventMap = Awaited<ReturnType<typeof askMap>>

export const useEventMap = (filter: Filter): UseQueryResult<EventMap> =>
  useQuery({ queryKey: ['events', 'map', filter], queryFn: () => askMap(filter), placeholderData: keepPreviousData })

const askTimes = (filter: Filter, by: Exclude<Step, 'auto'>, stack: Stack) =>
  answerOf(api.stats.stats.events.$get({ query: { ...filter, by, ...(stack === 'none' ? {} : { stack }) } }))
export type Times = Awaited<ReturnType<typeof askTimes>>

export const useTimes = (filter: Filter, by: Exclude<Step, 'auto'>, stack: Stack): UseQueryResult<Times> =>
  useQuery({
    queryKey: ['stats', 'times', by, stack, filter],
    queryFn: () => askTimes(filter, by, stack),
    placeholderData: keepPreviousData,
  })

const PAGE = '200'
/** The order that the table asks for; places are sorted by their names in the reader's language. */
const sortOf = (sort: Sort, language: Language) => (sort === 'place' ? (`place_${language}` as const) : sort)

export interface Ordered {
  readonly sort: Sort
  readonly order: Order
  readonly language: Language
}

const askEvents = (filter: Filter, { sort, order, language }: Ordered, after: string | null) =>
  answerOf(
    api.events.events.$get({
      query: { ...filter, sort: sortOf(sort, language), order, limit: PAGE, ...(after === null ? {} : { after }) },
    }),
  )
type EventPage = Awaited<ReturnType<typeof askEvents>>
export type EventRow = EventPage['items'][number]

/** Pages of events in the order asked for. */
export const useEventPages = (filter: Filter, ordered: Ordered) =>
  useInfiniteQuery({
    queryKey: ['events', 'table', sortOf(ordered.sort, ordered.language), ordered.order, filter],
    queryFn: ({ pageParam }) => askEvents(filter, ordered, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

const askEvent = (id: string) => answerOf(api.events.events[':id'].$get({ param: { id }, query: {} }))

/** One event with its accounts. */
export const eventQuery = (id: string) => ({ queryKey: ['event', id], queryFn: () => askEvent(id) })

/** One event: what the map's window and the pinned row tell of it. */
export const useEvent = (id: string | undefined) => useQuery({ ...eventQuery(id ?? ''), enabled: id !== undefined })

/** Names to write on a map. */
export const useMapNames = () =>
  useQuery({
    queryKey: ['registers', 'on-map'],
    queryFn: () => answerOf(api.registers.places['on-map'].$get()),
    staleTime: Infinity,
  })

/** How much there is in the record, and how much of it is invented. */
export const useRecordCount = () => useQuery({ queryKey: ['record', 'count'], queryFn: () => answerOf(api.stats.stats.record.$get()) })
