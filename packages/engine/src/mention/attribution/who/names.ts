// Finds names of the register of sources, and makes the view in which this grammar's rules see them and the sources made of them.
import type { SourceKind } from '../../../report/types.ts'
import type { SourceRegister, SourceRow } from '../../../knowledge/sources.ts'
import type { MatchView, Mention } from '../../match/index.ts'

/** A name of the register. */
export interface SourceName extends Mention {
  readonly grammar: 'source-name'
  readonly row: SourceRow
  /** Named by one who speaks for it (its director, its correspondent). */
  readonly speaker: boolean
}

/** The head of a nameless source by the register: شهود عيان، مصادر محلية. */
export interface NamelessHead extends Mention {
  readonly grammar: 'source-nameless'
  readonly kind: SourceKind
  /** Listed with the article where the text has it. */
  readonly articleAgrees: boolean
}

function listedAt(view: MatchView, register: SourceRegister, at: number): SourceName | undefined {
  const hit = register.names.at(view.tokens, at).find((candidate) => candidate.end - candidate.first > 1 || candidate.articleAgrees)
  const value = hit?.values[0]
  return hit && value && { grammar: 'source-name', first: at, end: hit.end, lead: hit.lead, rule: 'source.name', ...value }
}

function namelessAt(view: MatchView, register: SourceRegister, at: number): NamelessHead | undefined {
  const shared = { grammar: 'source-nameless', first: at, rule: 'source.nameless-head' } as const
  const several = register.genericNames.at(view.tokens, at)[0]
  if (several?.values[0])
    return { ...shared, end: several.end, lead: several.lead, kind: several.values[0], articleAgrees: several.articleAgrees }
  for (const split of view.tokens[at]?.type.splits ?? []) {
    const kind = register.generic(split.stem.replace(/^ال(?=..)/, ''))
    if (!kind) continue
    // للـ is ل with the article: the article stays with the word
    const lead = split.det ? split.lead - (split.prep === 'ل' ? 1 : 2) : split.lead
    return { ...shared, end: at + 1, lead: Math.max(0, lead), kind, articleAgrees: !split.det }
  }
  return undefined
}

/** What is asked for seldom is found when it is asked for, once. */
function once<T>(find: (at: number) => T): (at: number) => T {
  const known = new Map<number, T>()
  return (at) => {
    if (!known.has(at)) known.set(at, find(at))
    return known.get(at) as T
  }
}

/** The view with names of the register, and with the sources that `sourceAt` makes of them; the given view is not changed. */
export function withSources(
  view: MatchView,
  register: SourceRegister,
  sourceAt: (inner: MatchView, at: number) => Mention | undefined,
): MatchView {
  const lists: Readonly<Record<string, (at: number) => Mention | undefined>> = {
    'source-name': once((at) => listedAt(view, register, at)),
    'source-nameless': once((at) => namelessAt(view, register, at)),
    source: once((at) => sourceAt(inner, at)),
  }
  const inner: MatchView = {
    document: view.document,
    tokens: view.tokens,
    mentionAt: (grammar, at) => (lists[grammar] ?? ((from: number) => view.mentionAt(grammar, from)))(at),
  }
  return inner
}
