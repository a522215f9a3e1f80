// Finds places: names and relations become phrases, names are resolved over the whole report, phrases become located mentions.
import type { Gazetteer } from '../../knowledge/gazetteer.ts'
import { ofClasses } from '../../text/lexicon/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { MatchView, Mention } from '../match/types.ts'
import { antecedentOf } from './resolve/antecedent.ts'
import { datelines } from './resolve/dateline.ts'
import { disambiguate, type Resolution } from './resolve/disambiguate.ts'
import { linksOf } from './resolve/link.ts'
import { locate } from './resolve/locate.ts'
import type { LocateContext, Located } from './resolve/located.ts'
import { mergePhrases, within, type PlaceGroup } from './resolve/merge.ts'
import { actorRanges, isHome, isNamePart, roleOf, type TakenRange } from './resolve/role.ts'
import { usesOf, type LinkKind } from './resolve/uses.ts'
import { candidateOf, mentionOf } from './resolve/write.ts'
import { placeRules } from './rules/index.ts'
import { findToponyms, type ToponymMention } from './toponym.ts'
import type { PlaceExpr, PlaceMention, PlacePhrase, PlaceRefusal, UnlistedName } from './types.ts'
import { unlistedPlaces } from './unlisted.ts'

export type { AdminUnit, PlaceCandidate, PlaceMention, PlaceRefusal, PlaceRole, UnlistedName } from './types.ts'
export { isScene } from './resolve/role.ts'
export { placeRules } from './rules/index.ts'

export interface PlaceSetting {
  readonly gazetteer: Gazetteer
  /** ISO code: the country the report or its outlet is about. */
  readonly country?: string | undefined
  readonly outlet?: string | null | undefined
  /** Token ranges read as names of actors or sources: places inside them are parts of names. */
  readonly taken?: readonly TakenRange[] | undefined
  /** Token ranges that name who says it: places in them are where the source sits. */
  readonly sources?: readonly TakenRange[] | undefined
}

export interface Places {
  readonly places: PlaceMention[]
  readonly refused: PlaceRefusal[]
  /** Names that the report gives to places and no table has. */
  readonly unlisted: UnlistedName[]
}

/** The view with the names of the gazetteer as mentions; the given view is not changed. */
function withToponyms(view: MatchView, gazetteer: Gazetteer): { view: MatchView; toponyms: ReadonlyMap<number, ToponymMention> } {
  const toponyms = new Map(findToponyms(view, gazetteer).map((mention) => [mention.first, mention]))
  const inner: MatchView = {
    document: view.document,
    tokens: view.tokens,
    mentionAt: (grammar, at): Mention | undefined => (grammar === 'toponym' ? toponyms.get(at) : view.mentionAt(grammar, at)),
  }
  return { view: inner, toponyms }
}

const GRAMMARS = ['toponym', 'number'] as const

const isPlaceWord = ofClasses((classes) => [...classes].some((name) => name.startsWith('place_')))

/** Whether any rule could begin at a token: most tokens of a report are passed over here. */
function mayBegin(view: MatchView, token: Token): boolean {
  if (token.kind === 'mark') return false
  return (
    token.number !== null ||
    isPlaceWord(token.type) ||
    view.mentionAt('toponym', token.index) !== undefined ||
    view.mentionAt('number', token.index) !== undefined
  )
}

/** Conjunction and preposition that a phrase's lead letters are. */
function cliticsOf(view: MatchView, first: number, lead: number): { conj: string; prep: string } {
  const letters = view.tokens[first]?.key.slice(0, lead) ?? ''
  const conj = letters.startsWith('و') || letters.startsWith('ف') ? letters.charAt(0) : '' // and, so
  return { conj, prep: letters.slice(conj.length) }
}

function phrasesOf(view: MatchView): PlacePhrase[] {
  const phrases: PlacePhrase[] = []
  for (let at = 0; at < view.tokens.length;) {
    const found = mayBegin(view, view.tokens[at] as Token) ? placeRules.at(view, at, GRAMMARS) : null
    if (!found) {
      at++
      continue
    }
    const { lead } = found.value
    phrases.push({ rule: found.rule, first: at, end: found.end, lead, ...cliticsOf(view, at, lead), expr: found.value })
    at = found.end
  }
  return phrases
}

const pointsBack = (expr: PlaceExpr): boolean =>
  expr.kind === 'anaphor' ||
  (expr.kind === 'relation' && expr.of.some(pointsBack)) ||
  (expr.kind === 'list' && expr.members.some(pointsBack))

