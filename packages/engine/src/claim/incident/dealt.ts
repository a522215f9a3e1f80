// Decides where a sentence deals a total out over places, each part with what did it («38 شهيداً، 22 في كذا جراء البراميل، و11 في كذا إثر غارة»),
// and where it tells a row of tolls with their places («تسعة في كذا وأربعة في كذا»).
import type { PlaceMention } from '../../mention/place/index.ts'
import type { QuantityMention } from '../../mention/quantity/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import { groupOf } from '../frame/groups.ts'
import type { SentenceMentions } from './build.ts'

/** A number of people and the place right after it. */
interface Counted {
  readonly quantity: QuantityMention
  readonly place: PlaceMention
}

export interface Range {
  readonly first: number
  readonly end: number
}

/** A part of the total: its number, where it was, and the words that tell of it. */
export interface Share extends Range, Counted {}

/** A toll with the parts that it is dealt out in; a row of tolls has no total. */
export interface Dealt {
  readonly total: QuantityMention | null
  readonly shares: readonly Share[]
}

/** Words between the number of a part and its place at most: 22 قضوا في بلدة، ثلاثة منهم في. */
const PLACE_REACH = 4

/** A number of people, or two by the form of their noun (وشخصين في حلب). */
const isCount = ({ reference, of, number, definite, min, max }: QuantityMention): boolean =>
  reference === 'count' && of !== 'things' && (number !== null || (min === 2 && max === 2)) && !definite

/** Words that only tell that those of the part died or were hurt: 22 قضوا في. */
export const EFFECTS: ReadonlySet<string> = new Set(['effect', 'result'])

/** The place right after the number of a part, with nothing between but what befell them. */
function placeOf(s: SentenceView, places: readonly PlaceMention[], quantity: QuantityMention): PlaceMention | null {
  const place = places.find(
    (one) => one.role === 'location' && !one.isDateline && one.first >= quantity.end && one.first - quantity.end <= PLACE_REACH,
  )
  if (!place) return null
  const between = s.triggers.some(
    (trigger) => trigger.first >= quantity.end && trigger.end <= place.first && !EFFECTS.has(groupOf(trigger.classes)?.group ?? 'effect'),
  )
  const marked = s.view.tokens.slice(quantity.end, place.first).some((token) => token.kind === 'mark')
  return between || marked ? null : place
}

/** What befalls people, so many of whom stand after it. */
const BEFALLS: ReadonlySet<string> = new Set(['effect', 'detain', 'abduct'])

/** A number right after a verb or noun that tells what befell so many is a toll of its own: وأصيب خمسة في. */
const hasOwnWord = (s: SentenceView, { first }: QuantityMention): boolean =>
  s.triggers.some(
    (trigger) =>
      first - trigger.end >= 0 &&
      first - trigger.end <= 1 &&
      s.view.tokens[trigger.end]?.kind !== 'mark' &&
      BEFALLS.has(groupOf(trigger.classes)?.group ?? ''),
  )

/** Where the last part ends: at a turn to something else, else with the sentence. */
function lastEnd(s: SentenceView, share: QuantityMention): number {
  const matter = s.matters.of[share.first - s.sentence.first]
  const turns = s.matters.of.findIndex(
    (one, at) => at + s.sentence.first > share.end && one !== matter && isTurned(s.matters.openers[one] ?? null),
  )
  return turns < 0 ? s.sentence.end : turns + s.sentence.first
}

const isTurned = (opener: string | null): boolean => opener === 'turn' || opener === 'topic_break' || opener === 'sequel'

/** Where the matters begin that a turn opens: فيما قُتل اثنان في كذا وواحد في كذا. */
const turns = (s: SentenceView): number[] =>
  s.matters.openers.flatMap((opener, matter) => (matter > 0 && isTurned(opener) ? [s.matters.of.indexOf(matter) + s.sentence.first] : []))

/** Where a later matter of a sentence begins that deals out a toll or tells a row of them, while what stands before it does not; else null. */
export function dealingMatter(s: SentenceView, { places, quantities }: SentenceMentions): number | null {
  const from = (at: number): QuantityMention[] => quantities.filter(({ first }) => first >= at)
  return turns(s).find((at) => dealtOut(s, places, from(at)) !== null) ?? null
}

/** The parts of a total that a sentence deals out: two at least, each at a place of its own, together no more than the total. */
export function dealtOut(s: SentenceView, places: readonly PlaceMention[], quantities: readonly QuantityMention[]): Dealt | null {
  const counts = quantities.filter(isCount).toSorted((a, b) => a.first - b.first)
  const total = counts.find(({ subset }) => !subset)
  if (!total) return null
  const all = countedAfter(s, places, counts, total)
  const most = total.max ?? total.min ?? 0
  const addsUp = sumOf(all) === most
  // what a turn sets beside it is of another toll, unless all of them add up to it
  const turn = turns(s).find((at) => at > total.first) ?? s.sentence.end
  const found = addsUp ? all : all.filter(({ quantity }) => quantity.first < turn)
  // «5 في نوى و3 في جاسم»: the first of a row that has its place too is no total, unless the others add up to it
  const own = sumOf(found) === most ? null : placeOf(s, places, total)
  // «تسعة بينهم ثلاثة أطفال في كذا»: a part of the first stands at its place too
  if (own) return rowOf(s, [{ quantity: total, place: own }, ...found.filter(({ place }) => place !== own)])
  return found.length < 2 || sumOf(found) > most ? null : { total, shares: sharesFrom(s, found) }
}

const sumOf = (found: readonly Counted[]): number => found.reduce((all, { quantity }) => all + (quantity.min ?? 0), 0)

/** The numbers after a total that stand with a place of their own, each place once. */
function countedAfter(
  s: SentenceView,
  places: readonly PlaceMention[],
  counts: readonly QuantityMention[],
  { end }: QuantityMention,
): Counted[] {
  const found: Counted[] = []
  for (const quantity of counts) {
    if (quantity.first < end) continue
    const place = hasOwnWord(s, quantity) ? null : placeOf(s, places, quantity)
    if (place && !found.some((other) => other.place === place)) found.push({ quantity, place })
  }
  return found
}

const sharesFrom = (s: SentenceView, found: readonly Counted[]): Share[] =>
  found.map(({ quantity, place }, index): Share => {
    const next = found[index + 1]
    return { quantity, place, first: quantity.first, end: next ? next.quantity.first : lastEnd(s, quantity) }
  })

/** «تسعة مدنيين في كذا وأربعة في كذا»: tolls that «and» joins, each with a spot of its own apart from the others. */
function rowOf(s: SentenceView, found: readonly Counted[]): Dealt | null {
  const joined = found.slice(1).every(({ quantity }) => s.view.tokens[quantity.first]?.key.startsWith('و') === true)
  const spots = new Set(found.map(({ place }) => place.entry?.id ?? place.name_ar))
  const exact = found.every(({ place }) => place.geoPrecision < 3 && place.members.length === 0)
  return found.length > 1 && joined && exact && spots.size === found.length ? { total: null, shares: sharesFrom(s, found) } : null
}
