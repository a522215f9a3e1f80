// Where a report comes from: its outlet, its days, its address, the bytes it was taken from, what it copies.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { useWords } from '../words/words.tsx'
import type { WholeReport } from './ask-report.ts'
import styles from './report-page.module.css'

export function Origin({ report }: { readonly report: WholeReport }): ReactNode {
  const { say, written } = useReader()
  const words = useWords()
  return (
    <section aria-labelledby="origin">
      <h2 id="origin">{say('report.origin')}</h2>
      <dl className={styles.origin}>
        <dt>{say('report.address')}</dt>
        <dd>
          {report.url === null ? <span className="quiet">{say('app.untold')}</span> : <LeftToRight>{report.url}</LeftToRight>}
          <p className="quiet">{say('report.address.about')}</p>
        </dd>
        <dt>{say('report.recorded')}</dt>
        <dd>
          <time dateTime={report.recorded}>{written.moment(report.recorded)}</time>
        </dd>
        {report.copy_of !== null && (
          <>
            <dt>{say('report.copy-of')}</dt>
            <dd>
              <Link to="/reports/$id" params={{ id: report.copy_of }}>
                {say('report.to-original')}
              </Link>
            </dd>
          </>
        )}
        {report.captures.map(({ origin, sha256, retrieved }) => (
          <div key={`${origin}${sha256}`} className={styles.capture}>
            <dt>{say('report.capture')}</dt>
            <dd>
              <LeftToRight>{origin}</LeftToRight>
              {retrieved !== null && <time dateTime={retrieved}> · {written.moment(retrieved)}</time>}
              <p className={styles.hash}>
                <bdi dir="ltr">SHA-256 {sha256}</bdi>
              </p>
            </dd>
          </div>
        ))}
        {report.reading && (
          <>
            <dt>{say('report.reading')}</dt>
            <dd>
              <LeftToRight>{`${report.reading.engine} · ${report.reading.knowledge}`}</LeftToRight>
              {!report.reading.relevant && <p>{say('report.not-relevant')}</p>}
              {report.reading.warnings.map(({ code, words: told }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- one warning may be given twice
                <p key={at} className={styles.warning}>
                  {words.label('issue', code)}
                  {told !== null && (
                    <>
                      : <bdi lang="ar">«{told}»</bdi>
                    </>
                  )}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
