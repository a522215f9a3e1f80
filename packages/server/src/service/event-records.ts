// Makes the record of an event of claims of the store: what is published names them by their ids there.
import { byPublication } from '@sijill/engine/event/identity.ts'
import { relationsOf } from '@sijill/engine/event/relations.ts'
import type { ActorRelations, LinkedEvent } from '@sijill/engine/event/types.ts'
import { knowledgeOf } from '@sijill/engine/knowledge/knowledge.ts'
import { recordOf } from '@sijill/engine/record/record.ts'
import type { EventRecord, Value } from '@sijill/engine/record/types.ts'
import type { Hierarchies } from '../store/event-columns.ts'
import { compiledKnowledge } from './compiled-knowledge.ts'
import { cacheFolder, userFolders } from './folders.ts'
import { keptForTables } from './knowledge/kept-for-tables.ts'
import type { ToldClaim } from './told-claims.ts'

/** What linking and the record know of actors, places and sources. */
export interface EventKnowledge extends Hierarchies {
  readonly actors: ActorRelations
  /** The actor whose own voice a source is, or null. */
  readonly speaker: (source: string) => string | null
}

/** The knowledge of the project with the user's tables of a data folder. */
export function eventKnowledge(dataFolder: string): EventKnowledge {
  const { actors, sources, gazetteer } = knowledgeOf(compiledKnowledge(userFolders(dataFolder), cacheFolder()))
  const familyOf = (actor: string): readonly string[] => {
    const family = new Set<string>()
    for (let at: string | null | undefined = actor; at && !family.has(at); at = actors.actors.get(at)?.parent) family.add(at)
    return [...family]
  }
  const areasOf = (place: string): readonly string[] => {
    const entry = gazetteer.byId(place)
    const country = gazetteer.country(entry?.country ?? null)?.id
    return [...new Set([place, entry?.admin2, entry?.admin1, country].filter((id) => id != null))]
  }
  return { actors: relationsOf(actors), speaker: (source) => sources.speaker(source), familyOf, areasOf }
}

/** The same, kept by a process that asks for it again and again: it is read anew once a table has changed. */
export const lastingKnowledge = keptForTables(eventKnowledge)

/** A record with the claims it names put under other ids. */
function withClaimIds(record: EventRecord, idOf: (key: string) => string): EventRecord {
  const renamed = <T extends { readonly claim: string }>(value: T): T => ({ ...value, claim: idOf(value.claim) })
  const all = <T extends { readonly claim: string }>(values: readonly T[]): T[] => values.map(renamed)
  const one = <T>(value: Value<T> | null): Value<T> | null => value && renamed(value)
  return {
    ...record,
    type: renamed(record.type),
    place: one(record.place),
    time: one(record.time),
    initiators: all(record.initiators),
    targets: all(record.targets),
    participants: all(record.participants),
    means: all(record.means),
    tolls: new Map([...record.tolls].map(([outcome, toll]) => [outcome, renamed(toll)])),
    accounts: all(record.accounts),
    history: all(record.history),
  }
}

/** An event of some claims, in whatever order they come, that is known by an id: it is of the kind of the claim that was published first. */
export function namedEvent(id: string, claims: readonly ToldClaim[]): LinkedEvent {
  const sorted = claims.toSorted((a, b) => byPublication(a.told, b.told))
  const kind = sorted[0]?.told.claim.kind === 'aggregate' ? 'aggregate' : 'occurrence'
  return { id, kind, claims: sorted.map(({ key }) => key) }
}

/** The record of an event; `copyOf` gives the report that a report is a copy of. */
export function eventRecord(
  event: LinkedEvent,
  claims: readonly ToldClaim[],
  copyOf: (report: string) => string | null,
  { actors, speaker }: EventKnowledge,
): EventRecord {
  const record = recordOf({ event, claims: claims.map(({ told }) => told), copyOf, actors, speaker })
  const ids = new Map(claims.map(({ key, id }) => [key, id]))
  return withClaimIds(record, (key) => ids.get(key) ?? key)
}
