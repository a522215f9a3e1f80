// Scores the readings of one name by what the name and the words round it say, before the rest of the report is looked at.
import type { GazetteerEntry, PlaceName } from '../../../knowledge/gazetteer.ts'
import type { NameNeed } from '../../../knowledge/place-names.ts'
import { groupOf } from '../../../knowledge/gazetteer.ts'
import type { MatchView } from '../../match/types.ts'
import { fitOfClass, SITE_CLASSES } from './kinds.ts'
import type { NameUse, Scored } from './uses.ts'

/** Points of the scale; a reading's score is their sum, and "none" has a score of its own to be beaten. */
const POINTS = {
  prior: 0.8,
  base: 0.15,
  classFits: 0.35,
  classWrong: -0.55,
  article: -0.35,
  alias: -0.03,
  governorateBare: -0.35,
  districtBare: -0.3,
  governorateOfCountryside: 0.12,
  quarterOfRelation: -0.15,
  none: 0.22,
  needsClass: 1.2,
  needsParent: 0.75,
  needsVouching: 1,
  needsContext: 0.8,
  commonWord: 0.35,
  noContext: 0.15,
  person: 0.9,
  beforePerson: 0.6,
  afterUnknown: 0.25,
} as const

function classPoints(use: NameUse, entry: GazetteerEntry): number {
  const { placeClass } = use.expr
  if (!placeClass) return 0
  const fit = fitOfClass(placeClass.kind, entry.kind)
  if (fit > 0) return POINTS.classFits * (2 * fit - 0.6)
  // the site class of «مشفى جنين» does not say what Jenin is
  return SITE_CLASSES.has(placeClass.kind) ? -0.1 : POINTS.classWrong
}

/** A name of a city and of its governorate is the city, but where its countryside is told. */
function sortPoints(use: NameUse, entry: GazetteerEntry): number {
  if (use.expr.placeClass && !SITE_CLASSES.has(use.expr.placeClass.kind)) return 0
  const group = groupOf(entry.kind)
  // ريف دمشق and ذي قار are governorates by name alone
  const hasTown = use.expr.names.some((name) => groupOf(name.entry.kind) === 'settlement' && name.entry.country === entry.country)
  if (!hasTown && (group === 'governorate' || group === 'district')) return 0
  if (group === 'governorate')
    return use.relation === 'countryside' || use.relation === 'border' ? POINTS.governorateOfCountryside : POINTS.governorateBare
  if (group === 'district') return POINTS.districtBare
  if (use.relation === 'countryside' && entry.kind === 'quarter') return POINTS.quarterOfRelation
  return 0
}

function scoreName(use: NameUse, name: PlaceName): Scored {
  const { entry } = name
  const reasons: string[] = [`weight ${entry.weight}`]
  let score = POINTS.base + (POINTS.prior * entry.weight) / 100
  const byClass = classPoints(use, entry)
  if (byClass !== 0) reasons.push(`${byClass > 0 ? 'fits' : 'does not fit'} ${use.expr.placeClass?.kind}`)
  const bySort = sortPoints(use, entry)
  if (bySort !== 0) reasons.push(`${entry.kind} ${use.relation ? `with ${use.relation}` : 'by bare name'}`)
  score += byClass + bySort
  if (name.det !== use.expr.det && use.expr.placeClass === null) {
    score += use.inContext ? POINTS.article : 2 * POINTS.article
    reasons.push('article disagrees')
  }
  if (name.alias) score += POINTS.alias
  return { entry, name, score, reasons }
}

/** Names of persons: Muhammad al-Halabi, Abu Umar al-Shishani. */
function afterPersonWord(view: MatchView, use: NameUse): boolean {
  const before = view.tokens[use.expr.first - 1]
  // between al-Mansur and Burayqa: the second of two ends, its و (and) taken off
  const joined = use.relation !== null && view.tokens[use.expr.first]?.key.startsWith('و')
  // على folds to علي
  return (
    use.expr.lead === 0 &&
    !joined &&
    before !== undefined &&
    before.type.classes.has('place_person_word') &&
    !before.type.classes.has('place_prep') &&
    before.sentence === view.tokens[use.expr.first]?.sentence
  )
}

