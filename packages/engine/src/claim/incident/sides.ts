// Decides on which side each actor of an incident stands, once all that tells of it has been read.
import type { ReadContext } from '../context.ts'
import { leadGroup, type Incident, type RoleActor } from './types.ts'

/** Whether an actor is another, or belongs to it. */
export type IsWithin = (id: string, above: string) => boolean

const isNamed = (actor: RoleActor): boolean => actor.mention.id !== null && actor.mention.id !== 'unidentified_armed_group'

function sameSide(a: RoleActor, b: RoleActor, within: IsWithin): boolean {
  const [x, y] = [a.mention.id, b.mention.id]
  return x !== null && y !== null && (within(x, y) || within(y, x))
}

const isAmong = (actor: RoleActor, side: readonly RoleActor[], within: IsWithin): boolean =>
  side.some((one) => sameSide(actor, one, within))

/** Told side by side (قوات النظام والدفاع الوطني) two names are two actors; apart, the finer name is the same one told better. */
const TOLD_TOGETHER = 8

function finest(actors: readonly RoleActor[], within: IsWithin): RoleActor[] {
  return actors.filter(
    (wide) =>
      !actors.some(
        (fine) =>
          fine.mention.id !== wide.mention.id &&
          fine.mention.category !== 'civilians' &&
          fine.mention.id !== null &&
          wide.mention.id !== null &&
          within(fine.mention.id, wide.mention.id) &&
          Math.abs(fine.mention.first - wide.mention.first) > TOLD_TOGETHER,
      ),
  )
}

/** Groups whose participants take part by what they are. */
const TOGETHER = new Set(['agreement', 'protest', 'remains', 'release'])

/** «سقط 16 من الفصائل و23 من قوات النظام في معارك»: sides that both lost men in a fight nobody is told to have begun fought each other. */
function fightEachOther(incident: Incident, within: IsWithin): void {
  if (leadGroup(incident) !== 'clash' || incident.initiators.length > 0 || incident.participants.some(isNamed)) return
  const sides = incident.targets.filter((actor) => isNamed(actor) && actor.mention.category !== 'civilians')
  if (!sides.some((one) => sides.some((other) => !sameSide(one, other, within)))) return
  incident.participants = sides
  incident.targets = incident.targets.filter((actor) => !sides.includes(actor))
}

/** Whether somebody stands among those who did it; two bodies under one listed actor are two (هاجمت الشامية مقراً للحمزة). */
export const standsOnBoth = ({ mention }: RoleActor, initiators: readonly RoleActor[]): boolean =>
  mention.id !== null &&
  initiators.some((one) => one.mention.id === mention.id && (one.mention.unit === mention.unit || !one.mention.unit || !mention.unit))

/** «نزح الآلاف منذ بدأت قوات س قصفها»: whose doing only dates a flight did not drive people out; a cause does (جراء قصف س). */
function onlyDatesFlight({ view }: ReadContext, incident: Incident, { mention }: RoleActor): boolean {
  const flight = incident.frames.find(({ group }) => group === 'displacement')
  if (!flight || leadGroup(incident) !== 'displacement' || view.tokens[mention.first]?.sentence !== flight.sentence) return false
  const between = view.tokens.slice(flight.trigger.end, mention.first)
  return between.some(({ key }) => DATES.test(key)) && !between.some((token) => CAUSES.test(token.key))
}

const DATES = /^[وف]?(?:منذ|بعد|بعدما|عقب|حين|عندما|اثر|اثناء|خلال|مع)$/ // since, after, when, during
const CAUSES = /^[وف]?(?:جراء|بسبب|نتيجه|هربا|خوفا|بفعل)$/ // because of, fleeing

/** Drops from a flight those whose deeds only date it. */
export function settleFlight(context: ReadContext, incident: Incident): void {
  incident.initiators = incident.initiators.filter((actor) => !onlyDatesFlight(context, incident, actor))
}

/** Where somebody is told to have begun, the others who fight were attacked; nobody stands on both sides. */
export function settleSides(incident: Incident, within: IsWithin): void {
  fightEachOther(incident, within)
  if (!TOGETHER.has(leadGroup(incident)) && incident.initiators.some(isNamed)) {
    // «استهدفت الفصائل قوات س، ودارت اشتباكات بين ص وقوات س»: who fights those attacked stands with those who attacked them
    const meet = incident.participants.some((actor) => isAmong(actor, incident.targets, within))
    const sides = incident.participants.filter(
      (actor) => actor.mention.id !== null && !meet && !isAmong(actor, incident.initiators, within),
    )
    // nameless fighters stand only where nobody is named (بعد معارك مع التنظيمات الإرهابية)
    const others = sides.some(isNamed) || incident.targets.length > 0 ? sides.filter(isNamed) : sides
    incident.targets.push(...others.filter((actor) => !isAmong(actor, incident.targets, within)))
    incident.participants = []
  }
  incident.targets = incident.targets.filter((actor) => !standsOnBoth(actor, incident.initiators))
  for (const role of ['initiators', 'targets', 'participants'] as const) incident[role] = finest(incident[role], within)
}
