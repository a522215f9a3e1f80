// Directions as nouns (شرقي، شمال غرب) and as adjectives (الشرقي، الشمالي الغربي).
import type { Token } from '../../../text/token/types.ts'
import { hitOf, type LexemeOptions } from '../../match/pattern.ts'
import type { Found, MatchView, Pattern } from '../../match/types.ts'
import type { Bearing } from '../types.ts'
import { leadOf, part, perStart, startsWith, type Start } from './start.ts'

const BEARINGS: Readonly<Record<string, Bearing>> = { n: 0, e: 90, s: 180, w: 270, c: 'centre' }

/** The bearing between two neighbouring points of the compass; null for opposite ones. */
function between(a: Bearing, b: Bearing): Bearing | null {
  if (a === 'centre' || b === 'centre') return null
  const turn = ((b - a + 540) % 360) - 180
  return Math.abs(turn) === 90 ? (a + turn / 2 + 360) % 360 : null
}

/** A direction as it was read: bearings, article, pronoun. */
export interface Direction {
  readonly bearings: readonly Bearing[]
  readonly det: boolean
  readonly pron: boolean
  readonly lead: number
}

function bearingAt(
  token: Token | undefined,
  name: string,
  options: LexemeOptions,
): { bearing: Bearing; det: boolean; pron: boolean; lead: number } | null {
  const hit = token && hitOf(token, name, options)
  const bearing = hit && BEARINGS[hit.entry.value]
  return hit && bearing !== undefined && bearing !== null
    ? { bearing, det: hit.reading.det, pron: hit.reading.pron !== '', lead: leadOf(hit.reading) }
    : null
}

const noun = (token: Token | undefined, options: LexemeOptions): ReturnType<typeof bearingAt> =>
  bearingAt(token, 'place_dir', options) ?? bearingAt(token, 'place_centre', options)

/** One point of the compass in one word or two: شمال، شمالي شرقي، الشمال الشرقي، شمال-شرق. */
function compassPoint(view: MatchView, at: number, options: LexemeOptions): Found<Direction> | null {
  const opening = noun(view.tokens[at], options)
  if (!opening) return null
  let next = at + 1
  if (/^[-–]$/.test(view.tokens[next]?.key ?? '')) next++
  const second = opening.pron ? null : bearingAt(view.tokens[next], 'place_dir', { conj: false, prep: false, det: opening.det })
  const joined = second ? between(opening.bearing, second.bearing) : null
  if (second && joined !== null)
    return { end: next + 1, value: { bearings: [joined], det: opening.det, pron: second.pron, lead: opening.lead } }
  return { end: at + 1, value: { bearings: [opening.bearing], det: opening.det, pron: opening.pron, lead: opening.lead } }
}

/** Directions as nouns before a place: شرقي، شمال غرب، أقصى جنوب، شرق ووسط. */
export const direction: (start?: Start) => Pattern<Direction> = perStart((start) =>
  part(['place_dir', 'place_centre', 'place_farthest'], (view, at) => {
    const farthest = view.tokens[at] && hitOf(view.tokens[at], 'place_farthest', startsWith(start))
    const opening = farthest ? compassPoint(view, at + 1, { conj: false, prep: false }) : compassPoint(view, at, startsWith(start))
    if (!opening) return null
    let { end, value } = opening
    if (farthest) value = { ...value, lead: leadOf(farthest.reading) }
    for (
      let more = compassPoint(view, end, { conj: 'only', prep: false });
      more && !value.pron;
      more = compassPoint(view, end, { conj: 'only', prep: false })
    ) {
      value = { ...value, bearings: [...value.bearings, ...more.value.bearings], pron: more.value.pron }
      end = more.end
    }
    return { end, value }
  }),
)

/** Directions as adjectives after a place word: الشرقي، الشمالي الغربي، الشمالي والشرقي. */
export const directionAdjective: Pattern<readonly Bearing[]> = part(['place_dir_adj'], (view, at) => {
  const options: LexemeOptions = { conj: false, prep: false, det: true }
  const opening = bearingAt(view.tokens[at], 'place_dir_adj', options)
  if (!opening) return null
  const second = bearingAt(view.tokens[at + 1], 'place_dir_adj', options)
  const joined = second ? between(opening.bearing, second.bearing) : null
  if (joined !== null && second) return { end: at + 2, value: [joined] }
  const also = bearingAt(view.tokens[at + 1], 'place_dir_adj', { ...options, conj: 'only' })
  return also ? { end: at + 2, value: [opening.bearing, also.bearing] } : { end: at + 1, value: [opening.bearing] }
})
