// Decides what a verb of many uses tells by its object: ground or things taken, arms found, people set free, a building blown up, a road closed by force, a drone destroyed in flight.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { Participant } from '../items.ts'
import { destroysInFlight } from './brought-down.ts'
import type { groupOf } from './groups.ts'
import { isMeans, type SentenceView } from './view.ts'

type Told = NonNullable<ReturnType<typeof groupOf>>

/** What a trigger is found to tell: a group, nothing at all, or what its classes say. */
type ByObject = Told | 'nothing' | null

/** Words between a verb of taking and the preposition before what was taken at most. */
const TAKING_REACH = 8
/** Words of an amount before what was taken at most: على كميات كبيرة من. */
const AMOUNT = 4

/** استولى and أخذ, which take goods as well as ground. */
const TAKES = new Set(['v.advance.seize', 'v.advance.take'])

const classAt = (token: Token | undefined, name: string): boolean => hitOf(token, name, { conj: true }) !== null

const FIGHTING = ['attack', 'clash', 'raid'] as const

/** Whether the sentence tells a fight beside what was taken in it. */
const fights = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.triggers.some((other) => other !== trigger && FIGHTING.some((name) => other.classes.has(name)))

/** «استولوا على أسلحة»: arms taken are part of the fight; on goods it is looting; «أخذهم» takes no ground. */
function taken(s: SentenceView, trigger: TriggerMention): ByObject {
  if (!trigger.rows.some((row) => TAKES.has(row))) return null
  if (trigger.rows.includes('v.advance.take') && /^هم|^هن|^هما/.test(trigger.pron)) return 'nothing'
  const { tokens } = s.view
  const limit = Math.min(s.sentence.end, trigger.end + TAKING_REACH)
  for (let on = trigger.end; on < limit; on++) {
    const token = tokens[on] as Token
    if (token.kind === 'mark' || s.isPlace(on)) return null
    if (token.key !== 'علي') continue // on
    for (let at = on + 1; at <= on + AMOUNT; at++) {
      if (s.isPlace(at) || tokens[at]?.kind === 'mark') return null
      if (classAt(tokens[at], 'taken_arms')) return fights(s, trigger) ? { group: 'violence', main: 'attack' } : 'nothing'
      if (classAt(tokens[at], 'taken_goods')) return { group: 'property', main: 'loot' }
    }
    return null
  }
  return null
}

/** Words between a verb of setting free and those set free at most: حررت قوى الأمن الداخلي طفلاً. */
const FREED_REACH = 5

const isFreed = ({ actor, quantity, marker }: Participant): boolean =>
  marker === '' &&
  (quantity?.nouns.some(({ entry }) => entry.classes.includes('captured_noun')) === true || actor?.category === 'civilians') &&
  (quantity !== null || actor?.head === 'member' || actor?.head === 'members')

/** «تحرير ستة مواطنين»، «حررت قوى الأمن طفلاً»: people are set free, no ground is taken. */
function freed(s: SentenceView, trigger: TriggerMention): ByObject {
  if (!trigger.rows.includes('v.advance.liberate')) return null
  const reach = trigger.pos === 'verb' ? FREED_REACH : 0
  const people = s.participants.find((one) => one.first >= trigger.end && one.first - trigger.end <= reach && isFreed(one))
  if (!people) return null
  for (let at = trigger.end; at < people.first; at++) if (s.isPlace(at) || s.view.tokens[at]?.kind === 'mark') return null
  return { group: 'release', main: 'release' }
}

/** Words between a verb of blowing up and what was blown up at most: its subject stands between. */
const BLOWN_REACH = 5

const isBuilding = (token: Token | undefined): boolean => hitOf(token, 'blown_building', { conj: false, prep: false }) !== null

/** «فجّرت القوات منازل»: a building blown up by those who are in it or hold it is demolished; one that a bomb goes off in or beside is not. */
function blownUp(s: SentenceView, trigger: TriggerMention): ByObject {
  if (!trigger.rows.includes('v.explode.blow')) return null
  const { tokens } = s.view
  // «تفجير منزل الشيخ»
  if (trigger.pos !== 'verb')
    return trigger.pos === 'masdar' && isBuilding(tokens[trigger.end]) && !/^مفخخ/.test(tokens[trigger.end + 1]?.key ?? '')
      ? { group: 'property', main: 'destroy' }
      : null
  for (let at = trigger.end; at <= trigger.end + BLOWN_REACH; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'mark' || token.sentence !== s.sentence.index) return null
    if (/^(في|ب|امام|قرب|داخل|علي|قبل|بعد)$/.test(token.key)) return null // in, before, near, inside, on
    if (isMeans(token)) return null
    // منزلاً مفخخاً: the building is the bomb
    if (isBuilding(token) && !/^مفخخ/.test(tokens[at + 1]?.key ?? '')) return { group: 'property', main: 'destroy' }
  }
  return null
}

/** Words between the verb and the noun that makes it a release, at most. */
const RELEASE_REACH = 5
/** Verbs that release by their noun: «إطلاق قوات النظام سراح خمسة»، «أخلى الحاجز سبيلهم». */
const RELEASES: ReadonlyMap<string, RegExp> = new Map([
  ['v.launch', /^سراح$/],
  ['v.withdraw.evacuate', /^سبيل(?:ه|ها|هما|هم|هن)?$/],
])

