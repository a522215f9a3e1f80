// Decides whose people are counted by a pronoun: تمكنوا من قتل عشرة منهم، قُتل منهم 13.
import type { ActorMention } from '../../mention/actor/index.ts'
import type { Observation } from '../casualty/observations.ts'
import type { ReadContext } from '../context.ts'
import { isArmed } from './blame.ts'
import type { Incident } from './types.ts'

/** «منهم»: of them. */
const OF_THEM = /^[وف]?منه(?:م|ا|ما)$/

/** Sentences back from the count in which those it is of are told at most. */
const TOLD_WITHIN = 1

/** Whether «of them» stands right before a count or right after it, and does not share out a count told before it (47 قتيلاً، 15 منهم). */
const isOfThem = ({ view }: ReadContext, { observations }: Incident, { first, end, outcome, of }: Observation): boolean =>
  of === null &&
  (OF_THEM.test(view.tokens[first - 1]?.key ?? '') || OF_THEM.test(view.tokens[end]?.key ?? '')) &&
  !observations.some((other) => other.outcome === outcome && other.end <= first)

/** Plural people of any kind: what «them» can mean. */
const SEVERAL: ReadonlySet<string> = new Set(['group', 'members', 'class'])

/** The armed people told last before a count who are not those who did it, nor the source of the words; none where people without arms were. */
function meantBy(context: ReadContext, incident: Incident, { first }: Observation): ActorMention | undefined {
  const { actors, attributions } = context.mentions
  const sentenceOf = (at: number): number => context.view.tokens[at]?.sentence ?? 0
  const did = (id: string): boolean =>
    [...incident.initiators, ...incident.participants].some(
      ({ mention }) => mention.id !== null && (mention.id === id || context.actors.related(mention.id, id)),
    )
  const last = actors.findLast(
    (actor) =>
      actor.end <= first &&
      sentenceOf(first) - sentenceOf(actor.first) <= TOLD_WITHIN &&
      actor.id !== null &&
      SEVERAL.has(actor.head) &&
      !did(actor.id) &&
      !attributions.some((line) => line.first <= actor.first && actor.end <= line.end),
  )
  return isArmed(last) ? last : undefined
}

/** Gives counts «of them» the side that the pronoun means, where they name none. */
export function nameOfThem(context: ReadContext, incident: Incident): void {
  incident.observations = incident.observations.map((row) => {
    if (row.actor !== null || (row.category !== null && row.category !== 'unknown') || !isOfThem(context, incident, row)) return row
    const hit = incident.targets.filter((one) => isArmed(one.mention))
    const mention = hit.length > 0 ? hit[0]?.mention : meantBy(context, incident, row)
    // of a joint force, of both
    if (!mention || hit.length > 1) return row
    if (hit.length === 0)
      incident.targets = [...incident.targets.filter((one) => one.mention.id !== null), { mention, certainty: 'inferred' }]
    incident.rules.add('target.of-them')
    return { ...row, actor: mention.id, category: mention.category, mention }
  })
}
