// Where people are logged in: in which browser, since when, until when, and the way to end it.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { LeftToRight } from '../ui/values.tsx'
import { browserIn } from './browser-in.ts'
import styles from './care.module.css'

interface ShownSession {
  readonly id: string
  readonly started: string
  readonly expires: string
  readonly agent: string | null
}

interface SessionTableProps<T extends ShownSession> {
  readonly label: string
  readonly sessions: readonly T[]
  /** The name of whose each is, where they are of several people. */
  readonly nameOf?: (session: T) => string
  readonly end: (session: T) => ReactNode
}

export function SessionTable<T extends ShownSession>({ label, sessions, nameOf, end }: SessionTableProps<T>): ReactNode {
  const { say, written } = useReader()
  return (
    <ScrollRegion className="table-frame" label={label}>
      <table>
        <thead>
          <tr>
            {nameOf && <th scope="col">{say('care.sessions.who')}</th>}
            <th scope="col">{say('care.sessions.agent')}</th>
            <th scope="col">{say('care.sessions.started')}</th>
            <th scope="col">{say('care.sessions.expires')}</th>
            <th scope="col">{say('care.sessions.end')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              {nameOf && (
                <th scope="row">
                  <LeftToRight>{nameOf(session)}</LeftToRight>
                </th>
              )}
              <td title={session.agent ?? undefined}>
                <bdi dir="ltr">{session.agent === null ? '–' : browserIn(session.agent)}</bdi>
              </td>
              <td className={styles['moment']}>{written.moment(session.started)}</td>
              <td className={styles['moment']}>{written.moment(session.expires)}</td>
              <td>{end(session)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
