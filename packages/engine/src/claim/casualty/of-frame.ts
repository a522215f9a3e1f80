// Decides what each frame of a sentence counts: its patients, nouns that tell of harm, those told before by a pronoun, nobody.
import { hitOf } from '../../mention/match/index.ts'
import type { ActorMention } from '../../mention/actor/index.ts'
import { atLeastAt, type QuantityMention } from '../../mention/quantity/index.ts'
import type { Outcome } from '../../report/types.ts'
import type { Token } from '../../text/token/types.ts'
import { afterMarks, isNameLike, namedFrom } from '../frame/person-names.ts'
import type { Frame } from '../frame/types.ts'
import type { SentenceView } from '../frame/view.ts'
import type { Incident } from '../incident/types.ts'
import type { Participant } from '../items.ts'
import { namedBy } from './named.ts'
import { observe, outcomeOfFrame, outcomeOfNoun, type Observation } from './observations.ts'

/** «الشقيقان أحمد ومحمد»، «الناشط الإعلامي يزن»: a name right after people with the article says who they are. */
function isNamedAfter(s: SentenceView, end: number): boolean {
  const at = afterMarks(s, end)
  const token = s.view.tokens[at]
  return token?.kind === 'word' && token.sentence === s.sentence.index && !token.key.startsWith('ال') && isNameLike(token) && !s.isPlace(at)
}

/** Definite and without a number: those told before (الجرحى، أحد الجريحين), unless their names follow. */
function refersBack(s: SentenceView, quantity: QuantityMention): boolean {
  return quantity.number === null && quantity.definite && !quantity.subset && !quantity.mixed && !isNamedAfter(s, quantity.end)
}

/** Whether a subject that ends at a token stands right before a verb: over one word, or «at least». */
const leadsTo = ({ view }: SentenceView, end: number, verb: number): boolean => verb - end <= 1 || atLeastAt(view, end) === verb

/** «مقتل وإصابة 15 عنصراً»، «قُتل وجُرح العشرات»: one number for the dead and the wounded. */
function killedAndHurt(s: SentenceView, { trigger, main }: Frame): boolean {
  const before = s.triggers.find((other) => other.end === trigger.first)
  const killed = before !== undefined && before.pos === trigger.pos && ['kill', 'die'].some((name) => before.classes.has(name))
  // «وكان طفل قد قُتل وأصيب أربعة»: the first verb has its own
  const own =
    before &&
    s.participants.some(
      ({ first, end }) => (end <= before.first && leadsTo(s, end, before.first)) || (first >= before.first && end <= before.end),
    )
  // «اثنان قُتلا وأصيب أربعة»: a verb in the dual or plural has told whom it is of
  return killed && !own && before.number === 'sg' && main === 'injure' && trigger.conj === 'و' && trigger.pron === '' && before.pron === ''
}

/** «إحداهما تابعة لجهاز»: one of those told, who is counted only where something befell them. */
const isOneOfThem = ({ rule }: QuantityMention): boolean => rule === 'quantity.one-of-them'

/** «4 حالات اختناق»: counted by what befell them. */
const isCase = ({ noun }: QuantityMention): boolean => noun !== null && noun.entry.classes.includes('case_of_harm')

const DEATHS = new Set(['kill', 'die'])

/** Whether a death is only named as what came before: بعد وفاة. */
const isAfter = ({ view }: SentenceView, { trigger }: Frame): boolean => {
  const before = view.tokens[trigger.first - 1]
  return before !== undefined && before.sentence === trigger.sentence && hitOf(before, 'after_event', { conj: true }) !== null
}

/** «ارتفعت الحصيلة إلى خمسة بعد وفاة طفل»: the toll told counts those by whose death it rose. */
const countedInToll = (s: SentenceView, frame: Frame): boolean =>
  DEATHS.has(frame.main) &&
  frame.trigger.pos !== 'verb' &&
  isAfter(s, frame) &&
  s.triggers.some((other) => other.end <= frame.trigger.first && other.classes.has('toll_noun'))

/** «العنصر السابق في الأمن العسكري»: definite, and told whose he is, he need not have been told before. */
const isNamedMember = (participant: Participant | null): boolean =>
  participant?.quantity?.max === 1 && participant.actor?.head === 'member' && participant.actor.id !== null

/** Words between the head of a total and the number that it rises to at most. */
const RISES_WITHIN = 25

