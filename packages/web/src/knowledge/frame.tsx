// The frame of the pages of knowledge: the way between them, and how many reports were read with older tables.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useMay } from '../app/session.ts'
import { Care } from '../care/care-tabs.tsx'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/fault.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { isReading, useReadAnew, useReading } from './ask-knowledge.ts'
import styles from './knowledge.module.css'

/** What was read with older tables, and reading it again. */
function ReadingState(): ReactNode {
  const { say, sayRich, written } = useReader()
  const { data } = useReading()
  const anew = useReadAnew()
  const may = useMay('import')
  const client = useQueryClient()
  const was = useRef(false)
  const reading = data !== undefined && isReading(data.state)
  useEffect(() => {
    if (was.current && data?.state === 'idle') {
      announce(say('knowledge.reading.done'))
      // whatever is known of the record may be another now
      void client.invalidateQueries()
    }
    was.current = reading
  }, [reading, data?.state, say, client])
  if (!data) return null
  return (
    <div className={styles['reading']}>
      {anew.error && <Fault error={anew.error} />}
      {reading ? (
        <p>
          <progress aria-label={say('knowledge.reading.under-way')} />{' '}
          {sayRich('knowledge.reading.progress', { read: written.number(data.read), reports: written.number(data.reports) })}
        </p>
      ) : (
        <p>{data.older === 0 ? say('knowledge.reading.none') : say('knowledge.reading.older', { count: data.older })}</p>
      )}
      {data.state === 'failed' && <p className={styles['wrong']}>{say('knowledge.reading.failed')}</p>}
      {!reading && data.older > 0 && may && (
        <Button isDisabled={anew.isPending} onPress={() => anew.mutate(undefined)}>
          {say('knowledge.reading.start')}
        </Button>
      )}
    </div>
  )
}

export function Knowledge({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useReader()
  const pages = [
    { to: '/knowledge', name: say('knowledge.gaps') },
    { to: '/knowledge/places', name: say('knowledge.places') },
    { to: '/knowledge/actors', name: say('knowledge.actors') },
  ] as const
  return (
    <Care page="care.knowledge">
      <p className="quiet">{say('knowledge.about')}</p>
      <ReadingState />
      <Tabs label={say('knowledge.parts')} pages={pages} />
      {children}
    </Care>
  )
}
