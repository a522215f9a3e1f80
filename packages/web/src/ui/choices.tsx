// Boxes to tick, each with its word and, where there is one, its definition.
import type { ReactNode } from 'react'
import styles from './choices.module.css'

export interface Tickable {
  readonly id: string
  readonly word: string
  readonly meaning?: string | null
}

interface ChoicesProps {
  readonly legend: string
  readonly all: readonly Tickable[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
  /** Whether the legend is only for who cannot see the heading above. */
  readonly unseenLegend?: boolean
}

export const Choices = ({ legend, all, chosen, onToggle, unseenLegend = false }: ChoicesProps): ReactNode => (
  <fieldset className={styles['choices']}>
    <legend className={unseenLegend ? 'unseen' : ''}>{legend}</legend>
    {all.map(({ id, word, meaning }) => (
      <label key={id} title={meaning ?? undefined}>
        <input type="checkbox" checked={chosen.includes(id)} onChange={() => onToggle(id)} />
        <span>{word}</span>
      </label>
    ))}
  </fieldset>
)