/** «يرتفع عدد من وُثق مقتلهم … إلى 61 شخصاً»: the number that a total told by its victims rises to. */
function risesTo({ view, sentence }: SentenceView, quantity: QuantityMention): boolean {
  if (view.tokens[quantity.first - 1]?.key !== 'الي' || quantity.of !== 'people') return false
  for (let at = quantity.first - 2; at >= Math.max(sentence.first, quantity.first - RISES_WITHIN); at--) {
    const token = view.tokens[at] as Token
    if (token.kind === 'mark' && /^[،؛.:]$/.test(token.key)) return false
    if (hitOf(token, 'toll_head', { conj: true, det: false }) !== null) {
      const verb = view.tokens[at - 1]
      return (
        verb !== undefined && ['rise', 'reaches', 'attr_toll_verb'].some((name) => hitOf(verb, name, { conj: true, prep: true }) !== null)
      )
    }
  }
  return false
}

/** Words between one share and the next at most: 16 من عناصر الأمن و28. */
const NEXT_SHARE = 8

/** «مقتل 48 شخصاً …، هم 16 من عناصر الأمن و28 من المسلحين»: shares of those told before, whatever stands between. */
function sharesOut(s: SentenceView, { first, number }: QuantityMention): boolean {
  const { view, participants } = s
  if (number === null) return false
  const [they, mark] = [view.tokens[first - 1], view.tokens[first - 2]]
  if (they?.key === 'هم' && mark?.kind === 'mark') return true
  if (view.tokens[first]?.key.startsWith('و') !== true) return false
  // «بينهم 27 من س و283 من ص»: the share before it may be told as one of some
  const near = participants.findLast(({ quantity }) => quantity !== null && quantity.end <= first)?.quantity
  const among = near?.subset && near.number !== null && /^(?:بينهم|منهم)$/.test(view.tokens[near.first - 1]?.key ?? '')
  if (near && among && first - near.end <= NEXT_SHARE) return true
  const before = participants.findLast(({ quantity }) => quantity !== null && quantity.end <= first && !quantity.subset)?.quantity
  return before != null && before.number !== null && first - before.end <= NEXT_SHARE && sharesOut(s, before)
}

/** «ضابط برتبة نقيب»: the rank of the one told before. */
const isRankOf = ({ view }: SentenceView, { first }: Participant): boolean => {
  const before = view.tokens[first - 1]
  return hitOf(before, 'rank_head') !== null
}

/** «محاولة اغتيال قيادي»: tried, which kills nobody. */
const isAttempt = ({ view }: SentenceView, { trigger }: Frame): boolean => {
  const before = view.tokens[trigger.first - 1]
  return (
    trigger.pos !== 'verb' &&
    before?.sentence === trigger.sentence &&
    hitOf(before, 'attempt', { conj: true, where: ({ features }) => features.pos !== 'verb' }) !== null
  )
}

/** «واحتجاز جثمانه»: the body of one told before, which is held. */
const isHeldBody = (s: SentenceView, { first, noun, number }: QuantityMention): boolean =>
  number === null &&
  noun?.entry.classes.includes('body') === true &&
  s.triggers.some((other) => other.end === first && (other.classes.has('detain') || other.classes.has('abduct')))

/** «أُفرج عن 156 معتقلاً»: those let go, who were taken before. */
const areLetGo = (s: SentenceView, { first }: QuantityMention): boolean =>
  s.view.tokens[first - 1]?.key === 'عن' && s.triggers.some((other) => other.end === first - 1 && other.classes.has('release')) // of

/** «29 شخصاً غالبيتهم من س»: people of no told kind, most of whom are told to be of a side. */
const isMostlyOthers = (s: SentenceView, participant: Participant | null): boolean =>
  participant?.actor?.classes.includes('person_any') === true &&
  /^(?:غالبيتهم|معظمهم|اغلبهم|اغلبيتهم|جلهم)$/.test(s.view.tokens[participant.end]?.key ?? '') // most of them

