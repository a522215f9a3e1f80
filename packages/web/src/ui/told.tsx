// A sentence of the server: what runs from left to right in it (dates, names of files, codes) keeps its direction.
import { Fragment, type ReactNode } from 'react'
import { LeftToRight } from './values.tsx'

/** A run of Latin letters and digits with what joins them; the stop after it is of the sentence. */
const FOREIGN = /([A-Za-z0-9"](?:[^\s\u0600-\u06ff]*[A-Za-z0-9+"])?)/u

export const Told = ({ text }: { readonly text: string }): ReactNode =>
  text.split(FOREIGN).map((part, at) =>
    // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence have no other name
    at % 2 === 1 ? <LeftToRight key={at}>{part}</LeftToRight> : <Fragment key={at}>{part}</Fragment>,
  )
