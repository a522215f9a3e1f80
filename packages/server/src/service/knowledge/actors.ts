// Actors for an editor: those of the user's layer, those that a name finds, each with the names that mean it, and what a changed one is in the tables.
import { cell, listCell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { tablesNamed } from '@sijill/knowledge'
import { userFolders } from '../folders.ts'
import { ownRows, type Change } from './own-layer.ts'

/** A way of naming an actor, and where and when it means this one. */
export interface Sense {
  readonly alias_ar: string
  readonly register: string
  readonly match: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
  readonly near: readonly string[]
  readonly source: string
  readonly note: string
}

export interface EditedActor {
  readonly id: string
  readonly category: string
  readonly parent: string | null
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
  readonly kind: string
  readonly source: string
  readonly name_en: string
  readonly name_ar: string
  readonly note: string
  /** Its names in the user's layer. */
  readonly senses: readonly Sense[]
}

export interface ListedActor extends EditedActor {
  /** In the user's layer: of its own there, or in the place of one of ours. */
  readonly own: boolean
  /** Its names in our tables, which stay. */
  readonly ours: readonly Sense[]
}

const ACTORS = 'actors/actors.tsv'
const ALIASES = 'actors/aliases.tsv'
const ACTOR_COLUMNS = ['id', 'category', 'parent', 'country', 'from', 'to', 'kind', 'source', 'name_en', 'name_ar', 'note'] as const
const SENSE_COLUMNS = ['actor', 'register', 'match', 'country', 'from', 'to', 'source', 'near', 'alias_ar', 'note'] as const
const MOST = 50

const rowsOf = (folder: string, file: string): Row[] => tablesNamed([file], ...userFolders(folder)).flatMap(parseTable)

const senseOf = (row: Row): Sense => ({
  alias_ar: cell(row, 'alias_ar'),
  register: cell(row, 'register'),
  match: cell(row, 'match'),
  country: cell(row, 'country') || null,
  from: cell(row, 'from') || null,
  to: cell(row, 'to') || null,
  near: listCell(row, 'near'),
  source: cell(row, 'source'),
  note: cell(row, 'note'),
})

function actorOf(row: Row, senses: readonly Row[]): ListedActor {
  const text = (name: (typeof ACTOR_COLUMNS)[number]): string => cell(row, name)
  return {
    id: text('id'),
    category: text('category'),
    parent: text('parent') || null,
    country: text('country') || null,
    from: text('from') || null,
    to: text('to') || null,
    kind: text('kind'),
    source: text('source'),
    name_en: text('name_en'),
    name_ar: text('name_ar'),
    note: text('note'),
    own: row.own === true,
    senses: senses.filter(({ own }) => own).map(senseOf),
    ours: senses.filter(({ own }) => !own).map(senseOf),
  }
}

/** All actors, a row of the user's in the place of one of ours. */
function allActors(folder: string): readonly ListedActor[] {
  const senses = Map.groupBy(rowsOf(folder, ALIASES), (row) => cell(row, 'actor'))
  const rows = new Map(rowsOf(folder, ACTORS).map((row) => [cell(row, 'id'), row]))
  return [...rows].map(([id, row]) => actorOf(row, senses.get(id) ?? []))
}

const keyOf = (text: string): string => foldKey(text).toLowerCase()

/** The actors whose id or names hold what is asked for; without it those in which the user has a hand. */
export function listActors(folder: string, asked: string | undefined): readonly ListedActor[] {
  const all = allActors(folder)
  if (asked === undefined) return all.filter(({ own, senses }) => own || senses.length > 0)
  const key = keyOf(asked)
  const named = ({ id, name_ar, name_en, senses, ours }: ListedActor): string[] =>
    [id, name_ar, name_en, ...[...senses, ...ours].map(({ alias_ar }) => alias_ar)].map(keyOf)
  const found = all.filter((actor) => named(actor).some((name) => name.includes(key)))
  const isSame = (actor: ListedActor): number => Number(named(actor).includes(key))
  return found.toSorted((a, b) => isSame(b) - isSame(a)).slice(0, MOST)
}

/** An actor for an editor; null where there is none of this id. */
export const actorFor = (folder: string, id: string): ListedActor | null => allActors(folder).find((actor) => actor.id === id) ?? null

const text = (value: string | null): string => value ?? ''

function senseCells(actor: string, { near, country, from, to, ...rest }: Sense): Record<string, string> {
  return { actor, ...rest, country: text(country), from: text(from), to: text(to), near: near.join('|') }
}

const isOwnSense = (folder: string, id: string): boolean =>
  ownRows(folder, /^actors\/aliases\.tsv$/).some((row) => cell(row, 'actor') === id)

function senseChange(folder: string, id: string, senses: readonly Sense[]): readonly Change[] {
  if (senses.length === 0 && !isOwnSense(folder, id)) return []
  const rows = senses.map((sense) => senseCells(id, sense))
  return [{ file: ALIASES, columns: SENSE_COLUMNS, isThis: ({ actor }) => actor === id, rows }]
}

/** What putting an actor into the user's layer changes: its row, and its names there. One of ours that is not altered itself gets names alone. */
export function actorChanges(folder: string, { senses, ...actor }: EditedActor): readonly Change[] {
  const known = actorFor(folder, actor.id)
  const isAltered = !known || known.own || ACTOR_COLUMNS.some((name) => known[name] !== actor[name])
  const cells = Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, text(value)]))
  const row: Change = { file: ACTORS, columns: ACTOR_COLUMNS, isThis: ({ id }) => id === actor.id, rows: [cells] }
  return [...(isAltered ? [row] : []), ...senseChange(folder, actor.id, senses)]
}

/** What taking an actor out of the user's layer changes; null where the user has no hand in it. */
export function actorRemoval(folder: string, id: string): readonly Change[] | null {
  const known = actorFor(folder, id)
  if (!known || (!known.own && known.senses.length === 0)) return null
  const row: Change = { file: ACTORS, columns: ACTOR_COLUMNS, isThis: (cells) => cells['id'] === id, rows: [] }
  return [...(known.own ? [row] : []), ...senseChange(folder, id, [])]
}
