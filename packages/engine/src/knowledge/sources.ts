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

export class SourceRegister {
  readonly names = new NameTrie<SourceRow>()
  readonly #generic = new Map<string, SourceKind>()
  readonly #genericNames = new NameTrie<SourceKind>()

  constructor(
    rows: readonly { readonly row: SourceRow; readonly names: readonly string[] }[],
    generic: readonly { readonly head: string; readonly kind: SourceKind }[],
  ) {
    for (const { row, names } of rows) for (const name of names) this.names.add(name, row)
    for (const { head, kind } of generic) {
      if (head.includes(' ')) this.#genericNames.add(head, kind)
      else this.#generic.set(foldKey(head).replace(/^ال/, ''), kind)
    }
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
    })),
    rows('generic-sources.tsv').flatMap((row) =>
      listCell(row, 'head_ar')
        .flatMap(headForms)
        .map((head) => ({ head, kind: cell(row, 'kind') as SourceKind })),
    ),
  )
}
