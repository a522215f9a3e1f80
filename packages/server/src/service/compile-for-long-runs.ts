// Has the engine's code compiled for runs over tens of thousands of reports, rather than for a quick start.
import { setFlagsFromString } from 'node:v8'

/**
 * Of the engine's thousand functions most run a few times a report: by V8's own counts they wait through thousands of reports for the
 * optimizing compiler, and what its middle compiler makes of them meanwhile takes memory and is no faster. Without it two workers of
 * `extract` hold a fifth less (326 MB for 414 after 40,000 reports), and a thread that has a core to itself reads a quarter more a second
 * once it is warm; where compiling takes the cores that the workers need, the gain is lost again, and the first thousands are slower.
 */
const FLAGS = ['--no-maglev', '--invocation-count-for-turbofan=600', '--max-inlined-bytecode-size-cumulative=500'] as const

/** Bytes of input from which that pays: some thirty thousand reports. */
export const LONG_RUN = 30_000_000

/** For this process and the threads that it starts afterwards. */
export function compileForLongRuns(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
