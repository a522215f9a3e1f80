// When: events by day, week or month, told apart by type, perpetrator or grade, with a stretch of time to choose.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { filterWith, type Filter } from '../../filter/filter.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../../words/words.tsx'
import { useTimes, type Times } from '../asked.ts'
import { STACKS, STEPS, type Stack, type Step } from '../search.ts'
import { axisOf, type Axis } from './axis.ts'
import { Brush, type Stretch } from './brush.tsx'
import type { Drawing } from './chart.ts'
import { barsOf, partsOf, type Part } from './parts.ts'
import { beginningOf, dayOf, endOf, isoOf, stepFor, type TimeStep } from './steps.ts'
import { TimeTable } from './time-table.tsx'
import { usualReach, wholeReach } from './reach.ts'
import { useWidth } from './use-width.ts'
import styles from './timeline.module.css'

interface TimelineProps {
  readonly filter: Filter
  readonly step: Step
  readonly stack: Stack
  readonly onFilter: (filter: Filter) => void
  readonly onView: (view: { readonly step?: Step; readonly stack?: Stack }) => void
}

const HEIGHT = 120
const EVERYTHING: Filter = {}

const stretchIn = ({ from, to }: Filter, axis: Axis): Stretch | null =>
  from === undefined && to === undefined
    ? null
    : { from: from === undefined ? axis.first : dayOf(from), to: to === undefined ? axis.end - 1 : dayOf(to) }

function Chart({ drawing }: { readonly drawing: Drawing }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const [draw, setDraw] = useState<((drawing: Drawing) => Element) | null>(null)
  useEffect(() => void import('./chart.ts').then(({ drawn }) => setDraw(() => drawn)), [])
  useEffect(() => {
    if (draw) box.current?.replaceChildren(draw(drawing))
  }, [draw, drawing])
  return <div ref={box} className={styles['bars']} />
}

