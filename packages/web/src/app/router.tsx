// The addresses of the interface. Each page is loaded when it is first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { exploreSearchIn } from '../explore/search.ts'
import { filterIn } from '../filter/filter.ts'
import { queueSearchIn } from '../review/search.ts'
import { NotFound, PageFault } from './page-fault.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageFault })

export const exploreRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: exploreSearchIn,
  component: lazyRouteComponent(() => import('../explore/explore-page.tsx'), 'ExplorePage'),
})

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Those of some names that an address has a text for. */
const textsOf =
  <const N extends string>(...names: readonly N[]) =>
  (search: Readonly<Record<string, unknown>>): Partial<Record<N, string>> =>
    Object.fromEntries(names.filter((name) => isText(search[name])).map((name) => [name, search[name]])) as Partial<Record<N, string>>

export const eventRoute = createRoute({
  getParentRoute: () => root,
  path: '/events/$id',
  validateSearch: textsOf('as_of', 'claim', 'field'),
  component: lazyRouteComponent(() => import('../event/event-page.tsx'), 'EventPage'),
})

export const reportRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  validateSearch: textsOf('as_of', 'claim'),
  component: lazyRouteComponent(() => import('../report/report-page.tsx'), 'ReportPage'),
})

export const trendsRoute = createRoute({
  getParentRoute: () => root,
  path: '/trends',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('../trends/trends-page.tsx'), 'TrendsPage'),
})

export const briefRoute = createRoute({
  getParentRoute: () => root,
  path: '/brief',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('../brief/brief-page.tsx'), 'BriefPage'),
})

export const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: queueSearchIn,
  component: lazyRouteComponent(() => import('../review/review-page.tsx'), 'ReviewPage'),
})

const adjudicationRoute = createRoute({
  getParentRoute: () => root,
  path: '/review/adjudication',
  component: lazyRouteComponent(() => import('../review/adjudication-page.tsx'), 'AdjudicationPage'),
})

const differencesRoute = createRoute({
  getParentRoute: () => root,
  path: '/review/differences',
  component: lazyRouteComponent(() => import('../review/differences-page.tsx'), 'DifferencesPage'),
})

const agreementRoute = createRoute({
  getParentRoute: () => root,
  path: '/review/agreement',
  component: lazyRouteComponent(() => import('../review/agreement-page.tsx'), 'AgreementPage'),
})

const reviewSettingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/review/settings',
  component: lazyRouteComponent(() => import('../review/settings-page.tsx'), 'ReviewSettingsPage'),
})

const intakeRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../intake/intake-page.tsx'), 'IntakePage'),
})

export const actorRoute = createRoute({
  getParentRoute: () => root,
  path: '/actors/$id',
  component: lazyRouteComponent(() => import('../register/actor-page.tsx'), 'ActorPage'),
})

export const placeRoute = createRoute({
  getParentRoute: () => root,
  path: '/places/$id',
  component: lazyRouteComponent(() => import('../register/place-page.tsx'), 'PlacePage'),
})

export const sourceRoute = createRoute({
  getParentRoute: () => root,
  path: '/sources/$id',
  component: lazyRouteComponent(() => import('../register/source-page.tsx'), 'SourcePage'),
})

const registerRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/actors',
    component: lazyRouteComponent(() => import('../register/lists.tsx'), 'ActorsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/places',
    component: lazyRouteComponent(() => import('../register/lists.tsx'), 'PlacesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sources',
    component: lazyRouteComponent(() => import('../register/lists.tsx'), 'SourcesPage'),
  }),
]

export const auditRoute = createRoute({
  getParentRoute: () => root,
  path: '/care/audit',
  validateSearch: textsOf('who', 'act', 'from', 'to'),
  component: lazyRouteComponent(() => import('../care/audit-page.tsx'), 'AuditPage'),
})

const careRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/care',
    component: lazyRouteComponent(() => import('../care/care-tabs.tsx'), 'FirstOfCare'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/jobs',
    component: lazyRouteComponent(() => import('../care/jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/team',
    component: lazyRouteComponent(() => import('../care/team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/account',
    component: lazyRouteComponent(() => import('../care/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care/settings',
    component: lazyRouteComponent(() => import('../care/settings-page.tsx'), 'SettingsPage'),
  }),
]

export const gapsRoute = createRoute({
  getParentRoute: () => root,
  path: '/knowledge',
  validateSearch: textsOf('kind'),
  component: lazyRouteComponent(() => import('../knowledge/gaps-page.tsx'), 'GapsPage'),
})

export const knownPlacesRoute = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/places',
  validateSearch: textsOf('q', 'id', 'add'),
  component: lazyRouteComponent(() => import('../knowledge/places-page.tsx'), 'PlacesPage'),
})

export const knownActorsRoute = createRoute({
  getParentRoute: () => root,
  path: '/knowledge/actors',
  validateSearch: textsOf('q', 'id', 'add'),
  component: lazyRouteComponent(() => import('../knowledge/actors-page.tsx'), 'ActorsPage'),
})

/** Texts only, as they stand in the address: no quotation marks, no braces. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))
function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

export const router = createRouter({
  routeTree: root.addChildren([
    exploreRoute,
    eventRoute,
    reportRoute,
    actorRoute,
    placeRoute,
    sourceRoute,
    ...registerRoutes,
    reviewRoute,
    adjudicationRoute,
    differencesRoute,
    agreementRoute,
    reviewSettingsRoute,
    intakeRoute,
    trendsRoute,
    briefRoute,
    auditRoute,
    gapsRoute,
    knownPlacesRoute,
    knownActorsRoute,
    ...careRoutes,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