/** Counts of a frame in text order: its patients, and the counts whose noun tells their outcome; parts keep the outcome before them. */
export function observationsOf(
  s: SentenceView,
  frame: Frame,
  quantities: readonly QuantityMention[],
  participants: readonly Participant[],
): Observation[] {
  const outcome = isAttempt(s, frame) ? null : outcomeOfFrame(frame)
  const counts = new Map<QuantityMention, Participant | null>()
  for (const quantity of quantities) counts.set(quantity, participants.find((participant) => participant.quantity === quantity) ?? null)
  for (const patient of frame.patients) if (patient.quantity) counts.set(patient.quantity, patient)
  if (countedInToll(s, frame)) return []
  const found: Observation[] = []
  const together = killedAndHurt(s, frame)
  const observed = (told: Outcome, participant: Participant | null, quantity: QuantityMention | null, rule: string): void =>
    void found.push({
      ...observe({
        outcome: told,
        participant: isMostlyOthers(s, participant) ? null : participant,
        quantity,
        sentence: frame.sentence,
        rule,
      }),
      ...(quantity && sharesOut(s, quantity) ? { part: true } : {}),
      ...(together ? { mixed: true, both: true } : {}),
    })
  for (const [quantity, participant] of [...counts].toSorted((a, b) => a[0].first - b[0].first)) {
    if (
      quantity.reference !== 'count' ||
      quantity.of === 'things' ||
      isHeldBody(s, quantity) ||
      areLetGo(s, quantity) ||
      (refersBack(s, quantity) && !isNamedMember(participant))
    )
      continue
    const isPatient = participant !== null && frame.patients.includes(participant)
    const isWounded = quantity.noun?.entry.classes.includes('injured_noun') === true
    // «سقوط خمسة قتلى و14 جريحاً»: wounded told beside the dead have not died
    const besideDead = [...counts.keys()].some(({ first, noun }) => first < quantity.first && noun?.entry.classes.includes('dead_noun'))
    const diedOfWounds = isPatient && DEATHS.has(frame.main) && isWounded && !besideDead
    // the toll told counts them: ارتفعت إلى تسعة بعد وفاة مصابين
    if (diedOfWounds && isAfter(s, frame)) continue
    const told =
      (diedOfWounds ? 'killed' : outcomeOfNoun(quantity, frame)) ??
      (quantity.subset
        ? (found.at(-1)?.outcome ?? outcome ?? (isOneOfThem(quantity) ? null : 'killed'))
        : quantity.mixed || quantity.ofTotal
          ? 'killed'
          : risesTo(s, quantity) || (outcome === null && sharesOut(s, quantity))
            ? (outcome ?? 'killed')
            : isPatient
              ? outcome
              : null)
    if (told)
      observed(
        told,
        participant,
        quantity,
        quantity.mixed
          ? 'casualty.mixed'
          : isCase(quantity)
            ? 'casualty.case'
            : quantity.subset
              ? 'casualty.part'
              : isPatient
                ? 'casualty.patient'
                : 'casualty.noun',
      )
  }
  // المصور الصحفي: one, whichever of the two words has counted
  const isCounted = ({ first, end, joined }: Participant): boolean =>
    !joined &&
    found.some((row) => row.first <= end && first <= row.end && !s.participants.some((other) => other.first === row.first && other.joined))
  if (outcome) {
    for (const patient of frame.patients)
      if (!patient.quantity && patient.actor && isOnePerson(s, patient.actor) && !isRankOf(s, patient) && !isCounted(patient))
        observed(outcome, patient, null, 'casualty.person')
    const named = found.length === 0 && frame.patients.length === 0 ? namedBy(s, frame) : null
    if (named)
      found.push({
        ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.named' }),
        min: named.count,
        max: named.count,
        best: named.count,
        first: named.first,
        end: named.end,
      })
  }
  if (outcome && frame.trigger.pos === 'verb' && frame.trigger.number === 'du' && frame.trigger.pron === '')
    bothOfDual(s, frame, outcome, found)
  return found.toSorted((a, b) => a.first - b.first)
}

/** «إن كلاً من س وابنه قُتلا»، «إن اثنين قُتلا»: a verb in the dual is of two, whether or not a noun counts them. */
function bothOfDual(s: SentenceView, { trigger, sentence }: Frame, outcome: Outcome, found: Observation[]): void {
  const own = found.filter((row) => row.outcome === outcome && row.end <= trigger.first)
  if (found.length > own.length || own.reduce((sum, row) => sum + (row.max ?? 2), 0) > 1) return
  const [one] = own
  const two = { min: 2, max: 2, best: 2 }
  const isTold = /^و?اثنت?(?:ين|ان)$/.test(s.view.tokens[trigger.first - 1]?.key ?? '') // two
  if (one) found[found.indexOf(one)] = { ...one, ...two }
  else if (isTold)
    found.push({
      ...observe({ outcome, participant: null, quantity: null, sentence, rule: 'casualty.named' }),
      ...two,
      first: trigger.first,
      end: trigger.end,
    })
}

/** A person or member named without a number, or a class noun in the singular (مختار القرية). */
function isOnePerson(s: SentenceView, actor: ActorMention): boolean {
  if (actor.head === 'person' || actor.head === 'member') return true
  if (actor.head !== 'class') return false
  const token = s.view.tokens[actor.first]
  const readings = token?.type.readings ?? []
  const nouns = readings
    .flatMap((reading) => reading.entries)
    .filter(({ features }) => features.pos !== 'verb' && features.number !== undefined)
  const one = hitOf(token, 'one_person', { conj: true }) !== null
  const sole = nouns.length > 0 ? nouns.every((entry) => entry.features.number === 'sg') : one || isNamedAfter(s, actor.end)
  return sole && actor.category === 'civilians'
}

/** Who a pronoun of harm means: هم several, هما two, ه and ها one. */
const SEVERAL = /^هم/

