// The register of actors: who they are, the names used for them with the windows in which they mean them, nisbas and members.
import { NameTrie } from '../mention/lexicon/name-trie.ts'
import { foldKey } from '../text/normalise/index.ts'
import { cell, listCell, parseTable, type Row, type TableSource } from './tables.ts'

export interface ActorRow {
  readonly id: string
  readonly category: string
  readonly parent: string | null
  readonly country: string | null
  readonly kind: string
  /** On the codebook's own list: claims are coded by these ids; finer ones stand beside as the unit. */
  readonly listed: boolean
  readonly name_en: string
  readonly name_ar: string
}

/** One way of naming an actor, with where and when it means this actor. */
export interface ActorAlias {
  readonly actor: ActorRow
  readonly register: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
  readonly words: number
}

export interface Nisba {
  readonly state: string
  readonly military: string
}

/** Oblique and construct spellings of a sound plural or dual, word by word: الحوثيون/الحوثيين، مقاتلو/مقاتلي. */
export function caseVariants(name: string): string[] {
  const turned = name
    .split(' ')
    .map((word) =>
      word
        .replace(/(?<=..)ون$/, 'ين')
        .replace(/(?<=[لحدتمشنك])و$/, 'ي')
        .replace(/(?<=...)ان$/, (end) =>
          /^(لبنان|السودان|سودان|ايران|إيران|الشيشان|أفغانستان|كردستان|طالبان|التركستان|العدوان|عدوان|الطيران|طيران|عمان|الأركان|أركان|بركان|اللجان|لجان)$/.test(
            word,
          )
            ? end
            : 'ين',
        ),
    )
    .join(' ')
  return turned === name ? [name] : [name, turned]
}

const NISBA_ENDINGS = ['ي', 'ية', 'يين', 'يون', 'يان', 'يتين', 'يتان', 'يات']

export class ActorRegister {
  readonly actors: ReadonlyMap<string, ActorRow>
  readonly names = new NameTrie<ActorAlias>()
  readonly #nisbas = new Map<string, Nisba>()
  readonly #military = new Map<string, string>()

  constructor(
    actors: ReadonlyMap<string, ActorRow>,
    aliases: readonly (Omit<ActorAlias, 'words'> & { readonly name: string })[],
    nisbas: readonly (Nisba & { readonly nisba: string })[],
  ) {
    this.actors = actors
    for (const { name, ...alias } of aliases)
      for (const variant of caseVariants(name)) this.names.add(variant, { ...alias, words: variant.split(' ').length })
    for (const { nisba, state, military } of nisbas) {
      this.#military.set(state, military)
      const stem = nisba.slice(0, -1)
      for (const ending of NISBA_ENDINGS) this.#nisbas.set(foldKey(stem + ending), { state, military })
    }
  }

  get(id: string): ActorRow | undefined {
    return this.actors.get(id)
  }

  /** The state and military that a folded nisba names (تركي), article left out. */
  nisba(key: string): Nisba | undefined {
    return this.#nisbas.get(key)
  }

  category(id: string): string | null {
    return this.actors.get(id)?.category ?? null
  }

  country(id: string): string | null {
    return this.actors.get(id)?.country ?? null
  }

  /** The top of an actor's family. */
  root(id: string): string {
    let root = id
    for (let step = 0; step < 9; step++) {
      const parent = this.actors.get(root)?.parent
      if (!parent) break
      root = parent
    }
    return root
  }

  /** The actor that the codebook lists for this one: itself, or the nearest above it; itself where none above is listed. */
  coded(id: string): ActorRow | undefined {
    const own = this.actors.get(id)
    let row = own
    for (let step = 0; row && !row.listed && step < 9; step++) row = row.parent ? this.actors.get(row.parent) : undefined
    return row ?? own
  }

  /** Whether one actor belongs to the other, or both to one parent family. */
  related(x: string, y: string): boolean {
    return this.root(x) === this.root(y)
  }

  /** A state named as attacker is its military (codebook §3). */
  militaryOf(id: string): string {
    return (
      this.#military.get(id) ??
      (this.actors.has(`${id}_military`)
        ? `${id}_military`
        : id === 'syria_government'
          ? 'syrian_government_forces'
          : id === 'syria_transitional_government'
            ? 'syria_transitional_forces'
            : id)
    )
  }

  /** States without ground forces where they strike: their untold attacks come by air. */
  reachesByAir(id: string, country: string | null): boolean {
    const root = this.root(id)
    if (root === 'israel') return country !== 'PS'
    return root === 'usa' || root === 'coalition' || root === 'russia_air_force' || root === 'saudi_coalition'
  }
}

const base = (file: string): string => file.split('/').at(-1) ?? file

function actorOf(row: Row): ActorRow {
  return {
    id: cell(row, 'id'),
    category: cell(row, 'category'),
    parent: cell(row, 'parent') || null,
    country: cell(row, 'country') || null,
    kind: cell(row, 'kind'),
    listed: cell(row, 'source') === 'codebook',
    name_en: cell(row, 'name_en'),
    name_ar: cell(row, 'name_ar'),
  }
}

/** The register of the tables given: `actors/actors.tsv`, `aliases.tsv`, `members.tsv`, `nisbas.tsv`, `persons.tsv`. */
export function actorRegisterFrom(sources: readonly TableSource[]): ActorRegister {
  const rows = (name: string): Row[] =>
    sources.filter((source) => source.file.includes('actors') && base(source.file) === name).flatMap(parseTable)
  const actors = new Map(rows('actors.tsv').map((row) => [cell(row, 'id'), actorOf(row)]))
  const aliases: (Omit<ActorAlias, 'words'> & { name: string })[] = []
  const add = (id: string, name: string, register: string, row: Row | null): void => {
    const actor = actors.get(id)
    // a date may be a year: its first day opens, its last closes
    const from = row ? cell(row, 'from') : ''
    const to = row ? cell(row, 'to') : ''
    if (actor && name)
      aliases.push({
        actor,
        name,
        register,
        country: (row && cell(row, 'country')) || null,
        from: from.length === 4 ? `${from}-01-01` : from || null,
        to: to.length === 4 ? `${to}-12-31` : to || null,
      })
  }
  for (const row of rows('actors.tsv'))
    if (cell(row, 'kind') !== 'class') add(cell(row, 'id'), cell(row, 'name_ar').replace(/\s*\(.*\)/, ''), 'neutral', null)
  for (const row of rows('aliases.tsv')) add(cell(row, 'actor'), cell(row, 'alias_ar'), cell(row, 'register'), row)
  for (const row of rows('members.tsv')) add(cell(row, 'actor'), cell(row, 'word_ar'), 'short', null)
  for (const row of rows('persons.tsv'))
    for (const name of [cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')])
      if (name.includes(' ')) add(cell(row, 'actor'), name, 'person', null)
  return new ActorRegister(
    actors,
    aliases,
    rows('nisbas.tsv').map((row) => ({
      nisba: cell(row, 'nisba_ar'),
      state: cell(row, 'state'),
      military: cell(row, 'military') || cell(row, 'state'),
    })),
  )
}
