// The outlets of the record: all of them, page by page, since one looks for a name among them.
import { useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

const PAGE = '200'
/** More than a box can usefully offer; the rest is found by words. */
const MOST_PAGES = 10

const askPage = (after: string | undefined) =>
  answerOf(api.registers.sources.$get({ query: { limit: PAGE, ...(after === undefined ? {} : { after }) } }))
type Outlet = Awaited<ReturnType<typeof askPage>>['items'][number]

async function askOutlets(): Promise<readonly Outlet[]> {
  const outlets: Outlet[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await askPage(after)
    outlets.push(...items)
    if (next === null) break
    after = next
  }
  return outlets.toSorted((a, b) => b.reports - a.reports)
}

export const useOutlets = (): readonly Outlet[] => useQuery({ queryKey: ['registers', 'outlets'], queryFn: askOutlets }).data ?? []
