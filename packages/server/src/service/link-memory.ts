// Remembers what linked claims are compared by from one batch to the next: batches follow the days, and ask for the same claims again.
import { featuresOf, type Features } from '@sijill/engine/event/features.ts'
import type { Kysely } from 'kysely'
import { listTold } from '../store/read/list-linked-claims.ts'
import type { Tables } from '../store/tables.ts'

/** Claims remembered, at most: about 3 KB each. Those of a year lie within the reach of a claim that tells a year. */
const MOST = 30_000
/** Claims fetched at a time. */
const FETCHED = 1000

/** Features of claims by their ids in the store. A claim never changes, so neither do they. */
export class LinkMemory {
  readonly #known = new Map<string, Features>()

  /** The features of claims that are linked, fetched where they are not remembered. */
  async features(db: Kysely<Tables>, claims: readonly string[]): Promise<Map<string, Features>> {
    const found = new Map<string, Features>()
    const missing: string[] = []
    for (const id of claims) {
      const known = this.#known.get(id)
      if (known) found.set(id, known)
      else missing.push(id)
    }
    for (let at = 0; at < missing.length; at += FETCHED)
      for (const { claim, told } of await listTold(db, missing.slice(at, at + FETCHED))) found.set(claim, featuresOf(told))
    for (const [id, features] of found) this.#remember(id, features)
    return found
  }

  /** Remembers claims as the last ones asked for; the longest not asked for are forgotten. */
  #remember(id: string, features: Features): void {
    this.#known.delete(id)
    this.#known.set(id, features)
    if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value as string)
  }

  /** Remembers a new claim. */
  add(id: string, features: Features): void {
    this.#remember(id, features)
  }
}
