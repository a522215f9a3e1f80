// The register of those who speak: agencies, monitors, offices, local networks, and the heads of nameless sources.
import { NameTrie } from '../mention/lexicon/name-trie.ts'
import type { SourceKind } from '../report/types.ts'
import { foldKey } from '../text/normalise/index.ts'
import { cell, listCell, parseTable, type TableSource } from './tables.ts'

export interface SourceRow {
  readonly id: string
  readonly kind: SourceKind
  readonly country: string | null
  readonly actor: string | null
  readonly name_ar: string
}

/** A way of naming a source: by a name of its own, or by one who speaks for it (its director, its correspondent). */
export interface SourceEntry {
  readonly row: SourceRow
  readonly speaker: boolean
}

export class SourceRegister {
  /** Names of sources, and of those who speak for them. */
  readonly names = new NameTrie<SourceEntry>()
  readonly #bodies = new Map<string, SourceKind>()
  readonly #generic = new Map<string, SourceKind>()
  readonly #genericNames = new NameTrie<SourceKind>()

  constructor(
    rows: readonly { readonly row: SourceRow; readonly names: readonly string[]; readonly speakers: readonly string[] }[],
    generic: readonly { readonly head: string; readonly kind: SourceKind }[],
  ) {
    for (const { row, names, speakers } of rows) {
      // relief and monitoring bodies are actors too, of the category of their state or of civilians
      if (row.actor && (row.kind === 'aid_body' || row.kind === 'monitor')) this.#bodies.set(row.actor, row.kind)
      const [self, through] = [
        { row, speaker: false },
        { row, speaker: true },
      ]
      for (const name of names) this.names.add(name, self)
      for (const name of speakers) this.names.add(name, through)
    }
    for (const { head, kind } of generic) {
      if (head.includes(' ')) this.#genericNames.add(head, kind)
      else this.#generic.set(foldKey(head).replace(/^ال/, ''), kind)
    }
  }

  /** Kind of an actor that is a relief or monitoring body, or null. */
  bodyKind(actor: string): SourceKind | null {
    return this.#bodies.get(actor) ?? null
  }

  /** Kind of a nameless source by its folded head word without article (مصدر، ناشطون). */
  generic(key: string): SourceKind | undefined {
    return this.#generic.get(key)
  }

  /** Nameless sources of several words (وسائل إعلام). */
  get genericNames(): NameTrie<SourceKind> {
    return this.#genericNames
  }
}

const base = (file: string): string => file.split('/').at(-1) ?? file

/** Forms of a head word that text has: oblique plural besides the nominative. */
const headForms = (head: string): string[] => [head, head.replace(/ون$/, 'ين')]

/** The register of `sources.tsv` and `generic-sources.tsv`. */
export function sourceRegisterFrom(sources: readonly TableSource[]): SourceRegister {
  const rows = (name: string) => sources.filter((source) => base(source.file) === name).flatMap(parseTable)
  return new SourceRegister(
    rows('sources.tsv').map((row) => ({
      row: {
        id: cell(row, 'id'),
        kind: cell(row, 'kind') as SourceKind,
        country: cell(row, 'country') || null,
        actor: cell(row, 'actor') || null,
        name_ar: cell(row, 'name_ar'),
      },
      names: [cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')].filter(Boolean),
      speakers: listCell(row, 'speakers_ar'),
    })),
    rows('generic-sources.tsv').flatMap((row) =>
      listCell(row, 'head_ar')
        .flatMap(headForms)
        .map((head) => ({ head, kind: cell(row, 'kind') as SourceKind })),
    ),
  )
}
