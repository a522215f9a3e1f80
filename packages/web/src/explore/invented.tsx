// That all or some of the record is made up for demonstration: on top, where nobody misses it.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import styles from './explore.module.css'

export function Invented({
  count: { reports, invented },
}: {
  readonly count: { readonly reports: number; readonly invented: number }
}): ReactNode {
  const { say } = useReader()
  if (invented === 0) return null
  return (
    <p className={`invented ${styles['banner']}`} role="note">
      {say(invented === reports ? 'app.invented.long' : 'app.invented.some')}
    </p>
  )
}
