// Decides which triggers tell nothing that happened: states that stand, what somebody was, people named by what befell them.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { TimeMention } from '../../mention/time/index.ts'
import type { Token } from '../../text/token/types.ts'
import { tellsWhoseArms } from './brought-down.ts'
import { groupOf } from './groups.ts'
import { clauseAt, type SentenceView } from './view.ts'

/** Words between those who fight and the verb that only says beside whom they do (مسلحين يقاتلون إلى جانبها). */
const ALONGSIDE = /^(الي|في|ضمن|مع|لصالح|بجانب)$/
/** Of these, what makes of fighting a belonging, whoever does it (كان يقاتل مع، في صفوف). */
const BELONGING = /^(مع|ضمن|لصالح|بجانب)$|^(?:في صفوف|الي جانب)$/

/** Whether a verb of fighting only says whose fighter somebody is or was. */
function describesFighters(s: SentenceView, trigger: TriggerMention): boolean {
  if (!trigger.classes.has('clash') || trigger.pos !== 'verb' || trigger.tense !== 'present') return false
  const [next, after] = [s.view.tokens[trigger.end]?.key ?? '', s.view.tokens[trigger.end + 1]?.key ?? '']
  if (trigger.rows.includes('v.clash.fight3') && (BELONGING.test(next) || BELONGING.test(`${next} ${after}`))) return true
  return (
    trigger.number === 'pl' &&
    trigger.conj === '' &&
    ALONGSIDE.test(next) &&
    s.participants.some((participant) => participant.end === trigger.first && participant.actor !== null)
  )
}

/** Rows of verbs whose present tells how things stand: who holds what, who is stationed where (codebook §8). */
const HELD = /^v\.(?:advance\.(?:control|occupy|seize)|deploy|clash\.fight3)$/
/** Words before a verb in which what sets it going may stand (بدأت تسيطر). */
const BEGINNING = 3

/** Whether a verb in the present tells how things stand; one that a headline, a day or its subject's place makes news does not. */
function tellsState(s: SentenceView, trigger: TriggerMention): boolean {
  const { tokens } = s.view
  if (trigger.pos !== 'verb' || trigger.tense !== 'present' || s.sentence.headline || !trigger.rows.some((row) => HELD.test(row)))
    return false
  const begun = tokens.slice(Math.max(s.sentence.first, trigger.first - BEGINNING), trigger.first)
  if (begun.some((token) => hitOf(token, 'begin') !== null)) return false
  const clause = clauseAt(s, trigger.first)
  for (let at = s.sentence.first; at < s.sentence.end; at++) {
    const time = clauseAt(s, at) === clause ? (s.view.mentionAt('time', at) as TimeMention | undefined) : undefined
    if (time?.kind === 'day') return false
  }
  // «قسد تسيطر على بلدة كذا», as posts without a headline begin
  const leads =
    s.participants.some((participant) => participant.end === trigger.first) && !s.triggers.some((other) => other.end <= trigger.first)
  const part = tokens[trigger.end + 1]
  return !leads || hitOf(part, 'extent') !== null
}

const BEFALLEN = new Set(['dead_noun', 'injured_noun', 'missing_noun', 'displaced_noun', 'captured_noun', 'victim_noun'])
/** Words between such a noun and its number at most (القتلى 46 مدنياً). */
const NUMBER_REACH = 3

/** Words before displaced people in which their coming or going may stand (وصل إلى البلدة نحو ألف نازح). */
const ARRIVAL = 8

const moves = (s: SentenceView, trigger: TriggerMention): boolean =>
  s.view.tokens.slice(Math.max(s.sentence.first, trigger.first - ARRIVAL), trigger.first).some((token) => hitOf(token, 'arrives') !== null)

/**
 * Whether a noun for people by what befell them only names them: with the article and without a number (المفقودين، الجرحى); displaced
 * people also where they are harmed, or live somewhere.
 */
