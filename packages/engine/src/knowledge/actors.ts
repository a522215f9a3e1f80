// The register of actors: who they are, the names used for them, their adjectives, and who fights for whom.
import { NameTrie } from '../mention/lexicon/name-trie.ts'
import { foldKey } from '../text/normalise/index.ts'
import { caseVariants, namesOf, windowOf, type ActorAlias, type NamedAlias } from './actor-names.ts'
import { nisbasOf, type Nisba } from './actor-nisbas.ts'
import { cell, parseTable, type Row, type TableSource } from './tables.ts'

export type { ActorAlias, NameTrap } from './actor-names.ts'
export type { Nisba } from './actor-nisbas.ts'

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

/** Who fights for whom, where and when: «موالٍ لإيران» is somebody, but not Iran. */
export interface Proxy {
  readonly patron: string
  readonly proxy: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
}

const bare = (word: string): string => (word.length > 3 && word.startsWith('ال') ? word.slice(2) : word)

export class ActorRegister {
  readonly actors: ReadonlyMap<string, ActorRow>
  readonly names = new NameTrie<ActorAlias>()
  readonly proxies: readonly Proxy[]
  readonly #nisbas: ReadonlyMap<string, readonly Nisba[]>
  readonly #military = new Map<string, string>()
  readonly #airForces = new Map<string, string>()
  readonly #heads = new Map<string, Set<string>>()
  /** Senses of names of one word. */
  readonly #single = new Map<string, ActorAlias[]>()

  constructor(
    actors: ReadonlyMap<string, ActorRow>,
    aliases: readonly NamedAlias[],
    nisbas: ReadonlyMap<string, readonly Nisba[]>,
    proxies: readonly Proxy[],
  ) {
    this.actors = actors
    this.proxies = proxies
    this.#nisbas = nisbas
    for (const id of actors.keys()) if (/_air_force(_since_\d+)?$/.test(id)) this.#addAirForce(id)
    for (const { name, ...alias } of aliases) {
      for (const variant of caseVariants(name)) this.names.add(variant, alias)
      this.#addHead(alias.actor.id, name)
      if (!name.includes(' ')) this.#single.set(foldKey(name), [...(this.#single.get(foldKey(name)) ?? []), alias])
    }
    const senses = [...nisbas.values()].flat()
    for (const { state, military } of [...senses.filter((one) => one.plain), ...senses])
      if (!this.#military.has(state)) this.#military.set(state, military)
  }

  #addAirForce(id: string): void {
    for (let above = this.actors.get(id)?.parent; above; above = this.actors.get(above)?.parent)
      if (!this.#airForces.has(above)) this.#airForces.set(above, id)
  }

  #addHead(id: string, name: string): void {
    const head = bare(foldKey(name).split(' ')[0] ?? '')
    const known = this.#heads.get(id)
    if (known) known.add(head)
    else this.#heads.set(id, new Set([head]))
  }

  get(id: string): ActorRow | undefined {
    return this.actors.get(id)
  }

  /** Senses of a folded nisba (تركي), article left out; null for other words. */
  nisba(key: string): readonly Nisba[] | null {
    return this.#nisbas.get(key) ?? null
  }

  /** All senses of a name of one word, by its folded form. */
  called(key: string): readonly ActorAlias[] {
    return this.#single.get(key) ?? []
  }

  /** Whether a name of the actor begins with this folded word, article left out: حزب of Hezbollah, هيئة of HTS. */
  isCalled(id: string, head: string): boolean {
    return this.#heads.get(id)?.has(bare(head)) ?? false
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

  /** The air force among the forces of an actor; null where the register has none. */
  airForceOf(id: string): string | null {
    return this.#airForces.get(id) ?? null
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

/** The register of the tables in `actors/`: actors, aliases, members, persons, metonyms, nisbas, proxies. */
export function actorRegisterFrom(sources: readonly TableSource[]): ActorRegister {
  const rows = (name: string): Row[] =>
    sources.filter((source) => source.file.includes('actors') && base(source.file) === `${name}.tsv`).flatMap(parseTable)
  const actors = rows('actors')
  const byId = new Map(actors.map((row) => [cell(row, 'id'), actorOf(row)]))
  const tables = { actors, aliases: rows('aliases'), members: rows('members'), persons: rows('persons'), metonyms: rows('metonyms') }
  const proxies = rows('proxies').map((row) => ({
    patron: cell(row, 'patron'),
    proxy: cell(row, 'actor'),
    country: cell(row, 'country') || null,
    ...windowOf(row),
  }))
  return new ActorRegister(byId, namesOf(tables, byId), nisbasOf(rows('nisbas')), proxies)
}
