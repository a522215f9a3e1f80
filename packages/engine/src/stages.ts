// Runs readings side by side, stage by stage. The code of all stages is many times larger than what a processor core keeps at hand: a
// report that runs through all of them alone finds each stage's code gone cold. A batch that passes each stage together takes about a
// fifth less time (bench/run.ts, which reads both ways in turn).

/** Work that pauses between its stages. */
export type Stages<T> = Generator<undefined, T, undefined>

/** Does all works side by side, every one its first stage, then every one its second; their results in order. What a work throws is thrown. */
export function together<T>(works: readonly Stages<T>[]): T[] {
  const results: T[] = []
  let open = works.map((work, index) => ({ work, index }))
  while (open.length > 0) {
    const paused: typeof open = []
    for (const one of open) {
      const step = one.work.next()
      if (step.done) results[one.index] = step.value
      else paused.push(one)
    }
    open = paused
  }
  return results
}