function isCommonWord(view: MatchView, use: NameUse): boolean {
  const token = view.tokens[use.expr.nameFirst]
  if (!token || use.expr.end - use.expr.nameFirst > 1) return false
  return token.type.readings.some((reading) => reading.entries.some((entry) => !entry.classes.every((name) => name.startsWith('place_'))))
}

/** After a noun with the article: الخوذ البيضاء, المظاهرات السلمية. */
function looksAdjective(view: MatchView, use: NameUse): boolean {
  const before = view.tokens[use.expr.first - 1]
  const key = view.tokens[use.expr.nameFirst]?.key ?? ''
  return use.expr.lead === 0 && before?.kind === 'word' && /^[وفبل]?(?:ال|لل)/.test(before.key) && /^ال.*(?:اء|يه)$/.test(key)
}

/** A foreign surname in ب after a word that no table knows: توم باراك is not "Tom in Arak". */
function afterUnknownName(view: MatchView, use: NameUse): boolean {
  const before = view.tokens[use.expr.first - 1]
  const little = use.expr.names.every((name) => name.words === 1 && !name.det && name.entry.weight < 40)
  return (
    little &&
    use.expr.placeClass === null &&
    use.relation === null &&
    use.expr.lead > 0 &&
    before?.kind === 'word' &&
    before.type.readings.length === 0
  )
}

/** What a name needs: that of any reading, but vouching only where no reading does without. */
function needOf({ expr }: NameUse): NameNeed | null {
  const needs = expr.names.map((name) => name.need)
  return needs.find((need) => need !== null && need !== 'vouched') ?? (needs.every((need) => need === 'vouched') ? 'vouched' : null)
}

/** A class word that says just what the place is (قرية) vouches for a hamlet; منطقة, which may be said of anything, does not. */
const VOUCHING_FIT = 0.8
const isVouched = ({ expr }: NameUse): boolean =>
  expr.placeClass !== null && expr.names.some((name) => fitOfClass(expr.placeClass?.kind ?? '', name.entry.kind) >= VOUCHING_FIT)

/** What speaks for no place at all. */
function scoreNone(view: MatchView, use: NameUse): void {
  const add = (points: number, reason: string): void => {
    use.none += points
    use.noneReasons.push(reason)
  }
  use.none = POINTS.none
  const classed = use.expr.placeClass !== null
  const oneWord = use.expr.names.every((name) => name.words === 1)
  const need = needOf(use)
  if (need === 'class' && !classed) add(POINTS.needsClass, 'needs a class word')
  if (need === 'parent') add(POINTS.needsParent, 'needs its parent')
  if (need === 'vouched' && !isVouched(use)) add(POINTS.needsVouching, 'needs a class word or its parent')
  if (need === 'place_context' && !use.inContext) add(POINTS.needsContext, 'needs a preposition, a class word or a parent')
  if (!use.inContext && view.tokens[use.expr.nameFirst]?.type.classes.has('place_nisba')) add(POINTS.needsContext, 'also an adjective')
  if (need === null && oneWord && !use.inContext && looksAdjective(view, use)) add(POINTS.commonWord, 'stands like an adjective')
  if (afterUnknownName(view, use)) add(POINTS.afterUnknown, 'the rest of a name that begins with ب')
  if (need === null && oneWord && isCommonWord(view, use)) add(use.inContext ? 0.1 : POINTS.commonWord, 'also a common word')
  if (!use.inContext) add(POINTS.noContext, 'no preposition of place')
  if (!classed && afterPersonWord(view, use)) add(POINTS.person, 'after a personal name')
  const next = view.tokens[use.expr.end]
  // the next place of a row may begin like a person's name: والرهد وأم روابة
  const place = view.mentionAt('toponym', use.expr.end) !== undefined
  if (!use.inContext && oneWord && !place && next?.type.classes.has('place_person_word') && !next.type.classes.has('place_prep'))
    add(POINTS.beforePerson, 'before a personal name')
}

/** Scores all readings of a name by itself. */
export function scoreUse(view: MatchView, use: NameUse): void {
  const byEntry = new Map<string, Scored>()
  for (const name of use.expr.names) {
    const scored = scoreName(use, name)
    const known = byEntry.get(name.entry.id)
    if (!known || scored.score > known.score) byEntry.set(name.entry.id, scored)
  }
  use.scored = [...byEntry.values()].toSorted((a, b) => b.score - a.score)
  scoreNone(view, use)
}
