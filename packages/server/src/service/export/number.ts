// Gives events numbers where a codebook wants them: made of the id, so that the same event keeps its number in every export.
import { createHash } from 'node:crypto'

/** Of 48 bits: whole in a spreadsheet, and among a million events two collide in one of five hundred records. */
const BYTES = 6

/** The number of an event, or of one of its days; the first day has the number of the event. */
export function numberOf(event: string, day = 0): number {
  const name = day === 0 ? event : `${event}+${day}`
  return createHash('sha256').update(name).digest().readUIntBE(0, BYTES)
}
