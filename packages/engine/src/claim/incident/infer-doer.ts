// Infers who did what a report tells without saying so, where all it tells of the kind has one doer (codebook §3: the context leaves no other),
// and whose drones were brought down where one side alone is told to have sent any.
import { familyOf, leadGroup, type Incident, type RoleActor } from './types.ts'

/** Whether two actors are of one side. */
export type Related = (x: string, y: string) => boolean

/** Deeds that take the arms or the offices of one side: strikes and shelling, raids, arrests, things destroyed. */
const DEEDS = new Set(['violence', 'detain', 'abduct', 'property', 'movement'])

/** Means that anybody may have laid or carried: who they were of, the report would say. */
const ANYBODYS = new Set(['ied', 'landmine', 'car_bomb', 'motorcycle_bomb', 'gun', 'knife', 'grenade', 'suicide_belt', 'suicide'])

const isDeed = (incident: Incident): boolean =>
  DEEDS.has(leadGroup(incident)) && !incident.recap && !incident.series && incident.factuality === 'asserted'

const isNamed = ({ mention, certainty }: RoleActor): boolean =>
  mention.id !== null && mention.id !== 'unidentified_armed_group' && mention.category !== 'civilians' && certainty !== 'suspected'

/** Whether somebody, known or not, is told to have done it or to have fought. */
const hasDoer = (incident: Incident): boolean => incident.initiators.length > 0 || incident.participants.length > 0

const untold = (incident: Incident): boolean =>
  isDeed(incident) && !hasDoer(incident) && !incident.means.some(({ id }) => ANYBODYS.has(id)) && incident.sameAs === null

/** The one doer of all deeds whose doer is told; null where there is none, or more than one side. */
function onlyDoer(incidents: readonly Incident[], related: Related): RoleActor | null {
  const doers = incidents.filter(isDeed).flatMap((incident) => incident.initiators)
  const [first] = doers
  if (!first?.mention.id || !doers.every(isNamed)) return null
  const { id } = first.mention
  const alone = doers.every(({ mention }) => mention.id === id || (mention.id !== null && related(mention.id, id)))
  const fights = incidents.some((incident) => incident.participants.some((actor) => actor.mention.category !== 'civilians'))
  return alone && !fights ? first : null
}

/** «قُتل تسعة بقصف جوي، فيما شنّ التنظيم هجوماً»: what a sentence sets beside a deed as another has its own doer. */
const isSetBeside = (other: Incident, incident: Incident): boolean =>
  other.another && [...other.sentences].some((sentence) => incident.sentences.has(sentence))

/** Gives deeds without a doer the only one that the report tells of such deeds. */
export function inferDoers(incidents: readonly Incident[], related: Related): void {
  const doer = onlyDoer(incidents, related)
  const id = doer?.mention.id
  if (!doer || !id) return
  const open = incidents.filter(untold)
  // of a report that mostly leaves the doer untold, nothing follows
  if (open.length > incidents.filter((incident) => isDeed(incident) && incident.initiators.length > 0).length) return
  for (const incident of open) {
    const like = incidents.some(
      (other) =>
        isDeed(other) &&
        other.initiators.length > 0 &&
        familyOf(leadGroup(other)) === familyOf(leadGroup(incident)) &&
        !isSetBeside(other, incident),
    )
    const hitsOwn = incident.targets.some(({ mention }) => mention.id !== null && (mention.id === id || related(mention.id, id)))
    if (!like || hitsOwn) continue
    incident.initiators.push({ ...doer, certainty: 'inferred' })
    incident.rules.add('doer.only-one')
  }
}

/** Means that fly to what they hit, and can be brought down on their way. */
const FLOWN = new Set(['drone', 'missile'])

const flown = (incident: Incident): string[] => incident.means.flatMap(({ id }) => (FLOWN.has(id) ? [id] : []))

const bringsDown = ({ frames }: Incident): boolean => frames.some(({ main }) => main === 'intercept')

/** Gives drones and missiles that were brought down to the only side that the report tells to have attacked with their like. */
export function inferOwners(incidents: readonly Incident[], related: Related): void {
  for (const incident of incidents) {
    if (!bringsDown(incident) || incident.targets.length > 0) continue
    const senders = incidents
      .filter((other) => !bringsDown(other) && flown(other).some((id) => incident.means.some((one) => one.id === id)))
      .flatMap(({ initiators }) => initiators)
    const [sender] = senders
    const id = sender?.mention.id
    if (!sender || !id || !senders.every((one) => isNamed(one) && one.mention.id === id)) continue
    if (incident.initiators.some(({ mention }) => mention.id !== null && (mention.id === id || related(mention.id, id)))) continue
    incident.targets.push({ ...sender, certainty: 'inferred' })
    incident.rules.add('owner.only-sender')
  }
}
