// Decides ACLED's two actors, their associates and their categories, by what the type of the event asks.
import type { Value } from '@sijill/engine/record/types.ts'
import type { RecordedEvent } from '../../recorded-event.ts'
import type { Loss } from '../row.ts'
import { INTERS, type Inter, type Scene, type Side, type Sides } from '../side.ts'
import { idsOf } from '../standing-claim.ts'
import { onlyCivilians } from '../victims.ts'

export interface AcledActor {
  readonly side: Side
  readonly associates: readonly Side[]
  readonly rule: string | null
  readonly claims: readonly string[]
  readonly lost: readonly Loss[]
}

export interface AcledActors {
  readonly first: AcledActor
  readonly second: AcledActor | null
  readonly civiliansTargeted: boolean
}

/** What is told of who did what to whom. */
interface Cast {
  readonly doers: readonly Side[]
  readonly targets: readonly Side[]
  readonly others: readonly Side[]
  readonly claims: readonly string[]
  /** Whether the dead and the hurt are mainly civilians. */
  readonly harmsCivilians: boolean
  readonly side: (id: string) => Side
}

const UNKNOWN = 'unidentified_armed_group'

function castOf(event: RecordedEvent, sides: Sides, scene: Scene): Cast {
  const { initiators, targets, participants } = event.record
  const side = (id: string): Side => sides.sideOf(id, scene)
  const all = (values: readonly Value<string>[]): Side[] => values.map(({ best }) => side(best))
  return {
    doers: all(initiators),
    targets: all(targets),
    others: all(participants),
    claims: idsOf(...[...initiators, ...targets, ...participants].map(({ claim }) => claim)),
    harmsCivilians: onlyCivilians(event),
    side,
  }
}

const isCivilian = ({ inter }: Side): boolean => inter === 'Civilians'

/** Sides by their names: two units of one army are one actor. */
const distinct = (sides: readonly Side[]): Side[] =>
  [...new Map(sides.toReversed().map((side) => [side.acledName, side])).values()].toReversed()

function actor(cast: Cast, sides: readonly Side[], rule: string | null = null, lost: readonly Loss[] = []): AcledActor | null {
  const [side, ...associates] = distinct(sides)
  return side ? { side, associates, rule, claims: cast.claims, lost } : null
}

/** Who is not told is an unidentified armed group. */
const unknown = (cast: Cast, rule = 'acled.actor.unidentified'): AcledActor => ({
  side: cast.side(UNKNOWN),
  associates: [],
  rule,
  claims: [],
  lost: [],
})

/** Civilians under their own name, those of a calling (journalists) as associates. */
function civiliansOf(cast: Cast, named: readonly Side[], rule: string | null = null): AcledActor {
  const callings = named.filter(({ id }) => id !== 'civilians')
  return { side: cast.side('civilians'), associates: callings, rule, claims: cast.claims, lost: [] }
}

function battle(cast: Cast): AcledActors | null {
  const { doers, targets, others } = cast
  if (doers.length + targets.length + others.length === 0) return null
  const [one, two] = doers.length > 0 || targets.length > 0 ? [doers, [...targets, ...others]] : [others.slice(0, 1), others.slice(1)]
  const fighters = two.filter((side) => !isCivilian(side))
  const lost: Loss[] = fighters.length < two.length ? ['civilians-unlisted'] : []
  return {
    first: actor(cast, one) ?? unknown(cast),
    second: actor(cast, fighters, lost.length > 0 ? 'acled.actor.battle-civilians' : null, lost) ?? unknown(cast),
    civiliansTargeted: false,
  }
}

function remote(cast: Cast): AcledActors {
  const { doers, targets } = cast
  const [civilians, military] = [targets.filter(isCivilian), targets.filter((side) => !isCivilian(side))]
  const first = actor(cast, doers) ?? unknown(cast)
  if (military.length > 0) return { first, second: actor(cast, [...military, ...civilians]), civiliansTargeted: false }
  if (civilians.length > 0) return { first, second: civiliansOf(cast, civilians), civiliansTargeted: true }
  if (cast.harmsCivilians) return { first, second: civiliansOf(cast, [], 'acled.actor.civilian-harm'), civiliansTargeted: true }
  return { first, second: null, civiliansTargeted: false }
}

function againstCivilians(cast: Cast): AcledActors {
  const armed = cast.targets.filter((side) => !isCivilian(side))
  const first = actor(cast, cast.doers) ?? unknown(cast)
  if (armed.length > 0 && armed.length === cast.targets.length) return { first, second: actor(cast, armed), civiliansTargeted: false }
  return { first, second: civiliansOf(cast, cast.targets.filter(isCivilian)), civiliansTargeted: true }
}

/** A crowd comes first; who broke it up, or whom it attacked, second. */
function crowd(cast: Cast, id: 'protesters' | 'rioters', isGrave: boolean): AcledActors {
  const all = [...cast.others, ...cast.doers, ...cast.targets]
  const inCrowd = (side: Side): boolean =>
    side.inter === 'Protesters' || side.inter === 'Rioters' || (isCivilian(side) && id === 'protesters')
  const people = all.filter((side) => inCrowd(side) && side.id !== 'protesters' && side.id !== 'rioters' && side.id !== 'civilians')
  const facing = all.filter((side) => !inCrowd(side))
  const second = actor(cast, facing)
  const civiliansTargeted = isGrave || (second !== null && isCivilian(second.side))
  return {
    first: { side: cast.side(id), associates: people, rule: 'acled.actor.crowd', claims: cast.claims, lost: [] },
    second,
    civiliansTargeted,
  }
}

function strategic(cast: Cast): AcledActors | null {
  const first = actor(cast, cast.doers.length > 0 ? cast.doers : cast.others.slice(0, 1))
  if (!first) return null
  const second = actor(
    cast,
    [...cast.targets, ...cast.others].filter(({ acledName }) => acledName !== first.side.acledName),
  )
  return { first, second, civiliansTargeted: false }
}

/** The type that the actors are looked up for: ours, and ACLED's. */
interface TypeOfEvent {
  readonly type: string
  readonly eventType: string
}

/** The actors of an event by the rules for its ACLED type; null where a battle or a strategic development names nobody. */
export function acledActors(event: RecordedEvent, { type, eventType }: TypeOfEvent, sides: Sides, scene: Scene): AcledActors | null {
  const cast = castOf(event, sides, scene)
  if (eventType === 'Battles') return battle(cast)
  if (eventType === 'Explosions/Remote violence') return remote(cast)
  if (eventType === 'Violence against civilians') return againstCivilians(cast)
  if (eventType === 'Protests') return crowd(cast, 'protesters', type === 'excessive_force_against_protesters')
  if (eventType === 'Riots') return crowd(cast, 'rioters', false)
  return strategic(cast)
}

/** ACLED's number of a category, 1 to 8. */
const numberOf = (inter: Inter): number => INTERS.indexOf(inter) + 1

/** The pair of categories, the lower number first; but external forces stand before civilians (78). */
export function interactionOf(first: Inter, second: Inter | null): string {
  if (second === null) return `${first} only`
  const [low, high] = numberOf(first) <= numberOf(second) ? [first, second] : [second, first]
  return low === 'Civilians' && high === 'External/Other forces' ? `${high}-${low}` : `${low}-${high}`
}
