// Grades how far an event is established: by independent witnesses, by what the sides themselves say, by who disputes it.
import type { ActorRelations } from '../event/types.ts'
import { lastWords } from './accounts.ts'
import type { Account, Agreement, Field, Graded, Witness } from './types.ts'

/** Whether a witness is an actor, or speaks for one: its command, its media, its state's offices. */
const speaksFor = (witness: string, actor: string, actors: ActorRelations): boolean => witness === actor || actors.related(witness, actor)

const DOERS = new Set(['initiator', 'participant'])
/** Nobody owns to a deed in the name of a class of people. */
const NOBODY = new Set(['civilians', 'protesters', 'unidentified_armed_group'])

/** The witnesses who tell it and are said, by anyone, to have done it. */
function doersTelling(accounts: readonly Account[], telling: ReadonlySet<string>, actors: ActorRelations): Set<string> {
  const doers = accounts.flatMap((account) =>
    account.actors.flatMap(({ role, id }) => (DOERS.has(role) && id !== null && !NOBODY.has(id) ? [id] : [])),
  )
  return new Set(doers.filter((id) => [...telling].some((witness) => speaksFor(witness, id, actors))))
}

/**
 * The grade (docs/glossary.md has it in words). Contested comes before all: somebody denies that it happened, or independent witnesses
 * blame actors that do not belong together. Then confirmed, fair, weak.
 */
export function gradeOf(
  accounts: readonly Account[],
  witnesses: readonly Witness[],
  disagreement: Readonly<Record<Field, Agreement>>,
  actors: ActorRelations,
): Graded {
  if (disagreement.occurrence === 'conflict') return { grade: 'contested', because: 'denied' }
  if (disagreement.initiator === 'conflict') return { grade: 'contested', because: 'blame-disputed' }
  const sure = lastWords(accounts, ({ factuality }) => (factuality === 'asserted' || factuality === 'background' ? factuality : null))
  const telling = new Set(sure.map(({ witness }) => witness))
  const known = witnesses.filter(({ key }) => telling.has(key))
  if (known.length === 0) return { grade: 'weak', because: 'only-possible' }
  if (known.length === 1) return { grade: 'weak', because: 'one-witness' }
  const doers = doersTelling(accounts, telling, actors)
  const roots = [...doers].filter((id, at, all) => all.findIndex((other) => actors.related(id, other)) === at)
  if (roots.length > 1) return { grade: 'confirmed', because: 'told-by-both-sides' }
  return doers.size > 0 ? { grade: 'confirmed', because: 'told-by-doer' } : { grade: 'fair', because: 'several-witnesses' }
}
