// A sentence of the server: what runs from left to right in it (dates, names of files, codes, words in English) keeps its direction.
import { Fragment, type ReactNode } from 'react'

const ARABIC = /[\u0600-\u06ff]/u

/** A run of Latin words with what stands between them, or one of digits with what joins them; the stop after it is of the sentence. */
const FOREIGN = /([A-Za-z"{](?:[^\u0600-\u06ff]*[A-Za-z0-9+"}])?|[0-9](?:[^\s\u0600-\u06ff]*[A-Za-z0-9+"])?)/u

export const Told = ({ text }: { readonly text: string }): ReactNode =>
  ARABIC.test(text) ? (
    text.split(FOREIGN).map((part, at) =>
      at % 2 === 1 ? (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence have no other name
        <bdi key={at} dir="ltr">
          {part}
        </bdi>
      ) : (
        // oxlint-disable-next-line react/no-array-index-key -- the same
        <Fragment key={at}>{part}</Fragment>
      ),
    )
  ) : (
    <bdi dir="ltr" lang="en">
      {text}
    </bdi>
  )
