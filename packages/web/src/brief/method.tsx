// How a brief was made, and what it does not say.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useRecordCount } from '../explore/asked.ts'
import { useWords } from '../words/words.tsx'
import styles from './brief.module.css'

const LIMITS = ['reported', 'machine', 'tolls', 'origins', 'coverage', 'points'] as const

export function Method(): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const { data } = useRecordCount()
  return (
    <>
      {data && (
        <p>
          {say('brief.method.record', { reports: data.reports, outlets: data.outlets })}
          {data.decisions !== null && ` ${say('brief.method.decisions', { decisions: data.decisions })}`}
          {data.invented > 0 && <strong> {say('brief.method.invented', { count: data.invented })}</strong>}
        </p>
      )}
      <ul>
        {LIMITS.map((limit) => (
          <li key={limit}>{say(`brief.limit.${limit}`)}</li>
        ))}
      </ul>
      <h3>{say('brief.method.grades')}</h3>
      <dl className={styles['grades']}>
        {words.codes('grade').map((grade) => (
          <div key={grade}>
            <dt>{words.label('grade', grade)}</dt>
            <dd>{words.meaning('grade', grade)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
