// Which questions are answered by the counts kept ready (`event_counts`), and which are asked of the events one by one?
import type { EventFilter } from './event-filter.ts'

/** Conditions on what events are counted by. */
const COUNTED_BY: ReadonlySet<string> = new Set(['types', 'countries', 'admin1', 'grades', 'kinds'] satisfies (keyof EventFilter)[])

/** Whether the counts answer a filter: it asks for nothing but what they are kept by. They are those of now. */
export const isCounted = ({ exact: _, ...filter }: EventFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || COUNTED_BY.has(name))
