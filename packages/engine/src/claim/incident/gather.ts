// Gathers what the frames of a sentence tell into happenings: a matter or a clause of another happening begins anew, the rest goes on.
import { tollsConflict } from '../casualty/tolls.ts'
import { hitOf, someToken } from '../../mention/match/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import { tellsRepelling } from '../frame/view.ts'
import { befellTheLast, noneHurt } from '../casualty/of-frame.ts'
import { absorb, tellingsOf, type SentenceMentions, type Telling } from './build.ts'
import { VIOLENT } from '../frame/groups.ts'
import { placeSetsAgree } from './compatible.ts'
import { carries, joins, mainOf } from './join.ts'
import { countsInTotal } from './later-death.ts'
import { tellersDiffer, tellsAnother, turnsTo, type Turning } from './matter.ts'
import type { Incident, RoleActor } from './types.ts'

const EMPTY: ReadonlySet<number> = new Set()

/** A clause that goes on by «و» and a past verb. */
const opensClause = ({ trigger }: Frame): boolean => trigger.pos === 'verb' && trigger.tense === 'past' && trigger.conj !== ''

/** «… وأن عبوة أخرى انفجرت»: whether a joined «that» stands between a telling and the one before it, and opens another thing said. */
function opensSaid({ view }: SentenceView, tellings: readonly Telling[], index: number): boolean {
  const before = tellings[index - 1]
  return (
    before !== undefined &&
    someToken(
      view,
      before.frame.trigger.end,
      (tellings[index] as Telling).frame.trigger.first,
      (token) => hitOf(token, 'complementizer', { conj: 'only' }) !== null,
    )
  )
}

/** The tellings of the matter, or of the clause, that begins with the one at `index`. */
function unitAt(s: SentenceView, tellings: readonly Telling[], index: number, wholeMatter: boolean): Telling[] {
  const matter = matterAt(s, (tellings[index] as Telling).frame)
  const found: Telling[] = []
  for (const [step, telling] of tellings.slice(index).entries()) {
    const goesOn = found.length === 0 || ((wholeMatter || !opensClause(telling.frame)) && !opensSaid(s, tellings, index + step))
    if (matterAt(s, telling.frame) !== matter || !goesOn) break
    found.push(telling)
  }
  return found
}

const matterAt = (s: SentenceView, frame: Frame): number => s.matters.of[frame.trigger.first - s.sentence.first] ?? 0

/** «… مضيفاً أن أربعة قُتلوا في هجوم آخر»: a clause that tells of another happening somewhere. */
function opensAnotherClause(s: SentenceView, tellings: readonly Telling[], index: number): boolean {
  const { frame } = tellings[index] as Telling
  if (index === 0 || tellings[index - 1]?.frame.clause === frame.clause) return false
  // «مقتل 35، بينهم نساء، وإصابة 40 جراء قصف مماثل»: what befell people before it has the same cause
  const joined = frame.group === 'effect' && frame.trigger.pos !== 'verb' && frame.trigger.conj === 'و'
  if (joined && tellings.slice(0, index).every((one) => one.frame.group === 'effect')) return false
  const rest = tellings.slice(index)
  const end = rest.findIndex((telling) => telling.frame.clause !== frame.clause)
  return (end < 0 ? rest : rest.slice(0, end)).some((telling) => tellsAnother(s.view, telling.frame))
}

/** How a sentence turns at a telling: null where it goes on in its clause. */
function turningAt(
  s: SentenceView,
  tellings: readonly Telling[],
  index: number,
  before: Incident | undefined,
  context: Pick<SentenceMentions, 'attributions'> & { related: (x: string, y: string) => boolean },
): Turning | null {
  const { frame } = tellings[index] as Telling
  const previous = tellings[index - 1]
  const newMatter = !previous || matterAt(s, previous.frame) !== matterAt(s, frame)
  const otherSource = previous !== undefined && tellersDiffer(context.attributions, previous.frame, frame)
  if (!newMatter && !opensClause(frame) && !otherSource && !opensSaid(s, tellings, index))
    return opensAnotherClause(s, tellings, index) ? 'another' : null
  const unit = unitAt(s, tellings, index, newMatter && previous !== undefined)
  const told = unit.filter((one) => !one.noneHurt).map((one) => one.alone)
  if (told.some((one) => one.frames.some((own) => tellsAnother(s.view, own)))) return 'another'
  if (!before) return null
  return turnsTo(before, told, { ...context, opener: newMatter ? (s.matters.openers[matterAt(s, frame)] ?? null) : null })
}

/** Of a verb with its doer and the noun it carries out, the verb has the doer: whom the noun names beside it suffers (غارات على مغاور عناصر). */
function yieldDoer(current: Incident, alone: Incident): void {
  if (current.initiators.length === 0) return
  // the doer that the noun has from its verb does it too
  const shared = alone.initiators.filter((actor) => current.initiators.some((doer) => doer.mention === actor.mention))
  alone.targets.push(...alone.initiators.filter((actor) => !shared.includes(actor)))
  alone.initiators = shared
}

