// How the columns of a table are taken: each may be said to be something else.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Select } from '../ui/select.tsx'
import { useOptions, type Check, type Draft } from './asked.ts'
import { mapWith } from './mapping.ts'
import styles from './intake.module.css'

const FIELDS = ['text', 'title', 'published', 'outlet', 'url', 'country', 'language', 'id', 'retrieved'] as const
type Column = Check['columns'][number]

export function Columns({ draft, columns }: { readonly draft: Draft; readonly columns: readonly Column[] }): ReactNode {
  const { say } = useReader()
  const change = useOptions()
  const options = (['none', ...FIELDS] as const).map((field) => [field, say(`intake.column.${field}`)] as const)
  return (
    <details className={styles['part']} open={columns.every(({ field }) => field !== 'text')}>
      <summary>{say('intake.columns')}</summary>
      <ul className={styles['columns']}>
        {columns.map(({ name, field }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <Select
              label={say('intake.column', { name })}
              unseenLabel
              options={options}
              value={field ?? 'none'}
              isDisabled={change.isPending}
              onSet={(chosen) => change.mutate({ id: draft.id, options: { ...draft.options, map: mapWith(columns, name, chosen) } })}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
