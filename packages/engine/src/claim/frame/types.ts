// What a frame is: a trigger with those whom its sentence ties to it.
import type { TriggerMention } from '../../mention/event/index.ts'
import type { Participant } from '../items.ts'
import type { Group } from './groups.ts'

export type FrameFactuality = 'asserted' | 'possible' | 'denied' | 'planned' | 'negated' | 'background'

export interface Frame {
  readonly trigger: TriggerMention
  readonly group: Group
  /** The class that decided the group. */
  readonly main: string
  readonly sentence: number
  readonly clause: number
  readonly voice: 'active' | 'passive' | null
  readonly agents: readonly Participant[]
  readonly patients: readonly Participant[]
  /** Sides where none is told to have begun. */
  readonly parties: readonly Participant[]
  /** A masdar set going by a finite verb (باشرت تمشيط، بدأت الانتشار): told as firmly as a verb. */
  readonly begun: boolean
  /** A noun that only names when something else was (خلال اقتحام المخيم). */
  readonly during: boolean
  readonly factuality: FrameFactuality
  /** Rule ids behind the reading. */
  readonly rules: readonly string[]
}
