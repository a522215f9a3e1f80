// The name of whoever tells, or that it is withheld from this reader: the server then puts a sign in its place.
import type { ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'

/** What the server puts in the place of a name. */
export const WITHHELD = '…'

export function SourceName({ name }: { readonly name: string }): ReactNode {
  const { say } = useReader()
  return name === WITHHELD ? <span className="quiet">{say('app.withheld')}</span> : <bdi lang="ar">{name}</bdi>
}
