// What the pages of knowledge ask the server, and do.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const { knowledge } = api.knowledge

export const GAP_KINDS = ['place', 'actor'] as const
export type GapKind = (typeof GAP_KINDS)[number]

const askGaps = (kind: GapKind, after?: string) =>
  answerOf(knowledge.gaps.$get({ query: { kind, limit: '50', ...(after === undefined ? {} : { after }) } }))
const askPlaces = (q: string) => answerOf(knowledge.places.$get({ query: q === '' ? {} : { q } }))
const askPlace = (id: string) => answerOf(knowledge.places[':id'].$get({ param: { id } }))
const askActors = (q: string) => answerOf(knowledge.actors.$get({ query: q === '' ? {} : { q } }))
const askActor = (id: string) => answerOf(knowledge.actors[':id'].$get({ param: { id } }))
const askReading = () => answerOf(knowledge.reading.$get())

export type Gap = Awaited<ReturnType<typeof askGaps>>['items'][number]
export type KnownPlace = Awaited<ReturnType<typeof askPlace>>
export type KnownActor = Awaited<ReturnType<typeof askActor>>
export type Sense = KnownActor['senses'][number]
export type NewPlace = Parameters<typeof knowledge.places.$post>[0]['json']
export type NewActor = Parameters<typeof knowledge.actors.$post>[0]['json']
type Checked = Awaited<ReturnType<typeof addPlace>>
export type TableFault = Checked['faults'][number]
/** What came of a change: whether it was kept, and what the checker says of it. */
export interface Changed {
  readonly saved: boolean
  readonly faults: readonly TableFault[]
}

/** Under this everything that a change of the tables makes another. */
const KEY = 'knowledge'
/** How often it is asked how far reading anew is, in milliseconds. */
const LOOK_AGAIN = 1500

export const useGaps = (kind: GapKind) =>
  useInfiniteQuery({
    queryKey: [KEY, 'gaps', kind],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => askGaps(kind, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
export const usePlaces = (q: string) => useQuery({ queryKey: [KEY, 'places', q], queryFn: () => askPlaces(q) })
export const usePlace = (id: string) => useQuery({ queryKey: [KEY, 'place', id], queryFn: () => askPlace(id), retry: false })
export const useActors = (q: string) => useQuery({ queryKey: [KEY, 'actors', q], queryFn: () => askActors(q) })
export const useActor = (id: string) => useQuery({ queryKey: [KEY, 'actor', id], queryFn: () => askActor(id), retry: false })
export const useAreas = (country: string) =>
  useQuery({
    queryKey: [KEY, 'areas', country],
    queryFn: () => answerOf(knowledge.areas.$get({ query: { country } })),
    enabled: country !== '',
  })

export const isReading = (state: string): boolean => state !== 'idle' && state !== 'failed'

export const useReading = () =>
  useQuery({
    queryKey: [KEY, 'reading'],
    queryFn: askReading,
    refetchInterval: ({ state }) => (state.data && isReading(state.data.state) ? LOOK_AGAIN : false),
  })

/** Does something, and asks anew for what it may have changed: words for ids are made of the tables too. */
function useChange<V, R>(act: (value: V) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => Promise.all([KEY, 'vocabulary'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
}

interface Saved<T> {
  readonly value: T
  /** Whether it is there already: ours or the user's. */
  readonly known: boolean
}

const addPlace = (json: NewPlace) => answerOf(knowledge.places.$post({ json }))
const putPlace = ({ id, ...json }: NewPlace) => answerOf(knowledge.places[':id'].$put({ param: { id }, json }))
const addActor = (json: NewActor) => answerOf(knowledge.actors.$post({ json }))
const putActor = ({ id, ...json }: NewActor) => answerOf(knowledge.actors[':id'].$put({ param: { id }, json }))

export const useSavePlace = () => useChange(({ value, known }: Saved<NewPlace>) => (known ? putPlace(value) : addPlace(value)))
export const useRemovePlace = () => useChange((id: string) => answerOf(knowledge.places[':id'].$delete({ param: { id } })))
export const useSaveActor = () => useChange(({ value, known }: Saved<NewActor>) => (known ? putActor(value) : addActor(value)))
export const useRemoveActor = () => useChange((id: string) => answerOf(knowledge.actors[':id'].$delete({ param: { id } })))
export const useReadAnew = () => useChange(() => answerOf(knowledge.reading.$post()))
