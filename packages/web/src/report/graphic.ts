// Whether a report tells of what some would rather be warned of before they read it: killed children, mass killing, sexual violence, poison.
import type { Claim } from '../event/ask-event.ts'

const GRAPHIC_REASONS = ['children', 'many', 'sexual', 'chemical'] as const
export type GraphicReason = (typeof GRAPHIC_REASONS)[number]

/** So many dead in one claim are a mass killing. */
const MANY = 10
const POISONS: ReadonlySet<string> = new Set(['chemical', 'chlorine', 'sarin'])

type Told = Pick<Claim, 'type' | 'means' | 'casualties'>

const TELLS: Readonly<Record<GraphicReason, (claim: Told) => boolean>> = {
  children: ({ casualties }) =>
    casualties.some(({ outcome, traits, max }) => outcome === 'killed' && max !== 0 && traits.includes('child')),
  many: ({ casualties }) => casualties.some(({ outcome, min, best }) => outcome === 'killed' && (best ?? min ?? 0) >= MANY),
  sexual: ({ type }) => type === 'sexual_violence',
  chemical: ({ type, means }) => type === 'chemical_weapon' || means.some(({ id }) => POISONS.has(id)),
}

/** What there is to be warned of in some claims. */
export const graphicReasons = (claims: readonly Told[]): GraphicReason[] =>
  GRAPHIC_REASONS.filter((reason) => claims.some((claim) => TELLS[reason](claim)))
