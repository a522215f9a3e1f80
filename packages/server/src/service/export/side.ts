// Decides who an actor is in other codebooks: its name there, whether it is a government, and in which category it acts in a country.
import type { ActorRegister } from '@sijill/engine/knowledge/actors.ts'
import type { Codes, Standing } from './codes.ts'

/** ACLED's categories of actors, in the order of its numbers 1 to 8. */
export const INTERS = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const
export type Inter = (typeof INTERS)[number]

export interface Side {
  readonly id: string
  readonly acledName: string
  /** Whether the years of the regime belong into the name and are not known. */
  readonly regimeUnknown: boolean
  readonly inter: Inter
  readonly ucdpName: string
  /** A government, or an alliance of governments. */
  readonly isGovernment: boolean
  /** Gleditsch and Ward's number of the state. */
  readonly gw: number | null
  /** People without arms: civilians, protesters, rioters. */
  readonly isUnarmed: boolean
  /** An armed body with a name: what UCDP calls organised. */
  readonly isOrganised: boolean
}

/** Where and when an actor acts. */
export interface Scene {
  readonly country: string | null
  readonly day: string
}

const OF_CATEGORY: Readonly<Record<string, Inter>> = {
  state_forces: 'State forces',
  rebel_group: 'Rebel group',
  political_militia: 'Political militia',
  identity_militia: 'Identity militia',
  external_forces: 'External/Other forces',
  rioters: 'Rioters',
  protesters: 'Protesters',
  civilians: 'Civilians',
  // whoever is not known is a political militia to ACLED
  unknown: 'Political militia',
}
const UNARMED: ReadonlySet<Inter> = new Set(['Rioters', 'Protesters', 'Civilians'])

/** In a name: the country where the actor acts. */
const HERE = ' (*)'

/** What stands in brackets after a name of the register is a remark. */
const plain = (name: string): string => name.replace(/\s*\([^)]*\)$/, '')

/** Actors of the register as other codebooks see them. */
export class Sides {
  readonly #actors: ActorRegister
  readonly #codes: Codes

  constructor(actors: ActorRegister, codes: Codes) {
    this.#actors = actors
    this.#codes = codes
  }

  /** The standing of an actor: its own, else of the nearest above it that stands for states, else by its row of the register. */
  #standing(id: string): Standing {
    const own = this.#codes.standings.get(id)
    if (own) return own
    const none: Standing = { stands: 'none', state: null, body: null, unit: null, acledName: null, ucdpName: null }
    const actor = this.#actors.get(id)
    const above = actor?.parent ? this.#standing(actor.parent) : null
    if (above && above.stands !== 'none') return { ...above, unit: null }
    const isState = actor && (actor.category === 'state_forces' || actor.category === 'external_forces') && actor.kind !== 'body'
    if (!isState || !actor.country || above?.acledName) return none
    const body = actor.parent === 'police_unspecified' ? 'police' : actor.kind === 'state' ? 'government' : 'military'
    return { ...none, stands: 'state', state: actor.country, body }
  }

  /** `sideOf('syrian_government_forces', { country: 'SY', day: '2020-09-17' }).acledName`: Military Forces of Syria (2000-2024). */
  sideOf(id: string, scene: Scene): Side {
    // "the police" of no country are those of where they act
    const standing: Standing =
      id === 'police_unspecified'
        ? { stands: 'state', state: scene.country, body: 'police', unit: null, acledName: null, ucdpName: null }
        : this.#standing(id)
    const inter = this.#interOf(id, standing, scene.country)
    const category = this.#actors.category(id) ?? 'unknown'
    const { stands, state } = standing
    return {
      id,
      ...this.#acledName(id, standing, scene),
      inter,
      ucdpName: this.#ucdpName(id, standing),
      isGovernment: stands !== 'none',
      gw: stands === 'state' && state ? (this.#codes.countries.get(state)?.gw ?? null) : null,
      isUnarmed: UNARMED.has(inter),
      isOrganised: stands !== 'none' || (category !== 'unknown' && !UNARMED.has(inter)),
    }
  }

  #interOf(id: string, { stands, state }: Standing, country: string | null): Inter {
    if (stands === 'alliance') return 'External/Other forces'
    if (stands === 'state') return country === null || state === country ? 'State forces' : 'External/Other forces'
    return OF_CATEGORY[this.#actors.category(id) ?? 'unknown'] ?? 'Political militia'
  }

  #country(iso: string | null): string | null {
    return iso === null ? null : (this.#codes.countries.get(iso)?.acledName ?? this.#actors.get(iso.toLowerCase())?.name_en ?? iso)
  }

  /** State forces by their regime; others with the country they act in, unless ACLED knows them by a name of their own. */
  #acledName(id: string, standing: Standing, { country, day }: Scene): Pick<Side, 'acledName' | 'regimeUnknown'> {
    const { stands, state, body, unit, acledName } = standing
    if (stands !== 'state') {
      const name = acledName ?? `${plain(this.#actors.get(id)?.name_en ?? id)}${stands === 'none' ? HERE : ''}`
      const where = this.#country(country)
      return { acledName: name.replace(HERE, where === null ? '' : ` (${where})`), regimeUnknown: false }
    }
    const years = state && this.#codes.regime(state, day)
    const forces = body === 'government' ? 'Government of' : body === 'police' ? 'Police Forces of' : 'Military Forces of'
    const parts = [forces, this.#country(state), years && `(${years})`, unit].filter(Boolean)
    return { acledName: parts.join(' '), regimeUnknown: !years }
  }

  #ucdpName(id: string, { stands, state, ucdpName }: Standing): string {
    if (stands === 'state' && state) return `Government of ${this.#codes.countries.get(state)?.ucdpName ?? state}`
    return ucdpName ?? plain(this.#actors.get(id)?.name_en ?? id)
  }
}
