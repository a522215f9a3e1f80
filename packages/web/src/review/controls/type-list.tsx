// A list of types with the definition of the one that is chosen.
import type { ReactNode } from 'react'
import { useReader } from '../../app/reader.tsx'
import { useWords } from '../../words/words.tsx'
import type { Part } from './part.ts'

export function TypeList({ value, onChange }: Part): ReactNode {
  const { say } = useReader()
  const words = useWords()
  return (
    <>
      <select
        className="input"
        aria-label={say('review.field.type')}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{say('app.untold')}</option>
        {words.codes('type').map((code) => (
          <option key={code} value={code}>
            {words.label('type', code)}
          </option>
        ))}
      </select>
      <p className="hint">{typeof value === 'string' && words.meaning('type', value)}</p>
    </>
  )
}
