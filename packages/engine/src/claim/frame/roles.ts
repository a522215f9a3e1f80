// Decides who does and who suffers what a verb or a noun of event tells: by voice, order, genitive and preposition.
import type { TriggerMention } from '../../mention/event/index.ts'
import { hitOf } from '../../mention/match/index.ts'
import type { Participant } from '../items.ts'
import { aims } from './aims.ts'
import { genitiveIsObject } from './groups.ts'
import { wordBefore } from './holders.ts'
import { antecedent, carriedSubject, following, isClosed, isInClauseOfTime, preceding, withJoined } from './near.ts'
import { canAct, isMeans, SIDES, type SentenceView } from './view.ts'
import { objectFollows, verbVoice } from './voice.ts'

export interface Roles {
  agents: Participant[]
  patients: Participant[]
  parties: Participant[]
}

/** What has two sides, told by «بين» and «مع». */
const HAS_PARTIES = new Set(['clash', 'agree', 'exchange', 'riot', 'mob', 'consult', 'release'])

/** Movements: who is aboard moves (حافلات تقل مقاتلين). */
const MOVES = new Set(['withdraw', 'evacuate', 'deploy', 'displace', 'infiltrate'])

/** Movements of those who are named by li after the noun. */
const MOVES_ITSELF = new Set(['withdraw', 'deploy', 'infiltrate'])

/** What befalls people together with others. */
const WITH_VICTIMS = new Set(['kill', 'die', 'injure', 'abduct', 'detain'])

/** What is dealt out to somebody, whom إلى names. */
const STRIKES = new Set(['airstrike', 'attack'])

/** What comes from somebody: from whom, right after it, is who did it (هجوم من عناصر الأمن). */
const COMES_FROM = new Set(['attack', 'assault', 'shoot', 'airstrike', 'shell'])
const FROM_GAP = 2

const isWhence = (trigger: TriggerMention, main: string, participant: Participant): boolean =>
  participant.marker === 'من' &&
  COMES_FROM.has(main) &&
  participant.first - trigger.end <= FROM_GAP &&
  canAct(participant) &&
  participant.actor?.head !== 'thing'

/** «فجروا عبوة في دبابة»، «في قوة من الجيش»: whom a bomb went off in or among. */
const wentOffIn = (s: SentenceView, main: string, { first, marker, actor }: Participant): boolean =>
  main === 'explode' &&
  marker === 'في' &&
  actor !== null &&
  SIDES.has(actor.category) &&
  /^[وف]?في$/.test(s.view.tokens[first - 1]?.key ?? '') // in

/** Participants by marker that mean the same after any trigger. */
function byMarker(roles: Roles, participant: Participant, main: string, definite = true): boolean {
  switch (participant.marker) {
    case 'agent':
    case 'fire':
      roles.agents.push(participant)
      return true
    case 'joint':
      if (canAct(participant)) roles.agents.push(participant)
      return true
    case 'aboard':
      ;(MOVES.has(main) ? roles.agents : roles.patients).push(participant)
      return true
    case 'against':
    case 'among':
      roles.patients.push(participant)
      return true
    case 'بين':
      if (HAS_PARTIES.has(main)) roles.parties.push(participant)
      return true
    case 'مع':
      if (HAS_PARTIES.has(main)) roles.parties.push(participant)
      // قُتل مع مرافقيه
      else if (WITH_VICTIMS.has(main) && (participant.actor?.head !== 'group' || participant.quantity !== null))
        roles.patients.push(participant)
      return true
    case 'في':
    case 'عن':
    case 'ك':
      return true
    case 'الي':
      // وجهت ضربة إلى وكر لداعش, not نسب الهجوم إلى داعش
      if (STRIKES.has(main) && !definite) roles.patients.push(participant)
      return true
    case 'من':
      // من after a count names whose people they are; after a taking of ground, from whom
      if (main === 'advance' || main === 'fall' || main === 'withdraw') roles.patients.push(participant)
      if (main === 'clash') roles.parties.push(participant)
      // قذائف أطلقت من مواقعها
      if ((main === 'shell' || main === 'launch') && canAct(participant)) roles.agents.push(participant)
      return true
    default:
      return false
  }
}