function namesPeople(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos !== 'noun' || trigger.classes.has('injure') || ![...trigger.classes].some((name) => BEFALLEN.has(name))) return false
  const counted = s.participants.some(
    ({ quantity }) =>
      quantity?.number != null &&
      ((quantity.first <= trigger.first && trigger.first < quantity.end) ||
        (quantity.first >= trigger.end && quantity.first - trigger.end <= NUMBER_REACH)),
  )
  if (trigger.classes.has('displaced_noun')) return !counted || isHarmed(s, trigger) || !moves(s, trigger)
  if (counted) return false
  return trigger.definite && !told(s.view.tokens[trigger.first - 1])
}

/** A word of number or rise before the noun (عدد القتلى، ارتفاع القتلى). */
const told = (before: Token | undefined): boolean =>
  before !== undefined && ['toll_head', 'num_toll', 'rise'].some((name) => hitOf(before, name) !== null)

const HARMS = ['kill', 'die', 'injure', 'abduct', 'detain', 'shoot', 'attack', 'shell', 'airstrike', 'raid', 'assault', 'rape', 'torture']

/** Displaced people after a verb of harm in their clause are whom it harmed (قتل ثلاثة نازحين). */
function isHarmed(s: SentenceView, trigger: TriggerMention): boolean {
  return s.triggers.some(
    (other) =>
      other.end <= trigger.first &&
      clauseAt(s, other.first) === clauseAt(s, trigger.first) &&
      HARMS.some((name) => other.classes.has(name)),
  )
}

/** Classes of what befalls or is done to somebody before or while something else happens. */
const BEFALLS = ['kill', 'injure', 'detain', 'release', 'withdraw', 'evacuate', 'displace', 'deploy', 'advance', 'find', 'besiege', 'sweep']
/** Words between such a noun and a day of its own at most. */
const DAY_REACH = 3

/** «بعد إصابته واعتقاله»، «أثناء انسحابهم»: a noun with a pronoun under a word of time only says when; one with a day of its own is told. */
function tellsWhen(s: SentenceView, trigger: TriggerMention): boolean {
  const before = s.view.tokens[trigger.first - 1]
  // «أثناء توجههم»: after a noun of time, what is spelt like a verb is none
  const isNoun = trigger.pos === 'masdar' || (before !== undefined && /^[وف]?(?:اثناء|خلال|لدي|عند|حال)$/.test(before.key))
  if (!isNoun || !/^ه(?:م|ما|ا)?$|^ن$/.test(trigger.pron) || !BEFALLS.some((name) => trigger.classes.has(name))) return false
  const joined = s.triggers.find((other) => other.end === trigger.first)
  const governed = hitOf(before, 'circumstance') !== null
  if (!governed && !(joined && trigger.conj === 'و' && joined.pron !== '' && tellsWhen(s, joined))) return false
  for (let at = trigger.end; at < Math.min(s.sentence.end, trigger.end + DAY_REACH); at++) {
    const time = s.view.mentionAt('time', at) as TimeMention | undefined
    if (time && time.kind !== 'duration') return false
  }
  // «نُقل ثلاثة إلى المشفى بعد إصابتهم»: nothing else tells it
  return s.triggers.some((other) => other.end <= trigger.first && !other.classes.has('light'))
}

const isSpread = (trigger: TriggerMention): boolean => trigger.rows.includes('v.deploy')

/** «فيما انتشرت القوات حول الساحة»: forces that stand by a protest; «تتمركز وحدات …، ويقابلها انتشار»: where forces are. */
function standsBy(s: SentenceView, trigger: TriggerMention): boolean {
  if (!isSpread(trigger)) return false
  if (trigger.pos === 'verb')
    return s.triggers.some((other) => other.end <= trigger.first && (other.classes.has('protest') || other.classes.has('gather')))
  return s.view.tokens.slice(s.sentence.first, trigger.first).some((token) => hitOf(token, 'place_stationed', { conj: true }) !== null)
}

