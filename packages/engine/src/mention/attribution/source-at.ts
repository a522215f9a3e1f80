// Decides which words name a source: listed ones, nameless ones, bodies by their class word, officials by office, actors.
import { hitOf, type MatchView } from '../match/index.ts'
import type { ActorMention } from '../actor/index.ts'
import type { SourceRegister } from '../../knowledge/sources.ts'
import type { SourceKind } from '../../report/types.ts'
import type { Token } from '../../text/token/types.ts'
import type { Source } from './types.ts'

export interface SourceInput {
  readonly view: MatchView
  readonly register: SourceRegister
  /** The source that spoke last, and the last nameless one: what «مديره» and «المصدر ذاته» point to. */
  readonly last: () => Source | null
  readonly lastNameless: () => Source | null
  /** Actors by the token they begin at. */
  readonly actorAt: (token: number) => ActorMention | undefined
}

export interface FoundSource {
  readonly source: Source
  readonly first: number
  readonly end: number
  readonly lead: number
}

/** Longest name of a body that the register does not know, in words. */
const LONGEST_NAME = 7

const isQuote = (token: Token | undefined): boolean => token?.kind === 'mark' && '"“”«»()'.includes(token.key)

function textOf(view: MatchView, first: number, end: number, lead: number): string {
  const { document } = view
  const opening = document.tokens[first] as Token
  const normal = opening.in === 'title' && document.title ? document.title : document.text
  const start = lead > 0 ? (normal.start[opening.at + lead] ?? opening.start) : opening.start
  return normal.raw
    .slice(start, (document.tokens[end - 1] as Token).end)
    .replaceAll(/["“”«»()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Words that end the name of a source. */
function endsName(view: MatchView, at: number): boolean {
  const token = view.tokens[at]
  if (!token || (token.kind === 'mark' && !isQuote(token))) return true
  if (token.kind === 'number') return false
  if (
    hitOf(token, 'complementizer') ||
    hitOf(token, 'relative') ||
    hitOf(token, 'clause_break') ||
    hitOf(token, 'statement_word', { conj: true })
  )
    return true
  if (view.mentionAt('time', at)) return true
  return (
    token.type.readings.some(
      (reading) => !reading.det && reading.entries.some((entry) => entry.features.pos === 'verb' && entry.features.person === 3),
    ) || /^(خلال|اثناء|عن|علي|مساء|صباح|امس|اليوم|ان|بان|منذ|قد|لكن|عبر)$/.test(token.key)
  )
}

function nameEnd(view: MatchView, first: number): number {
  let at = first + 1
  while (at - first < LONGEST_NAME && !endsName(view, at)) at++
  while (at - 1 > first && isQuote(view.tokens[at - 1]) && view.tokens[at - 1]?.key === '(') at--
  return at
}

const leadOf = (token: Token, name: string): number => {
  const hit = hitOf(token, name, { conj: true })
  return hit ? hit.reading.conj.length + hit.reading.prep.length : 0
}

const KIND_OF_CATEGORY: Readonly<Record<string, SourceKind>> = {
  state_forces: 'official',
  external_forces: 'official',
  rebel_group: 'armed_actor',
  political_militia: 'armed_actor',
  identity_militia: 'armed_actor',
}

/** A nameless source: مصدر عسكري في الشرطة, with what is told of it. */
function nameless(view: MatchView, at: number): FoundSource | null {
  const token = view.tokens[at] as Token
  if (!hitOf(token, 'source_word', { conj: true })) return null
  const end = nameEnd(view, at)
  const lead = leadOf(token, 'source_word')
  return { source: { id: null, name: textOf(view, at, end, lead), kind: 'anonymous', actor: null, from: null }, first: at, end, lead }
}

function listed({ view, register }: SourceInput, at: number): FoundSource | null {
  const hit = register.names.at(view.tokens, at).find((candidate) => candidate.end - candidate.first > 1 || candidate.articleAgrees)
  const row = hit?.values[0]
  if (!hit || !row) return null
  return {
    source: { id: row.id, name: textOf(view, hit.first, hit.end, hit.lead), kind: row.kind, actor: row.actor, from: null },
    first: hit.first,
    end: hit.end,
    lead: hit.lead,
  }
}

function generic({ view, register }: SourceInput, at: number): FoundSource | null {
  const token = view.tokens[at] as Token
  const several = register.genericNames.at(view.tokens, at)[0]
  if (several) {
    const end = nameEnd(view, several.end - 1)
    return {
      source: { id: null, name: textOf(view, at, end, several.lead), kind: several.values[0] as SourceKind, actor: null, from: null },
      first: at,
      end,
      lead: several.lead,
    }
  }
  for (const split of token.type.splits) {
    const kind = register.generic(split.stem.replace(/^ال(?=..)/, ''))
    if (!kind) continue
    const end = nameEnd(view, at)
    const lead = split.det ? split.lead - (split.prep === 'ل' ? 1 : 2) : split.lead
    return {
      source: { id: null, name: textOf(view, at, end, Math.max(0, lead)), kind, actor: null, from: null },
      first: at,
      end,
      lead: Math.max(0, lead),
    }
  }
  return null
}

function byClassWord(view: MatchView, at: number): FoundSource | null {
  const token = view.tokens[at] as Token
  const hit = hitOf(token, 'outlet_word', { conj: true })
  if (!hit) return null
  const end = nameEnd(view, at)
  if (end === at + 1 && !hit.reading.det) return null
  const lead = hit.reading.conj.length + hit.reading.prep.length
  return {
    source: { id: null, name: textOf(view, at, end, lead), kind: hit.entry.value as SourceKind, actor: null, from: null },
    first: at,
    end,
    lead,
  }
}

function official(view: MatchView, at: number): FoundSource | null {
  const token = view.tokens[at] as Token
  const hit = hitOf(token, 'office', { conj: true })
  if (!hit) return null
  const end = nameEnd(view, at)
  const lead = hit.reading.conj.length + hit.reading.prep.length
  const kind: SourceKind = /مراسل/.test(token.key) ? 'news_outlet' : 'official'
  return { source: { id: null, name: textOf(view, at, end, lead), kind, actor: null, from: null }, first: at, end, lead }
}

/** «المصدر ذاته» is the last nameless source; «مديره فلان» and «الوزارة» speak for the body told before. */
function pointsBack({ view, last, lastNameless }: SourceInput, at: number): FoundSource | null {
  const token = view.tokens[at] as Token
  if (hitOf(token, 'source_word', { conj: true }) && view.tokens[at + 1] && hitOf(view.tokens[at + 1] as Token, 'same_source')) {
    const source = lastNameless()
    return source ? { source, first: at, end: at + 2, lead: leadOf(token, 'source_word') } : null
  }
  const office = hitOf(token, 'office', { conj: true })
  const owner = last()
  if (
    !office ||
    !owner ||
    owner.kind === 'anonymous' ||
    !/(ه|ها)$/.test(token.key) ||
    /^[وف]?(وزيره|الناطقه|المتحدثه|مديره)$/.test(token.key) === false
  )
    return null
  if (!/^[وف]?(مديره|مديرها)$/.test(token.key)) return null
  return { source: owner, first: at, end: nameEnd(view, at), lead: office.reading.conj.length + office.reading.prep.length }
}

/** The source that begins at a token, or null. */
export function sourceAt(input: SourceInput, at: number): FoundSource | null {
  const { view } = input
  let first = at
  while (isQuote(view.tokens[first])) first++
  const token = view.tokens[first]
  if (!token || token.kind === 'mark' || token.kind === 'number') return null
  const back = pointsBack(input, first)
  if (back) return back
  const found = listed(input, first) ?? nameless(view, first) ?? generic(input, first)
  const actor = input.actorAt(first)
  const named =
    actor && actor.category !== 'civilians' && (actor.id !== null || actor.head === 'person') && !actor.adjective && actor.head !== 'thing'
      ? actor
      : undefined
  if (found && (!named || found.end >= named.end)) return found
  if (named)
    return {
      source: { id: named.id, name: named.name, kind: KIND_OF_CATEGORY[named.category] ?? 'official', actor: named.id, from: null },
      first: named.first,
      end: named.end,
      lead: named.lead,
    }
  return official(view, first) ?? byClassWord(view, first)
}
