// What the bars of a timeline are made of: the parts of each row in the order of the legend, with their colours and words.
import type { Reader } from '../../app/reader.tsx'
import type { Words } from '../../words/words.tsx'
import type { Times } from '../asked.ts'
import type { Stack } from '../search.ts'
import type { Bar } from './chart.ts'
import { dayOf, endOf, type TimeStep } from './steps.ts'

export interface Part {
  readonly key: string
  readonly words: string
  readonly colour: string
  readonly events: number
}

const SERIES = 12

/** Grades have colours of their own everywhere. */
function colourOf({ is, key }: Times['stacks'][number], at: number, stack: Stack): string {
  if (is === 'rest') return 'var(--series-rest)'
  if (is === 'untold') return 'var(--series-untold)'
  return stack === 'grade' ? `var(--grade-${key})` : `var(--series-${(at % SERIES) + 1})`
}

function wordsOf({ is, key }: Times['stacks'][number], stack: Stack, { say }: Reader, words: Words): string {
  if (is === 'rest') return say('explore.time.rest')
  if (is === 'untold' || key === null) return say('explore.time.untold')
  if (stack === 'actor') return words.actor(key)
  return stack === 'grade' ? words.label('grade', key) : words.type(key)
}

export const partsOf = ({ stacks }: Times, stack: Stack, reader: Reader, words: Words): readonly Part[] =>
  stacks.map((one, at) => ({
    key: `${one.is}:${one.key ?? ''}`,
    words: wordsOf(one, stack, reader, words),
    colour: colourOf(one, at, stack),
    events: one.events,
  }))

/** The bars of the rows; without parts each row is one. */
export function barsOf({ rows }: Times, step: TimeStep): readonly Bar[] {
  return rows.flatMap(({ key, events, parts }) => {
    const start = dayOf(key)
    const span = { start, end: endOf(step, start) }
    if (parts.length === 0) return [{ ...span, events, part: 0 }]
    return parts.flatMap((count, part) => (count === 0 ? [] : [{ ...span, events: count, part }]))
  })
}
