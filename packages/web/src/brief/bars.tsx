// When, on paper: events by day, week or month as bars with their number; time runs as the reader has set it.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTimes } from '../explore/asked.ts'
import { dayOf, endOf, stepFor, type TimeStep } from '../explore/timeline/steps.ts'
import { usualReach } from '../explore/timeline/reach.ts'
import type { Filter } from '../filter/filter.ts'
import styles from './brief.module.css'

const [WIDTH, HEIGHT, BELOW, ABOVE] = [640, 120, 18, 14]
/** Bars with less room than this have no number over them. */
const NUMBERED = 14
const A_LABEL = 110

interface Bars {
  readonly step: TimeStep
  readonly first: number
  readonly end: number
  readonly rows: readonly { readonly key: string; readonly events: number }[]
}

function Drawn({ step, first, end, rows }: Bars): ReactNode {
  const { say, written, language, settings } = useReader()
  const mirrored = language === 'ar' && settings.mirroredTime
  const most = Math.max(1, ...rows.map(({ events }) => events))
  const x = (day: number): number => {
    const share = (day - first) / (end - first)
    return (mirrored ? 1 - share : share) * WIDTH
  }
  const bars = rows.map(({ key, events }) => {
    const [a, b] = [x(dayOf(key)), x(endOf(step, dayOf(key)))]
    return { key, events, left: Math.min(a, b), width: Math.abs(b - a), height: (events / most) * HEIGHT }
  })
  const every = Math.max(1, Math.ceil(A_LABEL / (bars[0]?.width ?? 1)))
  return (
    <svg
      className={styles['bars']}
      viewBox={`0 0 ${WIDTH} ${ABOVE + HEIGHT + BELOW}`}
      // an image of lines, not a file
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={say(`brief.time.${step}`)}
    >
      {bars.map(({ key, events, left, width, height }) => (
        <g key={key}>
          <rect x={left + 0.5} y={ABOVE + HEIGHT - height} width={Math.max(0.5, width - 1)} height={height} className={styles['bar']} />
          {width >= NUMBERED && (
            <text x={left + width / 2} y={ABOVE + HEIGHT - height - 3} className={styles['number']}>
              {written.number(events)}
            </text>
          )}
        </g>
      ))}
      <line x1="0" x2={WIDTH} y1={ABOVE + HEIGHT} y2={ABOVE + HEIGHT} className={styles['floor']} />
      {bars
        .filter((_, at) => at % every === 0)
        .map(({ key, left, width }) => (
          <text
            key={key}
            x={Math.min(WIDTH - A_LABEL / 2, Math.max(A_LABEL / 2, left + width / 2))}
            y={ABOVE + HEIGHT + 14}
            className={styles['number']}
          >
            {step === 'month' ? written.month(key) : written.day(key).replace(/ \(.*\)/, '')}
          </text>
        ))}
    </svg>
  )
}

export function BriefBars({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  const months = useTimes(filter, 'month', 'none').data
  const { from, to } = filter
  const reach = months && usualReach(months)
  const first = from === undefined ? reach?.first : dayOf(from)
  const end = to === undefined ? reach?.end : dayOf(to) + 1
  // bars on paper are wider than on a screen, with their numbers over them
  const step = first === undefined || end === undefined ? 'week' : stepFor((end - first) * 3)
  const { data } = useTimes(filter, step, 'none')
  if (!data || first === undefined || end === undefined || data.rows.length === 0) return null
  const rows = data.rows.filter(({ key }) => endOf(step, dayOf(key)) > first && dayOf(key) < end)
  const shown = rows.reduce((sum, { events }) => sum + events, 0)
  const outside = data.total - data.untold - shown
  const drawn = {
    step,
    rows,
    first: Math.min(first, ...rows.map(({ key }) => dayOf(key))),
    end: Math.max(end, ...rows.map(({ key }) => endOf(step, dayOf(key)))),
  }
  return (
    <figure className={styles['figure']}>
      <Drawn {...drawn} />
      <figcaption>
        {say(`brief.time.${step}`)}.{outside > 0 && ` ${say('explore.time.outside', { count: outside })}.`}
      </figcaption>
    </figure>
  )
}
