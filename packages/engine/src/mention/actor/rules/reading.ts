// What the rules of this grammar make alike: readings of bodies, people and words.
import type { Hit } from '../../match/index.ts'
import type { Body } from '../elements/body.ts'
import { leadOf, NO_NAME } from '../elements/words.ts'
import type { ActorHead, ActorReading, Who } from '../types.ts'

const PLAIN = { adjective: false, definite: true, classes: [], nameRange: NO_NAME } as const

/** A body told by a word that heads its phrase. */
export const groupOf = (hit: Hit, who: Who, parts: Partial<ActorReading> = {}): ActorReading => ({
  ...PLAIN,
  who,
  head: 'group',
  lead: leadOf(hit.reading),
  ...parts,
})

/** A body by itself. */
export const bodyReading = (body: Body, parts: Partial<ActorReading> = {}): ActorReading => ({
  ...PLAIN,
  who: body.who,
  head: 'group',
  lead: body.conj.length + body.prep.length,
  nameRange: body.nameRange,
  ...parts,
})

/** People or things of somebody; their noun gives classes and definiteness. */
export const peopleOf = (hit: Hit, who: Who, head: ActorHead, parts: Partial<ActorReading> = {}): ActorReading => ({
  ...PLAIN,
  who,
  head,
  lead: leadOf(hit.reading),
  definite: hit.reading.det || hit.reading.pron !== '',
  classes: hit.entry.classes,
  ...parts,
})
