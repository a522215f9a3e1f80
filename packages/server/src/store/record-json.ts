// Writes the record of an event as JSON and reads it back: its maps become lists of pairs.
import type { EventRecord } from '@sijill/engine/record/types.ts'

type Pairs<T> = T extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : T
type Account = EventRecord['accounts'][number]

/** A record as it is kept. */
export type RecordJson = Omit<EventRecord, 'tolls' | 'accounts'> & {
  readonly tolls: Pairs<EventRecord['tolls']>
  readonly accounts: readonly (Omit<Account, 'tolls'> & { readonly tolls: Pairs<Account['tolls']> })[]
}

export const recordToJson = (record: EventRecord): RecordJson => ({
  ...record,
  tolls: [...record.tolls],
  accounts: record.accounts.map((account) => ({ ...account, tolls: [...account.tolls] })),
})

export const recordFromJson = (json: RecordJson): EventRecord => ({
  ...json,
  tolls: new Map(json.tolls),
  accounts: json.accounts.map((account) => ({ ...account, tolls: new Map(account.tolls) })),
})
