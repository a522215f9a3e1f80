// Whether a report is made up for demonstration: its address is one that can be nobody's, by the names kept for examples (RFC 2606).
import type { RecordedEvent } from './recorded-event.ts'

const NOBODYS = /\.(?:example|invalid|test)$/i

export function isInvented(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false
  return NOBODYS.test(new URL(url).hostname)
}

/** Whether an event rests on nothing but invented reports. */
export const isInventedEvent = ({ claims }: Pick<RecordedEvent, 'claims'>): boolean => claims.every(({ report }) => isInvented(report.url))
