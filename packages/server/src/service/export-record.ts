// Exports events of the store: asks it by a filter, and writes them in one of the forms.
import type { Kysely } from 'kysely'
import type { EventFilter } from '../store/read/event-filter.ts'
import type { Tables } from '../store/tables.ts'
import { auditHere } from './audit.ts'
import { codeContext, type CodeContext, type CodeContextOptions } from './export/code-context.ts'
import { exportEvents, type ExportRequest } from './export/export-events.ts'
import type { Manifest } from './export/manifest.ts'
import { dataFolder, userFolders } from './folders.ts'
import { readingVersion } from './reading-version.ts'
import { recordedEvents } from './recorded-events.ts'
import { registersOf } from './registers.ts'
import { withStore } from './with-store.ts'

export interface RecordExport extends Pick<ExportRequest, 'form' | 'output' | 'explain' | 'language' | 'before'> {
  readonly filter: EventFilter
  /** The record as it stood then; as it stands where absent. */
  readonly asOf?: Date
  readonly restricted: boolean
  /** Every point to a tenth of a degree only, for the public. */
  readonly coarse?: boolean
  readonly progress?: (events: number) => void
}

/** The context of an export by the project's knowledge and the user's tables. */
export function contextHere(options: Pick<CodeContextOptions, 'restricted' | 'coarse' | 'language'>): CodeContext {
  const folder = dataFolder()
  return codeContext({ knowledge: registersOf(folder), folders: userFolders(folder), ...options })
}

/** Exports the events of an open store that answer a filter; gives the manifest. Throws what `exportEvents` does. */
export function exportFrom(db: Kysely<Tables>, { filter, asOf, restricted, coarse = false, ...request }: RecordExport): Promise<Manifest> {
  const provenance = { filter, asOf: asOf?.toISOString() ?? null, ...readingVersion(dataFolder()), made: new Date().toISOString() }
  const context = contextHere({ restricted, coarse, language: request.language })
  return exportEvents({ ...request, events: recordedEvents(db, filter, asOf), context, provenance })
}

/** Exports from the store that the environment names, and writes into the audit log what is given out. Throws what `exportEvents` does, and faults of the store. */
export const exportRecord = (request: RecordExport): Promise<Manifest> =>
  withStore(({ db }) => {
    const { form, filter, asOf = null, restricted, explain } = request
    const before = (manifest: Manifest | null): Promise<void> => {
      const made = manifest ? { rows: manifest.counts.rows, sha256: manifest.files.at(-1)?.sha256 } : {}
      return auditHere(db, { act: 'export.make', subject: form, detail: { filter, asOf, restricted, explain, ...made } })
    }
    return exportFrom(db, { ...request, before })
  })
