// Decides what a phrase does in its sentence: location, origin, destination, subject, or part of a body's or outlet's name.
import { groupOf } from '../../../knowledge/gazetteer.ts'
import { hitOf } from '../../match/pattern.ts'
import type { MatchView, Mention } from '../../match/types.ts'
import type { Token } from '../../../text/token/types.ts'
import type { PlacePhrase, PlaceRole } from '../types.ts'
import type { PlaceGroup } from './merge.ts'

const NO_SCENE: ReadonlySet<PlaceRole> = new Set(['subject', 'name_part', 'source', 'home'])

/** Whether what is told can have happened at a place of this role. */
export const isScene = (role: PlaceRole): boolean => !NO_SCENE.has(role)

/** A range of tokens that another grammar has read as the name of an actor or a source. */
export interface TakenRange {
  readonly first: number
  readonly end: number
}

/** Names of groups and states that the actor grammar found, where it has run: «ألوية أحرار حلب» holds no location. */
export function actorRanges(view: MatchView): TakenRange[] {
  const ranges: TakenRange[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const actor = view.mentionAt('actor', at) as (Mention & { readonly head?: string }) | undefined
    if (actor && actor.end > at + 1 && (actor.head === 'group' || actor.head === 'state'))
      ranges.push({ first: actor.first, end: actor.end })
  }
  return ranges
}

/** Words between people and the name of their body at most: قياديين في الفرقة 17. */
const BODY_REACH = 4

/** «قياديين في الفرقة 17»: the name of the body of people told before it is no place where something was. */
function namesTheirBody(view: MatchView, { first, end }: PlacePhrase): boolean {
  for (let at = first - 1; at >= Math.max(0, first - BODY_REACH); at--) {
    const people = view.mentionAt('actor', at) as (Mention & { readonly nameRange?: TakenRange }) | undefined
    if (people?.nameRange && people.end === end && people.nameRange.first === first && people.nameRange.end === end) return true
  }
  return false
}

/** A name in quotation marks after its class: شبكة “عين الفرات”. */
function inNamedQuote(view: MatchView, phrase: PlacePhrase): boolean {
  const LONGEST = 5
  const quote = view.document.quotes.find((one) => one.first <= phrase.first && phrase.end <= one.end && one.end - one.first <= LONGEST)
  const head = quote && view.tokens[quote.first - 2]
  return hitOf(head, 'place_org_head', { conj: true, prep: true, pron: false }) !== null
}