function Legend({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const { written } = useReader()
  return (
    <ul className={styles['legend']}>
      {parts.map(({ key, words, colour, events }) => (
        <li key={key}>
          <span className={styles['swatch']} style={{ background: colour }} />
          <bdi>{words}</bdi> <bdi className="quiet ltr">{written.number(events)}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** What a step is called: a day, the week of a day, a month. */
function useNamed(step: TimeStep): (key: string) => string {
  const { say, written } = useReader()
  return (key) => {
    if (step === 'month') return written.month(key)
    return step === 'week' ? say('explore.time.week-of', { day: written.day(key) }) : written.day(key)
  }
}

/** What the bar pointed at is: its time, its events, its parts. */
function Pointed({
  day,
  times,
  step,
  parts,
}: {
  readonly day: number
  readonly times: Times
  readonly step: TimeStep
  readonly parts: readonly Part[]
}): ReactNode {
  const { say, written } = useReader()
  const named = useNamed(step)
  const key = isoOf(beginningOf(step, day))
  const row = times.rows.find((one) => one.key === key)
  const told = (row?.parts ?? []).flatMap((count, at) => (count === 0 ? [] : [{ count, words: parts[at]?.words ?? '' }]))
  return (
    <p className={styles['pointed']} data-testid="pointed">
      <strong>
        <bdi>{named(key)}</bdi>
      </strong>{' '}
      <bdi>{say('app.events', { count: row?.events ?? 0 })}</bdi>
      {told.map(({ count, words }) => (
        <span key={words}>
          {' · '}
          <bdi>{words}</bdi> <bdi className="ltr">{written.number(count)}</bdi>
        </span>
      ))}
    </p>
  )
}

/** What is drawn: where nearly all of the record lies, the period chosen, or all of it. */
type Extent = 'usual' | 'period' | 'whole'

interface ControlsProps extends Omit<TimelineProps, 'onFilter'> {
  readonly extent: Extent
  readonly onExtent: (extent: Extent) => void
  readonly asTable: boolean
  readonly onTable: (asTable: boolean) => void
}

function Controls({ filter, step, stack, onView, extent, onExtent, asTable, onTable }: ControlsProps): ReactNode {
  const { say, language, settings, set } = useReader()
  const bounded = filter.from !== undefined || filter.to !== undefined
  return (
    <div className={styles['controls']}>
      <h2>{say('explore.time.title')}</h2>
      <Select
        inline
        label={say('explore.time.step')}
        value={step}
        options={STEPS.map((one) => [one, say(`explore.time.by.${one}`)])}
        onSet={(one) => onView({ step: one })}
      />
      <Select
        inline
        label={say('explore.time.stack')}
        value={stack}
        options={STACKS.map((one) => [one, say(`explore.time.stack.${one}`)])}
        onSet={(one) => onView({ stack: one })}
      />
      {language === 'ar' && (
        <label className={styles['tick']}>
          <input type="checkbox" checked={settings.mirroredTime} onChange={(event) => set({ mirroredTime: event.target.checked })} />
          {say('explore.time.mirror')}
        </label>
      )}
      <span className={styles['last']}>
        {bounded && (
          <Button look="plain" onPress={() => onExtent(extent === 'period' ? 'usual' : 'period')}>
            {say(extent === 'period' ? 'explore.time.whole' : 'explore.time.zoom')}
          </Button>
        )}
        <Button look="plain" aria-expanded={asTable} onPress={() => onTable(!asTable)}>
          {say(asTable ? 'explore.time.table.hide' : 'explore.time.table')}
        </Button>
      </span>
    </div>
  )
}

/** Ticks say the day where days are wide apart, else the month. */
function useTick(axis: Axis): (day: Date) => string {
  const { written } = useReader()
  return useMemo(() => {
    const short = axis.end - axis.first <= 150
    const format = new Intl.DateTimeFormat(written.locale, {
      timeZone: 'UTC',
      month: 'short',
      ...(short ? { day: 'numeric' } : { year: 'numeric' }),
    })
    return (day) => format.format(day)
  }, [axis, written])
}

export function Timeline({ filter, step, stack, onFilter, onView }: TimelineProps): ReactNode {
  const reader = useReader()
  const { say, language, settings, written } = reader
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [extent, setExtent] = useState<Extent>('usual')
  const [asTable, setAsTable] = useState(false)
  const [day, setDay] = useState<number | null>(null)
  const months = useTimes(EVERYTHING, 'month', 'none').data
  const reach = months ? (extent === 'usual' ? usualReach(months) : wholeReach(months)) : null
  const bounded = filter.from !== undefined || filter.to !== undefined
  const mirrored = language === 'ar' && settings.mirroredTime
  const [first, end] = [reach?.first ?? 0, reach?.end ?? 1]
  const [from, to] =
    extent === 'period' && bounded ? [filter.from ? dayOf(filter.from) : first, filter.to ? dayOf(filter.to) + 1 : end] : [first, end]
  const axis = useMemo(() => axisOf({ first: from, end: to, width, mirrored }), [from, to, width, mirrored])
  const counted = step === 'auto' ? stepFor(axis.end - axis.first) : step
  const named = useNamed(counted)
  const { data: times, isPlaceholderData } = useTimes(filter, counted, stack)
  const around = useTimes(
    useMemo(() => filterWith(filter, { from: undefined, to: undefined }), [filter]),
    counted,
    'none',
  ).data
  const tick = useTick(axis)
  const parts = useMemo(() => (times ? partsOf(times, stack, reader, words) : []), [times, stack, reader, words])
  const drawing = useMemo((): Drawing => {
    const within = (counts: Times | undefined) =>
      counts ? barsOf(counts, counted).filter((bar) => bar.end > axis.first && bar.start < axis.end) : []
    const colours = parts.length === 0 ? ['var(--series-1)'] : parts.map(({ colour }) => colour)
    return { axis, height: HEIGHT, bars: within(times), around: bounded ? within(around) : [], colours, tick, number: written.number }
  }, [axis, times, around, bounded, counted, parts, tick, written])
  const outside = (times?.rows ?? [])
    .filter(({ key }) => dayOf(key) >= axis.end || endOf(counted, dayOf(key)) <= axis.first)
    .reduce((sum, { events }) => sum + events, 0)
  const choose = (stretch: Stretch | null): void =>
    onFilter(filterWith(filter, { from: stretch ? isoOf(stretch.from) : undefined, to: stretch ? isoOf(stretch.to) : undefined }))
  return (
    <section className={styles['timeline']} aria-label={say('explore.time.title')} aria-busy={isPlaceholderData} data-total={times?.total}>
      <Controls {...{ filter, step, stack, onView, extent, asTable }} onExtent={setExtent} onTable={setAsTable} />
      <div ref={box} className={styles['box']} dir="ltr" data-mirrored={mirrored}>
        {times && reach && width > 0 && (
          <>
            <Chart drawing={drawing} />
            <Brush axis={axis} step={counted} stretch={stretchIn(filter, axis)} onChoose={choose} onPoint={setDay} />
          </>
        )}
      </div>
      {times && day !== null ? (
        <Pointed day={day} times={times} step={counted} parts={parts} />
      ) : (
        <p className={styles['pointed']}>
          <span className="quiet">{say('explore.time.brush')}</span>
        </p>
      )}
      <Legend parts={parts} />
      {outside > 0 && (
        <p className={styles['pointed']}>
          {say('explore.time.outside', { count: outside })}{' '}
          <Button look="plain" onPress={() => setExtent('whole')}>
            {say('explore.time.whole')}
          </Button>
        </p>
      )}
      {times && asTable && (
        <>
          {bounded && <p className={styles['pointed']}>{say('explore.time.earlier')}</p>}
          <TimeTable times={times} parts={parts} named={named} />
        </>
      )}
    </section>
  )
}
