// Decides who did it by claiming it: in the sentence that tells it, and in one after it (codebook §1: it gives the occurrence its initiator).
import { hitOf } from '../../mention/match/index.ts'
import type { TriggerMention } from '../../mention/event/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import type { Frame } from '../frame/types.ts'
import { blamedFor, isArmed } from './blame.ts'
import { familyOf, leadGroup, type Incident, type RoleActor } from './types.ts'

/** Words between a claim and who makes it at most. */
const NEAR = 3

const isNegated = (s: SentenceView, trigger: TriggerMention): boolean => {
  const before = s.view.tokens[trigger.first - 1]
  return hitOf(before, 'negate', { conj: true }) !== null
}

function claimant(s: SentenceView, claim: TriggerMention): RoleActor | null {
  if (isNegated(s, claim)) return null
  const found = s.participants.find(
    (participant) =>
      isArmed(participant.actor) && Math.min(Math.abs(participant.first - claim.end), Math.abs(claim.first - participant.end)) <= NEAR,
  )
  return isArmed(found?.actor) ? { mention: found.actor, certainty: 'asserted' } : null
}

const claimsOf = (s: SentenceView): TriggerMention[] => s.triggers.filter((trigger) => trigger.classes.has('responsibility'))

/** «التنظيم يتبنى تفجيراً والأسايش تداهم حياً»: what stands after another side is hers. */
const anotherSideBetween = (s: SentenceView, claim: TriggerMention, frame: Frame, who: RoleActor): boolean =>
  s.participants.some(
    ({ first, end, marker, actor }) =>
      first >= claim.end && end <= frame.trigger.first && marker === '' && isArmed(actor) && actor?.id !== who.mention.id,
  )

/** «تبنى التنظيم ضرب حافلة»، «تفجير تبناه التنظيم»: who claims it did it. */
export function claimed(s: SentenceView, frame: Frame): RoleActor | null {
  const claim = claimsOf(s).find((trigger) => trigger.end <= frame.trigger.first || trigger.pron !== '')
  const who = claim ? claimant(s, claim) : null
  return claim && who && !anotherSideBetween(s, claim, frame, who) ? who : null
}

/** How many sentences after the event a claim of it may stand. */
const CLAIMED_WITHIN = 4

const pointsBack = (token: Token | undefined): boolean =>
  token !== undefined &&
  ['attack', 'explode', 'event_noun', 'shell', 'assassinate', 'raid'].some(
    (name) => hitOf(token, name, { conj: false, det: true }) !== null,
  )

/** Whether a claim is of something told before: the attack, the operation, «it». */
function isOfToldBefore(s: SentenceView, claim: TriggerMention): boolean {
  if (claim.pron !== '') return true
  return s.view.tokens.slice(claim.end, Math.min(s.sentence.end, claim.end + 12)).some(pointsBack)
}

/** What somebody can be blamed for: violence, and the dead that were found. */
const BLAMED: ReadonlySet<string> = new Set(['violence', 'remains'])

/** The last violence told before a sentence, while nobody known is told to have done it. */
function openBefore(s: SentenceView, incidents: readonly Incident[]): Incident | null {
  const told = incidents.findLast((incident) => {
    const first = Math.min(...incident.sentences)
    return (
      first < s.sentence.index &&
      s.sentence.index - Math.max(...incident.sentences) <= CLAIMED_WITHIN &&
      BLAMED.has(familyOf(leadGroup(incident)))
    )
  })
  const open = told?.initiators.every((actor) => actor.mention.id === null || actor.mention.id === 'unidentified_armed_group')
  // who found the dead takes part, and is not who killed them
  const fought = told && leadGroup(told) !== 'remains' && told.participants.length > 0
  return told && open && !fought ? told : null
}

/** «واتهم المجلس قسد بالوقوف وراءه»: gives the last violence told before the one who is blamed for it. */
export function blameAcross(views: readonly SentenceView[], incidents: readonly Incident[]): void {
  for (const s of views) {
    const blamed = blamedFor(s)
    const told = blamed && openBefore(s, incidents)
    if (!told || told.targets.some((actor) => actor.mention.id === blamed.mention.id)) continue
    told.initiators = [blamed]
  }
}

/** «وتبنى التنظيم العملية»: gives the last violence told, by nobody or by nobody known, its doer. */
export function claimAcross(views: readonly SentenceView[], incidents: readonly Incident[]): void {
  for (const s of views)
    for (const claim of claimsOf(s)) {
      const who = isOfToldBefore(s, claim) ? claimant(s, claim) : null
      const told = openBefore(s, incidents)
      if (who && told) told.initiators = [who]
    }
}
