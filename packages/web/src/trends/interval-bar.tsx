// Draws an interval of a ratio on a logarithmic scale about one: what lies to one side of the line is a change.
import type { ReactNode } from 'react'
import type { Ratio } from './ask-trends.ts'
import { barOf, HEIGHT, WIDTH } from './bar.ts'
import styles from './trends.module.css'

/** For the eye alone: the figures stand beside it. The scale runs from left to right in both directions, as numbers do. */
export function IntervalBar(ratio: Ratio): ReactNode {
  const bar = barOf(ratio)
  if (!bar) return null
  return (
    <svg className={styles['bar']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} className={styles['one']} />
      <line x1={bar.low} x2={bar.high} y1={HEIGHT / 2} y2={HEIGHT / 2} className={styles['interval']} />
      {bar.ratio !== null && <circle cx={bar.ratio} cy={HEIGHT / 2} r={4} className={styles['point']} />}
    </svg>
  )
}
