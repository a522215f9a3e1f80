// What the pages of intake ask the server, and do.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const askDrafts = () => answerOf(api.drafts.drafts.$get())
const askImports = () => answerOf(api.imports.imports.$get())

export type Draft = Awaited<ReturnType<typeof askDrafts>>['items'][number]
export type Check = NonNullable<Draft['check']>
export type DraftOptions = Draft['options']
export type Import = Awaited<ReturnType<typeof askImports>>['items'][number]

/** While something is being done, it is asked for again even where no news come through. */
const WHILE_BUSY = 1000

export const useDrafts = () =>
  useQuery({
    queryKey: ['drafts'],
    queryFn: askDrafts,
    refetchInterval: ({ state }) => (state.data?.items.some((draft) => draft.state === 'checking') ? WHILE_BUSY : false),
  })

const ENDED: ReadonlySet<Import['state']> = new Set(['done', 'failed'])
export const isEnded = ({ state }: Import): boolean => ENDED.has(state)

export const useImports = () =>
  useQuery({
    queryKey: ['imports'],
    queryFn: askImports,
    refetchInterval: ({ state }) => (state.data?.items.every(isEnded) === false ? WHILE_BUSY : false),
  })

/** Does something to a draft, and asks for what there is anew. */
function useChange<V>(change: (value: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['drafts'] }), client.invalidateQueries({ queryKey: ['imports'] })]),
  })
}

export const useAccept = () => useChange((id: string) => answerOf(api.drafts.drafts[':id'].accept.$post({ param: { id } })))
export const useDiscard = () => useChange((id: string) => answerOf(api.drafts.drafts[':id'].$delete({ param: { id } })))
export const useOptions = () =>
  useChange(({ id, options }: { readonly id: string; readonly options: DraftOptions }) =>
    answerOf(api.drafts.drafts[':id'].options.$put({ param: { id }, json: { ...options, handle: options.handle && [...options.handle] } })),
  )
