// Looks at the head of a stream without losing it.

export interface Headed<T> {
  readonly head: readonly T[]
  /** The stream from its beginning. */
  readonly all: AsyncGenerator<T>
}

/** The first pieces of a stream, until they are enough or it ends, and the stream whole. Whoever stops reading it closes it. */
export async function headOf<T>(source: AsyncIterable<T>, isEnough: (pieces: readonly T[]) => boolean): Promise<Headed<T>> {
  const pieces = source[Symbol.asyncIterator]()
  const head: T[] = []
  while (!isEnough(head)) {
    const { value, done } = await pieces.next()
    if (done) break
    head.push(value)
  }
  async function* all(): AsyncGenerator<T> {
    try {
      yield* head
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
    } finally {
      await pieces.return?.()
    }
  }
  return { head, all: all() }
}
