// Two stretches of days side by side, the ratio with its interval, and what more or fewer reports may explain of it.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Days, LeftToRight } from '../ui/values.tsx'
import type { Comparison, Ratio } from './ask-trends.ts'
import { IntervalBar } from './interval-bar.tsx'
import styles from './trends.module.css'

const COUNTS = ['events', 'reports', 'outlets', 'days'] as const
const WEEK = 7

const two = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2))

/** A ratio with its interval: `1.75 (0.69–4.81)`; an open end is said to be one. */
function RatioText({ ratio, low, high }: Ratio): ReactNode {
  const { say } = useReader()
  return (
    <>
      {ratio === null ? say('trends.ratio.unknown') : <LeftToRight>{`× ${two(ratio)}`}</LeftToRight>}{' '}
      <LeftToRight>{`(${two(low)}–${high === null ? '∞' : two(high)})`}</LeftToRight>
    </>
  )
}

export function Rates({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { say, written } = useReader()
  const { now, before, by_days, by_reports, coverage, vague } = comparison
  const ratios = [
    { name: 'by-days', ratio: by_days },
    { name: 'by-reports', ratio: by_reports },
  ] as const
  return (
    <div className={styles['rates']}>
      <ScrollRegion className="table-frame" label={say('trends.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('trends.stretch')}</th>
              {COUNTS.map((name) => (
                <th scope="col" key={name}>
                  {say(`trends.count.${name}`)}
                </th>
              ))}
              <th scope="col">{say('trends.count.week')}</th>
            </tr>
          </thead>
          <tbody>
            {([before, now] as const).map((stretch) => (
              <tr key={stretch.from}>
                <th scope="row">
                  <Days from={stretch.from} to={stretch.to} />
                </th>
                {COUNTS.map((name) => (
                  <td key={name}>{written.number(stretch[name])}</td>
                ))}
                <td>
                  <LeftToRight>{((stretch.events * WEEK) / stretch.days).toFixed(1)}</LeftToRight>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <dl>
        {ratios.map(({ name, ratio }) => (
          <div key={name}>
            <dt>{say(`trends.ratio.${name}`)}</dt>
            <dd>
              <RatioText {...ratio} />
              <IntervalBar {...ratio} />
            </dd>
          </div>
        ))}
        {coverage !== null && (
          <div>
            <dt>{say('trends.coverage')}</dt>
            <dd>{written.percent(coverage)}</dd>
          </div>
        )}
      </dl>
      {vague > 0 && <p className="quiet">{say('trends.vague', { count: vague })}</p>}
    </div>
  )
}