function markerless(participants: readonly Participant[]): Participant[] {
  return participants.filter((participant) => participant.marker === '')
}

/** Words between a verb and its subject after it at most. */
const SUBJECT_GAP = 2

/** «بصاروخ أطلقته المليشيا»: a verb whose object is a pronoun has its subject right after it, never before. */
const subjectFollows = (trigger: TriggerMention, first: Participant | undefined): boolean =>
  trigger.pron !== '' &&
  trigger.number === 'sg' &&
  first !== undefined &&
  canAct(first) &&
  first.marker === '' &&
  first.first - trigger.end <= SUBJECT_GAP

/** «قذيفة ألقتها طائرة»: a verb whose pronoun points to the arms right before it has its subject after it, or none. */
function isOfArms(s: SentenceView, { first, pron }: TriggerMention): boolean {
  const before = s.view.tokens[first - 1]
  return pron !== '' && isMeans(before)
}

/** «إنه استهدف»، «إنها قصفت»: «that» with the pronoun of who did it, which agrees with the verb. */
function isSubjectPronoun({ view }: SentenceView, { first, entries }: TriggerMention): boolean {
  const that = /^[وف]?[بل]?ان(ه|ها)$/.exec(view.tokens[first - 1]?.key ?? '')
  return that !== null && entries.some(({ features }) => features.gender === (that[1] === 'ه' ? 'm' : 'f'))
}

/** Words between a force and «in it» at most: القوات المتمركزة فيها. */
const THERE = 2

/** Whether a force after a verb is told by where it stands, in what another verb before it attacked. */
function areStationedThere(s: SentenceView, trigger: TriggerMention, { end, actor }: Participant): boolean {
  const [stationed, there] = [s.view.tokens[end], s.view.tokens.slice(end, end + THERE + 1)]
  return (
    actor?.head === 'group' &&
    hitOf(stationed, 'place_stationed') !== null &&
    there.some(({ key }) => /^(?:في|ب|علي|داخل)(?:ه|ها|هما|هم)$/.test(key)) && // in it, on it, inside it
    s.triggers.some((other) => other.end <= trigger.first && other.pos === 'verb')
  )
}

/** «أصيب عنصران بصاروخ موجه استهدف مقرهما»: a verb of attack right after arms, but for an adjective, tells of them what they hit. */
function isDoneByArms(s: SentenceView, { first, pron, conj }: TriggerMention, main: string): boolean {
  if (pron !== '' || conj !== '' || !ARMS_DO.has(main)) return false
  return [first - 1, first - 2].some((at) => {
    const word = s.view.tokens[at]
    return word?.kind === 'word' && at >= s.sentence.first && word.key.startsWith('ب') && isMeans(word)
  })
}
const ARMS_DO = new Set(['attack', 'shell', 'airstrike', 'explode', 'kill', 'injure'])

