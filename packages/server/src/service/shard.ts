// Says which shard a report belongs to: by its id, so that whoever divides reports by report comes to the same parts, on any machine.
import { createHash } from 'node:crypto'
import type { Line } from './lines.ts'
import { Problem } from './problem.ts'
import { contentId } from './report-input.ts'

/** One of so many, from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

/** Shards that there may be: more than any cluster has use for. */
const MOST = 100_000

/** Reads `3/8`; throws `extract/bad-shard`. */
export function checkShard(value: string, where: string): Shard {
  const [number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).slice(1).map(Number)
  if (number < 1 || number > of || of > MOST) throw new Problem('extract/bad-shard', where, { value, most: MOST })
  return { number, of }
}

/** What a line is known by: the id of its report or, of one without, that of its content; a line that is no report by its words. */
function idOf({ text, number }: Line): string {
  if (text === '') return String(number)
  try {
    const { id, text: body } = JSON.parse(text) as { readonly id?: unknown; readonly text?: unknown }
    if (typeof id === 'string' && id !== '') return id
    return typeof body === 'string' ? contentId(body) : text
  } catch {
    return text
  }
}

/** Whether a line is of a shard. Each line is of exactly one of them. */
export const isOfShard = (line: Line, { number, of }: Shard): boolean =>
  (createHash('sha256').update(idOf(line)).digest().readUInt32BE() % of) + 1 === number
