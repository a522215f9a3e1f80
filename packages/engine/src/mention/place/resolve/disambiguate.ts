// Chooses the entry that each name means, over the whole report: first by the words beside it, then by the other places told.
import { groupOf, type Gazetteer, type GazetteerEntry } from '../../../knowledge/gazetteer.ts'
import type { MatchView } from '../../match/types.ts'
import type { NameExpr, PlaceExpr, PlacePhrase } from '../types.ts'
import { fits, type Readings } from './fit.ts'
import { kilometres } from './geometry.ts'
import { scoreUse } from './score.ts'
import type { LinkKind, NameUse, Scored } from './uses.ts'

const POINTS = {
  parentFits: 0.5,
  parentWrong: -0.3,
  elsewhere: 0.6,
  needsParentMet: 0.75,
  country: 0.15,
  otherCountry: -0.3,
  otherCountryThanHint: -0.5,
  otherCountryBare: -0.6,
  governorateTold: 0.22,
  near: 0.25,
  nearKm: 50,
  rowMate: 0.9,
  rowKm: 20,
  dealtOver: 1,
  townTold: 0.4,
  otherTown: 0.9,
  unknownAbroad: -0.5,
} as const

/** Resolved names: the entry each use means, or null. */
export interface Resolution {
  readonly uses: readonly NameUse[]
  best(expr: NameExpr): Scored | null
  readings: Readings
}

/** A report on one country tells of places of another that are known there: from this weight on. */
const KNOWN_ABROAD = 30

const isCountryLike = (entry: GazetteerEntry): boolean => entry.kind === 'country' || entry.country === null

function addParents(
  gazetteer: Gazetteer,
  uses: readonly NameUse[],
  phrases: readonly PlacePhrase[],
  links: readonly LinkKind[],
  readings: Readings,
): void {
  for (const use of uses) {
    const beside: { expr: PlaceExpr; strict: boolean }[] = []
    // a parent after a row is the parent of each: في الزبير وأم قصر بالبصرة
    for (let at = use.phrase; links[at]; at++)
      if (links[at] !== 'and')
        beside.push({ expr: (phrases[at + 1] as PlacePhrase).expr, strict: links[at] === 'chain' && at === use.phrase })
    for (let at = use.phrase; links[at - 1] === 'chain'; at--) beside.push({ expr: (phrases[at - 1] as PlacePhrase).expr, strict: false })
    if (beside.length === 0) continue
    let [met, missed] = [false, false]
    for (const scored of use.scored) {
      for (const { expr, strict } of beside) {
        const fit = fits(gazetteer, scored.entry, expr, readings)
        if (fit === true) {
          scored.score += POINTS.parentFits
          scored.reasons.push('lies where its parent says')
          met = true
          break
        }
        if (fit === false && strict) {
          missed = true
          scored.score += POINTS.parentWrong
          scored.reasons.push('not where its parent says')
        }
      }
    }
    // حي الخالدية بمدينة حمص is no quarter of Aleppo, though only Aleppo's is known: better a quarter of Homs that no table has
    if (missed && !met && use.expr.placeClass) {
      use.none += POINTS.elsewhere
      use.noneReasons.push('its parent is elsewhere')
    }
    // «بحياة شخصين شرقي حلب» begins no hamlet's name: ب and ل are of the words about it
    const vouched = use.expr.lead === 0 && use.noneReasons.includes('needs a class word or its parent')
    if (met && (vouched || use.noneReasons.includes('needs its parent'))) {
      use.none -= POINTS.needsParentMet
      use.noneReasons.push('its parent is told')
    }
    use.scored.sort((a, b) => b.score - a.score)
  }
}

/** Quarters and sites, whose names many towns share: حي الجلاء، ساحة الحرية; but not «مفرق كباجب», a site by a village. */
const namesQuarter = (use: NameUse, { kind }: GazetteerEntry): boolean =>
  use.expr.placeClass?.kind === 'quarter' || (use.expr.placeClass !== null && (kind === 'quarter' || kind === 'building'))
/** From this weight on a quarter or site is meant wherever the report is. */
const KNOWN_QUARTER = 40
/** So far from every place told a quarter is of another town (km). */
const ANOTHER_TOWN_KM = 40

/** So far from the middle of its town a quarter lies at most (km). */
const QUARTER_OF_KM = 12

