// Finds names of the register of sources, and makes the view in which this grammar's rules see them and the sources made of them.
import type { SourceKind } from '../../../report/types.ts'
import type { Gazetteer } from '../../../knowledge/gazetteer.ts'
import type { SourceRegister, SourceRow } from '../../../knowledge/sources.ts'
import { hitOf, type MatchView, type Mention } from '../../match/index.ts'

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

/** Longest name in quotation marks, in words. */
const LONGEST_QUOTED = 5

/** What stands in quotation marks is one name: in «"راصد السهل"» and «"مؤتمر السهل"» neither word is a name by itself. */
function isPartOfQuoted(view: MatchView, { first, end }: { readonly first: number; readonly end: number }): boolean {
  const before = view.tokens[first - 1]
  return view.document.quotes.some(
    (quote) =>
      quote.kind === 'quote' &&
      quote.end - quote.first <= LONGEST_QUOTED &&
      quote.first < end &&
      ((quote.first >= first && quote.end > end) ||
        (quote.first < first && quote.end >= end && before !== undefined && hitOf(before, 'outlet_word', { conj: true }) === null)),
  )
}

function listedAt(view: MatchView, { register, country }: SourceTables, at: number): SourceName | undefined {
  const hit = register.names
    .at(view.tokens, at)
    .find((candidate) => (candidate.end - candidate.first > 1 || candidate.articleAgrees) && !isPartOfQuoted(view, candidate))
  const value = hit?.values.find(({ row }) => row.country !== null && row.country === country) ?? hit?.values[0]
  // «النشرة» in another country is the bulletin told before, or the report's own
  if (hit && value && hit.end === at + 1 && value.row.country !== null && country && value.row.country !== country && isBulletin(view, at))
    return undefined
  return hit && value && { grammar: 'source-name', first: at, end: hit.end, lead: hit.lead, rule: 'source.name', ...value }
}

/** A class word of outlets that a listed outlet has for its whole name. */
const isBulletin = (view: MatchView, at: number): boolean =>
  hitOf(view.tokens[at], 'outlet_word', { conj: true })?.entry.value === 'news_outlet'

function namelessAt(view: MatchView, register: SourceRegister, at: number): NamelessHead | undefined {
  const shared = { grammar: 'source-nameless', first: at, rule: 'source.nameless-head' } as const
  const several = register.genericNames.at(view.tokens, at)[0]
  if (several?.values[0])
    return { ...shared, end: several.end, lead: several.lead, kind: several.values[0], articleAgrees: several.articleAgrees }
  for (const split of view.tokens[at]?.type.splits ?? []) {
    const kind = register.generic(split.stem.replace(/^ال(?=..)/, ''))
    if (!kind) continue
    return { ...shared, end: at + 1, lead: split.conj.length + split.prep.length, kind, articleAgrees: !split.det }
  }
  return undefined
}

/** The name of a place: with it a name goes on (مشفى تدمر), though it is spelt like a verb. */
export interface PlaceNameRange extends Mention {
  readonly grammar: 'place-name'
}

function placeAt(view: MatchView, gazetteer: Gazetteer | undefined, at: number): PlaceNameRange | undefined {
  const hit = gazetteer?.names.at(view.tokens, at)[0]
  return hit && hit.lead === 0 ? { grammar: 'place-name', first: at, end: hit.end, lead: 0, rule: 'source.place-name' } : undefined
}

/** The tables that names of sources are read by. */
export interface SourceTables {
  readonly register: SourceRegister
  readonly gazetteer?: Gazetteer | undefined
  /** ISO code: of several sources of one name, the one of the report's country is meant. */
  readonly country?: string | null | undefined
}

/** What is asked for seldom is found when it is asked for, once. */
function once<T extends Mention>(find: (at: number) => T | undefined): (at: number) => T | undefined {
  const known: (T | null | undefined)[] = []
  return (at) => {
    let found = known[at]
    if (found === undefined) known[at] = found = find(at) ?? null
    return found ?? undefined
  }
}

/** The view with names of the register, and with the sources that `sourceAt` makes of them; the given view is not changed. */
export function withSources(
  view: MatchView,
  tables: SourceTables,
  sourceAt: (inner: MatchView, at: number) => Mention | undefined,
): MatchView {
  const lists: Readonly<Record<string, (at: number) => Mention | undefined>> = {
    'source-name': once((at) => listedAt(view, tables, at)),
    'source-nameless': once((at) => namelessAt(view, tables.register, at)),
    'place-name': once((at) => placeAt(view, tables.gazetteer, at)),
    source: once((at) => sourceAt(inner, at)),
  }
  const inner: MatchView = {
    document: view.document,
    tokens: view.tokens,
    mentionAt(grammar, at) {
      const list = lists[grammar]
      return list ? list(at) : view.mentionAt(grammar, at)
    },
  }
  return inner
}
