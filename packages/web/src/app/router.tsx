// The addresses of the interface. Each page is loaded when it is first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { filterIn } from '../filter/filter.ts'
import { NotFound, PageFault } from './page-fault.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: PageFault })

export const exploreRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('../explore/explore-page.tsx'), 'ExplorePage'),
})

/** Texts only, as they stand in the address: no quotation marks, no braces. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))
function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

export const router = createRouter({
  routeTree: root.addChildren([exploreRoute]),
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
