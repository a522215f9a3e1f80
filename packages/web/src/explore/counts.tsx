// How much answers the filter: events, with and without place and day, their dead and wounded as bounds and not as one number.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { filterWith, valuesOf, type Filter } from '../filter/filter.ts'
import { Button } from '../ui/button.tsx'
import { LeftToRight } from '../ui/values.tsx'
import type { Totals } from './asked.ts'
import styles from './explore.module.css'

interface CountsProps {
  readonly totals: Totals
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

function Toll({ name, toll }: { readonly name: 'killed' | 'injured'; readonly toll: Totals['killed'] }): ReactNode {
  const { say, sayRich, written } = useReader()
  const number = (value: number): ReactNode => <LeftToRight>{written.number(value)}</LeftToRight>
  return (
    <span className={styles['toll']}>
      {say(`explore.${name}.single`)} <strong>{number(toll.best)}</strong>
      {isOpen(toll) && <span className="quiet"> ({sayRich('explore.killed.least', { least: number(toll.least) })})</span>}
      <span className="quiet"> · {say('explore.toll.untold', { count: toll.untold })}</span>
    </span>
  )
}

const isOpen = ({ best, least }: Totals['killed']): boolean => best !== least

export function Counts({ totals, filter, onFilter }: CountsProps): ReactNode {
  const { say } = useReader()
  const list = (field: string): void => onFilter(filterWith(filter, { untold: [...new Set([...valuesOf(filter, 'untold'), field])] }))
  const { single } = totals
  return (
    <section className={styles['counts']} aria-label={say('explore.counts')} data-testid="counts" data-total={totals.total}>
      <strong className={styles['total']}>
        <bdi>{say('app.events', { count: totals.total })}</bdi>
      </strong>
      {totals.total > 0 && (
        <>
          <span>
            {say('explore.without-place', { count: totals.unplaced })}
            {totals.unplaced > 0 && (
              <Button look="plain" onPress={() => list('place')}>
                {say('explore.list-these')}
              </Button>
            )}
          </span>
          <span>
            {say('explore.without-day', { count: totals.undated })}
            {totals.undated > 0 && (
              <Button look="plain" onPress={() => list('day')}>
                {say('explore.list-these')}
              </Button>
            )}
          </span>
          {/* of single events alone: totals of several would count the same people again */}
          {single.total > 0 && <Toll name="killed" toll={single.killed} />}
          {single.total > 0 && <Toll name="injured" toll={single.injured} />}
        </>
      )}
    </section>
  )
}
