// Decides UCDP's type of violence and its two sides: who the organised actors are, and whether the other side is people without arms.
import type { Value } from '@sijill/engine/record/types.ts'
import type { RecordedEvent } from '../../recorded-event.ts'
import type { Loss, Reason } from '../row.ts'
import type { Scene, Side, Sides } from '../side.ts'
import { idsOf } from '../standing-claim.ts'
import { onlyCivilians } from '../victims.ts'

export interface UcdpSides {
  /** 1 state-based, 2 non-state, 3 one-sided. */
  readonly violence: 1 | 2 | 3
  readonly a: Side
  readonly b: Side
  readonly rule: string
  readonly claims: readonly string[]
  readonly lost: readonly Loss[]
}

/** Names of a side as UCDP writes them: people without arms are Civilians. */
export const ucdpNameOf = ({ isUnarmed, ucdpName }: Side): string => (isUnarmed ? 'Civilians' : ucdpName)

interface Cast {
  readonly first: readonly Side[]
  readonly second: readonly Side[]
}

/** Who stands against whom; where no side began, the first participant stands against the others. */
function castOf({ record }: RecordedEvent, sides: Sides, scene: Scene): Cast {
  const all = (values: readonly Value<string>[]): Side[] => values.map(({ best }) => sides.sideOf(best, scene))
  const [doers, targets, others] = [all(record.initiators), all(record.targets), all(record.participants)]
  if (doers.length > 0) return { first: doers, second: [...targets, ...others] }
  if (targets.length > 0) return { first: others, second: targets }
  return { first: others.slice(0, 1), second: others.slice(1) }
}

/** UCDP's sides of an event, or why it is none: an organised actor must have used force against a side that is told. */
export function ucdpSides(event: RecordedEvent, sides: Sides, scene: Scene): UcdpSides | { readonly leftOut: Reason } {
  const { first, second } = castOf(event, sides, scene)
  const doer = first.find(({ isOrganised }) => isOrganised)
  const armed = second.filter(({ isUnarmed }) => !isUnarmed)
  const { record } = event
  const claims = idsOf(...[...record.initiators, ...record.targets, ...record.participants].map(({ claim }) => claim))
  const lost: Loss[] = first.length > 1 || armed.length > 1 ? ['more-actors'] : []
  const foe = armed.find(({ isOrganised }) => isOrganised)
  if (!doer) return { leftOut: first.length === 0 && !foe ? 'no-actor' : 'not-organised' }
  if (foe) {
    const violence = doer.isGovernment || foe.isGovernment ? 1 : 2
    const [a, b] = foe.isGovernment && !doer.isGovernment ? [foe, doer] : [doer, foe]
    return { violence, a, b, rule: violence === 1 ? 'ucdp.type.state-based' : 'ucdp.type.non-state', claims, lost }
  }
  if (armed.length > 0) return { leftOut: 'not-organised' }
  if (second.length === 0 && !onlyCivilians(event, ({ outcome }) => outcome === 'killed')) return { leftOut: 'armed-sides-unknown' }
  const rule = second.length > 0 ? 'ucdp.type.one-sided' : 'ucdp.type.civilian-dead'
  return { violence: 3, a: doer, b: sides.sideOf('civilians', scene), rule, claims, lost }
}
