// Decides of whom the dead and wounded were where a later sentence says it: القتيلان من مقاتليها، المستهدف قيادي في الحزب.
import { hitOf, someToken, type LexemeOptions } from '../../mention/match/index.ts'
import { ofAny } from '../../text/lexicon/index.ts'
import type { Token } from '../../text/token/types.ts'
import type { SentenceView } from '../frame/frames.ts'
import { SIDES } from '../frame/view.ts'
import type { Participant } from '../items.ts'
import { familyOf, leadGroup, type Incident, type RoleActor } from './types.ts'

/** Words between those who were hit and the words that say whose they were at most. */
const SAID_AFTER = 5

/** How many sentences after the event it may be said. */
const SAID_WITHIN = 3

const HURT = ['dead_noun', 'injured_noun', 'victim_noun', 'was_aimed_at'] as const

/** Fighters of a side, or some of them: not the side as a whole, nor a thing of theirs. */
const areOfSide = ({ actor }: Participant): boolean =>
  actor !== null && actor.id !== null && SIDES.has(actor.category) && (actor.head === 'member' || actor.head === 'members')

const TOLD_AS_KNOWN: LexemeOptions = { conj: true, prep: true, det: true, where: ({ features }) => features.pos !== 'verb' }
const mayBeHurt = ofAny(...HURT)

/** «القتيلين», «القتلى»: those hit, told as known. */
const isHurt = (token: Token): boolean =>
  mayBeHurt(token.type) && HURT.some((name) => hitOf(token, name, TOLD_AS_KNOWN) !== null) && /^[وف]?[بل]?ا?ل/.test(token.key)

/** A word that ends what is said of those before it: another clause, or another's deed. */
const ends = (token: Token): boolean =>
  (token.kind === 'mark' && !/["“”«»]/.test(token.key)) ||
  hitOf(token, 'complementizer') !== null ||
  hitOf(token, 'cause', { conj: true }) !== null ||
  /^(?:في|علي|مع)$/.test(token.key) // in, on, with

/** The fighters that a sentence says the dead or wounded to have been. */
function identified(s: SentenceView): RoleActor | null {
  for (let at = s.sentence.first; at < s.sentence.end; at++) {
    if (!isHurt(s.view.tokens[at] as Token)) continue
    const next = s.participants.find((one) => one.end > at + 1)
    if (!next?.actor || !areOfSide(next) || next.first - at > SAID_AFTER) continue
    if (next.quantity?.subset === true || someToken(s.view, at + 1, next.first, ends)) continue
    return { mention: next.actor, certainty: 'asserted' }
  }
  return null
}

/** People of no told kind, whom anything may be said to have been. */
const isUntold = ({ mention }: RoleActor): boolean => mention.id === null || mention.classes.includes('person_any')

/** The last violence told up to a sentence, where whom it hit is left open. */
function openBefore(s: SentenceView, incidents: readonly Incident[]): Incident | undefined {
  const told = incidents.findLast(
    (incident) => Math.min(...incident.sentences) <= s.sentence.index && familyOf(leadGroup(incident)) === 'violence',
  )
  const near = told !== undefined && s.sentence.index - Math.max(...told.sentences) <= SAID_WITHIN
  return near && told.participants.length === 0 && told.targets.every(isUntold) ? told : undefined
}

/** «أعلنت قسد أن القتيلين من مقاتليها»: gives the violence told before those whom it hit. */
export function identifyHurt(views: readonly SentenceView[], incidents: readonly Incident[]): void {
  for (const s of views) {
    const who = identified(s)
    const told = who && openBefore(s, incidents)
    if (!told || told.initiators.some(({ mention }) => mention.id === who.mention.id)) continue
    told.targets = [who]
    const { mention } = who
    told.observations = told.observations.map((row) =>
      row.outcome === 'killed' && row.of === null && (row.actor === null || row.mention?.classes.includes('person_any') === true)
        ? { ...row, actor: mention.id, category: mention.category, mention }
        : row,
    )
    told.rules.add('target.identified')
  }
}