/** «أثناء تمشيط الحي»: a search under a word of time only says when something was found or done. */
function isOccasion(s: SentenceView, trigger: TriggerMention): boolean {
  const before = s.view.tokens[trigger.first - 1]
  return (
    trigger.pos === 'masdar' &&
    trigger.classes.has('sweep') &&
    hitOf(before, 'circumstance') !== null &&
    s.triggers.some((other) => other.end <= trigger.first && !other.classes.has('light'))
  )
}

/** Words before «انتشار» in which what makes news of it stands: شهدت المدينة انتشاراً، عززت انتشارها، إعادة انتشار. */
const NEWS_OF_PRESENCE = ['happens', 'light', 'begin', 'say', 'redeploys'] as const
const PRESENCE_REACH = 6

/** «مناطق انتشار التنظيم», «وسط انتشار أمني»: where forces are, which nothing makes news of. */
function namesPresence(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos !== 'masdar' || !trigger.rows.includes('v.deploy') || s.sentence.headline) return false
  return !s.view.tokens
    .slice(Math.max(s.sentence.first, trigger.first - PRESENCE_REACH), trigger.first)
    .some((token) => NEWS_OF_PRESENCE.some((name) => hitOf(token, name) !== null))
}

/** Words of «وبعد نحو ثلاث ساعات من» before the happening that it is counted from at most. */
const COUNTED_FROM = 5

/** «وبعد ساعات من الحادث قُصفت القرية»: a happening told before, named to count from it; another is told after it. */
function onlyCountsFrom(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos === 'verb' || !trigger.definite || s.view.tokens[trigger.first - 1]?.key !== 'من') return false // from
  for (let at = trigger.first - 1; at >= Math.max(s.sentence.first, trigger.first - COUNTED_FROM); at--) {
    const time = s.view.mentionAt('time', at) as TimeMention | undefined
    if (time?.kind === 'anchored' && trigger.first - time.end <= 1)
      return s.triggers.some((other) => other.first >= trigger.end && groupOf(other.classes) !== null)
  }
  return false
}

/** Words between stepping in and the quarrel that is parted at most. */
const PARTS_REACH = 6

/** «وتدخلت الشرطة لفض النزاع»: who parts those who fight breaks up no protest. */
function partsQuarrel(s: SentenceView, trigger: TriggerMention): boolean {
  if (!trigger.classes.has('disperse')) return false
  for (let at = trigger.first; at < Math.min(s.sentence.end - 1, trigger.end + PARTS_REACH); at++) {
    const [token, next] = [s.view.tokens[at] as Token, s.view.tokens[at + 1] as Token]
    if (hitOf(token, 'disperse') !== null && hitOf(next, 'quarrel', { conj: false, prep: false }) !== null) return true
  }
  return false
}

const GOING = ['sweep', 'deploy', 'withdraw', 'infiltrate', 'evacuate']

/** «دورية كانت تمشّط المنطقة»: what those to whom it happened were at, told after it. */
function tellsWhatTheyWereAt(s: SentenceView, trigger: TriggerMention): boolean {
  const was = s.view.tokens[trigger.first - 1]
  return (
    trigger.pos === 'verb' &&
    trigger.tense === 'present' &&
    was !== undefined &&
    /^(?:كان|كانت|كانوا|كانا|كانتا)$/.test(was.key) && // was, were
    GOING.some((name) => trigger.classes.has(name)) &&
    s.triggers.some((other) => other.end < trigger.first && !other.classes.has('light'))
  )
}

/** «دخلت الفصائل البلدة بعدما أخلتها القوات»: who had left a place that others enter; the entry is told. */
function hadLeft(s: SentenceView, trigger: TriggerMention): boolean {
  const before = s.view.tokens[trigger.first - 1]
  return (
    trigger.pos === 'verb' &&
    trigger.pron === 'ها' &&
    trigger.classes.has('evacuate') &&
    before?.key === 'بعدما' && // after
    s.triggers.some((other) => other.end <= trigger.first && other.classes.has('advance'))
  )
}

