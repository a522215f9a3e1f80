// Decides what kind of source the report's own outlet is: listed ones as they are listed, others by the class word they are named by.
import type { ActorRegister } from '../../knowledge/actors.ts'
import type { SourceRegister } from '../../knowledge/sources.ts'
import type { Report, SourceKind } from '../../report/types.ts'
import { readDocument } from '../../text/document.ts'
import type { Lexicon } from '../../text/lexicon/index.ts'
import type { Token } from '../../text/token/types.ts'
import { hitOf } from '../match/index.ts'
import type { Outlet } from './types.ts'

export interface OutletKnowledge {
  readonly lexicon: Lexicon
  readonly sources: SourceRegister
  readonly actors: ActorRegister
}

const ARMED: ReadonlySet<string> = new Set(['rebel_group', 'political_militia', 'identity_militia'])

/** A class word that an outlet may be of: «شبكة حوران» is a local network, «مرصد حوران» a monitor; offices and relief bodies are told by their rows alone. */
const BY_CLASS: ReadonlySet<SourceKind> = new Set(['local_network', 'news_outlet'])

/** The kind that the first class word of a name tells. */
function kindByWord(tokens: readonly Token[]): SourceKind | null {
  for (const token of tokens) {
    const entry = hitOf(token, 'outlet_word')?.entry
    const kind = entry?.value as SourceKind | undefined
    if (entry && kind) return BY_CLASS.has(kind) || entry.classes.includes('own_monitor') ? kind : null
  }
  return null
}

interface NameRange {
  readonly first: number
  readonly end: number
  /** Listed with the article where the name has it. */
  readonly articleAgrees: boolean
}

/** One word of a longer name is no name by itself: الحرة in أخبار السهل الحرة. */
const isWhole = (tokens: readonly Token[], { first, end, articleAgrees }: NameRange, kind: SourceKind | undefined): boolean => {
  const before = tokens[first - 1]
  if (end > first + 1) return true
  // نشرة السهل is no «النشرة»
  if (!articleAgrees) return false
  // قناة الجزيرة, not مرصد الجزيرة
  return before === undefined || before.kind !== 'word' || hitOf(before, 'outlet_word')?.entry.value === kind
}

/** Agencies, papers and sites do not open with a tag; what local people post does. */
const isPost = (text: string): boolean => /^\s*#/.test(text)

/**
 * Who speaks when the outlet of a report does.
 * @example outletOf({ outlet: 'شبكة ضفاف', text }, knowledge).kind === 'local_network'
 */
export function outletOf({ outlet: name, text }: Pick<Report, 'outlet' | 'text'>, { lexicon, sources, actors }: OutletKnowledge): Outlet {
  if (!name) return { name: null, kind: 'news_outlet', id: null }
  const { tokens } = readDocument({ text: name }, lexicon)
  for (const token of tokens) {
    const hit = sources.names.at(tokens, token.index)[0]
    const listed = hit && isWhole(tokens, hit, hit.values[0]?.row.kind) ? hit.values[0]?.row : undefined
    if (listed && listed.kind !== 'official') return { name, kind: listed.kind, id: listed.id }
    const actor = actors.names.at(tokens, token.index).find((hit) => hit.articleAgrees)?.values[0]?.actor
    // the media of an armed actor speak as that actor
    if (actor?.kind === 'force' && ARMED.has(actor.category)) return { name, kind: 'armed_actor', id: null }
  }
  return { name, kind: kindByWord(tokens) ?? (isPost(text) ? 'local_network' : 'news_outlet'), id: null }
}
