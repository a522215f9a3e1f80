// The record at work: one filter, and the events that answer it as a timeline, a map and a table.
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { exploreRoute } from '../app/router.tsx'
import { FilterChips } from '../filter/filter-chips.tsx'
import { filterIn, isEmpty, type Filter } from '../filter/filter.ts'
import { FilterPanel } from '../filter/filter-panel.tsx'
import { useFilterHistory } from '../filter/use-filter-history.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { useTotals, useRecordCount, type Totals } from './asked.ts'
import { Counts } from './counts.tsx'
import { ExportWindow } from './export-window.tsx'
import { Invented } from './invented.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { SearchBox } from './search-box.tsx'
import type { ViewState } from './search.ts'
import { EventTable } from './table/event-table.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { useRoom } from './use-room.ts'
import styles from './explore.module.css'

const EventMap = lazy(async () => ({ default: (await import('./map/event-map.tsx')).EventMap }))

const VIEWS = ['table', 'map', 'timeline'] as const
type View = (typeof VIEWS)[number]

function NothingHere({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  if (!isEmpty(filter))
    return (
      <div className="empty">
        <h2>{say('explore.none')}</h2>
        <p>{say('explore.none.do')}</p>
      </div>
    )
  return (
    <div className="empty">
      <h2>{say('explore.empty')}</h2>
      <p>{say('explore.empty.do')}</p>
      <p>
        <code dir="ltr">sijill serve --demo</code>
      </p>
      <p>
        <Link to="/imports">{say('explore.empty.imports')}</Link>
      </p>
    </div>
  )
}

interface ViewsProps {
  readonly filter: Filter
  readonly view: ViewState
  readonly onFilter: (filter: Filter) => void
  readonly onView: (view: ViewState) => void
}

/** On narrow screens one view at a time. */
function Tabs({ shown, onShow }: { readonly shown: View; readonly onShow: (view: View) => void }): ReactNode {
  const { say } = useReader()
  return (
    <section aria-label={say('explore.views')} className={styles['tabs']}>
      {VIEWS.map((one) => (
        <button key={one} type="button" aria-pressed={one === shown} onClick={() => onShow(one)}>
          {say(`explore.view.${one}`)}
        </button>
      ))}
    </section>
  )
}

function Views({ filter, view, onFilter, onView }: ViewsProps): ReactNode {
  const { say } = useReader()
  const narrow = useRoom() === 'narrow'
  const [tab, setTab] = useState<View>('table')
  const { event, step = 'auto', stack = 'type', sort = 'day', order = 'desc' } = view
  const select = (id: string | undefined): void => onView({ event: id })
  const shows = (one: View): boolean => !narrow || tab === one
  return (
    <>
      {narrow && <Tabs shown={tab} onShow={setTab} />}
      {shows('timeline') && <Timeline {...{ filter, step, stack, onFilter, onView }} />}
      <div className={styles['pair']} data-room={narrow ? 'narrow' : 'wide'}>
        {shows('map') && (
          <Suspense fallback={<p className="loading">{say('explore.map.loading')}</p>}>
            <EventMap {...{ filter, onFilter }} selected={event} onSelect={select} />
          </Suspense>
        )}
        {shows('table') && <EventTable {...{ filter, sort, order, onView }} selected={event} onSelect={select} />}
      </div>
    </>
  )
}

/** Tells who cannot see it how many events there are now; the title tells it too. */
function useTold(totals: Totals | undefined): void {
  const { say } = useReader()
  const total = totals?.total
  useEffect(() => {
    if (total === undefined) return
    const events = say('app.events', { count: total })
    document.title = `\u2068${events}\u2069 · ${say('explore.title')} · ${say('app.name')}`
    announce(events)
  }, [total, say])
}

export function ExplorePage(): ReactNode {
  const { say } = useReader()
  const search = exploreRoute.useSearch()
  const navigate = useNavigate({ from: '/' })
  const { filter, set, undo } = useFilterHistory(filterIn(search), (next) => {
    const { step, stack, sort, order } = search
    void navigate({ search: { ...next, step, stack, sort, order } as never, resetScroll: false })
  })
  const room = useRoom()
  const [panel, setPanel] = useState(false)
  const { data: totals, error, refetch } = useTotals(filter)
  const record = useRecordCount().data
  useTold(totals)
  const onView = (view: ViewState): void => void navigate({ search: { ...search, ...view } as never, replace: true, resetScroll: false })
  const conditions = Object.keys(filter).length
  const shownPanel = room === 'wide' || panel
  return (
    <div className={styles['page']} data-room={room}>
      <h1 className="unseen">{say('explore.title')}</h1>
      {record && <Invented count={record} />}
      <div className={styles['top']}>
        <div className={styles['search']}>
          <SearchBox filter={filter} onChange={set} />
        </div>
        {room !== 'wide' && (
          <Button aria-expanded={panel} onPress={() => setPanel(!panel)}>
            {say('filter.set', { count: conditions })}
          </Button>
        )}
        <SavedSearches filter={filter} onOpen={set} />
        <ExportWindow filter={filter} total={totals?.total ?? 0} />
        <Link className="button" to="/brief" search={filter}>
          {say('brief.open')}
        </Link>
      </div>
      <FilterChips filter={filter} onChange={set} undo={undo} />
      <div className={styles['columns']}>
        {shownPanel && (
          <aside className={styles['aside']} aria-label={say('filter.title')}>
            <FilterPanel filter={filter} onChange={set} />
          </aside>
        )}
        <div className={styles['views']}>
          {error && <Fault error={error} again={() => void refetch()} />}
          {totals && <Counts totals={totals} filter={filter} onFilter={set} />}
          {totals?.total === 0 ? <NothingHere filter={filter} /> : <Views {...{ filter, onView }} onFilter={set} view={search} />}
        </div>
      </div>
    </div>
  )
}
