// Who is logged in and what he may do, asked once.
import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const fetchSession = () => answerOf(api.session.session.$get())
type Session = Awaited<ReturnType<typeof fetchSession>>
export type Scope = Session['scopes'][number]

const sessionQuery = () => ({ queryKey: ['session'], queryFn: fetchSession, staleTime: Infinity })

/** Who reads, how he is known, and what he may do. */
export const useSelf = () => useQuery(sessionQuery())

/** Whether the public view is on; false until it is known. */
export const useAsPublic = (): boolean => useSelf().data?.as_public ?? false

/** Whether the reader may do a thing; false until it is known. */
export const useMay = (scope: Scope): boolean => useSelf().data?.scopes.includes(scope) ?? false