/** «مدينة الحسكة … في حي النهضة»: a quarter that no table has there, with no town beside it: one of the town told before. */
const isLooseQuarter = ({ expr }: PlacePhrase, found: Located | null, before: LinkKind, after: LinkKind): boolean =>
  found === null &&
  (expr.kind === 'unknown' || expr.kind === 'name') &&
  expr.placeClass?.kind === 'quarter' &&
  expr.placeClass.number === 'sg' &&
  !LINKED.has(before) &&
  !LINKED.has(after)
const LINKED: ReadonlySet<LinkKind> = new Set<LinkKind>(['chain', 'comma'])

/** Groups of the report: first without what points back, then with it, so that «المدينة» finds the head of a phrase and not its parent. */
function groupsOf(
  phrases: readonly PlacePhrase[],
  links: readonly LinkKind[],
  setting: PlaceSetting,
  resolution: Resolution,
  merge: (located: (Located | null)[]) => PlaceGroup[],
  isPart: (phrase: PlacePhrase, first: number) => boolean,
): PlaceGroup[] {
  const { gazetteer } = setting
  const context = (told: readonly Located[]): LocateContext => ({
    gazetteer,
    resolution,
    country: setting.country ?? null,
    antecedent: (to) => antecedentOf(to, told, gazetteer, setting.country ?? null),
  })
  const alone = context([])
  const located = phrases.map((phrase) => locate(phrase.expr, alone))
  const groups = merge(located)
  const loose = phrases.map((phrase, index) =>
    isLooseQuarter(phrase, located[index] ?? null, links[index - 1] ?? null, links[index] ?? null),
  )
  if (!phrases.some((phrase, index) => loose[index] || pointsBack(phrase.expr))) return groups
  const told: Located[] = []
  let next = 0
  return merge(
    phrases.map((phrase, index) => {
      for (let group = groups[next]; group && group.end <= phrase.first; group = groups[++next])
        if (!isPart(group.phrase, group.first)) told.push(group.head)
      if (!loose[index] && !pointsBack(phrase.expr)) return located[index] ?? null
      const town = loose[index] ? antecedentOf('city', told, gazetteer, setting.country ?? null) : null
      const found = loose[index] ? town && within(phrase, town) : locate(phrase.expr, context(told))
      if (found) told.push(found)
      return found
    }),
  )
}

function refusalsOf(view: MatchView, resolution: Resolution): PlaceRefusal[] {
  return resolution.uses
    .filter((use) => resolution.best(use.expr) === null)
    .map((use) => ({
      first: use.expr.first,
      end: use.expr.end,
      name: view.tokens
        .slice(use.expr.nameFirst, use.expr.end)
        .map((token) => token.key)
        .join(' '),
      reason: use.noneReasons.join('; ') || 'no reading is likely enough',
      candidates: use.scored.slice(0, 5).map(candidateOf),
    }))
}

/**
 * All places of a report. `findPlaces(view, { gazetteer, country: 'SY' }).places[0].name_ar === 'ريف دير الزور الشرقي'`.
 * Earlier mentions of the view (numbers) are used for distances.
 */
export function findPlaces(given: MatchView, setting: PlaceSetting): Places {
  const { view } = withToponyms(given, setting.gazetteer)
  const phrases = phrasesOf(view)
  const links = linksOf(view, phrases)
  const desks = datelines(view, phrases, setting.outlet ?? null)
  const taken = [...(setting.taken ?? []), ...actorRanges(view)]
  const nameParts = new Set(phrases.filter((phrase) => isNamePart(view, phrase, taken)))
  const uses = usesOf(view, phrases, links)
  const resolution = disambiguate(view, setting.gazetteer, uses, phrases, links, setting.country ?? null)
  const apart = (phrase: PlacePhrase): boolean => nameParts.has(phrase) || desks.has(phrase)
  const merge = (located: (Located | null)[]): PlaceGroup[] =>
    mergePhrases(phrases, links, located, apart, { gazetteer: setting.gazetteer, resolution })
  const groups = groupsOf(phrases, links, setting, resolution, merge, (phrase, first) => nameParts.has(phrase) || isHome(view, first))
  const places = groups.map((group) =>
    mentionOf(
      view,
      group,
      { role: roleOf(view, group, { nameParts, sources: setting.sources ?? [] }), isDateline: desks.has(group.phrase) },
      setting.gazetteer,
      resolution,
    ),
  )
  return { places, refused: refusalsOf(view, resolution), unlisted: unlistedPlaces(view, phrases, (phrase) => nameParts.has(phrase)) }
}
