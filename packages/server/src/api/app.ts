// The server's one app: who may come in, the parts of the API, its description, the pages.
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import packageFile from '../../package.json' with { type: 'json' }
import { Problem } from '../service/problem.ts'
import { inLanguage } from './answers/language.ts'
import { problemAnswer } from './answers/problem-answer.ts'
import type { ApiContext, Env } from './context.ts'
import { securityHeaders } from './guard/headers.ts'
import { identified } from './guard/identified.ts'
import { exactOrigin } from './guard/origin.ts'
import { rateLimited } from './guard/rate-limit.ts'
import { publicView } from './guard/public-view.ts'
import { pageRoutes, type Pages } from './pages/routes.ts'
import { accountRoutes } from './routes/accounts.ts'
import { basemapRoutes } from './routes/basemap.ts'
import { claimRoutes } from './routes/claims.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { draftRoutes } from './routes/drafts.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/exports.ts'
import { feedRoutes } from './routes/feeds.ts'
import { importRoutes } from './routes/imports.ts'
import { jobRoutes } from './routes/jobs.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { publicViewRoutes } from './routes/public-view.ts'
import { personClaimRoutes } from './routes/person-claims.ts'
import { registerRoutes } from './routes/registers.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewFilterRoutes } from './routes/review-filters.ts'
import { reviewLinkRoutes } from './routes/review-links.ts'
import { reviewRoutes } from './routes/review.ts'
import { feedRoute, savedSearchRoutes } from './routes/saved-searches.ts'
import { searchRoutes } from './routes/search.ts'
import { loginRoute, sessionRoutes } from './routes/session.ts'
import { statsRoutes } from './routes/stats.ts'
import { streamRoutes } from './routes/stream.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { trendRoutes } from './routes/trends.ts'
import { vocabularyRoutes } from './routes/vocabulary.ts'

/** Bytes of JSON that a request may send; files are sent to `/imports`, which counts for itself. */
const MOST_SENT = 1_000_000

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Sijill',
    version: packageFile.version,
    description:
      'A sourced record of armed conflict. Pages are by key: `next` of one is `after` of the following. Every fault is `application/problem+json`. ' +
      '`Accept-Language` (or `lang`) chooses the language of messages, `ar` or `en`. Answers carry an `ETag`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/v1' }],
}

/** What is read again and again is not sent again; what is written, or has no end, has no tag. */
const TAGGED = /^\/api\/v1\/(?!stream$)/

/** The API's parts, those for whoever asks and those for who is known. */
function apiOf(context: ApiContext) {
  const api = new OpenAPIHono<Env>()
  api.openAPIRegistry.registerComponent('securitySchemes', 'install', {
    type: 'apiKey',
    in: 'cookie',
    name: 'sijill_install',
    description:
      'Of one who works alone: set by opening the address that `sijill serve` prints; or the same token as `Authorization: Bearer`.',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Of a team: a token made at `/tokens`, or the cookie of a session. The scopes that a route takes are listed with it.',
  })
  api.route('/', loginRoute(context))
  api.route('/', feedRoute(context))
  api.get('/openapi.json', (c) => c.json(api.getOpenAPI31Document(ABOUT)))
  api.use(identified(context.access), rateLimited(context.limits), publicView(context))
  const parts = [
    reportRoutes,
    claimRoutes,
    personClaimRoutes,
    eventRoutes,
    registerRoutes,
    searchRoutes,
    statsRoutes,
    decisionRoutes,
    reviewRoutes,
    reviewFilterRoutes,
    reviewLinkRoutes,
    exportRoutes,
    draftRoutes,
    importRoutes,
    feedRoutes,
    jobRoutes,
    knowledgeRoutes,
    trendRoutes,
    publicViewRoutes,
    basemapRoutes,
    vocabularyRoutes,
  ]
  for (const part of [...parts, streamRoutes, savedSearchRoutes, sessionRoutes, tokenRoutes, accountRoutes]) api.route('/', part(context))
  return api
}

/** Where files are sent, which are counted as they are written. */
const TAKES_FILES = /\/(?:imports|drafts)$/

/** Bytes are counted before anything is read, but for files. */
const limitBody = bodyLimit({
  maxSize: MOST_SENT,
  onError: (c) => {
    throw new Problem('api/too-large', c.req.path)
  },
})
const bodyLimitExceptImports: typeof limitBody = (c, next) => (TAKES_FILES.test(c.req.path) ? next() : limitBody(c, next))

/** The description of the API by itself: until a request comes, its routes use nothing of what they are given. */
export const describeApi = () => apiOf({} as ApiContext).getOpenAPI31Document(ABOUT)

/** The app of a server. */
export function createApp(context: ApiContext, pages: Pages): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>()
  const tagged = etag()
  app.onError(problemAnswer)
  app.notFound((c) => problemAnswer(new Problem('api/no-such-route', c.req.path), c))
  app.use(securityHeaders(context.origins), inLanguage, exactOrigin(context.origins), bodyLimitExceptImports)
  app.use((c, next) => (c.req.method === 'GET' && TAGGED.test(c.req.path) ? tagged(c, next) : next()))
  app.route('/api/v1', apiOf(context))
  app.all('/api/*', (c) => problemAnswer(new Problem('api/no-such-route', c.req.path), c))
  app.route('/', pageRoutes(context, pages))
  return app
}
