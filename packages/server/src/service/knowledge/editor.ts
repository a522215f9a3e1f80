// Changes the user's layer of knowledge for a person: checked first, in turn with other changes, written into the audit log.
import type { Fault } from '@sijill/engine/knowledge/check.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../audit.ts'
import { tablesChanged } from './kept-for-tables.ts'
import { faultsOf, writeChanges, type Change } from './own-layer.ts'

/** What is changed, by whom, as the log has it. */
export interface Edit {
  readonly who: `person:${string}`
  /** As `place.save`. */
  readonly act: string
  readonly subject: string
  readonly changes: () => readonly Change[]
  /** Whether it must be new and is there already. */
  readonly isThere?: () => boolean
}

/** The fault of an id that is given a second time. */
const thereAlready = (id: string): Fault => ({
  file: '',
  line: 0,
  own: true,
  code: 'duplicate-id',
  message: `The id ${id} stands already in the tables.`,
  column: 'id',
  values: { id },
})

/** The faults that an edit would bring. */
export function check(folder: string, { subject, changes, isThere }: Pick<Edit, 'subject' | 'changes' | 'isThere'>): readonly Fault[] {
  const faults = faultsOf(folder, changes())
  return isThere?.() === true ? [thereAlready(subject), ...faults] : faults
}

/** Changes of a process are made one after the other: each is checked against what the one before left. */
let last: Promise<unknown> = Promise.resolve()

async function make(db: Kysely<Tables>, folder: string, asked: Edit): Promise<readonly Fault[]> {
  const { who, act, subject, changes } = asked
  const faults = check(folder, asked)
  if (faults.length > 0) return faults
  const made = changes()
  const files = made.map(({ file }) => file)
  await recordAudit(db, { who, act: `knowledge.${act}`, subject, detail: { files } })
  writeChanges(folder, made)
  tablesChanged()
  return []
}

/** Makes an edit; gives the faults for which nothing was changed, none where it was. */
export function edit(db: Kysely<Tables>, folder: string, asked: Edit): Promise<readonly Fault[]> {
  const done = last.then(() => make(db, folder, asked))
  last = done.catch(() => undefined)
  return done
}
