// Has the engine's code compiled for runs over thousands of reports, rather than for a quick start.
import { setFlagsFromString } from 'node:v8'

/**
 * Of the engine's thousand functions most run a few times a report: by V8's own counts they wait through thousands of reports for the
 * optimizing compiler, and what its middle compiler makes of them meanwhile is no faster. Fewer runs before it, no middle compiler and
 * smaller pieces put together make a thousand reports cost a quarter less processor time from the third thousand on, and a third more in
 * the first (bench/run.ts, alternating processes). What V8 does not know it leaves aside.
 */
const FLAGS = ['--no-maglev', '--invocation-count-for-turbofan=600', '--max-inlined-bytecode-size-cumulative=500'] as const

/** Bytes of input from which that pays: some three thousand reports. */
export const LONG_RUN = 3_000_000

/** For this process and the threads that it starts afterwards. */
export function compileForLongRuns(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
