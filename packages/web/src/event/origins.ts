// Accounts by their independent origins: who repeats another stands under him, folded away where he adds nothing.
import type { Account } from './ask-event.ts'

/** An account with those that tell the same on the same word. */
export interface Voice {
  readonly account: Account
  readonly repeats: readonly Account[]
}

/** What stands on the word of the same witnesses. */
export interface Origin {
  /** Keys of the witnesses. */
  readonly witnesses: readonly string[]
  readonly voices: readonly Voice[]
  /** How many reports carry it. */
  readonly reports: number
}

const told = ({ tolls, type, factuality, denying, actors }: Account): string =>
  JSON.stringify([
    tolls.map(({ outcome, min, max }) => [outcome, min, max].join()).toSorted(),
    type,
    factuality,
    denying,
    actors.map(({ role, id }) => [role, id].join()).toSorted(),
  ])

/** Whether an account adds nothing to another: a copy of its report, or the same again on the same word from another report. */
const repeats = (account: Account, first: Account): boolean =>
  account.copy_of !== null
    ? account.copy_of === first.report || told(account) === told(first)
    : account.report !== first.report && told(account) === told(first)

function voicesOf(accounts: readonly Account[]): Voice[] {
  const voices: { account: Account; repeats: Account[] }[] = []
  for (const account of accounts) {
    const first = voices.find((voice) => repeats(account, voice.account))
    if (first) first.repeats.push(account)
    else voices.push({ account, repeats: [] })
  }
  return voices
}

/** Accounts by those on whose word they stand, in the order in which each was first heard. */
export const originsOf = (accounts: readonly Account[]): Origin[] =>
  [...Map.groupBy(accounts, ({ witnesses }) => witnesses.join('\n')).values()].map((of) => ({
    witnesses: of[0]?.witnesses ?? [],
    voices: voicesOf(of),
    reports: new Set(of.map(({ report }) => report)).size,
  }))
