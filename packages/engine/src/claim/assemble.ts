// Writes incidents, trends and statements down as claims of the interchange format, every value with its words.
import type { PlaceMention } from '../mention/place/index.ts'
import { spanOf } from '../text/document.ts'
import type { Document } from '../text/token/types.ts'
import type { CasualtyRow, Claim, ClaimActor, ClaimPlace, ClaimTime, CombinedToll, Role, Span } from '../report/types.ts'
import type { Observation } from './casualty/observations.ts'
import { isWhole } from './casualty/tolls.ts'
import type { Days } from './coding/when.ts'
import type { Incident, RoleActor } from './incident/types.ts'

export function actorOf(document: Document, role: Role, actor: RoleActor): ClaimActor {
  const { mention } = actor
  return {
    role,
    id: mention.id,
    unit: mention.unit,
    name: mention.name,
    category: mention.category,
    certainty: actor.certainty,
    ...spanOf(document, mention.first, mention.end, mention.lead),
  }
}

export function placeOf(document: Document, place: PlaceMention | null, inherited: boolean): ClaimPlace | null {
  if (!place) return null
  return {
    id: place.entry?.id ?? null,
    name_ar: place.name_ar.replaceAll('_', ' '),
    // a name that no table has stays as it is written
    name_en: place.entry?.name_en || place.name_en || place.name_ar,
    lat: Number(place.lat.toFixed(4)),
    lon: Number(place.lon.toFixed(4)),
    radius_km: Number(place.radiusKm.toFixed(1)),
    geo_precision: place.geoPrecision,
    admin1: place.admin1?.name_en ?? null,
    admin2: place.admin2?.name_en ?? null,
    country: place.country,
    relation: place.relation,
    inherited,
    ...spanOf(document, place.first, place.end, place.lead),
  }
}

export function timeOf(document: Document, days: Days | null, fallback: Span): ClaimTime | null {
  if (!days) return null
  const span = days.mention ? spanOf(document, days.mention.first, days.mention.end, days.mention.lead) : fallback
  return { from: days.from, to: days.to, time_precision: days.precision, rule: days.rule, inherited: days.inherited, ...span }
}

/** Rows of the casualty table; a total of dead and wounded together opens both rows (codebook §6). */
export function casualtiesOf(
  document: Document,
  observations: readonly Observation[],
): { rows: CasualtyRow[]; combined: CombinedToll | null } {
  const mixed = observations.find((row) => row.mixed && isWhole(row))
  // «34 شخصاً، بينهم سبعة من س»: people of no told kind some of whom are fighters are not all civilians
  const sided = observations.some((row) => !isWhole(row) && row.category !== null && row.category !== 'civilians')
  const isOpen = (row: Observation): boolean => sided && isWhole(row) && (row.mention?.classes.includes('person_any') ?? false)
  const rows: CasualtyRow[] = []
  const placeOfRow = new Map<Observation, number>()
  const push = (row: Observation, outcome: Observation['outcome'], min: number | null, max: number | null, best: number | null): void => {
    const of = row.of ? (placeOfRow.get(row.of) ?? null) : null
    if (row.of && of === null) return
    if (!placeOfRow.has(row)) placeOfRow.set(row, rows.length)
    rows.push({
      outcome,
      min,
      max,
      best,
      actor: isOpen(row) ? null : row.actor,
      category: isOpen(row) ? null : row.category,
      traits: row.traits,
      of,
      ...spanOf(document, row.first, row.end),
    })
  }
  for (const row of observations) if (!row.mixed && isWhole(row)) push(row, row.outcome, row.min, row.max, row.best)
  const told = (outcome: string): boolean => rows.some((row) => row.outcome === outcome && row.of === null)
  if (mixed) {
    // "dead and wounded" without a number: one of each at least
    const least = mixed.both || (mixed.max === null && (mixed.min ?? 0) <= 2) ? 1 : 0
    if (!told('killed')) push(mixed, 'killed', least, mixed.max, null)
    if (!told('injured')) push({ ...mixed }, 'injured', least, mixed.max, null)
  }
  for (const row of observations) if (!row.mixed && row.of !== null && row.part) push(row, row.outcome, row.min, row.max, row.best)
  const combined =
    mixed && !(mixed.max === null && (mixed.min ?? 0) <= 2)
      ? { min: mixed.min, max: mixed.max, ...spanOf(document, mixed.first, mixed.end) }
      : null
  return { rows, combined }
}

/** A claim before its number is known. */
export type Draft = Omit<Claim, 'id' | 'updates' | 'part_of' | 'same_as'> & {
  readonly incident: Incident | null
  readonly order: number
}

/** Numbers drafts in text order and turns links between incidents into claim ids. */
export function numberClaims(report: string, drafts: readonly Draft[]): Claim[] {
  const ordered = drafts.toSorted((a, b) => a.order - b.order)
  const ids = new Map<Incident, string>()
  ordered.forEach((draft, index) => {
    if (draft.incident) ids.set(draft.incident, `${report}#${index + 1}`)
  })
  const idOf = (incident: Incident | null | undefined): string | null => (incident ? (ids.get(incident) ?? null) : null)
  return ordered.map(({ incident, order: _, ...claim }, index) => ({
    id: `${report}#${index + 1}`,
    ...claim,
    updates: idOf(incident?.updates),
    part_of: idOf(incident?.partOf),
    same_as: idOf(incident?.sameAs),
  }))
}
