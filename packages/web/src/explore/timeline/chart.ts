// Draws the bars of a timeline: those of the filter by their parts, and pale behind them those of the time around.
import { axisX, axisY, gridY, plot, rectY, ruleY } from '@observablehq/plot'
import type { Axis } from './axis.ts'
import { dateOf } from './steps.ts'

export interface Bar {
  readonly start: number
  readonly end: number
  readonly events: number
  /** The number of its part in the legend. */
  readonly part: number
}

export interface Drawing {
  readonly axis: Axis
  readonly height: number
  readonly bars: readonly Bar[]
  readonly around: readonly Bar[]
  /** A colour for each part. */
  readonly colours: readonly string[]
  readonly tick: (day: Date) => string
  readonly number: (value: number) => string
}

const A_TICK = 135
const TICKS = 4
/** Bars narrower than this have no gap between them. */
const WIDE = 4

/** An `<svg>` without a style of its own: the policy of contents would refuse it. */
export function drawn({ axis, height, bars, around, colours, tick, number }: Drawing): Element {
  const { first, end, width, margins, mirrored } = axis
  const shown = bars[0] ?? around[0]
  const barWidth = shown ? ((shown.end - shown.start) / (end - first)) * width : 0
  const inset = barWidth > WIDE ? 0.5 : 0
  const spans = { x1: (bar: Bar) => dateOf(bar.start), x2: (bar: Bar) => dateOf(bar.end), y: 'events', inset, clip: true } as const
  const made = plot({
    className: 'timeline',
    width,
    height,
    marginTop: 8,
    marginBottom: 26,
    marginLeft: margins.left,
    marginRight: margins.right,
    x: { type: 'utc', domain: [dateOf(first), dateOf(end)], reverse: mirrored },
    y: { nice: true },
    color: { type: 'ordinal', domain: colours.map((_, part) => part), range: [...colours] },
    marks: [
      gridY({ ticks: TICKS }),
      axisY({
        anchor: mirrored ? 'right' : 'left',
        label: null,
        ticks: TICKS,
        tickFormat: (value: number) => (Number.isInteger(value) ? number(value) : ''),
      }),
      axisX({ label: null, ticks: Math.max(2, Math.floor(width / A_TICK)), tickFormat: tick, tickSize: 4 }),
      rectY(around, { ...spans, fill: 'var(--around)' }),
      rectY(bars, { ...spans, fill: 'part', order: 'part' }),
      ruleY([0], { stroke: 'var(--edge)' }),
    ],
  })
  for (const style of made.querySelectorAll('style')) style.remove()
  made.setAttribute('aria-hidden', 'true')
  return made
}