/** هما: whoever they are, they are two. */
const BOTH = 'هما'

/** «استهدف مجهولون كلاً من س وص، ما أسفر عن مقتلهما»: two who were only named. */
function bothNamed({ trigger, sentence }: Frame, outcome: Outcome): Observation[] {
  const { first, end } = trigger
  const two = { min: 2, max: 2, best: 2, first, end }
  return [{ ...observe({ outcome, participant: null, quantity: null, sentence, rule: 'casualty.named' }), ...two }]
}

/** People in a row told last before a token, by a number or one by one: رجل وزوجته وطفلهما. */
function lastPeople(s: SentenceView, token: number): Participant[] {
  const counted = ({ quantity }: Participant): boolean =>
    quantity !== null && quantity.reference === 'count' && quantity.of === 'people' && !quantity.subset
  const last = s.participants.findLast((one) => one.end <= token && counted(one))
  if (!last) return []
  const row = [last]
  for (let at = s.participants.indexOf(last); at > 0 && s.participants[at]?.joined; at--) {
    const before = s.participants[at - 1] as Participant
    if (!counted(before)) break
    row.unshift(before)
  }
  return row
}

/** «أطلق مجهولون النار على محمد العلي»: whether one is named after «on», of an attack with nobody else to be hit. */
function namedTarget(s: SentenceView, current: Incident, before: number): boolean {
  const attack = current.frames.find(({ main }) => main === 'shoot' || main === 'attack')
  if (!attack || current.targets.length > 0) return false
  for (let at = attack.trigger.end; at < before; at++) {
    if (s.view.tokens[at]?.key !== 'علي') continue // on
    const named = namedFrom(s, at + 1)
    return named !== null && named.sure && named.count === 1 && named.end <= before
  }
  return false
}

/** «أطلقوا النار على مقاتل سابق فمات»، «بعد إصابتهم»: a word of befalling without people of its own goes on with those told before it. */
export function befellTheLast(s: SentenceView, current: Incident | null, frame: Frame): Observation[] {
  const outcome = outcomeOfFrame(frame)
  const { trigger } = frame
  // «خطفوا تسعة عناصر قبل أن يقتلوهم»: of a verb the pronoun is whom it is done to
  const does = trigger.pos === 'verb' && SEVERAL.test(trigger.pron)
  if (!outcome || frame.patients.length > 0 || (frame.agents.length > 0 && !does)) return []
  const befell = (one: Participant): Observation =>
    observe({ outcome, participant: one, quantity: one.quantity, sentence: frame.sentence, rule: 'casualty.goes-on' })
  if (does || (trigger.pos === 'masdar' && SEVERAL.test(trigger.pron))) {
    const people = lastPeople(s, trigger.first)
    if (people.length > 0 || trigger.pron !== BOTH || current?.observations.some((row) => row.outcome === outcome))
      return people.map(befell)
    return bothNamed(frame, outcome)
  }
  // فمات، ما أدى لمقتله
  const goesOn = trigger.pos === 'verb' ? trigger.conj !== '' : trigger.pos === 'masdar' && trigger.pron === 'ه'
  if (!goesOn || trigger.number !== 'sg') return []
  const last = current?.frames.flatMap((one) => one.patients).findLast((patient) => patient.end <= trigger.first)
  if (!last) {
    if (!current || !namedTarget(s, current, trigger.first)) return []
    const { first, end } = trigger
    return [{ ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.named' }), first, end }]
  }
  const one = last.quantity ? last.quantity.max === 1 : last.actor !== null && isOnePerson(s, last.actor)
  return one ? [befell(last)] : []
}

const NONE = { min: 0, max: 0, best: 0 }

/** «لم يُصب أحد»، «دون خسائر»: nobody killed and nobody hurt. */
export function noneHurt(frame: Frame): Observation[] {
  return (['killed', 'injured'] as const).map((outcome) => ({
    ...observe({ outcome, participant: null, quantity: null, sentence: frame.sentence, rule: 'casualty.none' }),
    ...NONE,
    first: frame.trigger.first,
    end: frame.trigger.end,
  }))
}

/** «قتل ثلاثة نازحين»، «أعدم ستة من الأسرى»: who was harmed is told by a noun that would tell of harm alone. */
export function isCountedBy({ trigger, main }: Frame, frames: readonly Frame[]): boolean {
  if (!main.endsWith('_noun') || trigger.pos === 'masdar') return false
  return frames.some(
    (other) =>
      other.trigger !== trigger &&
      outcomeOfFrame(other) !== null &&
      other.trigger.pos !== 'noun' &&
      other.patients.some(({ quantity }) => quantity !== null && quantity.first <= trigger.first && trigger.end <= quantity.end),
  )
}
