// Decides the type under which ACLED files an event: what most witnesses tell; of several tactics told alike, the one that stands highest.
import { lastWords } from '@sijill/engine/record/accounts.ts'
import type { EventRecord } from '@sijill/engine/record/types.ts'
import { idsOf } from '../standing-claim.ts'

/** Our types from the highest of ACLED's sub-event types to the lowest: a clash holds the shelling in it, a blast the killing in it. */
const HIERARCHY: readonly string[] = [
  'government_regains_territory',
  'non_state_overtakes_territory',
  'armed_clash',
  'chemical_weapon',
  'air_drone_strike',
  'suicide_bomb',
  'shelling',
  'remote_explosive',
  'grenade',
  'sexual_violence',
  'attack_on_civilians',
  'abduction',
  'violent_demonstration',
  'mob_violence',
  'excessive_force_against_protesters',
  'protest_with_intervention',
  'peaceful_protest',
]

const rankOf = (type: string): number => {
  const rank = HIERARCHY.indexOf(type)
  return rank < 0 ? HIERARCHY.length : rank
}

export interface AcledType {
  /** One of our types. */
  readonly type: string
  readonly rule: string | null
  readonly claims: readonly string[]
}

/** The type of an event by its witnesses; strategic developments yield to violence and protest. */
export function acledType({ accounts, type }: EventRecord): AcledType {
  const words = lastWords(accounts, (account) => account.type)
  const told = [...Map.groupBy(words, ({ value }) => value)]
  const most = Math.max(0, ...told.map(([, tellers]) => tellers.length))
  const [highest] = told.filter(([, tellers]) => tellers.length === most).toSorted(([a], [b]) => rankOf(a) - rankOf(b))
  if (!highest || rankOf(highest[0]) >= rankOf(type.best)) return { type: type.best, rule: null, claims: idsOf(type.claim) }
  return { type: highest[0], rule: 'acled.event_type.hierarchy', claims: idsOf(...highest[1].map(({ account }) => account.claim)) }
}
