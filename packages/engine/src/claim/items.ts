// Decides which mentions of a sentence stand together as one participant.
import type { ActorMention } from '../mention/actor/index.ts'
import type { QuantityMention } from '../mention/quantity/index.ts'
import { hitOf, type MatchView } from '../mention/match/index.ts'
import type { Token } from '../text/token/types.ts'
import { withCrews } from './frame/aboard.ts'
import { markerAt, type Marker } from './marker.ts'

/** Somebody or a number of people in a sentence: an actor, a count, or a count of an actor's people. */
export interface Participant {
  readonly first: number
  readonly end: number
  readonly marker: Marker
  /** Joined to the participant before it by و. */
  readonly joined: boolean
  readonly actor: ActorMention | null
  /** Further actors of the same words (a joint force) or of its genitive. */
  readonly actors: readonly ActorMention[]
  readonly quantity: QuantityMention | null
  /** Told as the owner of a civil thing before it: منزل مدير الأمن. */
  readonly ownsTarget: boolean
}

/** Joined by و or أو, or by a stroke between two names (PKK/YPG). */
const conjBefore = (view: MatchView, first: number): boolean => {
  const token = view.tokens[first] as Token
  let at = first - 1
  while (at >= 0 && view.tokens[at]?.kind === 'mark' && '"“”«»('.includes(view.tokens[at]?.key ?? '،')) at--
  if (/^(و|او)$/.test(view.tokens[at]?.key ?? '') || (view.tokens[at]?.key === '/' && view.tokens[at - 1]?.kind !== 'number')) return true
  // و14: the letter before digits is a token of its own
  if (token.key === 'و') return true
  if (!token.key.startsWith('و') || !token.type.splits.some((split) => split.conj === 'و')) return false
  // وكر, a den, begins with the letter of و
  const { readings } = token.type
  return readings.length === 0 || readings.some((reading) => reading.conj === 'و')
}

function overlaps(a: { first: number; end: number }, b: { first: number; end: number }): boolean {
  return a.first < b.end && b.first < a.end
}

/** «استهدف مسلحون دورية للجيش»، «اغتال مسلحون مدير الشرطة»: what stands right after people in the plural with its nun, or in the accusative, is no genitive but whom they hit. */
function isHit(view: MatchView, people: QuantityMention, actor: ActorMention): boolean {
  const gap = view.tokens.slice(people.end, actor.first)
  if (actor.lead > 0 || actor.adjective || !gap.every((token) => hitOf(token, 'office', { conj: false, prep: false }) !== null))
    return false
  const [last, hit] = [view.tokens[people.end - 1] as Token, view.tokens[people.end] as Token]
  if (/(?:ون|ين|ان)$/.test(last.key)) return actor.head !== 'members' && actor.head !== 'class'
  return actor.head === 'thing' && gap.length === 0 && /ا$/.test(hit.key) && !hit.key.startsWith('ال')
}

/** Words between people and the owner of their post at most: عناصر حاجز القلعة التابع ل. */
const POST_NAME = 5

/** «عناصر حاجز القلعة التابع للأمن العسكري»: those of a post, by its name, are its owner's. */
function arePostOf(view: MatchView, people: QuantityMention, actor: ActorMention): boolean {
  const gap = view.tokens.slice(people.end, actor.first)
  const [post, belonging] = [gap[0], gap.at(-1)]
  return (
    post !== undefined &&
    belonging !== undefined &&
    gap.length >= 2 &&
    gap.length <= POST_NAME &&
    gap.every(({ kind }) => kind === 'word') &&
    hitOf(post, 'target_armed', { conj: false, prep: false, det: false }) !== null &&
    hitOf(belonging, 'belonging', { conj: false }) !== null
  )
}

/** Words between people and whom they work for at most: موظفين محليين يعملون لدى. */
const EMPLOYED = 4

/** «ستة موظفين يعملون لدى الأمم المتحدة»: people are of the body that they work for. */
function workFor(view: MatchView, people: QuantityMention, actor: ActorMention): boolean {
  const gap = view.tokens.slice(people.end, actor.first)
  if (gap.length === 0 || gap.length > EMPLOYED || actor.head !== 'group' || gap.some(({ kind }) => kind !== 'word')) return false
  return gap.some((token) => hitOf(token, 'works_for', { conj: false }) !== null) && /^(لدي|في|مع)$/.test(gap.at(-1)?.key ?? '')
}

