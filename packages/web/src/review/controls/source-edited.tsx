// Who tells it: the first of the chain by name, kind and stance; the rest stays.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useWords } from '../../words/words.tsx'
import type { Values } from '../ask-review.ts'
import type { Part } from './part.ts'
import styles from '../review.module.css'

export function SourceEdited({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  const [line = { id: null, name: null, kind: 'news_outlet', stance: 'asserts', from: null } as const, ...rest] =
    value as Values['attribution']
  const change = (more: object): void => onChange([{ ...line, ...more }, ...rest])
  return (
    <div className={styles['row']}>
      <label>
        {say('review.source-name')}
        <input
          className="input"
          dir="auto"
          value={line.name ?? ''}
          onChange={({ target }) => change({ id: null, name: target.value || null })}
        />
      </label>
      {(['source', 'stance'] as const).map((set) => (
        <label key={set}>
          {say(`review.${set}`)}
          <select
            className="input"
            value={set === 'source' ? line.kind : line.stance}
            onChange={({ target }) => change({ [set === 'source' ? 'kind' : 'stance']: target.value })}
          >
            {words.codes(set).map((code) => (
              <option key={code} value={code}>
                {words.label(set, code)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
