// Asks the server, by the types of its own routes; faults become one error with the words that the server has for them.
import { hc, type ClientResponse } from 'hono/client'
import type { accountRoutes } from '@sijill/server/api/routes/accounts.ts'
import type { basemapRoutes } from '@sijill/server/api/routes/basemap.ts'
import type { claimRoutes } from '@sijill/server/api/routes/claims.ts'
import type { decisionRoutes } from '@sijill/server/api/routes/decisions.ts'
import type { draftRoutes } from '@sijill/server/api/routes/drafts.ts'
import type { eventRoutes } from '@sijill/server/api/routes/events.ts'
import type { feedRoutes } from '@sijill/server/api/routes/feeds.ts'
import type { importRoutes } from '@sijill/server/api/routes/imports.ts'
import type { jobRoutes } from '@sijill/server/api/routes/jobs.ts'
import type { knowledgeRoutes } from '@sijill/server/api/routes/knowledge.ts'
import type { publicViewRoutes } from '@sijill/server/api/routes/public-view.ts'
import type { personClaimRoutes } from '@sijill/server/api/routes/person-claims.ts'
import type { registerRoutes } from '@sijill/server/api/routes/registers.ts'
import type { reportRoutes } from '@sijill/server/api/routes/reports.ts'
import type { reviewFilterRoutes } from '@sijill/server/api/routes/review-filters.ts'
import type { reviewLinkRoutes } from '@sijill/server/api/routes/review-links.ts'
import type { reviewRoutes } from '@sijill/server/api/routes/review.ts'
import type { savedSearchRoutes } from '@sijill/server/api/routes/saved-searches.ts'
import type { searchRoutes } from '@sijill/server/api/routes/search.ts'
import type { sessionRoutes } from '@sijill/server/api/routes/session.ts'
import type { statsRoutes } from '@sijill/server/api/routes/stats.ts'
import type { tokenRoutes } from '@sijill/server/api/routes/tokens.ts'
import type { trendRoutes } from '@sijill/server/api/routes/trends.ts'
import type { vocabularyRoutes } from '@sijill/server/api/routes/vocabulary.ts'
import type { Language } from '../i18n/language.ts'

export const BASE = '/api/v1'

let spoken: Language = 'ar'

/** The language in which the server words its faults. */
export const speakApi = (language: Language): void => {
  spoken = language
}

const options = { headers: (): Record<string, string> => ({ 'Accept-Language': spoken }) }

/** A client for each domain of the API. */
export const api = {
  accounts: hc<ReturnType<typeof accountRoutes>>(BASE, options),
  basemap: hc<ReturnType<typeof basemapRoutes>>(BASE, options),
  claims: hc<ReturnType<typeof claimRoutes>>(BASE, options),
  decisions: hc<ReturnType<typeof decisionRoutes>>(BASE, options),
  drafts: hc<ReturnType<typeof draftRoutes>>(BASE, options),
  events: hc<ReturnType<typeof eventRoutes>>(BASE, options),
  feeds: hc<ReturnType<typeof feedRoutes>>(BASE, options),
  imports: hc<ReturnType<typeof importRoutes>>(BASE, options),
  jobs: hc<ReturnType<typeof jobRoutes>>(BASE, options),
  publicView: hc<ReturnType<typeof publicViewRoutes>>(BASE, options),
  knowledge: hc<ReturnType<typeof knowledgeRoutes>>(BASE, options),
  personClaims: hc<ReturnType<typeof personClaimRoutes>>(BASE, options),
  registers: hc<ReturnType<typeof registerRoutes>>(BASE, options),
  reports: hc<ReturnType<typeof reportRoutes>>(BASE, options),
  reviewFilters: hc<ReturnType<typeof reviewFilterRoutes>>(BASE, options),
  reviewLinks: hc<ReturnType<typeof reviewLinkRoutes>>(BASE, options),
  review: hc<ReturnType<typeof reviewRoutes>>(BASE, options),
  savedSearches: hc<ReturnType<typeof savedSearchRoutes>>(BASE, options),
  search: hc<ReturnType<typeof searchRoutes>>(BASE, options),
  session: hc<ReturnType<typeof sessionRoutes>>(BASE, options),
  stats: hc<ReturnType<typeof statsRoutes>>(BASE, options),
  tokens: hc<ReturnType<typeof tokenRoutes>>(BASE, options),
  trends: hc<ReturnType<typeof trendRoutes>>(BASE, options),
  vocabulary: hc<ReturnType<typeof vocabularyRoutes>>(BASE, options),
}

/** What the server says was wrong (RFC 9457), or `network` where it does not answer. */
export class ApiFault extends Error {
  readonly status: number
  readonly code: string
  readonly where: string
  /** Of an event that is gone: those that stand in its place. */
  readonly successors: readonly string[]

  constructor(problem: { title?: string; status?: number; code?: string; where?: string; successors?: readonly string[] }) {
    super(problem.title ?? '')
    this.name = 'ApiFault'
    this.status = problem.status ?? 0
    this.code = problem.code ?? 'network'
    this.where = problem.where ?? ''
    this.successors = problem.successors ?? []
  }
}

type Told<R> = R extends ClientResponse<infer T, number, 'json'> ? T : null

async function problemOf(response: { readonly status: number; json: () => Promise<unknown> }): Promise<ApiFault> {
  try {
    return new ApiFault((await response.json()) as ConstructorParameters<typeof ApiFault>[0])
  } catch {
    // no problem document: a proxy answered in the server's place
    return new ApiFault({ status: response.status, code: 'network' })
  }
}

/** The body of an answer: `await answerOf(api.events.events.$get({ query }))`. Throws `ApiFault`. */
export async function answerOf<R extends ClientResponse<unknown, number, string>>(asked: Promise<R>): Promise<Told<R>> {
  const response = await asked.catch(() => {
    throw new ApiFault({})
  })
  if (!response.ok) throw await problemOf(response)
  return (response.status === 204 ? null : await response.json()) as Told<R>
}

/** What is in a file of the interface itself, by the address that the build gave it. */
export async function ownFile(url: string): Promise<unknown> {
  // of this server alone
  // oxlint-disable-next-line no-restricted-globals
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.json()
}