/** Whether an actor belongs to a count: the same words, directly after it, or after من (three of the militia). */
function belongs(view: MatchView, quantity: QuantityMention, actor: ActorMention): boolean {
  if (overlaps(quantity, actor)) return true
  if (actor.first < quantity.end || isHit(view, quantity, actor)) return false
  if (arePostOf(view, quantity, actor) || workFor(view, quantity, actor)) return true
  const between = view.tokens.slice(quantity.end, actor.first)
  return (
    between.length <= 2 &&
    between.every(
      (token) =>
        hitOf(token, 'office') !== null ||
        /^(من|في|صفوف|شباب|شبان|عناصر|افراد|قوات|مرافقي|حراس|اقارب|ابناء|عايله|اسره|ب)$/.test(token.key) ||
        (token.kind === 'mark' && '"“«('.includes(token.key)),
    ) &&
    actor.first - quantity.end <= 2 &&
    !conjBefore(view, actor.first)
  )
}

/** «عناصر دورية لقسد»: those of a post or a patrol are people, not the thing. */
const peopleOfThing = (quantity: QuantityMention, actor: ActorMention): ActorMention =>
  actor.head === 'thing' && quantity.of === 'people' ? { ...actor, head: 'members' } : actor

/** Whether a civil thing stands in construct before a token (منزل، سيارة). */
function ownsTarget(view: MatchView, first: number): boolean {
  const before = view.tokens[first - 1]
  return (
    before !== undefined &&
    before.kind === 'word' &&
    hitOf(before, 'target_civil', { conj: true, prep: true, det: false, pron: false }) !== null
  )
}

/** Participants of a sentence in text order. */
export function participantsOf(
  view: MatchView,
  range: { first: number; end: number },
  actors: readonly ActorMention[],
  quantities: readonly QuantityMention[],
): Participant[] {
  const inside = <T extends { first: number; end: number }>(mention: T): boolean => mention.first >= range.first && mention.end <= range.end
  const counts = quantities.filter((quantity) => inside(quantity) && quantity.reference === 'count' && quantity.of !== 'things')
  const rest = new Set(actors.filter((actor) => inside(actor) && !actor.adjective))
  const found: Participant[] = []
  for (const quantity of counts) {
    const mine = [...rest].filter((actor) => belongs(view, quantity, actor))
    for (const actor of mine) rest.delete(actor)
    const own = mine.map((actor) => peopleOfThing(quantity, actor))
    // two mentions of one sense: the more telling one leads (ثلاثة عناصر من قسد)
    const lead = own.find((actor) => actor.id !== null && actor.id !== 'civilians') ?? own[0] ?? null
    const first = Math.min(quantity.first, ...own.map((actor) => actor.first))
    found.push({
      first,
      end: Math.max(quantity.end, ...own.map((actor) => actor.end)),
      marker: markerAt(view, first, view.tokens[first]?.index === quantity.first ? quantity.lead : (own[0]?.lead ?? 0)),
      joined: conjBefore(view, first),
      actor: lead,
      actors: own,
      quantity,
      ownsTarget: false,
    })
  }
  for (const actor of rest) {
    // several actors of the same words (a joint force, both sides) are one participant
    const same = found.find((other) => other.first === actor.first && other.end === actor.end && other.quantity === null)
    if (same) found[found.indexOf(same)] = { ...same, actors: [...same.actors, actor] }
    else
      found.push({
        first: actor.first,
        end: actor.end,
        marker: markerAt(view, actor.first, actor.lead),
        joined: conjBefore(view, actor.first),
        actor,
        actors: [actor],
        quantity: null,
        ownsTarget: ownsTarget(view, actor.first),
      })
  }
  const inOrder = found.map((one) => disarmed(view, one)).toSorted((a, b) => a.first - b.first)
  return withCrews(view, shareMarkers(view, ofBodies(inConstruct(view, withoutOwners(view, withRanks(view, inOrder))))))
}

/** «ضابط برتبة ملازم في الجيش»: the rank is of the one told before it, and so is whose he is. */
function withRanks(view: MatchView, participants: readonly Participant[]): Participant[] {
  const found: Participant[] = []
  for (const one of participants) {
    const head = view.tokens[one.first - 1]
    const before = found.at(-1)
    if (!head || !before || before.end !== head.index || hitOf(head, 'rank_head') === null) {
      found.push(one)
      continue
    }
    const whose = one.actor?.id ? one : before
    found[found.length - 1] = { ...before, end: one.end, actor: whose.actor, actors: whose.actors }
  }
  return found
}

