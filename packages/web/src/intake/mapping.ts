// Writes how the columns of a table are taken, as the server takes it: `text=Body,published=Date`.

interface Column {
  readonly name: string
  readonly field: string | null
}

/** The mapping of all columns with one of them taken as something else; a field is given to one column at most. Undefined where there is none. */
export function mapWith(columns: readonly Column[], name: string, field: string): string | undefined {
  const pairs = columns.flatMap((column) => {
    const taken = column.name === name ? (field === 'none' ? null : field) : column.field === field ? null : column.field
    return taken === null ? [] : [`${taken}=${column.name}`]
  })
  return pairs.length > 0 ? pairs.join(',') : undefined
}
