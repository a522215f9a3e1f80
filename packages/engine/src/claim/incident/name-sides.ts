// Decides whose fight and whose truce it is where neither names a side: of those told to come for others, or to fight, before it.
import { leadGroup, type Incident, type RoleActor } from './types.ts'

const isSide = ({ mention }: RoleActor): boolean => mention.id !== null && mention.category !== 'civilians'

const inferred = (actors: readonly RoleActor[]): RoleActor[] =>
  actors.filter(isSide).map((actor) => ({ ...actor, certainty: 'inferred' as const }))

const tellsWhoFights = ({ initiators, participants }: Incident): boolean => [...initiators, ...participants].some(isSide)

/** «دارت اشتباكات بين مجموعتين … وتوصل أعيان المدينة إلى هدنة»: a truce without a side is of the last ones told to fight each other. */
function nameTruceParties(truce: Incident, before: readonly Incident[]): void {
  const fight = before.findLast((incident) => incident.participants.length > 0 && leadGroup(incident) === 'clash')
  if (fight) truce.participants = inferred(fight.participants)
}

/** Told to come upon somebody: a raid, with those taken in it. */
const comesFor = (incident: Incident): boolean =>
  incident.frames.some(({ main }) => main === 'raid') || ['detain', 'abduct'].includes(leadGroup(incident))

/** «داهمت القوات وكراً لداعش، ودار اشتباك»: a fight without a side is of those who came and those they came for, told in its sentence. */
function nameFighters(fight: Incident, before: readonly Incident[]): void {
  const raid = before.findLast((incident) => [...incident.sentences].some((sentence) => fight.sentences.has(sentence)))
  if (!raid || !comesFor(raid) || !raid.initiators.some(isSide) || !raid.targets.some(isSide)) return
  fight.initiators = inferred(raid.initiators)
  const attacked = inferred(raid.targets)
  fight.targets = [...attacked, ...fight.targets.filter((actor) => !fight.initiators.some((one) => one.mention.id === actor.mention.id))]
}

/** Gives fights and truces that name no side the sides of what was told before them (codebook §3: inferred). */
export function nameSides(incidents: readonly Incident[]): void {
  incidents.forEach((incident, index) => {
    const group = leadGroup(incident)
    if (tellsWhoFights(incident) || (group !== 'agreement' && group !== 'clash')) return
    const before = incidents.slice(0, index)
    if (group === 'agreement') nameTruceParties(incident, before)
    else nameFighters(incident, before)
  })
}
