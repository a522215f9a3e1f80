// That accounts conflict over a value: a sign and a word, never a colour alone.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import styles from './event-table.module.css'

export function Disputed(): ReactNode {
  const { say } = useReader()
  return (
    <span className={styles['disputed']}>
      <span aria-hidden="true">≠</span> {say('explore.table.disputed')}
    </span>
  )
}
