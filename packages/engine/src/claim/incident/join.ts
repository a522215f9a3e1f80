// Decides whether a frame tells of the incident that its sentence is at, or opens another.
import { hitOf } from '../../mention/match/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Token } from '../../text/token/types.ts'
import { namingOf } from '../frame/naming.ts'
import { groupOf } from '../frame/groups.ts'
import type { Frame } from '../frame/types.ts'
import { aimOf, isComing, isOfComing, sameDoer, takesPeople } from './coming.ts'
import { incidentsAgree, tellsStretch } from './compatible.ts'
import { HURT_REACH, isOfWounds, tellsLaterDeath } from './later-death.ts'
import { familyOf, leadGroup, type Incident } from './types.ts'

/** Whether a new subject is opened between two frames (في سياق منفصل). */
function topicBroken(s: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (s.topicBreaks.has(at)) return true
  return false
}

/** No doer of its own: none, or the one of the verb it goes on from. */
const namesNoDoer = (frame: Frame): boolean => frame.agents.length === 0 || frame.rules.includes('frame.goes-on')

const isEffect = (frame: Frame): boolean => frame.group === 'effect' || frame.group === 'result'

/** Families that may hold each other in one sentence: the first is absorbed by the second when both are told together. */
const ABSORBS: Readonly<Record<string, readonly string[]>> = {
  violence: ['protest', 'property', 'territory', 'remains', 'displacement'],
  protest: ['violence'],
  property: ['violence', 'protest', 'displacement'],
  territory: ['violence'],
  displacement: ['violence', 'property', 'territory'],
  remains: [],
  abduct: [],
}

function familiesMeet(incident: Incident, frame: Frame): boolean {
  const family = familyOf(frame.group)
  // a raid in which people were taken is no attack on those hurt beside it
  const aim = aimOf(incident)
  const took = aim === 'detain' || aim === 'abduct'
  const held = new Set(incident.frames.filter((one) => !took || !isComing(one)).map((one) => familyOf(one.group)))
  if (held.has(family)) return true
  const last = incident.frames.at(-1) as Frame
  // fighters taken in a fight, protesters at the breaking up of their protest
  if (frame.trigger.classes.has('capture') && held.has('violence')) return true
  if (frame.main === 'detain' && incident.frames.some((one) => one.main === 'disperse')) return true
  // people taken in a raid, or killed after it, are told apart; other effects belong to what is told beside them
  if (isEffect(frame))
    return (
      !held.has('movement') &&
      !held.has('agreement') &&
      !held.has('disruption') &&
      (!held.has('abduct') || frame.main.startsWith('captured')) &&
      (!held.has('detain') || frame.main.startsWith('captured'))
    )
  // who storms a place and leads people away does one thing: داهموا المنزل واقتادوا شقيقين
  if (takesIn(incident, frame)) return true
  // a house raided and those led away from it by the same men
  if (family === 'abduct' && held.has('detain') && sameDoer(incident, frame))
    return incident.observations.every((row) => row.outcome !== 'captured')
  // weapons found with those arrested
  if (frame.main === 'seize' && held.has('detain')) return true
  if (frame.main === 'detain' && incident.frames.every((one) => one.main === 'seize' || one.group === 'light')) return true
  const effectsOnly = incident.frames.every(isEffect)
  if (effectsOnly && ['protest', 'territory', 'displacement', 'property'].includes(family)) return true
  if (effectsOnly && (family === 'abduct' || family === 'detain')) return incident.observations.every((row) => row.outcome === 'captured')
  if (family === 'property' || family === 'displacement')
    return namesNoDoer(frame) && (ABSORBS[family] ?? []).some((name) => held.has(name))
  // those taken where a protest was broken up
  if (family === 'detain' && held.has('protest')) return incident.initiators.length > 0
  const sameClause = last.clause === frame.clause
  return sameClause && (ABSORBS[family] ?? []).some((name) => held.has(name))
}

/** A raid by those who take people, before it or as its occasion (اعتقلت 11 خلال اقتحامها المخيم); one of those taken set free. */
function takesIn(incident: Incident, frame: Frame): boolean {
  const raids = (one: Frame): boolean => one.main === 'raid' || takesPeople(one)
  if (!incident.frames.every((one) => raids(one) || one.group === 'light') || !sharesDoer(incident, frame)) return false
  if (frame.group === 'release') return frame.trigger.conj !== '' && incident.frames.some(takesPeople)
  return raids(frame) && [...incident.frames, frame].some(takesPeople)
}

/** No doer of its own, or the doer of the verbs before it. */
const sharesDoer = (incident: Incident, frame: Frame): boolean =>
  namesNoDoer(frame) ||
  frame.agents.every((agent) => incident.frames.some((one) => one.agents.some((known) => known.actor?.id === agent.actor?.id)))

