// Finds a whole date told in words (الثلاثاء 27 آب 2024) among the lines of a page or in a cell, by the engine's grammar of time.
import type { Engine } from '@sijill/engine/engine.ts'

export interface DayInWords {
  /** ISO day. */
  readonly day: string
  /** The line that it stands in. */
  readonly line: string
}

/** The first day that a line tells whole, its year in it; null where none does. */
export function dayInWords(lines: readonly string[], engine: Engine): DayInWords | null {
  for (const line of lines) {
    const { times } = engine.trace({ id: 'date', text: line }).mentions
    const day = times.find(
      ({ kind, from, to, precision, certain }) => kind === 'day' && from !== null && from === to && precision === 1 && certain,
    )
    if (day?.from) return { day: day.from, line }
  }
  return null
}
