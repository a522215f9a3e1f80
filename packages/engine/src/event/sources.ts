// Decides who the witness behind a line of attribution is: the end of its chain, or the one who vouches for a nameless end.
import { foldKey } from '../text/normalise/index.ts'
import type { LinkableLine } from './types.ts'

/** Kinds of sources without a name of their own: "a military source" of one agency is not that of another. */
const NAMELESS = new Set(['anonymous', 'witness', 'unnamed_media'])

const nameOf = (line: LinkableLine): string | null => line.id ?? (line.name === null ? null : foldKey(line.name).trim())

/** Local sources that the register does not know are activists and residents of each outlet's own. */
const isNameless = (line: LinkableLine): boolean =>
  NAMELESS.has(line.kind) || nameOf(line) === null || (line.kind === 'local_network' && line.id === null)

/** The links of a chain from the outlet's side to its end. */
export function chainOf(line: LinkableLine): LinkableLine[] {
  const chain: LinkableLine[] = []
  for (let at: LinkableLine | null = line; at; at = at.from) chain.push(at)
  return chain
}

/**
 * The key of the witness at the end of a chain. Everyone who quotes a monitor has one witness; a nameless source counts under
 * the last one who is named, else under the outlet: `sourceKeyOf({ sana, from: a military source }) === 'sana>anonymous'`.
 */
export function sourceKeyOf(line: LinkableLine, outlet: string | null): string {
  const chain = chainOf(line)
  const end = chain.at(-1) as LinkableLine
  if (!isNameless(end)) return nameOf(end) as string
  const voucher = chain.findLast((link) => !isNameless(link))
  return `${(voucher ? nameOf(voucher) : outlet && foldKey(outlet)) ?? '?'}>${end.kind}`
}
