// Values that must keep their own direction wherever they stand: ranges, days, coordinates, ids.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'

/** What must run from left to right: a code, an id, an address, a coordinate. */
export const LeftToRight = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <bdi dir="ltr" className="ltr">
    {children}
  </bdi>
)

interface Bounds {
  readonly min: number | null
  readonly max: number | null
}

/** Bounds as they are told: `4–5`, `≥ 3`; what is not told is said to be, never written as zero. */
export function Range({ min, max }: Bounds): ReactNode {
  const { say, written } = useReader()
  if (min === null && max === null) return <span className="quiet">{say('app.untold')}</span>
  if (max === null) return <LeftToRight>{`${written.number(min ?? 0)}+`}</LeftToRight>
  if (min === max) return <LeftToRight>{written.number(max)}</LeftToRight>
  return <LeftToRight>{`${written.number(min ?? 0)}–${written.number(max)}`}</LeftToRight>
}

/** A day, or two with a dash between them. */
export function Days({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const { written, sayRich } = useReader()
  const day = (iso: string): ReactNode => <time dateTime={iso.slice(0, 10)}>{written.day(iso)}</time>
  return from === to ? <bdi>{day(from)}</bdi> : sayRich('app.days', { from: <bdi>{day(from)}</bdi>, to: <bdi>{day(to)}</bdi> })
}

/** A point in degrees: latitude, longitude. */
export const Point = ({ lat, lon, digits = 4 }: { readonly lat: number; readonly lon: number; readonly digits?: number }): ReactNode => (
  <LeftToRight>{`${lat.toFixed(digits)}, ${lon.toFixed(digits)}`}</LeftToRight>
)

/** Words of a report, in their own direction whatever stands around them. */
export const Quote = ({ children }: { readonly children: string }): ReactNode => (
  <q lang="ar" dir="auto">
    {children}
  </q>
)
