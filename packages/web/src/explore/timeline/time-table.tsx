// The bars as a table: for who reads it rather than looks.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { LeftToRight } from '../../ui/values.tsx'
import type { Times } from '../asked.ts'
import type { Part } from './parts.ts'
import styles from './timeline.module.css'

interface TimeTableProps {
  readonly times: Times
  readonly parts: readonly Part[]
  /** A row's beginning, in words of its step. */
  readonly named: (key: string) => string
}

export function TimeTable({ times, parts, named }: TimeTableProps): ReactNode {
  const { say, written } = useReader()
  const number = (value: number): ReactNode => <LeftToRight>{written.number(value)}</LeftToRight>
  return (
    <div className={styles['rows']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('explore.time.table.when')}</th>
            <th scope="col">{say('explore.time.table.events')}</th>
            <th scope="col">{say('explore.time.table.killed')}</th>
            {parts.map(({ key, words }) => (
              <th key={key} scope="col">
                <bdi>{words}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{named(row.key)}</th>
              <td>{number(row.events)}</td>
              <td>{number(row.killed)}</td>
              {row.parts.map((count, at) => (
                <td key={parts[at]?.key ?? at}>{number(count)}</td>
              ))}
            </tr>
          ))}
          {times.untold > 0 && (
            <tr>
              <th scope="row">{say('explore.time.undated')}</th>
              <td>{number(times.untold)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('explore.time.sum')}</th>
            <td data-testid="time-sum">{number(times.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
