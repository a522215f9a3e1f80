// Joins phrases that tell one place into one mention: the most exact is its place, the wider ones its parents; rows become lists.
import { groupOf, type Gazetteer, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { PlaceExpr, PlacePhrase } from '../types.ts'
import type { Resolution } from './disambiguate.ts'
import { fits, liesIn } from './fit.ts'
import { bearingTo, kilometres, turn } from './geometry.ts'
import { SITE_CLASSES } from './kinds.ts'
import { locateList, type Located } from './located.ts'
import type { LinkKind } from './uses.ts'

/** Phrases that make one mention. */
export interface PlaceGroup {
  /** The phrase that says where it is. */
  readonly phrase: PlacePhrase
  readonly head: Located
  readonly parents: readonly Located[]
  readonly first: number
  readonly end: number
  readonly lead: number
  /** Members with the phrases that told them, where the group is a row. */
  readonly members: readonly PlaceGroup[]
}

export interface MergeContext {
  readonly gazetteer: Gazetteer
  readonly resolution: Resolution
  /** A comma stands between the two phrases. */
  readonly comma?: boolean
}

const isQuarter = ({ expr }: PlacePhrase): boolean =>
  'placeClass' in expr && (expr.placeClass?.kind === 'quarter' || expr.placeClass?.kind === 'street')

/** The town that a side is told of: a quarter «east of Baquba» is in Baquba's east, not in the east of its governorate. */
function townOf(outer: Located): Located | GazetteerEntry {
  const [anchor] = outer.anchors
  return outer.relation?.endsWith('_of') && anchor && groupOf(anchor.kind) === 'settlement' ? anchor : outer
}

/** A name that no table has, at the place that its phrase puts it in. */
export function within(phrase: PlacePhrase, outer: Located): Located {
  const site = phrase.expr.kind === 'unknown' && SITE_CLASSES.has(phrase.expr.placeClass.kind)
  const { lat, lon, radiusKm } = site || isQuarter(phrase) ? townOf(outer) : outer
  return {
    expr: phrase.expr,
    lat,
    lon,
    radiusKm,
    precision: site ? outer.precision : Math.max(2, outer.precision) === 3 ? 3 : 2,
    entry: null,
    anchors: outer.entry ? [outer.entry] : outer.anchors,
    relation: 'within',
    members: [],
  }
}

/** Whether `inner` lies in `outer`, told by entries where both have them, else by their circles. */
function contains(outer: Located, inner: Located, context: MergeContext): boolean {
  // apposition: بعقوبة مركز محافظة ديالى
  if (inner.entry && inner.entry.id === outer.entry?.id) return !context.comma
  if (inner.members.length > 0) return inner.members.every((member) => contains(outer, member, context))
  if (inner.entry && outer.entry && !outer.relation) {
    return (
      liesIn(context.gazetteer, inner.entry, outer.entry) ||
      (inner.radiusKm <= outer.radiusKm && fits(context.gazetteer, inner.entry, outer.expr, context.resolution.readings) === true)
    )
  }
  if (inner.entry && outer.relation)
    return fits(context.gazetteer, inner.entry, outer.expr, context.resolution.readings) === true && inner.radiusKm <= outer.radiusKm * 1.5
  if (outer.entry?.kind === 'country')
    return [...(inner.entry ? [inner.entry] : []), ...inner.anchors].some(
      (entry) => entry.country === outer.entry?.country && entry.kind !== 'country',
    )
  return inner.radiusKm <= outer.radiusKm * 1.3 && kilometres(outer, inner) <= outer.radiusKm * 1.4 + Math.min(inner.radiusKm, 25)
}

/** Two towns with a comma between them are a row, not a town and its parent. */
function areTowns(one: Located, other: Located): boolean {
  const isTown = ({ entry, relation }: Located): boolean =>
    relation === null && (entry?.kind === 'city' || entry?.kind === 'town' || entry?.kind === 'village')
  return isTown(one) && isTown(other)
}

/** A border or a river says on which side of a place, not where: it is never the most exact of a chain. */
const isBorder = ({ expr, anchors }: Located): boolean =>
  (anchors.length > 0 && anchors.every((entry) => entry.kind === 'river')) ||
  (expr.kind === 'relation' &&
    (expr.relation === 'border' || expr.of.some((place) => place.kind === 'relation' && place.relation === 'border')))
const isBetween = ({ relation }: Located): boolean => relation === 'between' || relation === 'road_between'
const BORDER_KM = 60

/** So far from a town a road or a desert is still told by its side (km). */
const SIDE_KM = 250
const SIDE_ANGLE = 75

/** «طريق أثريا – الرصافة شرقي حماة», «بادية الكوم بريف حمص الشرقي»: a road or an area told by the side of a town that it lies on. */
function liesOnSide(inner: Located, outer: Located, gazetteer: Gazetteer): boolean {
  const [told] = outer.anchors
  const anchor = told && (gazetteer.capital(told.id) ?? told)
  const { expr } = outer
  if (expr.kind !== 'relation' || !['direction', 'countryside'].includes(expr.relation) || !anchor) return false
  const { relation, entry } = inner
  const wide = relation?.startsWith('road') === true || relation === 'desert' || (entry !== null && WIDE_KINDS.has(entry.kind))
  if (!wide || inner.precision === 3 || kilometres(anchor, inner) > SIDE_KM) return false
  return expr.bearings.some((bearing) => bearing !== 'centre' && turn(bearingTo(anchor, inner), bearing) <= SIDE_ANGLE)
}
const WIDE_KINDS = new Set(['desert', 'mountain', 'valley', 'road'])

/** «شمال شرق بعقوبة مركز محافظة ديالى»، «في الفاشر، عاصمة ولاية شمال دارفور»: what the town is that was told, not another place. */
const tellsTown = ({ head, parents }: PlaceGroup, { expr, entry }: Located): boolean =>
  expr.kind === 'relation' &&
  expr.relation === 'seat' &&
  [head, ...parents].some((told) => (told.entry ? told.entry.id === entry?.id : told.anchors.some(({ id }) => id === entry?.id)))

function joinChain(
  group: PlaceGroup | null,
  phrase: PlacePhrase,
  unlocated: PlacePhrase | null,
  found: Located | null,
  context: MergeContext,
): PlaceGroup | null {
  const start = group ?? unlocated
  if (!start) return null
  const range = { first: start.first, end: phrase.end, lead: start.lead }
  if (!group && unlocated && found) return { phrase: unlocated, head: within(unlocated, found), parents: [found], members: [], ...range }
  if (!group) return null
  if (!found)
    return isIntroduced(phrase)
      ? { phrase, head: within(phrase, group.head), parents: [group.head, ...group.parents], members: [], ...range }
      : null
  if (tellsTown(group, found)) return { ...group, ...range, parents: [...group.parents, found] }
  if (context.comma && areTowns(group.members.at(-1)?.head ?? group.head, found)) return null
  if (contains(found, group.head, context)) return { ...group, ...range, parents: [...group.parents, found] }
  if (!context.comma && group.members.length === 0 && liesOnSide(group.head, found, context.gazetteer))
    return { ...group, ...range, parents: [...group.parents, found] }
  const last = group.members.at(-1)
  if (last && contains(found, last.head, context)) return { ...group, ...range }
  if (isBorder(found))
    return kilometres(group.head, found) <= found.radiusKm + group.head.radiusKm + BORDER_KM
      ? { ...group, ...range, parents: [...group.parents, found] }
      : null
  // what lies between two places does so in the town named after it
  if (isBetween(group.head) && contains(group.head, found, context)) return { ...group, ...range, parents: [...group.parents, found] }
  if (group.members.length === 0 && found.radiusKm < group.head.radiusKm && contains(group.head, found, context)) {
    return { phrase, head: found, parents: [group.head, ...group.parents], members: [], ...range }
  }
  return null
}

/** A class word vouches for a name that no table has; a bare word that was refused is no place. */
const isIntroduced = ({ expr }: PlacePhrase): boolean => introduces(expr)

const introduces = (expr: PlaceExpr): boolean =>
  expr.kind === 'unknown' || (expr.kind === 'name' && expr.placeClass !== null) || (expr.kind === 'relation' && expr.of.some(introduces))

/** Deir ez-Zor and Raqqa are told as neighbours; Najaf and Basra are not. */
const NEIGHBOUR_KM = 150

const listable = (located: Located): boolean => located.entry?.kind !== 'country'

function joinRow(group: PlaceGroup, next: PlaceGroup): PlaceGroup | null {
  if (!listable(group.head) || !listable(next.head)) return null
  const last = group.members.at(-1) ?? group
  // towns far apart are two places, not neighbours in a row
  if (last.head.precision === 1 && next.head.precision === 1 && kilometres(last.head, next.head) > NEIGHBOUR_KM) return null
  const members = [...(group.members.length > 0 ? group.members : [group]), next]
  const range = { first: group.first, end: next.end, lead: group.lead }
  return {
    phrase: group.phrase,
    head: locateList(
      { kind: 'list', members: members.map((member) => member.head.expr), ...range },
      members.map((member) => member.head),
    ),
    parents: [],
    members,
    ...range,
  }
}

/** A row of comma-joined places is a row only of like things: villages with villages. */
function alike(one: Located, other: Located): boolean {
  const [smaller, larger] = one.radiusKm < other.radiusKm ? [one, other] : [other, one]
  return larger.radiusKm <= smaller.radiusKm * 4 + 2
}

/** Groups of phrases, in text order. `located[i]` is the place of phrase i, null where it has none by itself. */
export function mergePhrases(
  phrases: readonly PlacePhrase[],
  links: readonly LinkKind[],
  located: readonly (Located | null)[],
  apart: (phrase: PlacePhrase) => boolean,
  context: MergeContext,
): PlaceGroup[] {
  const groups: PlaceGroup[] = []
  let group: PlaceGroup | null = null
  let unlocated: PlacePhrase | null = null
  // the last member of a row, so that a parent after it is asked of it and of the row
  phrases.forEach((phrase, index) => {
    const found = located[index] ?? null
    const link: LinkKind = index === 0 || apart(phrase) || apart(phrases[index - 1] as PlacePhrase) ? null : (links[index - 1] ?? null)
    const alone: PlaceGroup | null = found && {
      phrase,
      head: found,
      parents: [],
      members: [],
      first: phrase.first,
      end: phrase.end,
      lead: phrase.lead,
    }
    let joined: PlaceGroup | null = null
    if (link === 'chain' || link === 'comma') joined = joinChain(group, phrase, unlocated, found, { ...context, comma: link === 'comma' })
    if (!joined && group && alone && (link === 'and' || (link === 'comma' && alike(group.members.at(-1)?.head ?? group.head, alone.head))))
      joined = joinRow(group, alone)
    if (joined) {
      group = joined
      unlocated = null
      return
    }
    if (group) groups.push(group)
    group = alone
    unlocated = found || !isIntroduced(phrase) ? null : phrase
  })
  if (group) groups.push(group)
  return groups
}