export function verbRoles(s: SentenceView, trigger: TriggerMention, main: string): Roles & { voice: 'active' | 'passive' } {
  const after = following(s, trigger)
  const plain = markerless(after)
  const event = antecedent(s, trigger)
  const byArms = isDoneByArms(s, trigger, main)
  // what leads to a toll is an event, never who stands before the verb (لغم زرعه التنظيم أسفر عن)
  const subject =
    event || byArms || main === 'result' || subjectFollows(trigger, plain[0]) || isOfArms(s, trigger)
      ? null
      : ((trigger.number === 'pl' && isInClauseOfTime(s, trigger) ? null : preceding(s, trigger)) ?? carriedSubject(s, trigger))
  const placeObject = s.isPlaceObject(trigger.end)
  const agentMarked = after.some((participant) => participant.marker === 'agent' || participant.marker === 'fire')
  const bare = !subject && objectFollows(s, trigger, plain[0])
  const eventSubject = (event !== null || byArms) && trigger.pron === ''
  const aimed = plain[0] !== undefined && aims(s, plain[0])
  // «78 عنصراً من س وص قُتلوا»: several counted, whoever is joined to them
  const chain = subject ? withJoined(s, subject) : []
  const [head = null] = chain
  const voice = verbVoice(s, trigger, { main, plain, subject: head, eventSubject, agentMarked, placeObject, aimed, objectFollows: bare })
  const roles: Roles = { agents: [], patients: [], parties: [] }
  let slot: 'agent' | 'patient' = voice === 'passive' || eventSubject || bare ? 'patient' : 'agent'
  if (subject) {
    const joint = s.participants.filter(({ first, end, marker }) => marker === 'joint' && first >= subject.end && end <= trigger.first)
    ;(voice === 'passive' ? roles.patients : roles.agents).push(...chain, ...joint)
    slot = 'patient'
  }
  // «قال الجيش إنه استهدف العنصر»: the subject is the pronoun
  if (!subject && voice === 'active' && trigger.number === 'sg' && isSubjectPronoun(s, trigger)) slot = 'patient'
  // «هاجموا النقطة واستهدفت القوات المتمركزة فيها»: nor has a joined verb those who are told to be in what was attacked before
  if (trigger.conj !== '' && voice === 'active' && plain[0] && areStationedThere(s, trigger, plain[0])) slot = 'patient'
  // a verb in the plural has no subject after it
  if (trigger.number === 'pl' && voice === 'active') slot = 'patient'
  let filled = false
  for (const participant of after) {
    if (wentOffIn(s, main, participant)) roles.patients.push(participant)
    if (participant.marker !== '' && byMarker(roles, participant, main)) continue
    if (participant.marker === 'ل' || participant.marker === 'ب') {
      // a shell or rocket that fell is its owner's (سقط صاروخ لمليشيا)
      ;(participant.marker === 'ل' && main === 'shell' && canAct(participant) ? roles.agents : roles.patients).push(participant)
      continue
    }
    // «استهدفت طائرات مستودعاً ومقراً لهم»: a thing joined to one of nobody's was hit with it
    if (participant.joined ? !filled && participant.actor?.head === 'thing' : filled) slot = 'patient'
    ;(slot === 'agent' ? roles.agents : roles.patients).push(participant)
    filled = true
  }
  return { ...roles, voice }
}

function isLoadedAdjective({ actor, quantity, end, first }: Participant, definite: boolean): boolean {
  return (
    quantity === null &&
    end - first === 1 &&
    actor?.id === 'unidentified_armed_group' &&
    actor.head === 'member' &&
    actor.definite === definite
  )
}

/** Words between a verb that carries a noun out and the noun at most. */
const CARRIES_REACH = 10

/** «نصب مجهولون كميناً»: a noun with somebody told before it who carries it out. */
function isCarriedOut(s: SentenceView, trigger: TriggerMention): boolean {
  const verb = s.triggers.findLast((other) => other.end <= trigger.first && other.pos === 'verb')
  if (!verb?.classes.has('light') || trigger.first - verb.end > CARRIES_REACH || verb.pron !== '') return false
  return s.participants.some(({ first, end, marker }) => first >= verb.end && end <= trigger.first && marker === '')
}

/** Words between a noun and the doer in its genitive at most: adjectives (قصف عنيف). */
const GENITIVE_REACH = 2

/** «تعزيزات ضمت عشرات العناصر من س وص»: those whom the words say that what came consists of. */
const isComprised = (s: SentenceView, trigger: TriggerMention, { first, actor }: Participant): boolean =>
  actor !== null &&
  actor.category !== 'civilians' &&
  s.view.tokens.slice(trigger.end, first).some((token) => hitOf(token, 'comprises', { conj: true }) !== null)

/** Whether a comma parts a noun from what would be its genitive. */
const partsGenitive = (s: SentenceView, trigger: TriggerMention, { first }: Participant): boolean =>
  s.view.tokens.slice(trigger.end, first).some((token) => token.key === '،')

