// Names the outlets that an event was read in, and how far each of them reaches.
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import type { RecordedEvent } from '../recorded-event.ts'
import type { Codes } from './codes.ts'
import { contributing } from './standing-claim.ts'

/** ACLED's scales of sources, in the order in which a pair is written. */
const SCALES = ['Local partner', 'New media', 'Subnational', 'National', 'Regional', 'International', 'Other'] as const
type Scale = (typeof SCALES)[number]

/** Names of the outlets that contributed, English where the register has one; copies and repeats left out. */
export function outletsOf(event: RecordedEvent, { outlets }: Codes): string[] {
  const names = contributing(event).flatMap(({ outlet }) => (outlet === null ? [] : [outlets.get(foldKey(outlet))?.name || outlet]))
  return [...new Set(names)]
}

function scaleOf({ kind, country }: { readonly kind: string; readonly country: string | null }, where: string): Scale {
  if (kind === 'local_network') return 'New media'
  if (kind !== 'news_outlet') return 'Other'
  return country === where ? 'National' : 'International'
}

/** ACLED's scale of the sources, at most a pair; null where the register knows none of them. */
export function sourceScale(event: RecordedEvent, { outlets }: Codes, country: string): string | null {
  const scales = contributing(event).flatMap(({ outlet }) => {
    const known = outlet === null ? undefined : outlets.get(foldKey(outlet))
    return known ? [scaleOf(known, country)] : []
  })
  const found = SCALES.filter((scale) => scales.includes(scale)).slice(0, 2)
  return found.length > 0 ? found.join('-') : null
}
