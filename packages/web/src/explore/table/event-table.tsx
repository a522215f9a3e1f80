// What: the events themselves, in the order asked for, as many rows in the page as are in sight.
import { useNavigate } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useAsPublic } from '../../app/session.ts'
import type { Filter } from '../../filter/filter.ts'
import { Fault } from '../../ui/fault.tsx'
import { useWords } from '../../words/words.tsx'
import { useEventPages, useRecordCount, type EventRow } from '../asked.ts'
import type { Order, Sort } from '../search.ts'
import { Cell, SORT_OF, widthsOf, type Column } from './columns.tsx'
import { ColumnPicker } from './column-picker.tsx'
import { useColumns } from './kept-columns.ts'
import { PinnedEvent } from './pinned-event.tsx'
import { useSeen } from './window.ts'
import styles from './event-table.module.css'

interface EventTableProps {
  readonly filter: Filter
  readonly sort: Sort
  readonly order: Order
  readonly selected: string | undefined
  readonly onSelect: (event: string | undefined) => void
  readonly onView: (view: { readonly sort: Sort; readonly order: Order }) => void
}

const ROW = 58
/** So many rows before the end of what is there the next page is asked for. */
const AHEAD = 100

const Row = memo(function Row({
  event,
  at,
  columns,
  selected,
  active,
  mixed,
}: {
  readonly event: EventRow
  readonly at: number
  readonly columns: readonly Column[]
  readonly selected: boolean
  readonly active: boolean
  /** Whether some of the record is invented and some is not: where all is, a mark in each row says nothing. */
  readonly mixed: boolean
}): ReactNode {
  const reader = useReader()
  const words = useWords()
  return (
    <tr
      id={`row-${event.id}`}
      aria-rowindex={at + 2}
      aria-selected={selected}
      data-event={event.id}
      data-active={active}
      className={styles['row']}
      style={{ top: at * ROW, height: ROW }}
    >
      {columns.map((column) => (
        <td key={column} data-column={column}>
          <div>
            <Cell column={column} event={event} words={words} reader={reader} active={active} />
            {column === 'type' && mixed && event.invented && (
              <span className={styles['invented']}>{reader.say('explore.table.invented')}</span>
            )}
          </div>
        </td>
      ))}
    </tr>
  )
})

function Head({
  columns,
  sort,
  order,
  onView,
}: { readonly columns: readonly Column[] } & Pick<EventTableProps, 'sort' | 'order' | 'onView'>): ReactNode {
  const { say } = useReader()
  const asPublic = useAsPublic()
  const sorted = (by: Sort): 'ascending' | 'descending' | 'none' => (by !== sort ? 'none' : order === 'asc' ? 'ascending' : 'descending')
  return (
    <tr aria-rowindex={1} className={styles['head']}>
      {columns.map((column) => {
        const by = SORT_OF[column]
        const word = say(`explore.table.col.${column}`)
        // the order of their names would tell those that the public is not shown
        if (by === undefined || (by === 'place' && asPublic))
          return (
            <th key={column} scope="col">
              {word}
            </th>
          )
        const now = sorted(by)
        return (
          <th key={column} scope="col" aria-sort={now}>
            <button
              type="button"
              onClick={() =>
                onView({
                  sort: by,
                  order: now === 'descending' ? 'asc' : now === 'ascending' ? 'desc' : by === 'type' || by === 'place' ? 'asc' : 'desc',
                })
              }
            >
              {word} <span aria-hidden="true">{now === 'none' ? '↕' : now === 'ascending' ? '↑' : '↓'}</span>
            </button>
          </th>
        )
      })}
    </tr>
  )
}

/** The event of the row that was clicked; none where a button or a link was. */
const eventOf = (clicked: Element): string | undefined =>
  clicked.closest('button, a') ? undefined : clicked.closest<HTMLElement>('[data-event]')?.dataset['event']

/** How far a key moves among the rows; null where it is no key of the table. */
function moveOf(key: string, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  }
  return moves[key] ?? null
}

