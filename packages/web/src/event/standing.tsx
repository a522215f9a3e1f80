// How accounts stand to each other in a field, by a sign and a word.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'
import { Defined } from '../ui/defined.tsx'
import type { EventDetail } from './ask-event.ts'
import type { Field } from './fields.ts'
import styles from './accounts-table.module.css'

type Agreement = EventDetail['disagreement'][string]

export const SIGNS: Readonly<Record<Agreement, string>> = { untold: '∅', one: '①', agree: '=', vary: '≈', conflict: '≠' }

/** Fields by which the record compares; the others are told side by side and not judged. */
export const agreementOf = (event: EventDetail, field: Field): Agreement | null => event.disagreement[field] ?? null

export function Standing({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const { say } = useReader()
  return (
    <Defined tone={styles[agreement] ?? ''} definition={say(`event.standing.${agreement}.means`)}>
      <span aria-hidden="true">{SIGNS[agreement]}</span> {say(`event.standing.${agreement}`)}
    </Defined>
  )
}
