// Decides the best value of a field: the one that most witnesses' accounts hold, and of equal ones the most exact.
import { dayOf } from '../event/features.ts'
import type { ActorRelations, LinkableClaim } from '../event/types.ts'
import { placesMeet } from './compare.ts'
import { lastWords, namedIn, type Role, type Word } from './accounts.ts'
import type { Account, Value } from './types.ts'

type Place = NonNullable<LinkableClaim['place']>
type Time = NonNullable<LinkableClaim['time']>

interface Choice<T> {
  /** Whether a word of one witness holds the value of another. */
  readonly holds: (word: T, value: T) => boolean
  /** Less is more exact. */
  readonly breadth: (value: T) => number
}

/** The value held by most; of equal ones the most exact, then the one told first. */
function bestOf<T>(words: readonly Word<T>[], { holds, breadth }: Choice<T>): Value<T> | null {
  const ranked = words
    .map(({ value, account }) => ({ value, account, support: words.filter((word) => holds(word.value, value)).length }))
    .toSorted((a, b) => b.support - a.support || breadth(a.value) - breadth(b.value))
  const [best] = ranked
  return best ? { best: best.value, claim: best.account.claim, support: best.support, of: words.length } : null
}

/** The type that most witnesses tell; of equal ones the one told first. */
export const bestType = (accounts: readonly Account[]): Value<string> | null =>
  bestOf(
    lastWords(accounts, ({ type }) => type),
    { holds: (a, b) => a === b, breadth: () => 0 },
  )

/** The place that most accounts hold or touch; of equal ones the smallest: the quarter, where others say the city. */
export const bestPlace = (accounts: readonly Account[]): Value<Place> | null =>
  bestOf(lastWords(accounts, ({ place, update }) => (update ? null : place)) as Word<Place>[], {
    holds: placesMeet,
    breadth: ({ radius_km, geo_precision }) => radius_km + geo_precision / 10,
  })

const lengthOf = ({ from, to }: Time): number => dayOf(to) - dayOf(from)

/** The days that most accounts share; of equal ones the shortest stretch. Later news may be dated by itself and has no say. */
export const bestTime = (accounts: readonly Account[]): Value<Time> | null =>
  bestOf(lastWords(accounts, ({ time, update }) => (update ? null : time)) as Word<Time>[], {
    holds: (a, b) => a.from <= b.to && b.from <= a.to,
    breadth: (time) => lengthOf(time) + time.time_precision / 10,
  })

/** Actors of a role that at least half of those who name any name, a unit counting for its army; the army gives way to its unit. */
export function bestActors(accounts: readonly Account[], role: Role, actors: ActorRelations): Value<string>[] {
  const words = lastWords(accounts, (account) => namedIn(account, role))
  const ids = [...new Set(words.flatMap(({ value }) => value))]
  const values = ids.map((id): Value<string> => {
    const supporters = words.filter(({ value }) => value.some((one) => actors.isWithin(one, id)))
    const first = words.find(({ value }) => value.includes(id))
    return { best: id, claim: first?.account.claim ?? '', support: supporters.length, of: words.length }
  })
  const most = Math.max(0, ...values.map(({ support }) => support))
  const enough = values.filter(({ support }) => support >= Math.min(most, words.length / 2))
  return enough
    .filter(({ best }) => !enough.some((other) => other.best !== best && actors.isWithin(other.best, best)))
    .toSorted((a, b) => b.support - a.support || (a.best < b.best ? -1 : 1))
}

/** Every means that a witness tells, the best supported first. */
export function allMeans(accounts: readonly Account[]): Value<string>[] {
  const words = lastWords(accounts, ({ means }) => (means.length > 0 ? means : null))
  return [...new Set(words.flatMap(({ value }) => value))]
    .map((id): Value<string> => {
      const telling = words.filter(({ value }) => value.includes(id))
      return { best: id, claim: telling[0]?.account.claim ?? '', support: telling.length, of: words.length }
    })
    .toSorted((a, b) => b.support - a.support || (a.best < b.best ? -1 : 1))
}
