// The first reports of a file as they would be taken: outlet, day with the words it is known by, title, beginning of the text.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import type { Check } from './asked.ts'
import styles from './intake.module.css'

export function Samples({ samples }: Pick<Check, 'samples'>): ReactNode {
  const { say, written } = useReader()
  return (
    <details className={styles['part']}>
      <summary>{say('intake.samples')}</summary>
      <ol className={styles['samples']}>
        {samples.map(({ origin, title, outlet, published, published_from, text }) => (
          <li key={origin}>
            <p>
              <strong>
                <bdi>{title ?? say('intake.no-title')}</bdi>
              </strong>
            </p>
            <p className="quiet">
              <bdi>{outlet ?? say('intake.no-outlet')}</bdi> · {published ? <bdi>{written.day(published)}</bdi> : say('intake.no-day')}
              {published_from !== null && (
                <>
                  {' '}
                  (<bdi>{published_from}</bdi>)
                </>
              )}{' '}
              · <bdi dir="ltr">{origin}</bdi>
            </p>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
