// Decides which country and time a report's ambiguous names are read in.
import { hitOf, type MatchView } from '../match/index.ts'
import type { ActorAlias } from '../../knowledge/actors.ts'
import type { Token } from '../../text/token/types.ts'

/** The day Syria's government changed: names such as "the Syrian army" change their referent on it. */
const TURN = '2024-12-08'

export interface ActorContext {
  /** Country in which contextual names are read, the report's own or the one its words name most; null when none. */
  readonly country: string | null
  readonly countries: ReadonlySet<string>
  /** Date at which names are read: publication, else before or after the turn by the words of the text. */
  readonly date: string
}

/** Reads the context of a report: the caller's hint wins, then the words. Undated text is read before the turn unless its words say otherwise. */
export function actorContext(view: MatchView, published: string | null, country: string | null): ActorContext {
  const counts = new Map<string, number>()
  let after = false
  for (const token of view.tokens as readonly Token[]) {
    const hit = hitOf(token, 'country_word', { conj: true })
    if (hit) counts.set(hit.entry.value, (counts.get(hit.entry.value) ?? 0) + 1)
    if (!published && hitOf(token, 'era_after', { conj: true })) after = true
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
  return {
    country: country ?? most,
    countries: new Set([...counts.keys(), ...(country ? [country] : [])]),
    date: published ?? (after ? '2025-01-01' : '2020-01-01'),
  }
}

/** Why an alias does not hold here, or null where it does. */
export function refusalOf(alias: ActorAlias, context: ActorContext): string | null {
  if (alias.country && alias.country !== context.country) return `means this only in ${alias.country}`
  if (alias.from && context.date < alias.from) return `means this only from ${alias.from}`
  if (alias.to && context.date >= (alias.to === TURN ? TURN : alias.to)) return `means this only until ${alias.to}`
  return null
}
