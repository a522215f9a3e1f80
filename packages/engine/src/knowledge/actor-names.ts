// Decides what each name of an actor means, where, when and beside whom: rows of aliases, members, persons and metonyms.
import { nameKey } from '../mention/lexicon/name-trie.ts'
import { foldKey } from '../text/normalise/index.ts'
import type { ActorRow } from './actors.ts'
import { cell, listCell, type Row } from './tables.ts'

/** What a name may be besides an actor; such a name is read as one only where its sentence makes it one. */
export type NameTrap = 'place' | 'event' | 'operation'

/** One way of naming an actor, with where and when it means this actor. */
export interface ActorAlias {
  readonly actor: ActorRow
  /** How it looks at the actor: neutral, self, hostile, honorific, short, person; metonym: the capital for the state. */
  readonly register: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
  /** Actors and governorates whose mention in the report asks for this sense among several. */
  readonly near: readonly string[]
  readonly trap: NameTrap | null
}

/** An alias as it is kept: the id of its actor, then what is known of it. */
export type ListedAlias = readonly [
  actor: string,
  register: string,
  country: string | null,
  from: string | null,
  to: string | null,
  near: readonly string[],
  trap: NameTrap | null,
]

export function aliasOf([, register, country, from, to, near, trap]: ListedAlias, actor: ActorRow): ActorAlias {
  return { actor, register, country, from, to, near, trap }
}

/** An alias with the keys it is found under: its words as listed and in the other cases (الحوثيون، الحوثيين). */
export interface KeyedAlias {
  readonly keys: readonly string[]
  readonly alias: ListedAlias
}

/** Words in ان that are no duals. */
const NO_DUAL = new Set(
  [
    'لبنان', // Lebanon
    'السودان', // Sudan
    'إيران', // Iran
    'الشيشان', // Chechnya
    'أفغانستان', // Afghanistan
    'كردستان', // Kurdistan
    'التركستان', // Turkistan
    'باكستان', // Pakistan
    'طالبان', // the Taliban
    'العدوان', // the aggression
    'الطيران', // the air force
    'عمان', // Oman
    'الأركان', // the staff
    'بركان', // volcano
    'اللجان', // the committees
    'البرلمان', // the parliament
    'البرهان', // al-Burhan
  ].flatMap((word) => [word, word.replace(/^ال/, '')]),
)

/** Oblique and construct spellings of a sound plural or dual, word by word: الحوثيون/الحوثيين، مقاتلو/مقاتلي. */
function caseVariants(name: string): string[] {
  const turned = name
    .split(' ')
    .map((word) =>
      word
        .replace(/(?<=..)ون$/, 'ين')
        .replace(/(?<=[لحدتمشنك])و$/, 'ي')
        .replace(/(?<=...)ان$/, (end) => (NO_DUAL.has(word) ? end : 'ين')),
    )
    .join(' ')
  return turned === name ? [name] : [name, turned]
}

/** A date may be a year: its first day opens, its last closes. */
export function windowOf(row: Row): { readonly from: string | null; readonly to: string | null } {
  const [from, to] = [cell(row, 'from'), cell(row, 'to')]
  return {
    from: from.length === 4 ? `${from}-01-01` : from || null,
    to: to.length === 4 ? `${to}-12-31` : to || null,
  }
}

function trapOf(note: string): NameTrap | null {
  if (note.includes('place too')) return 'place'
  if (note.includes('event too')) return 'event'
  return note.includes('operation too') ? 'operation' : null
}

/** The tables that hold names, as rows. */
export interface NameRows {
  readonly actors: readonly Row[]
  readonly aliases: readonly Row[]
  readonly members: readonly Row[]
  readonly persons: readonly Row[]
  readonly metonyms: readonly Row[]
}

const ANYWHERE = { country: null, from: null, to: null, near: [], trap: null } as const

/** All names of the register. A name that is a country's somewhere in the tables is a place's wherever it stands. */
export function namesOf(rows: NameRows, actors: ReadonlyMap<string, ActorRow>): KeyedAlias[] {
  const names: KeyedAlias[] = []
  const places = new Set(rows.aliases.filter((row) => trapOf(cell(row, 'note')) === 'place').map((row) => foldKey(cell(row, 'alias_ar'))))
  const add = (id: string, name: string, rest: Omit<ActorAlias, 'actor'>): void => {
    const actor = actors.get(id)
    if (!actor || !name) return
    const isPlace = rest.trap === 'place' || (actor.kind === 'state' && places.has(foldKey(name)))
    const { register, country, from, to, near } = rest
    names.push({ keys: caseVariants(name).map(nameKey), alias: [id, register, country, from, to, near, isPlace ? 'place' : rest.trap] })
  }
  // a name that the aliases bound in country or time is not unbound by standing in the list of actors
  const bounded = new Set(rows.aliases.filter((row) => cell(row, 'match') === 'context').map((row) => foldKey(cell(row, 'alias_ar'))))
  for (const row of rows.actors) {
    const name = cell(row, 'name_ar').replace(/\s*\(.*\)/, '')
    if (cell(row, 'kind') !== 'class' && !bounded.has(foldKey(name))) add(cell(row, 'id'), name, { ...ANYWHERE, register: 'neutral' })
  }
  for (const row of rows.aliases)
    add(cell(row, 'actor'), cell(row, 'alias_ar'), {
      register: cell(row, 'register'),
      country: cell(row, 'country') || null,
      ...windowOf(row),
      near: listCell(row, 'near'),
      trap: trapOf(cell(row, 'note')),
    })
  for (const row of rows.members)
    add(cell(row, 'actor'), cell(row, 'word_ar'), {
      ...ANYWHERE,
      register: 'short',
      country: cell(row, 'country') || null,
      ...windowOf(row),
    })
  for (const row of rows.persons)
    for (const name of [cell(row, 'name_ar'), ...listCell(row, 'aliases_ar')])
      if (name.includes(' ')) add(cell(row, 'actor'), name, { ...ANYWHERE, register: 'person' })
  for (const row of rows.metonyms)
    add(cell(row, 'actor'), cell(row, 'name_ar'), { ...ANYWHERE, register: 'metonym', ...windowOf(row), trap: 'place' })
  return names
}
