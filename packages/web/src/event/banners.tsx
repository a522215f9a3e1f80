// What a reader must know before he reads on: a state of the past, what is invented, what is masked.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/announcer.tsx'
import { useMay } from '../app/session.ts'
import { useChoice } from './choice.ts'
import styles from './banners.module.css'

interface BannersProps {
  readonly asOf: string | undefined
  readonly showRestricted: (wanted: boolean) => void
}

export function Banners({ asOf, showRestricted }: BannersProps): ReactNode {
  const { say, sayRich, written } = useReader()
  const { event } = useChoice()
  const may = useMay('restricted')
  const cite = (): void => {
    const address = new URL(`/events/${event.id}`, location.origin)
    address.searchParams.set('as_of', asOf ?? new Date().toISOString())
    void navigator.clipboard.writeText(address.href).then(() => announce(say('event.cited')))
  }
  return (
    <div className={styles.banners}>
      {asOf !== undefined && (
        <p className={styles.then}>
          {sayRich('event.as-of', { moment: <time dateTime={asOf}>{written.moment(asOf)}</time> })}{' '}
          <Link to="/events/$id" params={{ id: event.id }}>
            {say('event.to-now')}
          </Link>
        </p>
      )}
      <p className={styles.notes}>
        {event.invented && <span className={styles.invented}>{say('app.invented')}</span>}
        <span>{say(event.masked ? 'event.masked' : 'event.unmasked')}</span>
        {may && (
          <Button look="plain" onPress={() => showRestricted(event.masked)}>
            {say(event.masked ? 'event.show-restricted' : 'event.hide-restricted')}
          </Button>
        )}
        <Button look="plain" onPress={cite}>
          {say('event.cite')}
        </Button>
      </p>
    </div>
  )
}
