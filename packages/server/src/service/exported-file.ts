// Makes an export that is sent and not kept: whole in a folder of its own, which is gone by the time the first byte is sent.
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import type { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { recordAudit } from '../store/write/record-audit.ts'
import { exportFrom, type RecordExport } from './export-record.ts'
import type { Manifest } from './export/manifest.ts'
import { outputFault, type WrittenFile } from './export/files.ts'

export type SentExport = Omit<RecordExport, 'output' | 'progress' | 'before'>

export interface ExportedFile extends WrittenFile {
  /** Its bytes; to be read to the end or destroyed. */
  readonly stream: Readable
}

/** Makes an export in a folder that no other user of the machine can read, and takes from it what is wanted. */
async function exported<T>(
  db: Kysely<Tables>,
  request: SentExport,
  take: (manifest: Manifest, folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sijill-export-')).catch((error: unknown) => {
    throw outputFault(error, request.form)
  })
  try {
    return await take(await exportFrom(db, { ...request, output: folder + sep }), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The table of an export, or with `explain` where each of its cells comes from; that `who` was given it is written into the audit log first.
 * Throws what `exportEvents` does.
 */
export const exportedFile = (db: Kysely<Tables>, request: SentExport, who: `person:${string}`): Promise<ExportedFile> =>
  exported(db, request, async ({ form, restricted, filter, asOf, counts, files }, folder) => {
    // the table is the last of the files, its explanation stands before it
    const file = files.at(request.explain ? -2 : -1) as WrittenFile
    const detail = { filter, asOf, restricted, explain: request.explain, rows: counts.rows, sha256: file.sha256 }
    await recordAudit(db, { who, act: 'export.make', subject: form, detail })
    // a file that is open can be read to its end, whatever becomes of its name
    const handle = await open(join(folder, file.name))
    return { ...file, stream: handle.createReadStream() }
  })

/** The manifest alone. */
export const exportedManifest = (db: Kysely<Tables>, request: SentExport): Promise<Manifest> =>
  exported(db, request, (manifest) => manifest)
