// What the pages of care ask the server, and do.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const { accounts, feeds, jobs, publicView, session, tokens } = api

/** How often what others do is asked for while one looks on, in milliseconds. */
const LOOK_AGAIN = 2500

const askJobs = () => answerOf(jobs.jobs.$get({ query: { limit: '200' } }))
const askTeam = () => answerOf(accounts.accounts.$get())
const askTeamSessions = () => answerOf(accounts.accounts.sessions.$get())
const askOwnSessions = () => answerOf(session.sessions.$get())
const askTokens = () => answerOf(tokens.tokens.$get())
const askFeeds = () => answerOf(feeds.feeds.$get())

export type FailedJob = Awaited<ReturnType<typeof askJobs>>['failed'][number]
export type TeamAccount = Awaited<ReturnType<typeof askTeam>>['items'][number]
export type Token = Awaited<ReturnType<typeof askTokens>>['items'][number]
export type AuditEntry = Awaited<ReturnType<typeof askAudit>>['items'][number]

export const useJobs = () => useQuery({ queryKey: ['jobs'], queryFn: askJobs, refetchInterval: LOOK_AGAIN })
export const useFeeds = (enabled: boolean) => useQuery({ queryKey: ['feeds'], queryFn: askFeeds, enabled })
export const useTeam = () => useQuery({ queryKey: ['team'], queryFn: askTeam })
export const useTeamSessions = () => useQuery({ queryKey: ['team', 'sessions'], queryFn: askTeamSessions })
export const useOwnSessions = () => useQuery({ queryKey: ['sessions'], queryFn: askOwnSessions })
export const useTokens = () => useQuery({ queryKey: ['tokens'], queryFn: askTokens })

/** What entries of the log are asked for by, as the address has it. */
export type AuditFilter = Readonly<Partial<Record<'who' | 'act' | 'from' | 'to', string>>>

const askAudit = ({ who, ...filter }: AuditFilter, after?: string) =>
  answerOf(
    accounts.audit.$get({
      query: { ...filter, limit: '50', ...(who === undefined ? {} : { who: `person:${who}` }), ...(after === undefined ? {} : { after }) },
    }),
  )

/** The log, page by page; what is new is asked for while only the first page is shown. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) => askAudit(filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : LOOK_AGAIN),
  })
/** Goes over the whole log, so only when one asks. */
export const useChain = () =>
  useQuery({ queryKey: ['audit-chain'], queryFn: () => answerOf(accounts.audit.chain.$get()), staleTime: Infinity })

/** Does something, and asks anew for what it changes. */
function useDoing<V, R>(act: (value: V) => Promise<R>, ...changes: readonly string[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => Promise.all(changes.map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
}

export const useRetry = () => useDoing((id: string) => answerOf(jobs.jobs[':id'].retry.$post({ param: { id } })), 'jobs')
export const useRetryAll = () => useDoing(() => answerOf(jobs.jobs.retry.$post()), 'jobs')

type NewAccount = Parameters<typeof accounts.accounts.$post>[0]['json']
type AccountChange = Parameters<(typeof accounts.accounts)[':id']['$patch']>[0]['json']

export const useAddAccount = () => useDoing((json: NewAccount) => answerOf(accounts.accounts.$post({ json })), 'team')
export const useChangeAccount = () =>
  useDoing(
    ({ id, ...json }: AccountChange & { readonly id: string }) => answerOf(accounts.accounts[':id'].$patch({ param: { id }, json })),
    'team',
  )
export const useResetSessions = () =>
  useDoing((id: string) => answerOf(accounts.accounts[':id'].sessions.$delete({ param: { id } })), 'team')

export const useLogOut = () => useDoing(() => answerOf(session.session.$delete()))
export const useSetPassword = () =>
  useDoing((json: { readonly old: string; readonly new: string }) => answerOf(session.session.password.$put({ json })))
export const useEndSession = () => useDoing((id: string) => answerOf(session.sessions[':id'].$delete({ param: { id } })), 'sessions')
export const useEndSessions = () => useDoing(() => answerOf(session.sessions.$delete()))

export const useSetDelay = () =>
  useDoing((days: number) => answerOf(publicView['public-view'].settings.$put({ json: { delay_days: days } })), 'public-view')

type NewToken = Parameters<typeof tokens.tokens.$post>[0]['json']
export const useMakeToken = () => useDoing((json: NewToken) => answerOf(tokens.tokens.$post({ json })), 'tokens')
export const useRevokeToken = () => useDoing((id: string) => answerOf(tokens.tokens[':id'].$delete({ param: { id } })), 'tokens')
