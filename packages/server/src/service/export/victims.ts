// Tells whether those whom the claims count are civilians, and nobody else.
import type { CasualtyRow } from '@sijill/engine/report/types.ts'
import type { RecordedEvent } from '../recorded-event.ts'

/** Whether there are rows that count people of a known kind, and all count civilians. Rows within other rows are passed over. */
export function onlyCivilians({ claims }: RecordedEvent, counts: (row: CasualtyRow) => boolean = () => true): boolean {
  const rows = claims.flatMap(({ claim }) => claim.casualties.filter((row) => row.of === null && row.category !== null && counts(row)))
  return rows.length > 0 && rows.every(({ category }) => category === 'civilians')
}
