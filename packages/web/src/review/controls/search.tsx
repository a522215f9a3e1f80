// A field to search in, and what was found; Enter takes the first.
import type { ReactNode } from 'react'
import styles from '../review.module.css'

interface Found {
  readonly id: string
  readonly name: ReactNode
}

export function Search({
  label,
  found,
  asked,
  ask,
  choose,
}: {
  label: string
  found: readonly Found[]
  asked: string
  ask: (text: string) => void
  choose: (id: string) => void
}): ReactNode {
  return (
    <>
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        dir="auto"
        value={asked}
        onChange={({ target }) => ask(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !found[0]) return
          event.preventDefault()
          choose(found[0].id)
        }}
      />
      <ul className={styles['found']}>
        {found.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className={styles['choice']} onClick={() => choose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