/** Told as many: in the plural, or after a plural in construct (محاولات الاغتيال). */
function isMany(s: SentenceView, frame: Frame): boolean {
  if (frame.trigger.number === 'pl') return true
  const before = s.view.tokens[frame.trigger.first - 1]
  return (
    before !== undefined &&
    hitOf(before, 'event_chain', { conj: true, det: false }) !== null &&
    /ات$|^(حوادث|جرايم|اعمال)$/.test(before.key) // operations, attempts; incidents, crimes, acts
  )
}

/** Whether two means of violence told one after another are one attack: an ambush and its clashes, a blast and its car. */
function elaborates(s: SentenceView, incident: Incident, frame: Frame): boolean {
  const causes = incident.frames.filter((one) => !isEffect(one) && one.group !== 'light')
  if (isEffect(frame) || causes.length === 0) return true
  const last = incident.frames.at(-1) as Frame
  // attacks at large are not the one told (أطلقوا النار … وسط تصاعد محاولات الاغتيال)
  const atLarge = frame.trigger.pos !== 'verb' && frame.trigger.definite && frame.main !== 'clash' && isMany(s, frame)
  if (atLarge && causes.some((one) => one.trigger.number !== 'pl')) return false
  // two operations told after one attack are others
  const more = frame.trigger.pos !== 'verb' && !frame.trigger.definite && frame.trigger.number !== 'sg' && frame.main !== 'clash'
  if (more && last.clause !== frame.clause && causes.every((one) => one.trigger.pos !== 'verb' && one.trigger.definite)) return false
  if (last.clause === frame.clause || frame.trigger.definite || frame.trigger.pos !== 'verb') return true
  return (
    namesNoDoer(frame) ||
    sameDoer(incident, frame) ||
    incident.initiators.length === 0 ||
    groupOf(frame.trigger.classes)?.main === last.main
  )
}

/** A verb after كان or a relative word tells beside the main line (طائرة كانت تقصف البلدة). */
function isAside(s: SentenceView, incident: Incident): boolean {
  const first = incident.frames[0]
  const before = first && s.view.tokens[first.trigger.first - 1]
  return first?.trigger.pos === 'verb' && first.trigger.tense === 'present' && /^(كان|كانت|كانوا|كانا|كانتا)$/.test(before?.key ?? '') // was, were
}

/** The incident that a frame may go on with: the last one, or, for what follows by و or ف, the last on the main line. */
export function mainOf(s: SentenceView, found: readonly Incident[], frame: Frame): Incident | undefined {
  const follows = frame.trigger.conj !== '' && frame.trigger.pos === 'verb' && frame.trigger.tense === 'past'
  const told = found.filter((incident) => !incident.hint && incident.factuality !== 'planned')
  // what led to a toll is no move of forces told beside it
  if (frame.group === 'result') return told.findLast((incident) => leadGroup(incident) !== 'movement') ?? told.at(-1)
  // of several that the same people did, what came of it belongs to the violent one (اقتحموا وأسروا وقتلوا)
  const theirs =
    isEffect(frame) && frame.agents.length > 0
      ? told.findLast((incident) => sameDoer(incident, frame) && familiesMeet(incident, frame))
      : undefined
  // those taken where a protest was broken up, whatever it was against
  const broken = frame.main === 'detain' ? told.findLast((incident) => incident.frames.some((one) => one.main === 'disperse')) : undefined
  return theirs ?? broken ?? (follows ? told.findLast((incident) => !isAside(s, incident)) : undefined) ?? told.at(-1)
}

/** «خرجوا احتجاجاً على قتل …»: what people protest against, demand or follow is no part of their protest. */
const isCauseOfProtest = (s: SentenceView, incident: Incident, frame: Frame): boolean =>
  incident.frames.some((one) => one.group === 'protest') &&
  frame.group !== 'protest' &&
  ['after', 'named'].includes(namingOf(s.view, frame.trigger, s.sentence.first))

/** A verb that only carries out goes with the noun of what is carried out, whatever that is (أبرم اتفاقاً، اتفاق أُبرم مع، شن حملة). */
export function carries(incident: Incident, frame: Frame): boolean {
  const last = incident.frames.at(-1) as Frame
  if (last.clause !== frame.clause) return false
  const carried = frame.group === 'light' && frame.trigger.first - last.trigger.end <= 1 && last.trigger.pos !== 'verb'
  return carried || (frame.trigger.pos !== 'verb' && incident.frames.every((one) => one.group === 'light'))
}

/** «تسللت قوة إلى البلدة ونسفت منزلين»: who gets in to destroy does that. */
const entersToDo = (incident: Incident, frame: Frame): boolean =>
  incident.frames.every(({ main }) => main === 'infiltrate') &&
  (frame.group === 'property' || frame.group === 'violence') &&
  frame.agents.length > 0 &&
  sameDoer(incident, frame)

