// Conditions under a heading that opens and closes.
import type { ReactNode } from 'react'
import styles from './filter-panel.module.css'

interface SectionProps {
  readonly title: string
  readonly open: boolean
  readonly children: ReactNode
}

export const Section = ({ title, open, children }: SectionProps): ReactNode => (
  <details className={styles['section']} open={open}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
)