/** Whether a phrase only names a body: «مجلس منبج العسكري», «شبكة "السويداء 24"», «قوات سوريا الديمقراطية». */
export function isNamePart(view: MatchView, phrase: PlacePhrase, taken: readonly TakenRange[]): boolean {
  if (namesTheirBody(view, phrase)) return true
  const preposed = phrase.prep !== '' || (view.tokens[phrase.first - 1]?.type.classes.has('place_prep') ?? false)
  if (
    taken.some(
      (range) => phrase.first >= range.first && phrase.end <= range.end && phrase.end - phrase.first < range.end - range.first && !preposed,
    )
  )
    return true
  if (phrase.expr.kind !== 'name') return false
  const after = view.tokens[phrase.end]
  if (after?.type.classes.has('place_body_adj') && phrase.prep === '') return true
  if (inNamedQuote(view, phrase)) return true
  const opening = view.tokens[phrase.first]
  if (after?.type.classes.has('place_outlet_word') && opening?.type.classes.has('place_org_head') && phrase.expr.placeClass) return true
  // 24, اليوم: outlets are named so, in quotation marks or after their class
  let at = phrase.first - 1
  const quoted = view.tokens[at]?.kind === 'mark' && /["«“(‘']/.test(view.tokens[at]?.key ?? '')
  if (after && (after.key === '24' || (quoted && after.type.classes.has('place_outlet_word')))) return true
  if (quoted) at--
  const before = view.tokens[at]
  // مركز شرطة زاغنية is a site in it
  if (view.tokens[at - 1]?.type.classes.has('place_seat')) return false
  return (
    phrase.lead === 0 &&
    before !== undefined &&
    before.sentence === view.tokens[phrase.first]?.sentence &&
    hitOf(before, 'place_org_head', { conj: true, prep: true, det: false, pron: false }) !== null
  )
}

/** Words between a hospital and the town after it (المشفى العسكري بدير الزور), and back to the verb of carrying there. */
const CARE_REACH = 3
const CARRY_REACH = 6

/** «أُسعفوا إلى المشفى العسكري بدير الزور»: where the wounded were taken is not where they were hurt. */
function isCare(view: MatchView, group: PlaceGroup): boolean {
  const sentence = view.tokens[group.first]?.sentence
  const back = (from: number, reach: number, name: string): number => {
    for (let at = from; at > from - reach && view.tokens[at]?.sentence === sentence; at--)
      if (hitOf(view.tokens[at], name) !== null) return at
    return -1
  }
  const care = back(group.first, CARE_REACH + 1, 'place_care')
  if (care < 0) return false
  const before = view.tokens[care - 1]
  const carried = back(care - 1, CARRY_REACH, 'place_carry') >= 0
  return carried || (before !== undefined && before.sentence === sentence && hitOf(before, 'place_prep')?.entry.value === 'destination')
}

/** «اتهمت دمشق بخرق الهدنة»: a capital that stands for its state acts, and is no place. */
function standsForState(view: MatchView, group: PlaceGroup): boolean {
  const actor = view.mentionAt('actor', group.first) as (Mention & { readonly head?: string }) | undefined
  return actor?.head === 'state' && actor.end === group.end && group.head.entry?.kind === 'city' && group.lead === 0
}

/** «ينحدر من قرية أم الميس»، «من أبناء بلدة طفس»: where somebody is from. */
export function isHome(view: MatchView, at: number): boolean {
  const [native, from] = [view.tokens[at - 2], view.tokens[at - 1]]
  if (!from || from.sentence !== view.tokens[at]?.sentence) return false
  if (hitOf(from, 'place_people', { conj: true, prep: true, pron: false, det: false }) !== null) return true
  return native !== undefined && hitOf(from, 'place_prep')?.entry.value === 'origin' && hitOf(native, 'place_native') !== null
}

/** «مقاتلون موالون لطهران», «المدعومة من أنقرة»: a capital that stands for its state. */
function isPatron(view: MatchView, group: PlaceGroup): boolean {
  if (groupOf(group.head.entry?.kind ?? 'village') !== 'settlement') return false
  const at = view.tokens[group.first - 1]
  const from = hitOf(at, 'place_prep')?.entry.value === 'origin'
  const loyal = group.phrase.prep === 'ل' ? at : from ? view.tokens[group.first - 2] : undefined
  return (
    loyal !== undefined &&
    loyal.sentence === view.tokens[group.first]?.sentence &&
    hitOf(loyal, 'loyal', { conj: true, prep: true, pron: false }) !== null
  )
}

/** «ستة من الفرقة 17», «عناصر من الفوج 111»: the unit that people are of, not the base that is named for it. */
function isUnitOf(view: MatchView, group: PlaceGroup): boolean {
  const { entry } = group.head
  const [people, from] = [view.tokens[group.first - 2], view.tokens[group.first - 1]]
  if (entry?.kind !== 'base' || !from || !people || from.sentence !== view.tokens[group.first]?.sentence) return false
  if (hitOf(from, 'place_prep')?.entry.value !== 'origin' || hitOf(view.tokens[group.first], 'unit_word', { conj: false }) === null)
    return false
  return (
    people.number !== null ||
    view.mentionAt('number', people.index) !== undefined ||
    [...people.type.classes].some((name) => name.startsWith('person_'))
  )
}

/** «القوات المتمركزة في جورين قصفت قرية جدرايا»: where those stand who fire elsewhere. */
function standsThere(view: MatchView, at: number): boolean {
  const [stationed, prep] = [view.tokens[at - 2], view.tokens[at - 1]]
  if (!prep || prep.sentence !== view.tokens[at]?.sentence) return false
  if (hitOf(prep, 'place_stationed') !== null) return true
  return stationed !== undefined && hitOf(prep, 'place_prep') !== null && hitOf(stationed, 'place_stationed') !== null
}

/** Words between somebody's way and the place that it leads to at most: أثناء توجههم إلى عملهم في. */
const WAY_REACH = 4

/** «رتل كان متجهاً نحو المدينة»، «أثناء توجههم إلى القاعدة»: whither those were on their way to whom it happened, or null. */
function wayTo(view: MatchView, at: number): PlaceRole | null {
  for (let back = at - 1; back >= Math.max(0, at - WAY_REACH); back--) {
    const token = view.tokens[back] as Token
    if (token.kind === 'mark' || token.sentence !== view.tokens[at]?.sentence) return null
    const way = hitOf(token, 'place_way')
    if (way) return way.entry.value as PlaceRole
    // «متجهاً نحو المدينة في القضاء»: what follows the goal is where it was
    if (view.mentionAt('toponym', back)) return null
  }
  return null
}

/** «منذ الحرب على غزة»، «إلى اندلاع الحرب في غزة»: the place by which a war is called. */
const namesWar = (view: MatchView, at: number): boolean =>
  /^(?:علي|في)$/.test(view.tokens[at - 1]?.key ?? '') && // on, in
  /^(?:[وفب]?الحرب|للحرب)$/.test(view.tokens[at - 2]?.key ?? '') && // the war
  view.tokens[at - 2]?.sentence === view.tokens[at]?.sentence

/** What other grammars know of the places of a report. */
export interface KnownRoles {
  readonly nameParts: ReadonlySet<PlacePhrase>
  readonly sources: readonly TakenRange[]
}

/** The role that the preposition before a group gives it. */
export function roleOf(view: MatchView, group: PlaceGroup, known: KnownRoles): PlaceRole {
  const phrase = group.phrase
  if (known.nameParts.has(phrase)) return 'name_part'
  if (known.sources.some((range) => range.first <= group.first && group.first <= range.end)) return 'source'
  const opening = group.first
  const before = view.tokens[opening - 1]
  const prep = before && before.sentence === view.tokens[opening]?.sentence ? hitOf(before, 'place_prep') : null
  if (isCare(view, group)) return 'destination'
  if (isHome(view, opening)) return 'home'
  const way = wayTo(view, opening)
  if (way) return way
  if (isPatron(view, group) || namesWar(view, opening)) return 'subject'
  if (isUnitOf(view, group)) return 'name_part'
  if (standsThere(view, opening)) return 'origin'
  // the subdistrict that a village belongs to (التابعتين لناحية السعن) is where it is
  if (before?.type.classes.has('place_belonging')) return 'location'
  const isCountry = group.head.entry?.kind === 'country' && group.head.relation === null
  // الموالية لتركيا: for or of a country, not to it
  if (group.lead > 0 && phrase.prep === 'ل') return isCountry ? 'subject' : 'destination'
  if (group.lead > 0 && phrase.prep !== '') return 'location'
  if (prep) return prep.entry.value as PlaceRole
  if (standsForState(view, group)) return 'subject'
  return isCountry ? 'subject' : 'location'
}
