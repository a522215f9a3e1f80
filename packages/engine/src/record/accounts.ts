// Decides on whose word each claim stands: copies speak with the voice of their origin, quotations with that of whom they quote.
import { tollsOf } from '../event/features.ts'
import { byPublication } from '../event/identity.ts'
import { chainOf, sourceKeyOf } from '../event/sources.ts'
import type { Told } from '../event/types.ts'
import type { Account, RecordInput, Witness } from './types.ts'

interface Voice extends Witness {
  readonly denies: boolean
}

type Speaker = RecordInput['speaker']

/** Voices of a claim, one for each line of attribution: a group's own media are the group. */
function voicesOf({ claim, report }: Told, speaker: Speaker): Voice[] {
  return claim.attribution.map((line) => {
    const end = chainOf(line).at(-1) ?? line
    return {
      key: (end.id === null ? null : speaker(end.id)) ?? sourceKeyOf(line, report.outlet),
      name: end.name ?? report.outlet,
      kind: end.kind,
      denies: line.stance === 'denies' || claim.factuality === 'denied',
    }
  })
}

type AccountInput = Pick<RecordInput, 'claims' | 'copyOf' | 'speaker'>

/** Voices of a claim: of a copy, those of its origin where that tells the event too. */
function heardIn(told: Told, { claims, copyOf, speaker }: AccountInput): Voice[] {
  const origin = copyOf(told.report.id)
  const there = origin === null ? [] : claims.filter(({ report }) => report.id === origin)
  if (there.length > 0) return there.flatMap((one) => voicesOf(one, speaker))
  const own = voicesOf(told, speaker)
  if (own.length > 0) return own
  const outlet = told.report.outlet
  return [{ key: `${outlet ?? told.report.id}>untold`, name: outlet, kind: 'news_outlet', denies: told.claim.factuality === 'denied' }]
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].toSorted()

export interface Heard {
  readonly accounts: readonly Account[]
  readonly witnesses: readonly Witness[]
}

/** Every claim as an account, in the order of publication, and the independent witnesses behind all of them. */
export function accountsOf(input: AccountInput): Heard {
  const { claims, copyOf } = input
  const witnesses = new Map<string, Witness>()
  const accounts = claims.toSorted(byPublication).map((told): Account => {
    const { claim, report } = told
    const voices = heardIn(told, input)
    for (const { key, name, kind } of voices) if (!witnesses.has(key)) witnesses.set(key, { key, name, kind })
    return {
      claim: claim.id,
      report: report.id,
      outlet: report.outlet,
      published: report.published,
      copyOf: copyOf(report.id),
      witnesses: unique(voices.map(({ key }) => key)),
      denying: unique(voices.filter(({ denies }) => denies).map(({ key }) => key)),
      update: claim.kind === 'update',
      factuality: claim.factuality,
      type: claim.type ?? 'other',
      subtype: claim.subtype,
      place: claim.place,
      time: claim.time,
      actors: claim.actors,
      means: claim.means.map(({ id }) => id),
      tolls: tollsOf(claim),
    }
  })
  return { accounts, witnesses: [...witnesses.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

/** One witness's last word on a field. */
export interface Word<T> {
  readonly witness: string
  readonly value: T
  readonly account: Account
}

/** The last word of each witness on what `read` finds; those who deny the event have none. */
export function lastWords<T>(accounts: readonly Account[], read: (account: Account) => T | null): Word<T>[] {
  const words = new Map<string, Word<T>>()
  for (const account of accounts) {
    const value = read(account)
    if (value === null) continue
    for (const witness of account.witnesses) if (!account.denying.includes(witness)) words.set(witness, { witness, value, account })
  }
  return [...words.values()]
}

export type Role = 'initiator' | 'target' | 'participant'

/** Actors that an account names in a role, or null where it names none. */
export function namedIn(account: Account, role: Role): readonly string[] | null {
  const ids = account.actors.flatMap((actor) => (actor.role === role && actor.id !== null ? [actor.id] : []))
  return ids.length > 0 ? ids : null
}