/**
 * Aircraft and guns told by their owner do the targeting, where they are known or what they target follows: «استهداف دبابة إسرائيلية» alone
 * tells what was hit. So does a side with what it targets after it (استهداف الجيش محيط القرية).
 */
function doesWithArms(s: SentenceView, participant: Participant, next: Participant | undefined): boolean {
  const word = s.view.tokens[participant.first]
  const arms = word !== undefined && [...word.type.classes].some((name) => name.startsWith('means_') && name !== 'means_suicide')
  // استهداف مقاتليها قوة إسرائيلية
  const others = participant.actor?.rule === 'actor.possessed' && next?.first === participant.end && next.marker === '' && canAct(next)
  const fires = arms && (participant.actor?.definite === true || aims(s, participant) || aimsWithLam(s, participant))
  return canAct(participant) && (fires || others || (participant.actor?.head === 'group' && aims(s, participant)))
}

/** Masdars that somebody does to somebody: with a force in their genitive and people after it, the force does it. */
const DONE_TO: ReadonlySet<string> = new Set(
  'detain abduct seize destroy burn loot execute torture release displace besiege disperse shoot_down'.split(' '),
)

/** «مداهمة القوات لعدة مدن»، «اعتقال الجيش لثلاثة شبان»: what is under ل right after the doer of a masdar is its object. */
const aimsWithLam = (s: SentenceView, { end }: Participant): boolean => {
  const token = s.view.tokens[end]
  return (
    token?.kind === 'word' &&
    token.sentence === s.sentence.index &&
    /^ل/.test(token.key) &&
    (s.isPlace(end) ||
      token.type.splits.some((split) => split.prep === 'ل' && split.stem.length > 2 && !split.det) ||
      s.participants.some((other) => other.first === end && other.marker === 'ل'))
  )
}

/** Words of time between the force and those it is done to at most: اعتقال القوات فجر اليوم ثلاثة. */
const OBJECT_GAP = 3

/** «اعتقال القوات ثلاثة شبان»، «مداهمة القوات بلدة»: a force with what it is done to right after it. */
function doesToNext(
  s: SentenceView,
  { trigger, main }: { trigger: TriggerMention; main: string },
  one: Participant,
  next: Participant | undefined,
): boolean {
  if (
    trigger.pos !== 'masdar' ||
    (!DONE_TO.has(main) && !assails(s, trigger)) ||
    !canAct(one) ||
    one.quantity?.number != null ||
    one.actor?.head === 'thing'
  )
    return false
  if (one.actor?.head === 'group' && (aims(s, one) || aimsWithLam(s, one))) return true
  const gap = next && s.view.tokens.slice(one.end, next.first)
  return (
    next !== undefined &&
    gap !== undefined &&
    next.marker === '' &&
    !next.joined &&
    next.actor?.id !== one.actor?.id &&
    gap.length <= OBJECT_GAP &&
    gap.every(({ kind }) => kind === 'word' || kind === 'number') &&
    !s.triggers.some(({ first }) => first >= one.end && first < next.first)
  )
}

/** What people have, and others hit. */
const OWNED = ['vehicle', 'target_armed', 'target_civil', 'actor_thing'] as const

/** Words of a thing's name at most: حافلة مبيت، نقطة تفتيش مشتركة. */
const THING_WORDS = 3

/** «قذيفة على سيارة لقسد», «هجوم على حافلة مبيت للجيش»: li right after a thing that was hit names whose it is. */
function ownsWhatIsHit({ view }: SentenceView, trigger: TriggerMention, { first }: Participant): boolean {
  let word = wordBefore(view, first)
  if (word?.key === 'ل') word = wordBefore(view, word.index)
  for (let words = 0; word !== undefined && word.index >= trigger.end && words < THING_WORDS; words++) {
    const thing = word
    word = wordBefore(view, thing.index)
    if (hitOf(word, 'against') !== null) return OWNED.some((name) => hitOf(thing, name) !== null)
  }
  return false
}

