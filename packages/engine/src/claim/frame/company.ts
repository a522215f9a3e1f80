// Decides whether a word that only sometimes tells of conflict does so where it stands: by the people, places and things beside it.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Token } from '../../text/token/types.ts'
import { PROTEST_NEEDS } from './company-protest.ts'
import type { Participant } from '../items.ts'
import type { SentenceView } from './frames.ts'
import { SIDES } from './view.ts'

/** How far the company of a word may stand after it and before it, in tokens. */
const AFTER = 8
const BEFORE = 5

const ARMS = /^(?:means_|weapon$|fire$|target_armed$|person_armed$)/

/** How far behind حمّل the responsibility may stand, in words. */
const BURDEN = 16

function nearby(s: SentenceView, trigger: TriggerMention, holds: (token: Token) => boolean, after = AFTER): boolean {
  const last = Math.min(s.sentence.end, trigger.end + after)
  for (let at = Math.max(s.sentence.first, trigger.first - BEFORE); at < last; at++)
    if ((at < trigger.first || at >= trigger.end) && holds(s.view.tokens[at] as Token)) return true
  return false
}

const ofClass =
  (test: RegExp) =>
  (token: Token): boolean => {
    for (const name of token.type.classes) if (test.test(name) && hitOf(token, name) !== null) return true
    return false
  }

const isArms = ofClass(ARMS)
const isBody = ofClass(/^(?:body|dead_noun|body_place)$/)
const isDisplaced = ofClass(/^displaced_noun$/)
const isRoad = ofClass(/^(?:road|place_road)$/)
const isArea = ofClass(/^(?:place_class|place_countryside|place_around|place_dir|place_border|target_armed|target_civil)$/)
const isBlame = ofClass(/^blame$/)

const hasSide = (s: SentenceView): boolean =>
  [...s.participants, ...s.nisbas].some(
    (one) =>
      one.actor !== null &&
      (SIDES.has(one.actor.category) || one.actor.id === 'unidentified_armed_group' || one.actor.classes.includes('person_armed')),
  )

const isSide = ({ actor }: Participant): boolean => actor !== null && SIDES.has(actor.category)

/** Words between a handing over and the dead who are handed over at most: تسليم الحكومة رفات. */
const HANDED = 2

/** «تسليم الحكومة رفات ستة إلى س»: the dead who are handed over fell before, and nobody found them now. */
const isHandedOver = (s: SentenceView, { first }: TriggerMention): boolean =>
  s.triggers.some(({ end, rows }) => end <= first && first - end <= HANDED && rows.some((row) => HANDS.test(row)))
const HANDS = /^(?:x\.release\.hand|v\.handover$|x\.exchange)/

const hasPeople = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.participants.some((one) => one.first < trigger.end + AFTER && one.end > trigger.first - BEFORE)

const hasMen = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.participants.some((one) => one.actor?.head !== 'state' && one.first < trigger.end + AFTER && one.end > trigger.first - BEFORE)

const hasPlace = (s: SentenceView, trigger: TriggerMention): boolean =>
  nearby(s, trigger, (token) => s.isPlace(token.index)) || nearby(s, trigger, isArea)

/** Words between a verb of taking and the ground taken at most (أخذت القوات البلدة). */
const GROUND_REACH = 3

/** Words between a verb of entering, with its doer, and the ground entered at most. */
const ENTRY_REACH = 14

/** Ground by a name, or told before: البلدتين. */
const isGround = (s: SentenceView, token: Token): boolean =>
  (s.isPlace(token.index) && !s.isPlace(token.index - 1)) || hitOf(token, 'place_class', { conj: false, prep: false, det: true }) !== null

/** Who enters: told right after the verb, or right before one in the future (وحدات من الجيش ستدخل). */
const hasEntrant = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.participants.some((one) => one.first >= trigger.end && one.first - trigger.end <= 2 && one.marker === '') ||
  (trigger.reading?.future === true && s.participants.some((one) => one.end === trigger.first))

/** Words after which an entry is only when or for what something else happened: بعد دخول القوات. */
const ENTRY_NAMED = /^[وف]?(?:بعد|قبل|منذ|عقب|اثر|مع|من|خلال|اثناء|لدي|حول|عن|الي|علي|منع)$/

/** «أعلنت الفصائل دخول مقاتليها بلدة كذا»: an entry told by the noun, with who enters right after it. */
const tellsEntry = (s: SentenceView, trigger: TriggerMention): boolean =>
  trigger.pos === 'masdar' &&
  !trigger.definite &&
  trigger.prep === '' &&
  trigger.pron === '' &&
  !ENTRY_NAMED.test(s.view.tokens[trigger.first - 1]?.key ?? '') &&
  s.participants.some(({ first, marker, actor }) => first === trigger.end && marker === '' && actor !== null && SIDES.has(actor.category))

