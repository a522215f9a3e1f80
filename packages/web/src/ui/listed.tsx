// Several things in a row, with the comma of the language between them.
import { Fragment, type ReactNode } from 'react'
import { useReader } from '../app/reader.tsx'

interface ListedProps<T> {
  readonly items: readonly T[]
  /** What tells one from the others. */
  readonly keyOf?: (item: T) => string
  readonly children: (item: T, at: number) => ReactNode
}

export function Listed<T>({ items, keyOf = String, children }: ListedProps<T>): ReactNode {
  const { say } = useReader()
  return items.map((item, at) => (
    <Fragment key={keyOf(item)}>
      {at > 0 && say('app.comma')}
      {children(item, at)}
    </Fragment>
  ))
}

/** Names in a row, each in its own direction. */
export const Names = ({ names }: { readonly names: readonly string[] }): ReactNode => (
  <Listed items={names}>{(name) => <bdi>{name}</bdi>}</Listed>
)