/** «وفي عفرين … بحي الأشرفية»: a quarter or a site of a town that the report tells. */
const isOfTownTold = (use: NameUse, entry: GazetteerEntry, others: readonly GazetteerEntry[]): boolean =>
  (namesQuarter(use, entry) || entry.kind === 'building') &&
  others.some((other) => groupOf(other.kind) === 'settlement' && other.radiusKm >= 3 && kilometres(other, entry) <= QUARTER_OF_KM)

/** «في السويداء … في حي الجلاء»: where the only known quarter of that name is far from all that is told, it is one that no table has. */
function isOfAnotherTown(use: NameUse, others: readonly GazetteerEntry[]): boolean {
  const [best] = use.scored
  if (!best || !namesQuarter(use, best.entry)) return false
  // a well-known one is meant wherever the report is, but for one that is known in a town told
  if (best.entry.weight >= KNOWN_QUARTER && !use.scored.some(({ entry }) => entry !== best.entry && isOfTownTold(use, entry, others)))
    return false
  const towns = others.filter((other) => other.country === best.entry.country && other.radiusKm <= 40)
  return towns.length > 0 && towns.every((other) => kilometres(other, best.entry) > ANOTHER_TOWN_KM)
}

/** The country the report is about: the hint, else the one that most sure names lie in. */
function countryOf(uses: readonly NameUse[], hint: string | null): string | null {
  if (hint) return hint
  const votes = new Map<string, number>()
  for (const use of uses) {
    const [best, second] = use.scored
    const country = best?.entry.country
    if (!best || !country || best.score <= use.none) continue
    const sure = !second || second.entry.country === country || best.score - second.score > 0.15
    if (sure) votes.set(country, (votes.get(country) ?? 0) + best.score)
  }
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** A place that names sure enough to speak for others mean, with where those names begin. */
interface SurePlace {
  readonly entry: GazetteerEntry
  readonly told: Set<number>
}

/** The places that names mean which are sure enough to speak for others, each once. */
function surePlaces(uses: readonly NameUse[]): SurePlace[] {
  const sure = new Map<string, SurePlace>()
  for (const use of uses) {
    const [best, second] = use.scored
    if (!best || best.score <= use.none || best.entry.kind === 'country') continue
    if (second && best.score - second.score < 0.2 && kilometres(best.entry, second.entry) >= 30) continue
    const known = sure.get(best.entry.id)
    if (known) known.told.add(use.expr.first)
    else sure.set(best.entry.id, { entry: best.entry, told: new Set([use.expr.first]) })
  }
  return [...sure.values()]
}

/** So far beyond a country's reach its neighbours' border towns lie (km). */
const BORDERLAND_KM = 60

/** What a place of another country loses: half of it where it lies across the border. */
function abroad(use: NameUse, entry: GazetteerEntry, home: GazetteerEntry | null, hinted: boolean): number {
  const points = !use.inContext ? POINTS.otherCountryBare : hinted ? POINTS.otherCountryThanHint : POINTS.otherCountry
  const across = home !== null && use.inContext && kilometres(entry, home) <= home.radiusKm + BORDERLAND_KM
  const unknown = hinted && entry.weight < KNOWN_ABROAD ? POINTS.unknownAbroad : 0
  return points * (1 - entry.weight / 130) * (across ? 0.5 : 1) + unknown
}

function addContext(
  use: NameUse,
  sure: readonly SurePlace[],
  country: string | null,
  home: { readonly entry: GazetteerEntry | null; readonly hinted: boolean },
): void {
  const others = sure.filter(({ told }) => told.size > 1 || !told.has(use.expr.first)).map(({ entry }) => entry)
  let governorateMet = false
  if (isOfAnotherTown(use, others)) {
    use.none += POINTS.otherTown
    use.noneReasons.push('far from every place told')
  }
  for (const scored of use.scored) {
    const { entry } = scored
    if (country && entry.country === country) scored.score += POINTS.country
    else if (country && !isCountryLike(entry)) {
      scored.score += abroad(use, entry, home.entry, home.hinted)
      scored.reasons.push('another country')
    }
    if (use.scored.length === 1 && use.none <= 0.4) continue
    if (isOfTownTold(use, entry, others)) {
      scored.score += POINTS.townTold
      scored.reasons.push('its town is told')
    }
    const told = others.some(
      (other) => other.id !== entry.id && entry.admin1 !== null && (other.admin1 === entry.admin1 || other.id === entry.admin1),
    )
    if (told) {
      scored.score += POINTS.governorateTold
      scored.reasons.push('its governorate is told')
      governorateMet = true
    }
    const nearest = others.reduce(
      (least, other) => (other.id === entry.id || other.radiusKm > 40 ? least : Math.min(least, kilometres(other, entry))),
      Number.POSITIVE_INFINITY,
    )
    if (nearest < 200) scored.score += POINTS.near * Math.exp(-nearest / POINTS.nearKm)
  }
  if (governorateMet && use.noneReasons.includes('needs its parent') && !use.noneReasons.includes('its parent is told') && use.inContext) {
    use.none -= POINTS.needsParentMet * 0.8
    use.noneReasons.push('its governorate is told')
  }
  use.scored.sort((a, b) => b.score - a.score)
}

/** Names in a row vouch for each other: a quarter that needs a class word stands beside quarters of its city. */
function addRow(use: NameUse, row: readonly NameUse[]): void {
  if (!use.noneReasons.some((reason) => reason.startsWith('needs'))) return
  const mates = row.filter((other) => other.expr.first !== use.expr.first).flatMap((other) => other.scored.slice(0, 3))
  for (const scored of use.scored) {
    if (!mates.some(({ entry }) => kilometres(entry, scored.entry) <= POINTS.rowKm && entry.id !== scored.entry.id)) continue
    scored.score += POINTS.rowMate
    scored.reasons.push('in a row with places beside it')
  }
  use.scored.sort((a, b) => b.score - a.score)
}

/** From so many on, names of chief cities in a sentence with a name that only a governorate has (ريف دمشق) deal something out over governorates. */
const DEALT_OVER = 4

/** «على حلب بثلاثين قتيلاً ودير الزور بستة عشر وريف دمشق بثمانية ودرعا بأربعة»: governorates, not their cities. */
function addGovernorates(view: MatchView, uses: readonly NameUse[]): void {
  const bare = uses.filter((use) => use.expr.placeClass === null && use.relation === null && readsGovernorate(use))
  for (const use of bare.filter((one) => one.scored[0]?.entry.kind === 'governorate')) {
    const sentence = view.tokens[use.expr.first]?.sentence
    const mates = bare.filter((one) => view.tokens[one.expr.first]?.sentence === sentence)
    if (mates.length < DEALT_OVER) continue
    for (const mate of mates)
      for (const scored of mate.scored)
        if (scored.entry.kind === 'governorate' && mate !== use) {
          scored.score += POINTS.dealtOver
          scored.reasons.push('governorates are told in a row')
        }
    return
  }
}

const readsGovernorate = (use: NameUse): boolean => use.scored.some((scored) => scored.entry.kind === 'governorate')

/** Resolves all names of a report. */
export function disambiguate(
  view: MatchView,
  gazetteer: Gazetteer,
  uses: readonly NameUse[],
  phrases: readonly PlacePhrase[],
  links: readonly LinkKind[],
  hint: string | null,
): Resolution {
  const byExpr = new Map<string, NameUse>()
  const byFirst = new Map<number, NameUse>()
  for (const use of uses) {
    scoreUse(view, use)
    byExpr.set(`${use.expr.nameFirst} ${use.expr.end}`, use)
    if (!byFirst.has(use.expr.nameFirst)) byFirst.set(use.expr.nameFirst, use)
  }
  const useOf = (expr: NameExpr): NameUse | undefined => byExpr.get(`${expr.nameFirst} ${expr.end}`) ?? byFirst.get(expr.nameFirst)
  const readings: Readings = (expr) => {
    if (expr.kind === 'name') return useOf(expr)?.scored.map((scored) => scored.entry) ?? []
    if (expr.kind === 'adjective') return [gazetteer.country(expr.of) ?? gazetteer.byId(expr.of)].filter((entry) => entry !== null)
    return []
  }
  addParents(gazetteer, uses, phrases, links, readings)
  const country = countryOf(uses, hint)
  const sure = surePlaces(uses)
  const rows = Map.groupBy(uses, (use) => use.row)
  for (const use of uses) {
    addContext(use, sure, country, { entry: gazetteer.country(country), hinted: hint !== null })
    addRow(use, rows.get(use.row) ?? [])
  }
  addGovernorates(view, uses)
  for (const use of uses) use.scored.sort((a, b) => b.score - a.score)
  const best = (expr: NameExpr): Scored | null => {
    const use = useOf(expr)
    const first = use?.scored[0]
    return use && first && first.score > use.none ? first : null
  }
  return { uses, best, readings }
}
