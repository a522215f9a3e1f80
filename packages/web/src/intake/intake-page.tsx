// Bringing reports in: files looked at before they are taken, and how those that were taken stand.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { useTitle } from '../app/title.ts'
import { Fault } from '../ui/fault.tsx'
import { useDrafts, useImports } from './asked.ts'
import { DraftView } from './draft-view.tsx'
import { ImportTable } from './import-table.tsx'
import { Upload } from './upload.tsx'
import styles from './intake.module.css'

export function IntakePage(): ReactNode {
  const { say } = useReader()
  useTitle(say('intake.title'))
  const drafts = useDrafts()
  const imports = useImports()
  const error = drafts.error ?? imports.error
  if (error) return <Fault error={error} again={() => void drafts.refetch()} />
  return (
    <div className={styles['page']}>
      <h1>{say('intake.title')}</h1>
      <Upload />
      {drafts.data?.items.map((draft) => (
        <DraftView key={draft.id} draft={draft} />
      ))}
      <h2>{say('intake.taken')}</h2>
      {imports.data &&
        (imports.data.items.length > 0 ? (
          <ImportTable imports={imports.data.items} />
        ) : (
          <p className="quiet">{say('intake.taken.none')}</p>
        ))}
    </div>
  )
}
