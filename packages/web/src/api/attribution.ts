// Whom a line of attribution cites, who may cite others: a depth that the types of answers lose.
import type { Claim } from '../event/ask-event.ts'

type Served = Claim['attribution'][number]

/** A line of attribution, and the line that it cites. */
export interface Line extends Omit<Served, 'from'> {
  readonly from: Line | null
}

/** A line as it is served, and all it cites, the nearest to the report first. */
export function linesOf(line: Served): Line[] {
  const lines: Line[] = []
  for (let at: Line | null = line as Line; at; at = at.from) lines.push(at)
  return lines
}
