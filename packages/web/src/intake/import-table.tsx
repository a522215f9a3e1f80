// Files that were taken in: how far each is, what came of it, what was wrong.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { isEnded, type Import } from './asked.ts'
import { FaultTable } from './fault-table.tsx'

const COUNTS = ['fresh', 'known', 'exact_copies', 'near_copies', 'read', 'claims', 'failed'] as const

function Row({ one }: { readonly one: Import }): ReactNode {
  const { say, written } = useReader()
  return (
    <>
      <tr>
        <th scope="row">
          <bdi>{one.name}</bdi>
        </th>
        <td>
          {say(`intake.state.${one.state}`)} {!isEnded(one) && <progress aria-label={say(`intake.state.${one.state}`)} />}
        </td>
        {COUNTS.map((name) => (
          <td key={name}>{written.number(one[name])}</td>
        ))}
        <td>{written.moment(one.started)}</td>
      </tr>
      {one.faults.length > 0 && (
        <tr>
          <td colSpan={COUNTS.length + 3}>
            <FaultTable faults={one.faults} failed={one.failed} />
          </td>
        </tr>
      )}
    </>
  )
}

export function ImportTable({ imports }: { readonly imports: readonly Import[] }): ReactNode {
  const { say } = useReader()
  return (
    <ScrollRegion className="table-frame" label={say('intake.taken')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('intake.file')}</th>
            <th scope="col">{say('intake.state')}</th>
            {COUNTS.map((name) => (
              <th scope="col" key={name}>
                {say(`intake.taken.${name}`)}
              </th>
            ))}
            <th scope="col">{say('intake.started')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