/** «للمطالبة بزيادة الرواتب»: what is asked to rise or fall has not. */
export function isAskedFor(s: SentenceView, trigger: TriggerMention): boolean {
  const before = s.view.tokens[trigger.first - 1]
  return (
    trigger.pos === 'masdar' &&
    ['trend_up', 'trend_down'].some((name) => trigger.classes.has(name)) &&
    hitOf(before, 'demand', { conj: true, prep: true }) !== null
  )
}

/** Words after an interception in which the arms that it stopped stand at most. */
const STOPPED_REACH = 10

/** «ولدى اعتراضه من الحرس»: who is stopped on his way is no missile; arms are told after the word, or before it where it has a pronoun. */
function stopsSomebody(s: SentenceView, trigger: TriggerMention): boolean {
  if (!trigger.rows.includes('v.intercept')) return false
  const from = trigger.pron === '' ? trigger.end : s.sentence.first
  return !s.view.tokens
    .slice(from, Math.min(s.sentence.end, trigger.end + STOPPED_REACH))
    .some((token) => [...token.type.classes].some((name) => name.startsWith('means_') && !IN_HAND.has(name)))
}
const IN_HAND = new Set(['means_suicide', 'means_small_arms', 'means_ied'])

const ATTACKING = ['shell', 'airstrike', 'attack'] as const

/** «قصفت بالصواريخ …، وأسقطت الدفاعات معظمها»: the part of the attack told before it that was brought down is told with it. */
function stopsPartOfAttack(s: SentenceView, trigger: TriggerMention): boolean {
  if (!trigger.rows.includes('v.intercept') && !trigger.classes.has('down')) return false
  const attacked = s.triggers.some((other) => other.end <= trigger.first && ATTACKING.some((name) => other.classes.has(name)))
  return (
    attacked &&
    s.view.tokens
      .slice(trigger.end, Math.min(s.sentence.end, trigger.end + STOPPED_REACH))
      .some((token) => token.key === 'منها' || hitOf(token, 'share_of_them', { conj: false }) !== null)
  )
}

/** Words between what opens a clause and the verb in it that says that something goes on, and from there to the noun, at most. */
const GOES_ON_REACH = 3

/** «فيما تتواصل المواجهات، قُتل مدنيون في هجوم»: what goes on beside the news, told before it by a noun that is known. */
function goesOnMeanwhile(s: SentenceView, trigger: TriggerMention): boolean {
  if (trigger.pos === 'verb' || !trigger.definite) return false
  const { tokens } = s.view
  const near = (from: number, name: string): Token | undefined =>
    tokens.slice(Math.max(s.sentence.first, from - GOES_ON_REACH), from).findLast((token) => hitOf(token, name, { conj: true }) !== null)
  const verb = near(trigger.first, 'goes_on')
  const opened = verb && near(verb.index, 'meanwhile')
  return (
    opened !== undefined &&
    s.triggers.some(
      (other) =>
        other.first >= trigger.end &&
        other.pos === 'verb' &&
        groupOf(other.classes) !== null &&
        clauseAt(s, other.first) !== clauseAt(s, trigger.first),
    )
  )
}

/** Masdars of form III, spelt as participles: محاصرة، مقاتلة. */
const PARTICIPLE_LIKE = /^الم.ا..ه$/

/** «مدينة الفاشر المحاصرة»، «الفصائل المقاتلة»: with the article right after what it describes, an adjective. */
function isAdjective(s: SentenceView, { pos, first, prep, conj, pron }: TriggerMention): boolean {
  const before = s.view.tokens[first - 1]
  return (
    pos === 'masdar' &&
    prep + conj + pron === '' &&
    PARTICIPLE_LIKE.test(s.view.tokens[first]?.key ?? '') &&
    before?.kind === 'word' &&
    before.sentence === s.sentence.index &&
    (before.key.startsWith('ال') || s.isPlace(before.index))
  )
}

