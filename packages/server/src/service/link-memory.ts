// Remembers what linked claims are compared by from one batch to the next: batches follow the days, and ask for the same claims again.
import { featuresOf, type Features } from '@sijill/engine/event/features.ts'
import type { Kysely } from 'kysely'
import { listTold } from '../store/read/list-linked-claims.ts'
import type { Tables } from '../store/tables.ts'

/** Claims remembered, at most: about 3 KB each. Those of a year lie within the reach of a claim that tells a year. */
const MOST = 30_000
/** Claims fetched at a time. */
const FETCHED = 1000

interface Remembered {
  readonly features: Features
  /** What people had decided of the claim (`reviewed_claims`). */
  readonly version: string
}

/** Features of claims by their ids in the store. They change only by what people decide of the claim. */
export class LinkMemory {
  readonly #known = new Map<string, Remembered>()
  #versions: ReadonlyMap<string, string> = new Map()

  /** Says what claims stand by now; what is remembered of others is forgotten. */
  standBy(versions: ReadonlyMap<string, string>): void {
    this.#versions = versions
  }

  #version(id: string): string {
    return this.#versions.get(id) ?? ''
  }

  /** The features of claims that are linked, fetched where they are not remembered. */
  async features(db: Kysely<Tables>, claims: readonly string[]): Promise<Map<string, Features>> {
    const found = new Map<string, Features>()
    const missing: string[] = []
    for (const id of claims) {
      const known = this.#known.get(id)
      if (known?.version === this.#version(id)) found.set(id, known.features)
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
    this.#known.set(id, { features, version: this.#version(id) })
    if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value as string)
  }

  /** Remembers a new claim. */
  add(id: string, features: Features): void {
    this.#remember(id, features)
  }
}
