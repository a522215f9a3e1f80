// Choices under a heading, each with the digit that takes it.
import { Children, type ReactNode } from 'react'
import styles from './review.module.css'

interface NumberedChoicesProps {
  readonly title: string
  /** Takes the nth, the first being 1. */
  readonly choose: (nth: number) => void
  readonly children: readonly ReactNode[]
}

export const NumberedChoices = ({ title, choose, children }: NumberedChoicesProps): ReactNode => (
  <div>
    <h3>{title}</h3>
    <ul className={styles['found']}>
      {Children.map(children, (child, at) => (
        <li>
          <button type="button" className={styles['choice']} onClick={() => choose(at + 1)}>
            <kbd className={styles['cap']}>{at + 1}</kbd> {child}
          </button>
        </li>
      ))}
    </ul>
  </div>
)
