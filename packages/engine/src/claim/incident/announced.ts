// Infers who killed where a force announces that enemies of its own died in an attack with no doer: أعلن الجيش مقتل قيادي في داعش بغارة.
import { hitOf } from '../../mention/match/index.ts'
import type { SentenceView } from '../frame/frames.ts'
import { tellerOf } from './culprits.ts'
import { isArmed } from './blame.ts'
import type { Incident, RoleActor } from './types.ts'

/** Attacks by which a force kills. */
const BY = new Set(['attack', 'airstrike', 'shell', 'raid', 'sweep', 'shoot'])

/** What anybody may have laid. */
const ANYBODYS = new Set(['ied', 'landmine', 'car_bomb', 'motorcycle_bomb'])

/** Whether a force would tell of men of the other as of its enemies; a state's army tells of a militia's dead as of its neighbours. */
function areEnemies(force: RoleActor, { mention }: RoleActor, related: (x: string, y: string) => boolean): boolean {
  if (!isArmed(mention) || mention.id === null || force.mention.id === null || related(mention.id, force.mention.id)) return false
  return force.mention.category !== 'state_forces' || mention.category === 'rebel_group'
}

/** «إرهابيين»: fighters of no side told by a word that only their enemies use. */
const isLoaded = (s: SentenceView, { mention }: RoleActor): boolean =>
  mention.id === 'unidentified_armed_group' &&
  s.view.tokens
    .slice(mention.first, mention.end)
    .some((token) => hitOf(token, 'person_armed', { conj: true, where: ({ classes }) => classes.includes('loaded') }) !== null)

/** Whether those hit are a force's enemies, by their side or by what it calls them. */
function hitsEnemies(
  s: SentenceView,
  force: RoleActor,
  targets: readonly RoleActor[],
  related: (x: string, y: string) => boolean,
): boolean {
  const sided = targets.filter(({ mention }) => mention.id !== 'unidentified_armed_group')
  return sided.every((one) => areEnemies(force, one, related)) && (sided.length > 0 || targets.some((one) => isLoaded(s, one)))
}

/** Adds the force that announces its enemies' deaths to an attack without a doer. */
export function addAnnouncer(s: SentenceView, incident: Incident, related: (x: string, y: string) => boolean): void {
  if (incident.initiators.length > 0 || incident.participants.length > 0 || incident.targets.length === 0) return
  if (
    incident.means.some(({ id }) => ANYBODYS.has(id)) ||
    !incident.frames.some(({ main, rules }) => BY.has(main) || rules.includes('n.event.operation'))
  )
    return
  const death = incident.frames.find(({ main, trigger }) => main === 'kill' && trigger.pos === 'masdar' && trigger.prep === '')
  const force = death && tellerOf(s, death.trigger)
  if (!force || !hitsEnemies(s, force, incident.targets, related)) return
  incident.initiators.push({ ...force, certainty: 'inferred' })
  incident.rules.add('doer.announces')
}
