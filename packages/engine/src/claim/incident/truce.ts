// Decides whose truce is told where it names no party: of those who were told to fight before it.
import { leadGroup, type Incident } from './types.ts'

const isSide = ({ mention }: Incident['participants'][number]): boolean => mention.id !== null && mention.category !== 'civilians'

/** «دارت اشتباكات بين مجموعتين … وتوصل أعيان المدينة إلى هدنة»: a truce without a side is of the last ones told to fight each other. */
export function nameTruceParties(incidents: readonly Incident[]): void {
  incidents.forEach((truce, index) => {
    if (leadGroup(truce) !== 'agreement' || [...truce.participants, ...truce.initiators].some(isSide)) return
    const fight = incidents.slice(0, index).findLast((incident) => incident.participants.length > 0 && leadGroup(incident) === 'clash')
    if (!fight) return
    truce.participants = fight.participants.filter(isSide).map((actor) => ({ ...actor, certainty: 'inferred' as const }))
    truce.rules.add('agreement.of-fight')
  })
}