export function EventTable({ filter, sort, order, selected, onSelect, onView }: EventTableProps): ReactNode {
  const { say, written, language } = useReader()
  const navigate = useNavigate()
  const asPublic = useAsPublic()
  const [columns, toggleColumn] = useColumns()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useEventPages(filter, {
    sort: asPublic && sort === 'place' ? 'day' : sort,
    order,
    language,
  })
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  const total = data?.pages[0]?.total ?? rows.length
  const box = useRef<HTMLDivElement>(null)
  const seen = useSeen(box, ROW, rows.length)
  const [active, setActive] = useState(0)
  const record = useRecordCount().data
  const mixed = record !== undefined && record.invented < record.reports
  const { tracks, least } = widthsOf(columns)
  const bringToSight = (at: number): void => {
    const { current } = box
    if (!current) return
    const head = current.querySelector('thead')?.clientHeight ?? 0
    const [top, bottom] = [at * ROW, (at + 1) * ROW + head]
    if (top < current.scrollTop) current.scrollTop = top
    else if (bottom > current.scrollTop + current.clientHeight) current.scrollTop = bottom - current.clientHeight
  }
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && seen.end + AHEAD > rows.length) void fetchNextPage()
  }, [seen.end, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  const at = selected === undefined ? -1 : rows.findIndex(({ id }) => id === selected)
  const [chosen, setChosen] = useState(at)
  if (chosen !== at) {
    setChosen(at)
    if (at >= 0) setActive(at)
  }
  useEffect(() => {
    if (at >= 0) bringToSight(at)
  }, [at])
  const state = JSON.stringify([filter, sort, order])
  const [was, setWas] = useState(state)
  if (was !== state) {
    setWas(state)
    setActive(0)
  }
  useEffect(() => {
    // another filter or order: from the top
    box.current?.scrollTo({ top: 0 })
  }, [state])
  const open = (id: string): void => void navigate({ to: '/events/$id', params: { id } })
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const current = rows[active]
    const move = moveOf(event.key, Math.max(1, Math.floor((box.current?.clientHeight ?? ROW) / ROW) - 2))
    if (move !== null) {
      event.preventDefault()
      const next = Math.min(rows.length - 1, Math.max(0, active + move))
      setActive(next)
      bringToSight(next)
    } else if (event.key === 'Enter' && current) open(current.id)
    else if (event.key === ' ' && current) {
      event.preventDefault()
      onSelect(current.id === selected ? undefined : current.id)
    }
  }
  if (error) return <Fault error={error} again={() => void refetch()} />
  return (
    <section
      className={styles['table']}
      aria-label={say('explore.table.title')}
      aria-busy={isPlaceholderData}
      data-total={data?.pages[0]?.total ?? ''}
    >
      <div className={styles['over']}>
        <h2>{say('explore.view.table')}</h2>
        <bdi className="quiet">{data ? say('app.events', { count: total }) : say('app.loading')}</bdi>
        <ColumnPicker shown={columns} onToggle={toggleColumn} />
      </div>
      {selected !== undefined && at < 0 && data && <PinnedEvent id={selected} onClose={() => onSelect(undefined)} />}
      <div ref={box} className={styles['scroll']} style={{ '--columns': tracks, '--least': least } as never}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows keys move among is a grid
          role="grid"
          tabIndex={0}
          aria-label={say('explore.table.title')}
          aria-describedby="table-keys"
          aria-rowcount={total + 1}
          aria-activedescendant={rows[active] ? `row-${rows[active].id}` : undefined}
          onKeyDown={onKey}
          onClick={(event) => {
            const id = eventOf(event.target as Element)
            if (id === undefined) return
            setActive(rows.findIndex((row) => row.id === id))
            onSelect(id)
          }}
          onDoubleClick={(event) => {
            const id = eventOf(event.target as Element)
            if (id !== undefined) open(id)
          }}
        >
          <thead>
            <Head {...{ columns, sort, order, onView }} />
          </thead>
          <tbody style={{ height: rows.length * ROW }}>
            {rows.slice(seen.first, seen.end).map((event, index) => (
              <Row
                key={event.id}
                event={event}
                at={seen.first + index}
                columns={columns}
                selected={event.id === selected}
                active={seen.first + index === active}
                mixed={mixed}
              />
            ))}
          </tbody>
        </table>
        {isFetchingNextPage && <p className={styles['more']}>{say('explore.table.loading')}</p>}
      </div>
      <p id="table-keys" className="unseen">
        {say('explore.table.keys')}
      </p>
      <p className={styles['under']}>
        {data && (
          <bdi className="ltr">{say('explore.table.shown', { shown: written.number(rows.length), total: written.number(total) })}</bdi>
        )}
      </p>
    </section>
  )
}
