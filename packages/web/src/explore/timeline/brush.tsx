// Chooses a stretch of time over the bars: by dragging, by clicking a bar, by two edges that the arrow keys move.
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { dayAt, pointOf, type Axis } from './axis.ts'
import { beginningOf, endOf, isoOf, moved, type TimeStep } from './steps.ts'
import styles from './timeline.module.css'

/** Days from the first to the last, both within. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

interface BrushProps {
  readonly axis: Axis
  readonly step: TimeStep
  readonly stretch: Stretch | null
  readonly onChoose: (stretch: Stretch | null) => void
  /** The day whose bar is pointed at, for who tells what it is. */
  readonly onPoint: (day: number | null) => void
}

type Edge = 'from' | 'to'

/** Keys pressed one after the other are one change. */
const PAUSE = 350
const LEAP = 10

/** By how many steps a key moves an edge in time; arrows go as they look. */
function stepsOf(key: string, mirrored: boolean): number | null {
  const ahead = mirrored ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: LEAP,
    PageDown: -LEAP,
  }
  return steps[key] ?? null
}

/** Whole steps, in order, within the axis. */
function stretchOf({ first, end }: Axis, step: TimeStep, a: number, b: number): Stretch {
  const [early, late] = a <= b ? [a, b] : [b, a]
  return { from: Math.max(first, beginningOf(step, early)), to: Math.min(end, endOf(step, late)) - 1 }
}

function Edges({
  axis,
  step,
  stretch,
  onMove,
}: Pick<BrushProps, 'axis' | 'step'> & { readonly stretch: Stretch; readonly onMove: (stretch: Stretch) => void }): ReactNode {
  const { say, written } = useReader()
  const { first, end, mirrored } = axis
  const moveTo = (edge: Edge, to: number): void => {
    const day = Math.min(end - 1, Math.max(first, to))
    if (edge === 'from') onMove({ from: day, to: Math.max(stretch.to, endOf(step, day) - 1) })
    else onMove({ from: Math.min(stretch.from, beginningOf(step, day)), to: Math.min(end, endOf(step, day)) - 1 })
  }
  const move = (edge: Edge, event: KeyboardEvent): void => {
    const steps = stepsOf(event.key, mirrored)
    const far = event.key === 'Home' ? first : event.key === 'End' ? end - 1 : null
    if (steps === null && far === null) return
    event.preventDefault()
    moveTo(edge, far ?? moved(step, stretch[edge], steps ?? 0))
  }
  return (['from', 'to'] as const).map((edge) => (
    <input
      key={edge}
      type="range"
      aria-label={say(`explore.time.edge.${edge}`)}
      min={first}
      max={end - 1}
      value={stretch[edge]}
      aria-valuetext={written.day(isoOf(stretch[edge]))}
      className={styles['edge']}
      style={{ left: pointOf(axis, edge === 'from' ? stretch.from : stretch.to + 1) }}
      onChange={(event) => moveTo(edge, Number(event.target.value))}
      onKeyDown={(event) => move(edge, event)}
    />
  ))
}

export function Brush({ axis, step, stretch, onChoose, onPoint }: BrushProps): ReactNode {
  const [anchor, setAnchor] = useState<number | null>(null)
  const [draft, setDraft] = useState<Stretch | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [was, setWas] = useState(stretch)
  if (was?.from !== stretch?.from || was?.to !== stretch?.to) {
    setWas(stretch)
    setDraft(null)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const shown = draft ?? stretch
  const pointed = (event: PointerEvent): number => dayAt(axis, event.clientX - event.currentTarget.getBoundingClientRect().left)
  const begin = (event: PointerEvent): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const day = pointed(event)
    setAnchor(day)
    setDraft(stretchOf(axis, step, day, day))
  }
  const drag = (event: PointerEvent): void => {
    const day = pointed(event)
    onPoint(day)
    if (anchor !== null) setDraft(stretchOf(axis, step, anchor, day))
  }
  const end = (): void => {
    if (anchor !== null && draft !== null) onChoose(draft)
    setAnchor(null)
  }
  const move = (next: Stretch): void => {
    setDraft(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChoose(next), PAUSE)
  }
  const whole = { from: axis.first, to: axis.end - 1 }
  const [a, b] = shown ? [pointOf(axis, shown.from), pointOf(axis, shown.to + 1)].toSorted((x, y) => x - y) : [0, 0]
  return (
    <>
      <div
        className={styles['brush']}
        data-testid="brush"
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={() => {
          setAnchor(null)
          setDraft(null)
        }}
        onPointerLeave={() => onPoint(null)}
      >
        {shown && <div className={styles['stretch']} style={{ left: a, width: (b as number) - (a as number) }} />}
      </div>
      <Edges axis={axis} step={step} stretch={shown ?? whole} onMove={move} />
    </>
  )
}
