// Tells whether an event is told to have happened at all: what is denied by all, or only announced, is no event in any other codebook.
import type { EventRecord } from '@sijill/engine/record/types.ts'
import type { Reason } from './row.ts'

/** Why an event did not happen as far as anybody says; null where somebody says that it did, or may have. */
export function notHappened({ factuality }: EventRecord): Extract<Reason, 'denied' | 'only-planned'> | null {
  if (factuality === 'denied') return 'denied'
  return factuality === 'planned' ? 'only-planned' : null
}
