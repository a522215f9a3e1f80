// Exports events: codes them by a codebook, writes rows, their explanation, a data dictionary and a manifest, and counts what was left out.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RecordedEvent } from '../recorded-event.ts'
import { Problem } from '../problem.ts'
import { Coder } from './coder.ts'
import type { CodeContext } from './code-context.ts'
import { dictionaryOf, type ReaderLanguage } from './dictionary.ts'
import { describeFile, dropParts, exportFiles, openLines, outputFault, partOf, putInPlace, writeText, type ExportFiles } from './files.ts'
import { FORMS, writerFor, type Form, type FormName, type Writer } from './forms.ts'
import { manifestOf, type Manifest, type Provenance } from './manifest.ts'
import type { Codebook, Row } from './row.ts'

export interface ExportRequest {
  readonly events: AsyncIterable<RecordedEvent>
  readonly form: FormName
  /** A file, a folder (it ends in `/` or is there), or null for standard output. */
  readonly output: string | null
  readonly explain: boolean
  readonly language: ReaderLanguage
  readonly context: CodeContext
  readonly provenance: Provenance
  readonly progress?: (events: number) => void
  /** Waited for before anything is given out: with the manifest of files, with null where a table goes to standard output. */
  readonly before?: (manifest: Manifest | null) => Promise<void>
}

function writeTable(
  rows: AsyncIterable<Row>,
  codebook: Codebook,
  writer: Writer,
  { table }: ExportFiles,
  rightToLeft: boolean,
): Promise<void> {
  if (writer.text) return writeText(table, writer.text(rows, codebook.columns))
  if (writer.file) return writer.file(rows, codebook.columns, { path: partOf(table), rightToLeft })
  throw new TypeError(`The writer of .${writer.extension} writes neither text nor a file.`)
}

async function toFiles(request: ExportRequest, output: string): Promise<Manifest> {
  const { form: name, events, explain, language, context, provenance, progress, before } = request
  const form: Form = FORMS[name]
  const writer = writerFor(form, output)
  const files = exportFiles(output, form.file, writer.extension)
  const all = [files.dictionary, ...(explain ? [files.explanation] : []), files.manifest, files.table]
  const codebook = form.codebook(context)
  const explanation = explain ? await openLines(files.explanation) : null
  const coder = new Coder(codebook, explanation?.write ?? null)
  try {
    await writeTable(coder.rows(events, progress), codebook, writer, files, language === 'ar')
    await explanation?.close()
    await writeText(files.dictionary, [dictionaryOf({ form: name, restricted: context.restricted, language, context })])
    const written = await Promise.all(all.filter((path) => path !== files.manifest).map(describeFile))
    const manifest = manifestOf({ form: name, restricted: context.restricted, provenance, counts: coder.counts, files: written })
    await writeText(files.manifest, [`${JSON.stringify(manifest, null, 2)}\n`])
    await before?.(manifest)
    // the table comes last: where it stands, all that belongs to it does
    await putInPlace(all)
    return manifest
  } catch (error) {
    await explanation?.drop()
    await dropParts(all)
    throw outputFault(error, files.table)
  }
}

/** A table as text, piece by piece; its manifest once all pieces are taken. */
interface ExportedText {
  readonly pieces: AsyncIterable<string>
  readonly manifest: () => Manifest
}

/** The table alone, for whoever takes text; throws `export/needs-output` for a form that is no text, and for explanations. */
function exportedText({ form: name, events, explain, context, provenance, progress }: Omit<ExportRequest, 'output'>): ExportedText {
  const form: Form = FORMS[name]
  const { text } = writerFor(form, null)
  if (!text || explain) throw new Problem('export/needs-output', name)
  const codebook = form.codebook(context)
  const coder = new Coder(codebook, null)
  return {
    pieces: text(coder.rows(events, progress), codebook.columns),
    manifest: () => manifestOf({ form: name, restricted: context.restricted, provenance, counts: coder.counts, files: [] }),
  }
}

async function toStandardOutput(request: ExportRequest): Promise<Manifest> {
  const { pieces, manifest } = exportedText(request)
  await request.before?.(null)
  await pipeline(Readable.from(pieces), process.stdout, { end: false })
  return manifest()
}

/**
 * Exports events in one form; gives the manifest. Nothing stands under a final name before everything is written. Throws
 * `output/exists`, `output/not-writable`, `export/needs-output`, `export/too-many-rows`.
 */
export function exportEvents(request: ExportRequest): Promise<Manifest> {
  return request.output === null ? toStandardOutput(request) : toFiles(request, request.output)
}
