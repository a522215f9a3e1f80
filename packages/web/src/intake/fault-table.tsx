// What was wrong in a file, row by row.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { Told } from '../ui/told.tsx'
import type { Check } from './asked.ts'
import styles from './intake.module.css'

interface FaultTableProps {
  readonly faults: Check['faults']
  /** How many there are; the first thousand are told. */
  readonly failed: number
}

export function FaultTable({ faults, failed }: FaultTableProps): ReactNode {
  const { say } = useReader()
  return (
    <details className={styles['part']} open>
      <summary>{say('intake.faults', { count: failed })}</summary>
      <ScrollRegion className={styles['scroll']} label={say('intake.faults', { count: failed })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('intake.fault.where')}</th>
              <th scope="col">{say('intake.fault.what')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ where, title, code }, at) => (
              <tr key={`${where}.${code}.${at}`}>
                <td>
                  <bdi dir="ltr">{where}</bdi>
                </td>
                <td>
                  <Told text={title} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {failed > faults.length && <p className="quiet">{say('intake.faults.more', { count: failed - faults.length })}</p>}
    </details>
  )
}
