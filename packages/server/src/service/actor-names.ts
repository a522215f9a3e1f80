// Tells by which names an actor is called: those that the register knows, and those that outlets use, each with how it looks at the actor.
import { cell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import { tablesNamed } from '@sijill/knowledge'
import type { Kysely } from 'kysely'
import { listActorWords } from '../store/read/list-actor-words.ts'
import type { Tables } from '../store/tables.ts'
import { userFolders } from './folders.ts'

export interface KnownName {
  readonly name: string
  /** How the words look at the actor: neutral, self, hostile, honorific … */
  readonly register: string
  readonly country: string | null
  /** Days from which and before which the words mean this actor. */
  readonly from: string | null
  readonly to: string | null
}

export interface UsedName {
  readonly name: string
  /** That of the longest known name that the words hold; null where they hold none. */
  readonly register: string | null
  readonly claims: number
  readonly outlets: readonly { readonly outlet: string | null; readonly claims: number }[]
}

export interface ActorNames {
  readonly known: readonly KnownName[]
  /** The most used first. */
  readonly used: readonly UsedName[]
}

function knownNames(id: string, folder: string): KnownName[] {
  const rows = tablesNamed(['actors/aliases.tsv'], ...userFolders(folder)).flatMap(parseTable)
  return rows
    .filter((row) => cell(row, 'actor') === id)
    .map((row) => ({
      name: cell(row, 'alias_ar'),
      register: cell(row, 'register'),
      country: cell(row, 'country') || null,
      from: cell(row, 'from') || null,
      to: cell(row, 'to') || null,
    }))
}

const padded = (words: string): string => ` ${foldKey(words).replaceAll(/["'«»()]/g, '')} `

/** How words look at the actor they name. */
function registerOf(words: string, known: readonly KnownName[]): string | null {
  const text = padded(words)
  const held = known.filter(({ name }) => text.includes(padded(name)))
  return held.toSorted((a, b) => b.name.length - a.name.length)[0]?.register ?? null
}

/** The names of an actor, known and used. */
export async function actorNames(db: Kysely<Tables>, id: string, folder: string): Promise<ActorNames> {
  const known = knownNames(id, folder)
  const byName = Map.groupBy(await listActorWords(db, id), ({ name }) => name)
  const used = [...byName].map(([name, words]): UsedName => ({
    name,
    register: registerOf(name, known),
    claims: words.reduce((sum, { claims }) => sum + claims, 0),
    outlets: words.map(({ outlet, claims }) => ({ outlet, claims })),
  }))
  return { known, used: used.toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1)) }
}
