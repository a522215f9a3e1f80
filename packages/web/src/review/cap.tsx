// The cap of a key, as it is printed on both layouts.
import type { ReactNode } from 'react'
import { capsOf } from './keys.ts'
import styles from './review.module.css'

export const Cap = ({ code }: { readonly code: string }): ReactNode => (
  <kbd className={styles['cap']} aria-hidden="true">
    {capsOf(code)}
  </kbd>
)
