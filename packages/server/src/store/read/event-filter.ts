// What events can be asked for: the one vocabulary of filters, for the command line, the API and exports alike.
import type { Grade } from '@sijill/engine/record/types.ts'

/** Conditions, all of which hold; one that is absent is none. */
export interface EventFilter {
  readonly box?: readonly [west: number, south: number, east: number, north: number]
  /** ISO days; events of which some day lies within, both ends included. */
  readonly from?: string
  readonly to?: string
  /** Ids of event types; a type stands for its subtypes. */
  readonly types?: readonly string[]
  /** Ids of actors, in any role, members of them included. */
  readonly actors?: readonly string[]
  readonly role?: string
  /** Two-letter codes. */
  readonly countries?: readonly string[]
  readonly admin1?: readonly string[]
  readonly outlets?: readonly string[]
  readonly grades?: readonly Grade[]
  readonly kinds?: readonly ('occurrence' | 'aggregate')[]
  readonly leastKilled?: number
  /** Words in any of its reports. */
  readonly text?: string
}
