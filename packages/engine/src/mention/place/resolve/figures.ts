// How far each relation lies from its anchor and how far it reaches, in km of the anchor's own radius r.
import type { RelationName } from '../types.ts'

/**
 * Offset of the point from the anchor (where a side is told) and radius of the whole, as `r * factor + km`.
 *
 * Where the figures come from: the codebook's examples and the development gold, read backwards, then rounded.
 * `north of Sukhnah` (a town, r 4) is coded 10 km out with 15 km; `east of Maarrat al-Numan` 5 km out with 8; `around Sukhnah` 20 km;
 * `outskirts of Manbij` 5 km; `near Palmyra` 15 km, `near al-Mismiyah` 8 km, `near al-Omar field` 12 km; `desert of Mayadin`
 * 35 km, 28 km out; `countryside west of Tal Abyad` 20 km, 18 km out. The phenomena (39) give 2 km for surroundings and
 * outskirts, 5 for near, 50 for a desert, 3 for a front as the least.
 */
export const FIGURES: Readonly<
  Partial<
    Record<RelationName, { readonly out: readonly [factor: number, km: number]; readonly radius: readonly [factor: number, km: number] }>
  >
> = {
  direction: { out: [1.3, 4], radius: [1.5, 5] },
  countryside: { out: [1.2, 10], radius: [1.5, 11] },
  desert: { out: [1, 22], radius: [1, 36] },
  quarters: { out: [0.5, 0], radius: [0.6, 1] },
  part: { out: [0.45, 0], radius: [0.6, 0.5] },
  surroundings: { out: [0, 0], radius: [1.5, 4] },
  outskirts: { out: [0.8, 0], radius: [1, 2] },
  suburbs: { out: [1, 3], radius: [2, 5] },
  near: { out: [0, 0], radius: [1, 5] },
  front: { out: [0, 0], radius: [1, 3] },
  area: { out: [0, 0], radius: [1.2, 5] },
  settlements: { out: [0, 0], radius: [1.5, 10] },
}

/** A relation's distance out and its radius for an anchor of radius r. */
export function figuresOf(relation: RelationName, r: number): { out: number; radiusKm: number } {
  const figures = FIGURES[relation]
  if (!figures) return { out: 0, radiusKm: r }
  return { out: figures.out[0] * r + figures.out[1], radiusKm: figures.radius[0] * r + figures.radius[1] }
}

/** An offset told in kilometres is right to about a fifth, and never better than 3 km. */
export const offsetRadius = (km: number): number => Math.max(3, km * 0.2)

/** From this radius on a place is a region (codebook §4: 3 = a governorate, region or larger). */
export const REGION_KM = 70
