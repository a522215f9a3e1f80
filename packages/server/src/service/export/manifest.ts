// Says what an export is: of which record, by which filter and versions, with which files, and how many events were left out and why.
import headings from './about/headings.json' with { type: 'json' }
import type { EventFilter } from '../../store/read/event-filter.ts'
import type { ExportCounts } from './coder.ts'
import type { WrittenFile } from './files.ts'
import type { FormName } from './forms.ts'

/** Where the events come from. */
export interface Provenance {
  readonly filter: EventFilter
  /** ISO; null for the record as it stands. */
  readonly asOf: string | null
  readonly engine: string
  readonly knowledge: string
  /** When the export was made, ISO. */
  readonly made: string
}

export interface Manifest extends Provenance {
  readonly format: 'sijill-export/1'
  readonly form: FormName
  /** Whether exact points and quoted words are in it. */
  readonly restricted: boolean
  readonly notice: string
  readonly counts: ExportCounts
  readonly files: readonly WrittenFile[]
  readonly licence: string
}

type ManifestParts = Pick<Manifest, 'form' | 'restricted' | 'counts' | 'files'> & { readonly provenance: Provenance }

export function manifestOf({ form, restricted, provenance, counts, files }: ManifestParts): Manifest {
  return {
    format: 'sijill-export/1',
    form,
    restricted,
    notice: headings[restricted ? 'restricted' : 'open'].en,
    ...provenance,
    counts,
    files,
    licence: headings.licence.en,
  }
}