/** «دخلت وحدات من الجيش، صباح أمس، مدينة كذا»: ground without a preposition, in the clause of the verb. */
const entersGround = (s: SentenceView, trigger: TriggerMention): boolean =>
  (tellsEntry(s, trigger) ||
    (trigger.pos === 'verb' && (trigger.tense === 'past' || trigger.reading?.future === true) && hasEntrant(s, trigger))) &&
  s.view.tokens
    .slice(trigger.end, Math.min(s.sentence.end, trigger.end + ENTRY_REACH))
    .some((token) => isGround(s, token) && !PLACED.test(s.view.tokens[token.index - 1]?.key ?? ''))

/** Prepositions by which a place is no object. */
const PLACED = /^[وف]?(?:في|من|الي|علي|قرب|عند|عبر|نحو|باتجاه)$/

const takesGround = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.view.tokens.slice(trigger.end, trigger.end + GROUND_REACH).some((token) => s.isPlace(token.index))

/** What each word needs beside it: lexicon rows by the beginning of their id, and the company that makes them words of conflict. */
const NEEDS: readonly (readonly [RegExp, (s: SentenceView, trigger: TriggerMention) => boolean])[] = [
  [/^v\.launch/, (s, trigger) => nearby(s, trigger, isArms)],
  [/^v\.find\.find$/, (s, trigger) => nearby(s, trigger, isBody)],
  [/^v\.(?:cut|close|block\.seal)$/, (s, trigger) => nearby(s, trigger, isRoad)],
  [/^v\.attack\.(?:strike|reach)$/, (s, trigger) => nearby(s, trigger, isArms) || hasPeople(s, trigger) || hasPlace(s, trigger)],
  [/^v\.advance\.take$/, (s, trigger) => trigger.pron !== '' || takesGround(s, trigger)],
  [/^v\.advance\.enter$/, (s, trigger) => hasSide(s) && entersGround(s, trigger)],
  // a country is kept out of a conflict, men are killed
  [/^v\.kill\.neutralise$/, (s, trigger) => hasMen(s, trigger)],
  [/^v\.advance\./, (s, trigger) => hasPlace(s, trigger) || hasSide(s)],
  [/^v\.die\.(?:spend|fall)$/, (s, trigger) => hasPeople(s, trigger)],
  // what an ambush cost is counted; who charges somebody with something (كلّف الوزير) tells of no toll
  [/^v\.result\.cost$/, (s, trigger) => s.participants.some((one) => one.first >= trigger.end && one.quantity !== null)],
  // the police hand a body over to its family; two sides exchange their dead
  [/^x\.release\.hand/, (s) => s.participants.filter(isSide).length > 1],
  [/^n\.dead\.(?:body|corpse|remains|parts)$/, (s, trigger) => !isHandedOver(s, trigger)],
  [/^v\.form_group/, (s) => hasSide(s)],
  // pilgrims go by bus too
  [/^x\.evacuate\.(?:bus|batch)/, (s, trigger) => hasSide(s) || nearby(s, trigger, isDisplaced)],
  [/^v\.deploy\.bring$/, (s) => hasSide(s)],
  // إبطال عبوة, but أبطال are heroes
  [/^v\.defuse\.void$/, (s, trigger) => nearby(s, trigger, isArms)],
  // a crowd is a حشد too
  [/^v\.deploy\.mobilise$/, (s, trigger) => trigger.pos === 'verb' || hasSide(s)],
  [/^v\.abduct\.lead$/, (s, trigger) => hasPeople(s, trigger)],
  // حمّلت الوزارة في بيان لها س مسؤولية: the burden may stand far behind
  [/^v\.accuse\.burden$/, (s, trigger) => nearby(s, trigger, isBlame, BURDEN)],
  ...PROTEST_NEEDS,
]

/** Index into NEEDS by lexicon row, for rows met so far; NEEDS.length where a row needs none. */
const needOfRow = new Map<string, number>()

function needOf(row: string): number {
  let index = needOfRow.get(row)
  if (index === undefined) {
    const found = NEEDS.findIndex(([rows]) => rows.test(row))
    needOfRow.set(row, (index = found < 0 ? NEEDS.length : found))
  }
  return index
}

/** Whether a trigger has the company it needs; words that always tell of conflict need none. */
export function inCompany(s: SentenceView, trigger: TriggerMention): boolean {
  let first = NEEDS.length
  for (const row of trigger.rows) first = Math.min(first, needOf(row))
  return NEEDS[first]?.[1](s, trigger) ?? true
}
