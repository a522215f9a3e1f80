// Actors that are chosen, and a search for more among those of the register.
import { useState, type ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useWords } from '../../words/words.tsx'
import type { Part } from './part.ts'
import { Search } from './search.tsx'
import styles from '../review.module.css'

export function ActorSearch({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [asked, ask] = useState('')
  const chosen = value as readonly string[]
  const folded = asked.trim().toLowerCase()
  const found = folded === '' ? [] : words.actors.filter(({ id, name, other_name }) => [id, name, other_name].some((one) => one.toLowerCase().includes(folded))).slice(0, 8) // prettier-ignore
  return (
    <>
      <ul className={styles['found']}>
        {chosen.map((id) => (
          <li key={id}>
            <button type="button" className={styles['choice']} onClick={() => onChange(chosen.filter((one) => one !== id))}>
              <bdi>{words.actor(id)}</bdi> <span aria-hidden="true">✕</span>
              <span className="unseen">{say('review.remove')}</span>
            </button>
          </li>
        ))}
      </ul>
      <Search
        label={say('review.find-actor')}
        asked={asked}
        ask={ask}
        found={found.map(({ id, name }) => ({ id, name: <bdi>{name}</bdi> }))}
        choose={(id) => {
          onChange([...new Set([...chosen, id])])
          ask('')
        }}
      />
    </>
  )
}
