// The heads of the columns of a table.
import type { ReactNode } from 'react'

export const Heads = ({ of }: { readonly of: readonly string[] }): ReactNode => (
  <thead>
    <tr>
      {of.map((name) => (
        <th scope="col" key={name}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
)
