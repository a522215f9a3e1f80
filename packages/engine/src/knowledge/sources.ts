// The register of those who speak: agencies, monitors, offices, local networks, and the heads of nameless sources.
import { nameKey, namesByHead, NameTrie, type KeyedName } from '../mention/lexicon/name-trie.ts'
import type { SourceKind } from '../report/types.ts'
import { foldKey } from '../text/normalise/index.ts'
import type { Dictionary } from './dictionary.ts'
import { cell, listCell, parseTable, type Row, type TableSource } from './tables.ts'

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

/** A way of naming a source as plain values: which row, and whether by one who speaks for it. */
type ListedSource = readonly [row: number, speaker: boolean]

/** The tables of sources as plain values, names folded. */
export interface CompiledSources {
  readonly rows: readonly SourceRow[]
  readonly names: Dictionary<readonly KeyedName<ListedSource>[]>
  /** Kinds of nameless sources by their heads: one folded word without article, or several. */
  readonly generic: Readonly<Record<string, SourceKind>>
  readonly genericNames: Dictionary<readonly KeyedName<SourceKind>[]>
}

export class SourceRegister {
  /** Names of sources, and of those who speak for them. */
  readonly names: NameTrie<SourceEntry>
  /** Nameless sources of several words (وسائل إعلام). */
  readonly genericNames: NameTrie<SourceKind>
  readonly #bodies = new Map<string, SourceKind>()
  readonly #generic: ReadonlyMap<string, SourceKind>
  readonly #speakers = new Map<string, string>()

  constructor({ rows, names, generic, genericNames }: CompiledSources) {
    const entries = rows.map((row): [SourceEntry, SourceEntry] => [
      { row, speaker: false },
      { row, speaker: true },
    ])
    const entryOf = ([row, speaker]: ListedSource): SourceEntry => (entries[row] as [SourceEntry, SourceEntry])[speaker ? 1 : 0]
    this.names = new NameTrie((head) => names.get(head)?.map(([key, listed]) => [key, entryOf(listed)]))
    this.genericNames = new NameTrie((head) => genericNames.get(head))
    this.#generic = new Map(Object.entries(generic))
    // relief and monitoring bodies are actors too, of the category of their state or of civilians
    for (const row of rows) if (row.actor && (row.kind === 'aid_body' || row.kind === 'monitor')) this.#bodies.set(row.actor, row.kind)
    for (const row of rows) if (row.actor && (row.kind === 'armed_actor' || row.kind === 'official')) this.#speakers.set(row.id, row.actor)
  }

  /** Kind of an actor that is a relief or monitoring body, or null. */
  bodyKind(actor: string): SourceKind | null {
    return this.#bodies.get(actor) ?? null
  }

  /** The actor whose own voice a source is (an armed group's media, an office of a state), or null. */
  speaker(source: string): string | null {
    return this.#speakers.get(source) ?? null
  }

  /** Kind of a nameless source by its folded head word without article (مصدر، ناشطون). */
  generic(key: string): SourceKind | undefined {
    return this.#generic.get(key)
  }
}

const base = (file: string): string => file.split('/').at(-1) ?? file

/** Forms of a head word that text has: oblique plural besides the nominative. */
const headForms = (head: string): string[] => [head, head.replace(/ون$/, 'ين')]

function sourceOf(row: Row): SourceRow {
  return {
    id: cell(row, 'id'),
    kind: cell(row, 'kind') as SourceKind,
    country: cell(row, 'country') || null,
    actor: cell(row, 'actor') || null,
    name_ar: cell(row, 'name_ar'),
  }
}

/** The rows of `sources.tsv` and `generic-sources.tsv`. */
export function compileSources(sources: readonly TableSource[]): CompiledSources {
  const rowsOf = (name: string) => sources.filter((source) => base(source.file) === name).flatMap(parseTable)
  const rows = rowsOf('sources.tsv')
  const names = rows.flatMap((row, index): KeyedName<ListedSource>[] => [
    ...[cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')].map((name) => [nameKey(name), [index, false]] as const),
    ...listCell(row, 'speakers_ar').map((name) => [nameKey(name), [index, true]] as const),
  ])
  const heads = rowsOf('generic-sources.tsv').flatMap((row) =>
    listCell(row, 'head_ar')
      .flatMap(headForms)
      .map((head) => [head, cell(row, 'kind') as SourceKind] as const),
  )
  const [several, single] = [heads.filter(([head]) => head.includes(' ')), heads.filter(([head]) => !head.includes(' '))]
  return {
    rows: rows.map(sourceOf),
    names: namesByHead(names),
    generic: Object.fromEntries(single.map(([head, kind]) => [foldKey(head).replace(/^ال/, ''), kind])),
    genericNames: namesByHead(several.map(([head, kind]) => [nameKey(head), kind])),
  }
}

/** The register of tables. */
export function sourceRegisterFrom(sources: readonly TableSource[]): SourceRegister {
  return new SourceRegister(compileSources(sources))
}
