// Decides how two accounts stand to each other in one field: the same, different but both possible, or not both true.
import { kilometres } from '../claim/incident/compatible.ts'
import { affinityOf } from '../event/families.ts'
import type { Range } from '../event/features.ts'
import { weighPlaces } from '../event/score/place.ts'
import { compareRanges } from '../event/score/toll.ts'
import type { ActorRelations, LinkableClaim } from '../event/types.ts'
import { lastWords, namedIn } from './accounts.ts'
import type { Account, Agreement, Field } from './types.ts'

type Standing = Extract<Agreement, 'agree' | 'vary' | 'conflict'>
type Place = NonNullable<LinkableClaim['place']>
type Time = NonNullable<LinkableClaim['time']>

/** Whether two places can hold one occurrence: as linking sees it. */
export function placesMeet(a: Place, b: Place): boolean {
  const { reasons, veto } = weighPlaces(a, b)
  return veto === null && reasons.every(({ code }) => ['place.within', 'place.meet', 'place.seat'].includes(code))
}

const typesStand = (a: string, b: string): Standing => (a === b ? 'agree' : affinityOf(a, b) === 'apart' ? 'conflict' : 'vary')

function placesStand(a: Place, b: Place): Standing {
  if (kilometres(a, b) <= 1 && a.geo_precision === b.geo_precision) return 'agree'
  return placesMeet(a, b) ? 'vary' : 'conflict'
}

function timesStand(a: Time, b: Time): Standing {
  if (a.from === b.from && a.to === b.to) return 'agree'
  return a.from <= b.to && b.from <= a.to ? 'vary' : 'conflict'
}

function rangesStand(a: Range, b: Range): Standing {
  if (a.min === b.min && a.max === b.max) return 'agree'
  return ['none', 'overlap', 'exact', 'exact_small'].includes(compareRanges(a, b)) ? 'vary' : 'conflict'
}

const UNKNOWN = 'unidentified_armed_group'

/** Unknown gunmen may be anyone; a unit and its army, or two of one army, are no contradiction. */
function actorsStand(a: readonly string[], b: readonly string[], actors: ActorRelations): Standing {
  if (a.toSorted().join() === b.toSorted().join()) return 'agree'
  const meet = a.some((x) => b.some((y) => x === y || x === UNKNOWN || y === UNKNOWN || actors.related(x, y)))
  return meet ? 'vary' : 'conflict'
}

/** The worst that any two of several words stand to each other. */
function worst<T>(words: readonly { readonly value: T }[], stand: (a: T, b: T) => Standing): Agreement {
  if (words.length < 2) return words.length === 0 ? 'untold' : 'one'
  const all = words.flatMap((a, at) => words.slice(at + 1).map((b) => stand(a.value, b.value)))
  return all.includes('conflict') ? 'conflict' : all.includes('vary') ? 'vary' : 'agree'
}

/** Whether it happened: conflict where a witness denies it and another tells it. */
function occurrence(accounts: readonly Account[]): Agreement {
  const told = lastWords(accounts, ({ factuality }) => factuality)
  const denied = accounts.some(({ denying }) => denying.length > 0)
  if (told.length === 0) return denied ? 'one' : 'untold'
  return denied ? 'conflict' : worst(told, (a, b) => (a === b ? 'agree' : 'vary'))
}

/** How the accounts stand in each field. Later news has its own day and counts, and is compared in neither. */
export function disagreementOf(accounts: readonly Account[], actors: ActorRelations): Record<Field, Agreement> {
  const plain = accounts.filter(({ update }) => !update)
  const who = (role: 'initiator' | 'target'): Agreement =>
    worst(
      lastWords(accounts, (account) => namedIn(account, role)),
      (a, b) => actorsStand(a, b, actors),
    )
  const many = (outcome: 'killed' | 'injured'): Agreement =>
    worst(
      lastWords(plain, ({ tolls }) => tolls.get(outcome) ?? null),
      rangesStand,
    )
  return {
    occurrence: occurrence(accounts),
    type: worst(
      lastWords(accounts, ({ type }) => type),
      typesStand,
    ),
    place: worst(lastWords(plain, ({ place }) => place) as { value: Place }[], placesStand),
    time: worst(lastWords(plain, ({ time }) => time) as { value: Time }[], timesStand),
    initiator: who('initiator'),
    target: who('target'),
    killed: many('killed'),
    injured: many('injured'),
  }
}
