// How actors belong together for linking: by their families, and a state with its military (codebook §3).
import type { ActorRegister } from '../knowledge/actors.ts'
import type { ActorRelations } from './types.ts'

/** The relations of a register: a government that speaks and its forces that strike are one. */
export function relationsOf(register: Pick<ActorRegister, 'related' | 'isWithin' | 'militaryOf'>): ActorRelations {
  return {
    isWithin: (id, above) => register.isWithin(id, above),
    related: (x, y) => register.related(x, y) || register.related(register.militaryOf(x), register.militaryOf(y)),
  }
}