/** «وأعلن الدفاع المدني أن العدد ارتفع إلى تسعة»: a toll of those told before that cannot be theirs, by its words or on another's word. */
function retells(current: Incident, alone: Incident, attributions: SentenceMentions['attributions']): boolean {
  if (!alone.frames.every((frame) => frame.group === 'effect' || frame.group === 'result')) return false
  if (!tollsConflict(current.observations, alone.observations)) return false
  return alone.observations.some((row) => row.total) || tellersDiffer(attributions, current.frames.at(-1), alone.frames[0])
}

/** «أحبطت القوات هجوماً … وقتلت خمسة من المهاجمين»: what those who foiled an attack did to the attackers is part of it. */
const beatsBack = (current: Incident, frame: Frame): boolean =>
  (frame.group === 'effect' || frame.trigger.rows.some((row) => row.startsWith('x.attack.inflict'))) &&
  frame.trigger.pos === 'verb' &&
  frame.trigger.conj !== '' &&
  frame.voice === 'active' &&
  frame.agents.every(({ first }) => first < frame.trigger.first) &&
  current.frames.some((one) => one.rules.includes('factuality.foil') || tellsRepelling(one.trigger))

/** Of a foiled attack those who began it stay its doers, whoever of them was hurt. */
function asAttackersHurt(current: Incident, alone: Incident): void {
  const isAttacker = ({ mention }: RoleActor): boolean =>
    mention.id === null || mention.category === 'unknown' || current.initiators.some((one) => one.mention.id === mention.id)
  alone.initiators = []
  alone.targets = alone.targets.filter((actor) => !isAttacker(actor))
}

/** The incidents of a sentence. */
export function incidentsOf(
  s: SentenceView,
  mentions: SentenceMentions,
  headline: boolean,
  related: (x: string, y: string) => boolean,
): Incident[] {
  const tellings = tellingsOf(s, mentions, headline)
  const found: Incident[] = []
  // incidents before this one are told to the end
  let floor = 0
  tellings.forEach(({ frame, alone, noneHurt: none }, index) => {
    const before = found.findLast((incident) => !incident.hint && incident.factuality !== 'planned')
    const turning = turningAt(s, tellings, index, before, { attributions: mentions.attributions, related })
    if (turning) floor = found.length
    if (none) {
      for (const row of noneHurt(frame)) found.at(-1)?.observations.push(row)
      return
    }
    alone.another = turning === 'another'
    alone.opener = s.matters.openers[matterAt(s, frame)] ?? null
    // what is only called for is no part of what happened
    if (alone.hint || alone.factuality === 'planned') {
      found.push(alone)
      return
    }
    const current = mainOf(s, found.slice(floor), frame)
    if (current && countsInTotal(s, current, frame)) alone.observations = []
    if (current && carries(current, frame)) yieldDoer(current, alone)
    if (current && beatsBack(current, frame)) asAttackersHurt(current, alone)
    if (alone.observations.length === 0) alone.observations.push(...befellTheLast(s, current ?? null, frame))
    if (current && retells(current, alone, mentions.attributions)) {
      found.push(alone)
      return
    }
    // when and where they were hurt is when and where it happened
    if (current?.laterDeath && VIOLENT.has(frame.group) && joins(s, current, frame, alone, related)) {
      if (alone.times.length > 0) current.times = []
      if (alone.places.length > 0) current.places = []
      absorb(current, alone, EMPTY)
      return
    }
    if (current && joins(s, current, frame, alone, related)) absorb(current, alone, EMPTY)
    else found.push(alone)
  })
  return withThoseHurtBefore(found)
}

/** «إن أربعة أُصيبوا، واعتُقل ثلاثة آخرون في هجوم»: whom nothing is told to have hurt was hurt in the attack told last, which hurt nobody else. */
function withThoseHurtBefore(found: readonly Incident[]): Incident[] {
  const attack = found.at(-1)
  if (
    found.length < 2 ||
    !attack ||
    attack.hint ||
    attack.observations.length > 0 ||
    !attack.frames.some(({ group }) => VIOLENT.has(group))
  )
    return [...found]
  const hurt = found.filter((one) => one !== attack && isHurtByNothing(one) && placeSetsAgree(one.places, attack.places))
  const between = found.every(
    (one) => one === attack || hurt.includes(one) || one.frames.every(({ group }) => group === 'detain' || group === 'abduct'),
  )
  if (!between) return [...found]
  for (const one of hurt) absorb(attack, one, EMPTY)
  return found.filter((one) => !hurt.includes(one))
}

const isHurtByNothing = (one: Incident): boolean =>
  one.frames.every(({ group }) => group === 'effect') && one.means.length === 0 && !one.laterDeath && one.observations.length > 0
