// Writes a located group down as a mention: names, districts, country, candidates.
import type { Gazetteer, GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import { spanOf } from '../../../text/document.ts'
import type { MatchView } from '../../match/types.ts'
import type { AdminUnit, PlaceCandidate, PlaceMention, PlaceRole } from '../types.ts'
import type { Resolution } from './disambiguate.ts'
import type { PlaceGroup } from './merge.ts'
import { namesIn, type Scored } from './uses.ts'

const unit = (entry: GazetteerEntry | null): AdminUnit | null => entry && { id: entry.id, name_en: entry.name_en, name_ar: entry.name_ar }

/** The value that all entries share, or null. */
function shared(entries: readonly GazetteerEntry[], of: (entry: GazetteerEntry) => string | null): string | null {
  const [first] = entries
  const value = first ? of(first) : null
  return entries.every((entry) => of(entry) === value) ? value : null
}

const admin1Of = (entry: GazetteerEntry): string | null => (entry.kind === 'governorate' ? entry.id : entry.admin1)
const admin2Of = (entry: GazetteerEntry): string | null => (entry.kind === 'district' ? entry.id : entry.admin2)

export function candidateOf(scored: Scored): PlaceCandidate {
  return { entry: scored.entry, score: Number(scored.score.toFixed(3)), reasons: scored.reasons }
}

/** `east of Deir ez-Zor`, `Sarmin`, `al-Tawila, Tal Shanan`. */
function englishName(group: PlaceGroup): string {
  const { head } = group
  if (head.entry && (head.relation === null || head.relation === 'inside')) return head.entry.name_en
  const anchors = head.anchors.map((entry) => entry.name_en)
  if (head.relation === null || head.relation === 'list' || anchors.length === 0) return anchors.join(', ')
  const words = head.relation.replaceAll('_', ' ').replace(/ of$/, '')
  return `${words} of ${anchors.join(' and ')}`.replace('near of', 'near').replace('between of', 'between').replace('within of', 'in')
}

/** A pronoun at the end of a word: محيطها. */
const PRONOUN = /(?:ها|هما|هم|ه)$/

/** The name as told, with the place itself where the words only point back to it: «البلدة» is سرمين, «محيطها» محيط سرمين. */
function arabicName({ document }: MatchView, { phrase: { expr }, head }: PlaceGroup, told: string): string {
  if (expr.kind === 'anaphor') return head.entry?.name_ar ?? told
  const [back] = expr.kind === 'relation' && expr.of.length === 1 ? expr.of : []
  const [place] = head.anchors
  if (back?.kind !== 'anaphor' || place === undefined || head.anchors.length > 1) return told
  if (back.to === null) return PRONOUN.test(told) ? `${told.replace(PRONOUN, '')} ${place.name_ar}` : told
  return told.replace(spanOf(document, back.first, back.end, back.lead).text, place.name_ar)
}

export interface MentionFacts {
  readonly role: PlaceRole
  readonly isDateline: boolean
}

/** The mention of a group. */
export function mentionOf(
  view: MatchView,
  group: PlaceGroup,
  facts: MentionFacts,
  gazetteer: Gazetteer,
  resolution: Resolution,
): PlaceMention {
  const { head, phrase, first, end, lead } = group
  const entries = head.entry ? [head.entry] : head.anchors
  const named = namesIn(phrase.expr)[0]?.name
  const use = named && resolution.uses.find((one) => one.expr.nameFirst === named.nameFirst)
  const isList = group.members.length > 0
  const span = isList ? spanOf(view.document, first, end, lead) : spanOf(view.document, phrase.first, phrase.end, phrase.lead)
  const parents = group.parents.flatMap((parent) => (parent.entry ? [parent.entry] : parent.anchors))
  const country = shared(entries, (entry) => entry.country) ?? shared(parents, (entry) => entry.country)
  const sentence = view.document.sentences[view.tokens[first]?.sentence ?? 0]
  const member = (one: PlaceGroup): PlaceMention => mentionOf(view, one, facts, gazetteer, resolution)
  const inner = isList
    ? group.members.map(member)
    : head.members.map((located) =>
        member({
          phrase: { ...phrase, expr: located.expr, first: located.expr.first, end: located.expr.end, lead: located.expr.lead },
          head: located,
          parents: [],
          members: [],
          first: located.expr.first,
          end: located.expr.end,
          lead: located.expr.lead,
        }),
      )
  return {
    grammar: 'place',
    first,
    end,
    lead,
    rule: isList ? 'place.list' : phrase.rule,
    candidates: use?.scored.slice(0, 8).map(candidateOf) ?? [],
    entry: head.entry,
    name_ar: arabicName(view, group, span.text),
    name_en: englishName(group),
    lat: head.lat,
    lon: head.lon,
    radiusKm: head.radiusKm,
    geoPrecision: head.precision,
    admin1: unit(gazetteer.byId(shared(entries, admin1Of) ?? (entries.length === 0 ? shared(parents, admin1Of) : null))),
    admin2: unit(gazetteer.byId(head.entry ? admin2Of(head.entry) : null)),
    country,
    relation: head.relation,
    anchors: head.anchors,
    parents,
    members: inner,
    role: facts.role,
    isDateline: facts.isDateline,
    isTitle: sentence?.headline ?? false,
  }
}
