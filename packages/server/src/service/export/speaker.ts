// Tells who said it first, and keeps private people unnamed.
import { chainOf } from '@sijill/engine/event/sources.ts'
import type { LinkableLine } from '@sijill/engine/event/types.ts'
import type { CodeContext } from './code-context.ts'

const PRIVATE: ReadonlySet<unknown> = new Set(['witness', 'anonymous'])

/** Whether a kind of source is a private person, named only in a restricted export. */
export const isPrivate = (kind: unknown): boolean => PRIVATE.has(kind)

/** The end of a chain: who said it before all who repeat it. A private person is told by kind alone unless `restricted`. */
export function originalSpeaker(line: LinkableLine, { labels, restricted }: Pick<CodeContext, 'labels' | 'restricted'>): string {
  const end = chainOf(line).at(-1) ?? line
  const kind = labels('source', end.kind)
  return isPrivate(end.kind) && !restricted ? kind : (end.name ?? kind)
}
