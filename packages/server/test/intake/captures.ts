// Collects what a form of intake gives, for tests.
import type { Captured } from '@sijill/server/service/intake/types.ts'
import type { CapturedReport } from '@sijill/server/store/write/save-reports.ts'

export interface Collected {
  readonly reports: readonly CapturedReport[]
  /** Codes of the faults with their places. */
  readonly problems: readonly (readonly [code: string, where: string])[]
  readonly passed: readonly (readonly [why: string, where: string])[]
}

export async function collected(captured: AsyncIterable<Captured>): Promise<Collected> {
  const all: Captured[] = []
  for await (const one of captured) all.push(one)
  return {
    reports: all.flatMap((one) => ('report' in one ? [one.report] : [])),
    problems: all.flatMap((one) => ('problem' in one ? [[one.problem.code, one.problem.where] as const] : [])),
    passed: all.flatMap((one) => ('passed' in one ? [[one.passed, one.where] as const] : [])),
  }
}

/** Bytes as a stream in pieces of a size. */
export async function* inPieces(bytes: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes as Uint8Array)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}
