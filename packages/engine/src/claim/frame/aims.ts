// Tells what stands after somebody as the thing aimed at, by no preposition: a place, a house, a post.
import { hitOf } from '../../mention/match/index.ts'
import type { Participant } from '../items.ts'
import type { SentenceView } from './view.ts'

/** A place, or a house, a post, a vehicle by no preposition: what is aimed at (محيط القرية، منزلهم، حاجزاً). */
export function isAimedAt(s: SentenceView, at: number): boolean {
  const object = s.view.tokens[at]
  if (object === undefined) return false
  return s.isPlaceObject(at) || ['target_civil', 'target_armed'].some((name) => hitOf(object, name, { conj: false, prep: false }) !== null)
}

/** Words of time between a doer and what he aims at at most: قصفت دبابات النظام صباح أمس بلدة. */
const AIM_GAP = 3

const BREAKS = /^(?:في|من|علي|الي|عند|قرب|عن|مع|بين|خلال|اثناء|اثر|بعد|قبل|ان|امام|داخل|شمال|جنوب|شرق|غرب)$/

/** «دبابات النظام صباح أمس بلدة»: what somebody aims at stands after him. */
export function aims(s: SentenceView, { end }: Participant): boolean {
  for (let at = end; at <= end + AIM_GAP; at++) {
    const token = s.view.tokens[at]
    if (token?.sentence !== s.sentence.index || token.kind === 'mark' || BREAKS.test(token.key)) return false
    if (isAimedAt(s, at)) return true
  }
  return false
}