/** Words between an agreement and the truce that it is about at most: اتفاق توصلت إليه الحركة مع الجانب الروسي ويقضي بوقف إطلاق النار. */
const TERMS_REACH = 14

/** «اتفاق لوقف إطلاق النار»، «يقضي بوقف إطلاق النار»: what an agreement provides for is no other agreement (codebook §8). */
const isTerm = (s: SentenceView, { classes, first, prep, pos }: TriggerMention): boolean =>
  pos !== 'verb' &&
  classes.has('agree') &&
  (prep === 'ل' || prep === 'ب') &&
  s.triggers.some((other) => other.end <= first && first - other.end <= TERMS_REACH && other.classes.has('agree'))

/** «قتلوهم رمياً بالرصاص»: how those were killed of whom the verb right before it tells. */
const isManner = (s: SentenceView, { classes, first, pos }: TriggerMention): boolean =>
  pos === 'noun' &&
  classes.has('execute') &&
  s.triggers.some((other) => other.end === first && other.pos === 'verb' && other.pron !== '' && other.classes.has('kill'))

/** Words of «مع استمرار» before the noun at most. */
const BACKDROP_REACH = 3

/** «بالتزامن مع استمرار العملية التي أطلقتها القوات»: a campaign known to go on, beside which the news is told, with the verb of its clause. */
function isBackdrop(s: SentenceView, trigger: TriggerMention): boolean {
  const { tokens } = s.view
  if (trigger.pos === 'verb') {
    if (trigger.pron === '' || hitOf(tokens[trigger.first - 1], 'relative') === null) return false
    const before = s.triggers.findLast((other) => other.end <= trigger.first)
    return before !== undefined && before.pos !== 'verb' && isBackdrop(s, before)
  }
  const known = tokens.slice(Math.max(s.sentence.first, trigger.first - BACKDROP_REACH), trigger.first)
  return (
    trigger.definite &&
    trigger.classes.has('event_noun') &&
    known.some(({ key }, index) => /^(?:استمرار|تواصل|مواصله)$/.test(key) && /^(?:مع|ظل|وسط)$/.test(known[index - 1]?.key ?? '')) && // going on; with, in the shadow of, amid
    s.triggers.some((other) => other.end <= trigger.first && groupOf(other.classes) !== null)
  )
}

/** «هاجم مسلحون الحاجز قبل أن ينسحبوا باتجاه البادية»: attackers who get away; forces that leave a place are news. */
function getsAway(s: SentenceView, trigger: TriggerMention): boolean {
  const [verb, next] = [s.view.tokens[trigger.first], s.view.tokens[trigger.end]]
  return (
    trigger.pos === 'verb' &&
    trigger.classes.has('withdraw') &&
    verb?.key.endsWith('وا') === true &&
    !/^من(?:ه|ها)?$/.test(next?.key ?? '') && // from, from it
    s.triggers.some((other) => other.end <= trigger.first && /^(?:violence|clash)$/.test(groupOf(other.classes)?.group ?? ''))
  )
}

/** Whether a trigger tells nothing that happened. */
export function tellsNothing(s: SentenceView, trigger: TriggerMention): boolean {
  return (
    describesFighters(s, trigger) ||
    isAdjective(s, trigger) ||
    tellsState(s, trigger) ||
    namesPeople(s, trigger) ||
    tellsWhen(s, trigger) ||
    namesPresence(s, trigger) ||
    standsBy(s, trigger) ||
    isOccasion(s, trigger) ||
    hadLeft(s, trigger) ||
    tellsWhatTheyWereAt(s, trigger) ||
    onlyCountsFrom(s, trigger) ||
    partsQuarrel(s, trigger) ||
    tellsWhoseArms(s, trigger) ||
    goesOnMeanwhile(s, trigger) ||
    isTerm(s, trigger) ||
    isManner(s, trigger) ||
    isBackdrop(s, trigger) ||
    getsAway(s, trigger) ||
    stopsSomebody(s, trigger) ||
    stopsPartOfAttack(s, trigger)
  )
}