/** «الحرس الوطني التابع للهجري»: whose a body told by its name is takes no part in what that one does. */
const isOwnerOfNamed = (view: MatchView, before: Participant | undefined, { first, actor }: Participant): boolean =>
  before?.actor?.head === 'group' &&
  before.actor.id !== null &&
  actor?.head === 'person' &&
  before.end === first - 1 &&
  hitOf(view.tokens[first - 1], 'belonging', { conj: false }) !== null

const withoutOwners = (view: MatchView, ordered: readonly Participant[]): readonly Participant[] =>
  ordered.filter((participant, index) => !isOwnerOfNamed(view, ordered[index - 1], participant))

/** Words between a fighter and the word that he was one at most: قائدان سابقان، عنصر في الأمن سابقاً. */
const FORMER_REACH = 1

/** «مقاتل سابق في الجيش الحر»: who was a fighter before is a civilian (codebook §2). */
function disarmed(view: MatchView, participant: Participant): Participant {
  const { actor, end, first } = participant
  if (!actor || (actor.head !== 'member' && actor.head !== 'members')) return participant
  const former = view.tokens
    .slice(first + 1, end + FORMER_REACH)
    .some((token) => hitOf(token, 'former_adj', { conj: false, det: actor.definite }) !== null)
  if (!former || actor.category === 'civilians') return participant
  const civilian = { ...actor, id: 'civilians', category: 'civilians' as const }
  return { ...participant, actor: civilian, actors: [civilian] }
}

/** Words between the head of a construct and the name at its end that the lexicon need not know (قائد ميليشا الدفاع الوطني). */
const CONSTRUCT_GAP = 1

/** One member told in construct with a side is the side's: قائد … الدفاع الوطني. */
function inConstruct(view: MatchView, ordered: readonly Participant[]): Participant[] {
  const found: Participant[] = []
  for (const participant of ordered) {
    const before = found.at(-1)
    const gap = before ? view.tokens.slice(before.end, participant.first) : []
    const construct =
      before?.actor?.head === 'member' &&
      before.actor.id === null &&
      !before.actor.definite &&
      before.end - before.first === 1 &&
      gap.length === CONSTRUCT_GAP &&
      gap.every((token) => token.kind === 'word' && token.type.readings.length === 0) &&
      participant.actor?.head === 'group' &&
      participant.marker === '' &&
      !participant.joined
    if (construct && before)
      found[found.length - 1] = {
        ...before,
        end: participant.end,
        actor: participant.actor && { ...participant.actor, head: 'member' },
        actors: participant.actors,
      }
    else found.push(participant)
  }
  return found
}

/** Bodies and those whose they are count once: جثث لعناصر من الفيلق, جثة ضابط. */
function ofBodies(ordered: readonly Participant[]): Participant[] {
  const found: Participant[] = []
  for (const participant of ordered) {
    const before = found.at(-1)
    const body = before?.quantity?.noun?.entry.classes.includes('body') === true
    const owner = before !== undefined && body && participant.first - before.end <= 1 && !participant.joined && before.actor === null
    if (owner && ['', 'ل', 'من'].includes(participant.marker))
      found[found.length - 1] = { ...before, end: participant.end, actor: participant.actor, actors: participant.actors }
    else found.push(participant)
  }
  return found
}

/** Words between two joined participants at most: adjectives and nisbas of the first. */
const JOIN_GAP = 3

/** «بين س من جهة، وص من جهة أخرى»: the side of the first is closed before the second. */
const closesSide = (gap: readonly Token[]): boolean =>
  gap.length <= 4 && gap.length >= 2 && gap[0]?.key === 'من' && /^(جانب|جهه|طرف)$/.test(gap[1]?.key ?? '') // from one side

/** What is joined by و stands under the preposition of what it is joined to: بين القوات والفصائل. */
function shareMarkers(view: MatchView, ordered: readonly Participant[]): Participant[] {
  const found: Participant[] = []
  for (const participant of ordered) {
    const before = found.at(-1)
    const gap = before ? view.tokens.slice(before.end, participant.first) : []
    const carried =
      before !== undefined &&
      participant.joined &&
      participant.marker === '' &&
      (gap.length <= JOIN_GAP || closesSide(gap)) &&
      (closesSide(gap) || !gap.some((token) => token.kind === 'mark' && !'"“”«»()/'.includes(token.key)))
    found.push(carried ? { ...participant, marker: before.marker } : participant)
  }
  return found
}
