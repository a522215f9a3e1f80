// The register of actors: who they are, the names used for them, their adjectives, and who fights for whom.
import { namesByHead, NameTrie, withoutArticle, type KeyedName } from '../mention/lexicon/name-trie.ts'
import type { Dictionary } from './dictionary.ts'
import { aliasOf, namesOf, windowOf, type ActorAlias, type KeyedAlias, type ListedAlias } from './actor-names.ts'
import { compileNisbas, militariesOf, type CompiledNisbas, type Nisba } from './actor-nisbas.ts'
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

/** Whose a base or an airfield is, and when: who hits it hits them. */
export interface Holder {
  readonly place: string
  readonly actor: string
  readonly from: string | null
  readonly to: string | null
}

/** The tables of actors as plain values, names folded and declined. */
export interface CompiledActors {
  readonly actors: readonly ActorRow[]
  readonly names: Dictionary<readonly KeyedName<ListedAlias>[]>
  /** First words of the names of each actor, articles left out. */
  readonly heads: Dictionary<readonly string[]>
  readonly nisbas: CompiledNisbas
  readonly militaries: Readonly<Record<string, string>>
  readonly proxies: readonly Proxy[]
  readonly holders: readonly Holder[]
}

export class ActorRegister {
  readonly actors: ReadonlyMap<string, ActorRow>
  readonly names: NameTrie<ActorAlias>
  readonly proxies: readonly Proxy[]
  readonly #compiled: CompiledActors
  readonly #airForces = new Map<string, string>()
  readonly #holders = new Map<string, Holder[]>()

  constructor(compiled: CompiledActors) {
    this.#compiled = compiled
    this.actors = new Map(compiled.actors.map((row) => [row.id, row]))
    this.proxies = compiled.proxies
    for (const holder of compiled.holders) {
      const known = this.#holders.get(holder.place)
      if (known) known.push(holder)
      else this.#holders.set(holder.place, [holder])
    }
    this.names = new NameTrie((head) => compiled.names.get(head)?.map(([key, listed]) => [key, this.#aliasOf(listed)]))
    for (const id of this.actors.keys()) if (/_air_force(_since_\d+)?$/.test(id)) this.#addAirForce(id)
  }

  #aliasOf(listed: ListedAlias): ActorAlias {
    return aliasOf(listed, this.actors.get(listed[0]) as ActorRow)
  }

  #addAirForce(id: string): void {
    for (let above = this.actors.get(id)?.parent; above; above = this.actors.get(above)?.parent)
      if (!this.#airForces.has(above)) this.#airForces.set(above, id)
  }

  get(id: string): ActorRow | undefined {
    return this.actors.get(id)
  }

  /** Senses of a folded nisba (تركي), article left out; null for other words. */
  nisba(key: string): readonly Nisba[] | null {
    const { senses, forms } = this.#compiled.nisbas
    return forms.get(key)?.map((sense) => senses[sense] as Nisba) ?? null
  }

  /** All senses of a name, by its folded form. */
  called(key: string): readonly ActorAlias[] {
    const names = this.#compiled.names.get(withoutArticle(key.split(' ')[0] ?? key)) ?? []
    return names.filter(([name]) => name === key).map(([, listed]) => this.#aliasOf(listed))
  }

  /** Whether a name of the actor begins with this folded word, article left out: حزب of Hezbollah, هيئة of HTS. */
  isCalled(id: string, head: string): boolean {
    return this.#compiled.heads.get(id)?.includes(withoutArticle(head)) ?? false
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

  /** Whether an actor is another, or belongs to it: a brigade to its army. */
  isWithin(id: string, above: string): boolean {
    for (let at: string | null | undefined = id, step = 0; at && step < 9; at = this.actors.get(at)?.parent, step++)
      if (at === above) return true
    return false
  }

  /** Whether one actor belongs to the other, or both to one parent family. */
  related(x: string, y: string): boolean {
    return this.root(x) === this.root(y)
  }

  /** Whose a place of the gazetteer is on a day, as the codebook codes it; without a day the last one whose it is. */
  holderOf(place: string, day: string | null): ActorRow | null {
    const held = this.#holders.get(place)?.filter(({ from, to }) => day === null || ((from ?? day) <= day && day <= (to ?? day)))
    const last = held?.at(-1)
    return last ? (this.coded(last.actor) ?? null) : null
  }

  /** The air force among the forces of an actor; null where the register has none. */
  airForceOf(id: string): string | null {
    return this.#airForces.get(id) ?? null
  }

  /** A state named as attacker is its military (codebook §3). */
  militaryOf(id: string): string {
    return (
      this.#compiled.militaries[id] ??
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

/** First words of the names of each actor as they are listed, articles left out. */
function headsOf(names: readonly KeyedAlias[]): Map<string, string[]> {
  const heads = new Map<string, string[]>()
  for (const { keys, alias } of names) {
    const head = withoutArticle(keys[0]?.split(' ', 1)[0] ?? '')
    const known = heads.get(alias[0])
    if (!known) heads.set(alias[0], [head])
    else if (!known.includes(head)) known.push(head)
  }
  return heads
}

/** The tables in `actors/`: actors, aliases, members, persons, metonyms, nisbas, proxies, holders. */
export function compileActors(sources: readonly TableSource[]): CompiledActors {
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
  const holders = rows('holders')
    .map((row) => ({ place: cell(row, 'place'), actor: cell(row, 'actor'), ...windowOf(row) }))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const names = namesOf(tables, byId)
  const nisbas = compileNisbas(rows('nisbas'), new Set(names.flatMap(({ keys }) => keys)))
  return {
    actors: [...byId.values()],
    names: namesByHead(names.flatMap(({ keys, alias }) => keys.map((key) => [key, alias] as const))),
    heads: headsOf(names),
    nisbas,
    militaries: militariesOf(nisbas),
    proxies,
    holders,
  }
}

/** The register of tables. */
export function actorRegisterFrom(sources: readonly TableSource[]): ActorRegister {
  return new ActorRegister(compileActors(sources))
}
