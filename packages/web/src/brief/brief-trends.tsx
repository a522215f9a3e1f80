// Whether more or less happened than before, and what reports claim of it: each in a sentence that says no more than its interval.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import type { Filter } from '../filter/filter.ts'
import { useComparison } from '../trends/ask-trends.ts'
import { Rates } from '../trends/rates.tsx'
import { Verdict } from '../trends/verdict.tsx'
import { useTrendsWithin } from './ask-brief.ts'
import styles from './brief.module.css'

export function BriefTrends({ filter }: { readonly filter: Filter }): ReactNode {
  const { say } = useReader()
  const bounded = filter.from !== undefined && filter.to !== undefined
  const { data: comparison } = useComparison(filter)
  const { data: claimed } = useTrendsWithin(filter)
  return (
    <>
      {bounded && comparison ? (
        <>
          <Verdict comparison={comparison} />
          <Rates comparison={comparison} />
        </>
      ) : (
        <p className="quiet">{say('brief.trends.unbounded')}</p>
      )}
      {claimed && claimed.items.length > 0 && (
        <>
          <h3>{say('brief.trends.claimed')}</h3>
          <ul className={styles['claimed']}>
            {claimed.items.map(({ claim, finding }) => (
              <li key={claim.id}>
                <q lang="ar" dir="rtl">
                  {claim.claim.evidence[0]?.text}
                </q>{' '}
                <strong>{say(`trends.finding.${finding}`)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
