// The names met most and not known, for an editor: each with the sentence of a report, and whether the tables have it by now.
import { foldKey } from '@sijill/engine/text/normalise/index.ts'
import type { Kysely } from 'kysely'
import { listGaps, type Gap, type GapCursor, type GapKind } from '../../store/read/list-gaps.ts'
import type { Tables } from '../../store/tables.ts'
import type { Registers } from '../registers.ts'

export interface ToldGap extends Omit<Gap, 'example'> {
  /** In the tables by now: reading anew will find it. */
  readonly listed: boolean
  readonly example: Omit<Gap['example'], 'text' | 'start' | 'end'> & {
    readonly before: string
    readonly words: string
    readonly after: string
  }
}

/** Letters before and after the words at most. */
const AROUND = 160
const ENDS = /[.!?؟\n]/

/** The sentence round the words, cut where it is long. */
function sentenceOf({ text, start, end }: Gap['example']): Pick<ToldGap['example'], 'before' | 'words' | 'after'> {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const from = Math.max(0, ...[...before.matchAll(new RegExp(ENDS, 'g'))].map(({ index }) => index + 1))
  const until = after.search(ENDS)
  const [lead, rest] = [before.slice(from).trimStart(), until < 0 ? after : after.slice(0, until + 1)]
  return {
    before: lead.length > AROUND ? `…${lead.slice(-AROUND)}` : lead,
    words: text.slice(start, end),
    after: (rest.length > AROUND ? `${rest.slice(0, AROUND)}…` : rest).trimEnd(),
  }
}

/** Which of some names the gazetteer has, by their folded letters. */
function listedPlaces(names: readonly string[], { gazetteer }: Registers): ReadonlySet<string> {
  const wanted = new Set(names.map(foldKey))
  const found = new Set<string>()
  for (const { name_ar, aliases } of gazetteer.all())
    for (const name of [name_ar, ...aliases]) {
      const key = foldKey(name)
      if (wanted.has(key)) found.add(key)
    }
  return found
}

const listedActors = (names: readonly string[], { actors }: Registers): ReadonlySet<string> =>
  new Set(names.map(foldKey).filter((key) => actors.called(key).length > 0))

/** A page of gaps. */
export async function gapsFor(
  db: Kysely<Tables>,
  registers: Registers,
  kind: GapKind,
  page: { readonly after?: GapCursor | undefined; readonly limit: number },
): Promise<ToldGap[]> {
  const gaps = await listGaps(db, kind, page)
  const names = gaps.map(({ name }) => name)
  const listed = names.length === 0 ? new Set<string>() : (kind === 'place' ? listedPlaces : listedActors)(names, registers)
  return gaps.map(({ example, ...gap }) => {
    const { report, outlet, published } = example
    return { ...gap, listed: listed.has(foldKey(gap.name)), example: { report, outlet, published, ...sentenceOf(example) } }
  })
}
