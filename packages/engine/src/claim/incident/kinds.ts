// Decides whether two happenings are alike enough to be one, or one of a sum: a blast and an attack, not a blast and a battle elsewhere.
import type { Incident } from './types.ts'

/** Classes that tell an attack of any means. */
export const GENERAL = new Set(['attack', 'event_noun', 'assassinate', 'massacre'])

/** Classes whose happenings are alike enough to be one: a blast and an attack, not a blast and a battle elsewhere. */
export function sameKind(a: Incident, b: Incident): boolean {
  const mains = (incident: Incident): Set<string> => {
    const all = incident.frames.filter((frame) => frame.group === 'violence' || frame.group === 'clash').map((frame) => frame.main)
    const telling = all.filter((name) => !GENERAL.has(name))
    return new Set(telling.length > 0 ? telling : all)
  }
  const [x, y] = [mains(a), mains(b)]
  if (x.size === 0 || y.size === 0) return true
  const general = (names: Set<string>): boolean => [...names].every((name) => GENERAL.has(name))
  return general(x) || general(y) || [...x].some((name) => y.has(name))
}

/** Fire from afar, by whatever: a shelling is one of the raids that a total sums. */
const FROM_AFAR: ReadonlySet<string> = new Set(['airstrike', 'shell'])

/** Whether a happening is of the kind that a total is made up of. */
export const isOfKind = (total: Incident, part: Incident): boolean =>
  sameKind(total, part) || [total, part].every(({ frames }) => frames.some(({ main }) => FROM_AFAR.has(main)))