/** «قُتل متظاهرون برصاص الأمن، وأحرق محتجون مقراً»: what protesters do is not what was done to them. */
const strikesBack = (incident: Incident, frame: Frame): boolean =>
  frame.trigger.pos === 'verb' &&
  (frame.group === 'property' || frame.main === 'riot' || frame.main === 'stones') &&
  frame.agents.some(({ actor }) => actor?.category === 'protesters') &&
  incident.initiators.some(({ mention }) => mention.category === 'state_forces' || mention.category === 'external_forces') &&
  incident.targets.some(({ mention }) => mention.category === 'protesters')

/** «ليرتفع عدد الشهداء منذ بداية العام إلى 61»: the total of a stretch, of which the news is only the last. */
const tellsPeriodTotal = (alone: Incident): boolean => alone.observations.some((row) => row.total) && tellsStretch(alone.times)

/** Words between «تخللها» and what came in the course of it at most. */
const AMID_REACH = 2

/** «مواجهات تخللها رشق بالحجارة», «قصف رافقه تحليق», «هجوم … أحرقوا خلاله»: part of what was told before it. */
const comesAmid = ({ view }: SentenceView, last: Frame, { trigger }: Frame): boolean =>
  (trigger.pos === 'verb' && /^(?:خلال|اثناء)(?:ه|ها|هما)$/.test(view.tokens[trigger.end]?.key ?? '')) || // during it
  view.tokens
    .slice(Math.max(last.trigger.end, trigger.first - AMID_REACH), trigger.first)
    .some((token) => hitOf(token, 'amid_it', { conj: true }) !== null)

/** Words before the noun of a toll in which it is told to be an earlier one. */
const EARLIER_REACH = 9

/** «إلى تسعة، بعد أن كانت ستة قتلى», «بعد حصيلة أولية من 9 قتلى»: the toll before the one told, not more of it. */
function isEarlierToll({ view, sentence }: SentenceView, incident: Incident, { trigger, group }: Frame, alone: Incident): boolean {
  const counted = (one: Incident): boolean => one.observations.some((row) => row.outcome === 'killed' && !row.part)
  if (group !== 'effect' || trigger.pos === 'verb' || !counted(incident) || !counted(alone)) return false
  let counts = false
  for (let at = trigger.first - 1; at >= Math.max(sentence.first, trigger.first - EARLIER_REACH); at--) {
    const token = view.tokens[at] as Token
    if (hitOf(token, 'earlier_toll')) return true
    counts ||= hitOf(token, 'attr_watch') !== null || /^(?:كان|كانت)$/.test(token.key) // was
    if (counts && /^بعد(?:ما)?$/.test(token.key)) return true // after
  }
  return false
}

/** «أسروا ثمانية واقتادوهم»: a joined verb of taking whose pronoun is whom the verb before it took. */
const goesOnWithThem = (last: Frame, { trigger, group, patients }: Frame): boolean =>
  trigger.conj !== '' &&
  trigger.pron !== '' &&
  (group === 'abduct' || group === 'detain') &&
  patients.length > 0 &&
  patients.every((one) => last.patients.includes(one))

/** Whether the frame (as an incident of its own, `alone`) belongs to `incident`, told before it in the same sentence. */
export function joins(
  s: SentenceView,
  incident: Incident,
  frame: Frame,
  alone: Incident,
  related: (x: string, y: string) => boolean,
): boolean {
  const last = incident.frames.at(-1) as Frame
  if (topicBroken(s, last.trigger.end, frame.trigger.first) || tellsLaterDeath(s, frame) || isEarlierToll(s, incident, frame, alone))
    return false
  if (incident.laterDeath && (isOfWounds(s, incident, frame) || frame.trigger.first - last.trigger.end <= HURT_REACH)) return true
  if (comesAmid(s, last, frame)) return true
  // where those taken were led is no place of another happening
  if (takesIn(incident, frame) && alone.places.length > 0 && alone.places.every((place) => place.role === 'destination')) return true
  if (tellsPeriodTotal(alone) && incident.observations.length > 0 && !tellsStretch(incident.times)) return false
  if (strikesBack(incident, frame)) return false
  if (goesOnWithThem(last, frame)) return true
  if (!incidentsAgree(incident, alone, related) || isCauseOfProtest(s, incident, frame)) return false
  if (carries(incident, frame) || isOfComing(s.view, incident, frame) || entersToDo(incident, frame)) return true
  if (leadGroup(incident) === 'movement' || leadGroup(incident) === 'agreement')
    return familyOf(frame.group) === familyOf(leadGroup(incident))
  return familiesMeet(incident, frame) && elaborates(s, incident, frame)
}