/** «مهاجمة مقاتليها»: the masdar that only somebody attacked follows, where «هجوم» has its doer after it. */
const assails = (s: SentenceView, { first, pos }: TriggerMention): boolean =>
  pos === 'masdar' && /^[وفبلك]{0,2}مهاجمه$/.test(s.view.tokens[first]?.key ?? '')

/** «استهدفت هجمات مجهولة المليشيات»: after an adjective of its own a noun without the article has no genitive; as the subject of a verb right before it, it has the verb's object. */
const isObjectOfVerb = (s: SentenceView, trigger: TriggerMention, { first, marker, actor }: Participant): boolean =>
  marker === '' &&
  !trigger.definite &&
  first - trigger.end === 1 &&
  actor?.definite === true &&
  s.view.tokens[trigger.end]?.key.startsWith('ال') === false &&
  s.triggers.some((other) => other.end === trigger.first && other.pos === 'verb' && other.classes.has('targeting') && other.pron === '')

export function nounRoles(s: SentenceView, trigger: TriggerMention, main: string): Roles {
  const after = following(s, trigger)
  const roles: Roles = { agents: [], patients: [], parties: [] }
  const objectFirst = genitiveIsObject(main, trigger.rows) || assails(s, trigger)
  const targets = trigger.pos === 'masdar' && main === 'attack'
  let genitive: 'agent' | 'patient' | null = null
  for (const participant of after) {
    if (isWhence(trigger, main, participant)) {
      roles.agents.push(participant)
      continue
    }
    if (wentOffIn(s, main, participant) || isObjectOfVerb(s, trigger, participant)) {
      roles.patients.push(participant)
      if (participant.marker === '') continue
    }
    if (participant.marker !== '' && byMarker(roles, participant, main, trigger.definite)) continue
    if (participant.marker === '' && genitive === null && (isClosed(trigger) || partsGenitive(s, trigger, participant))) continue
    if (main === 'deploy' && participant.marker === '' && isComprised(s, trigger, participant)) {
      roles.agents.push(participant)
      continue
    }
    if (participant.marker === '' && genitive === null && !objectFirst && participant.first - trigger.end > GENITIVE_REACH) continue
    // a loaded adjective names nobody: تفجير إرهابي
    if (participant.first - trigger.end <= 1 && isLoadedAdjective(participant, trigger.definite)) continue
    if (participant.marker === 'ل' && MOVES_ITSELF.has(main) && participant.actor !== null) {
      // whose people and posts spread out (انتشار لحواجز قسد)
      roles.agents.push(participant)
      continue
    }
    if (participant.marker === 'ل') {
      // an indefinite noun with li names its doer (كمين لتنظيم), a masdar with an object its object (استهدافه لحاجز), what somebody carries out its aim (نصبوا كميناً لدورية)
      ;(objectFirst ||
      trigger.pron ||
      participant.actor?.head === 'thing' ||
      isCarriedOut(s, trigger) ||
      ownsWhatIsHit(s, trigger, participant) ||
      genitive === 'agent'
        ? roles.patients
        : canAct(participant)
          ? roles.agents
          : roles.patients
      ).push(participant)
      continue
    }
    if (participant.marker === 'ب') {
      // what a blast went off in or beside (انفجار عبوة بدورية)
      if (main === 'explode' && participant.actor) roles.patients.push(participant)
      continue
    }
    const slot: 'agent' | 'patient' =
      participant.joined && genitive
        ? genitive
        : genitive === 'agent'
          ? 'patient'
          : (targets && doesWithArms(s, participant, after[after.indexOf(participant) + 1])) ||
              doesToNext(s, { trigger, main }, participant, after[after.indexOf(participant) + 1])
            ? 'agent'
            : objectFirst || !canAct(participant) || participant.actor?.head === 'thing'
              ? 'patient'
              : 'agent'
    ;(slot === 'agent' ? roles.agents : roles.patients).push(participant)
    genitive = slot
  }
  return roles
}
