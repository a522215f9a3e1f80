// Decides which country and time a report's ambiguous names are read in, and beside which actors and places.
import type { ActorRegister } from '../../knowledge/actors.ts'
import type { Gazetteer } from '../../knowledge/gazetteer.ts'
import type { NameHit } from '../lexicon/name-trie.ts'
import type { ActorAlias } from '../../knowledge/actors.ts'
import { hitOf, type MatchView } from '../match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { ActorMention } from './types.ts'

/** The window in which a sense holds. */
export interface SenseWindow {
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
}

export interface ActorContext {
  /** Country in which contextual names are read: the report's own, or the one that its words, places and actors name most. */
  readonly country: string | null
  /** The country named most beside it: where a name means nothing in the first, it may mean something there. */
  readonly second: string | null
  /** Date at which names are read: publication, else before or after the turn by the words of the text. */
  readonly date: string
  /** Actors, their parents, and governorates that the report names without doubt. */
  readonly beside: ReadonlySet<string>
}

export interface ContextInput {
  readonly published: string | null
  readonly country: string | null
  readonly register: ActorRegister
  /** Without it places do not speak for a country. */
  readonly gazetteer?: Gazetteer | undefined
  /** The actors that the name of the report's outlet tells of, asked for where it speaks of its own (قواتنا). */
  readonly outlet?: (() => readonly ActorMention[]) | undefined
}

/** Undated text is read before the turn in Syria (8 December 2024) unless its words say otherwise. */
const BEFORE_TURN = '2020-01-01'
const AFTER_TURN = '2025-01-01'

type Names = ReadonlyMap<number, readonly NameHit<ActorAlias>[]>

const WELL_KNOWN: ReadonlySet<string> = new Set(['country', 'region', 'governorate', 'city'])

/** The country of all entries of a name; null where they lie in several. */
function onlyCountry(entries: readonly { readonly country: string | null }[]): string | null {
  const country = entries[0]?.country ?? null
  return entries.every((entry) => entry.country === country) ? country : null
}

/** Collects what the report names: countries by how often, actors and governorates once. */
class Votes {
  readonly countries = new Map<string, number>()
  readonly beside = new Set<string>()
  /** Countries that more than villages and quarters of theirs speak for: those are called like places anywhere. */
  readonly sure = new Set<string>()

  add(country: string | null | undefined, sure = true): void {
    if (country && sure) this.sure.add(country)
    if (country) this.countries.set(country, (this.countries.get(country) ?? 0) + 1)
  }

  /** A place of which there is one by this name and article. */
  place(tokens: readonly Token[], at: number, gazetteer: Gazetteer): void {
    const hit = gazetteer.names.at(tokens, at)[0]
    if (!hit) return
    const entries = hit.values.filter((name) => name.need === null && name.det === hit.det).map((name) => name.entry)
    const [first] = entries
    if (!first) return
    this.add(onlyCountry(entries), WELL_KNOWN.has(first.kind))
    const admin = first.admin1 ?? first.id
    if (entries.every((entry) => (entry.admin1 ?? entry.id) === admin)) this.beside.add(admin)
  }

  /** An actor that its words name everywhere and always. */
  actor(hits: readonly NameHit<ActorAlias>[], register: ActorRegister): void {
    const alias = hits[0]?.values[0]
    if (!alias || hits[0]?.values.some((one) => one.actor !== alias.actor || one.country || one.from || one.to)) return
    this.add(alias.actor.country)
    for (let id: string | null | undefined = alias.actor.id; id; id = register.get(id)?.parent) this.beside.add(id)
  }

  ranked(): string[] {
    return [...this.countries].toSorted((a, b) => b[1] - a[1]).map(([country]) => country)
  }
}

/** Reads the context of a report: the caller's country wins, then what the words name most. */
export function actorContext(view: MatchView, input: ContextInput, names: Names): ActorContext {
  const votes = new Votes()
  let after = false
  for (const token of view.tokens) {
    if (token.kind === 'mark') continue
    const hits = names.get(token.index)
    if (hits) votes.actor(hits, input.register)
    const word = hitOf(token, 'country_word', { conj: true })
    if (word) votes.add(word.entry.value)
    if (input.gazetteer) votes.place(view.tokens, token.index, input.gazetteer)
    if (!input.published && hitOf(token, 'era_after', { conj: true })) after = true
  }
  const ranked = votes.ranked()
  const country = input.country ?? ranked[0] ?? null
  return {
    country,
    second: ranked.find((one) => one !== country && votes.sure.has(one)) ?? null,
    date: input.published ?? (after ? AFTER_TURN : BEFORE_TURN),
    beside: votes.beside,
  }
}

/** Why a sense does not hold in a country at the report's date, or null where it does. The last day of a window is outside it. */
export function refusalOf(sense: SenseWindow, context: ActorContext, country = context.country): string | null {
  if (sense.country && sense.country !== country) return `means this only in ${sense.country}`
  if (sense.from && context.date < sense.from) return `means this only from ${sense.from}`
  if (sense.to && context.date >= sense.to) return `means this only until ${sense.to}`
  return null
}