function release(s: SentenceView, { rows, end }: TriggerMention): ByObject {
  const noun = rows.map((row) => RELEASES.get(row)).find((known) => known !== undefined)
  const found =
    noun !== undefined &&
    s.view.tokens.slice(end, end + RELEASE_REACH).some(({ key, sentence }, index, near) => {
      // «في سبيل»: for the sake of
      return noun.test(key) && sentence === s.sentence.index && near[index - 1]?.key !== 'في'
    })
  return found ? { group: 'release', main: 'release' } : null
}

/** «لم تؤدِّ إلى اختراق»: spelt like «takes lives», a verb with «to» after it only leads to something. */
const leadsTo = ({ view }: SentenceView, { classes, end }: TriggerMention): ByObject =>
  classes.has('kill') && classes.has('result') && view.tokens[end]?.key === 'الي' ? { group: 'result', main: 'result' } : null

/** Words between a verb of taking apart and the cell at most: فككت قوات الكوماندوز في المجلس ليلة أمس خلية. */
const CELL_REACH = 18

/** «فككت القوات خلية»: a cell broken up is those in it arrested. */
function breaksCell(s: SentenceView, { classes, end }: TriggerMention): ByObject {
  if (!classes.has('defuse')) return null
  const cell = s.view.tokens
    .slice(end, Math.min(end + CELL_REACH, s.sentence.end))
    .find((token) => isMeans(token) || hitOf(token, 'cell', { prep: false }) !== null)
  return hitOf(cell, 'cell', { prep: false }) !== null ? { group: 'detain', main: 'detain' } : null
}

/** Words between a verb of holding and the body that is held at most. */
const HELD_REACH = 3

/** «احتجاز جثمانه»، «احتجز الجيش جثة الشاب»: a body held is nobody taken. */
function holdsBody(s: SentenceView, { classes, first, end }: TriggerMention): ByObject {
  // «احتجز جثة الشاب»: nor is the body found
  if (classes.has('body') || classes.has('dead_noun')) {
    const held = s.triggers.findLast((other) => other.end <= first)
    const near = held !== undefined && first - held.end <= 1 && (held.classes.has('abduct') || held.classes.has('detain'))
    return near && hitOf(s.view.tokens[first], 'body') !== null ? 'nothing' : null
  }
  if (!classes.has('abduct') && !classes.has('detain')) return null
  for (let at = end; at < Math.min(end + HELD_REACH, s.sentence.end); at++) {
    const token = s.view.tokens[at] as Token
    if (token.kind === 'mark') return null
    if (hitOf(token, 'body') !== null) return 'nothing'
    if (s.participants.some((one) => one.first <= at && at < one.end && one.quantity !== null)) return null
  }
  return null
}

/** Words between a verb of finding and «on» at most: عثر عناصر الشرطة الاتحادية اليوم على. */
const FIND_REACH = 6

/** «عثرت القوات على صواريخ»، «العثور على مخبأ للأسلحة»: arms found are no remains. */
function findsArms(s: SentenceView, { rows, end }: TriggerMention): ByObject {
  if (!rows.includes('v.find')) return null
  const { tokens } = s.view
  const limit = Math.min(end + FIND_REACH, s.sentence.end)
  const on = tokens.slice(end, limit).find(({ key, kind }) => key === 'علي' || kind === 'mark') // on
  if (!on || on.kind === 'mark') return null
  for (let at = on.index + 1; at <= Math.min(on.index + AMOUNT, s.sentence.end - 1); at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark' || classAt(token, 'body')) return null
    if (isMeans(token) || ARMS.some((name) => hitOf(token, name, { conj: true, prep: true }) !== null))
      return { group: 'disruption', main: 'seize' }
  }
  return null
}
const ARMS = ['taken_arms', 'weapon'] as const

/** Words between a verb of throwing and the bodies at most. */
const THROWN_REACH = 2

/** «ورموا جثثهم في البلدة»: bodies thrown are no shells. */
const throwsBody = ({ view, sentence }: SentenceView, { classes, pos, end }: TriggerMention): ByObject =>
  pos === 'verb' &&
  classes.has('launch') &&
  view.tokens.slice(end, Math.min(end + THROWN_REACH, sentence.end)).some((token) => hitOf(token, 'body') !== null)
    ? 'nothing'
    : null

/** What a trigger tells by its object, or null where its classes tell. */
export function toldByObject(s: SentenceView, trigger: TriggerMention): ByObject {
  if (destroysInFlight(s, trigger)) return { group: 'disruption', main: 'intercept' }
  return (
    leadsTo(s, trigger) ??
    breaksCell(s, trigger) ??
    holdsBody(s, trigger) ??
    findsArms(s, trigger) ??
    throwsBody(s, trigger) ??
    taken(s, trigger) ??
    freed(s, trigger) ??
    blownUp(s, trigger) ??
    release(s, trigger)
  )
}

const HOLDS_ROADS = new Set(['state_forces', 'rebel_group', 'political_militia', 'external_forces'])

/** «قطعت القوات الطريق»: a road that a force closes is no protest, unless the sentence tells one. */
export function closedByForce(s: SentenceView, { rows }: TriggerMention, agents: readonly Participant[]): boolean {
  return (
    rows.includes('v.cut') &&
    agents.some(({ actor }) => actor !== null && HOLDS_ROADS.has(actor.category)) &&
    !s.triggers.some(({ classes }) => classes.has('protest') || classes.has('gather'))
  )
}
