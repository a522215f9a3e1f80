// Decides UCDP's deaths: by side, best as their sum, and low and high over all that witnesses end with.
import { numberOf as numberOfRange } from '@sijill/engine/record/toll.ts'
import type { CasualtyRow } from '@sijill/engine/report/types.ts'
import type { RecordedEvent } from '../../recorded-event.ts'
import type { Loss } from '../row.ts'
import { claimOf, idsOf } from '../standing-claim.ts'
import type { UcdpSides } from './sides.ts'

export interface Deaths {
  readonly a: number
  readonly b: number
  readonly civilians: number
  readonly unknown: number
  readonly low: number
  readonly best: number
  readonly high: number
  readonly rule: string | null
  readonly claims: readonly string[]
  readonly lost: readonly Loss[]
}

type Part = 'a' | 'b' | 'civilians' | 'unknown'

/** Whose the dead of a row are. */
function partOf({ actor, category }: CasualtyRow, { a, b }: UcdpSides, related: (x: string, y: string) => boolean): Part {
  if (category === 'civilians' || category === 'protesters') return 'civilians'
  if (actor === null) return 'unknown'
  if (related(actor, a.id)) return 'a'
  return !b.isUnarmed && related(actor, b.id) ? 'b' : 'unknown'
}

/** The dead of the best account by side, as far as its numbers reach; those whose side is not told are of no side. */
function partsOf(rows: readonly CasualtyRow[], sides: UcdpSides, related: (x: string, y: string) => boolean): Record<Part, number> {
  const parts = { a: 0, b: 0, civilians: 0, unknown: 0 }
  for (const row of rows)
    if (row.outcome === 'killed' && row.of === null)
      parts[partOf(row, sides, related)] += numberOfRange({ min: row.min ?? 0, max: row.max })
  return parts
}

const sum = ({ a, b, civilians, unknown }: Record<Part, number>): number => a + b + civilians + unknown

/** The dead of an event, or null where nobody tells of any. `low <= best <= high`, and `best` is the sum of the parts. */
export function deathsOf(event: RecordedEvent, sides: UcdpSides, related: (x: string, y: string) => boolean): Deaths | null {
  const toll = event.record.tolls.get('killed')
  if (!toll) return null
  const claim = claimOf(event, toll.claim)
  // the dead and the wounded told as one number: only the least of them are surely dead
  const isCombined = claim !== null && claim.claim.combined !== null
  const best = isCombined ? toll.min : toll.best
  if (best < 1) return null
  const told = partsOf(isCombined ? [] : (claim?.claim.casualties ?? []), sides, related)
  const fits = sum(told) <= best
  const parts = fits ? { ...told, unknown: told.unknown + best - sum(told) } : { a: 0, b: 0, civilians: 0, unknown: best }
  const highest = Math.max(...event.record.accounts.map(({ tolls }) => tolls.get('killed')?.max ?? tolls.get('killed')?.min ?? 0))
  return {
    ...parts,
    low: Math.min(toll.min, best),
    best,
    high: Math.max(toll.max ?? highest, best),
    rule: isCombined ? 'ucdp.best.combined' : fits ? null : 'ucdp.best.sides-unknown',
    claims: idsOf(claim?.id ?? toll.claim),
    lost: parts.unknown > 0 ? ['side-unknown'] : [],
  }
}
