// Decides which numbers count nobody: names of units, ages, distances, dates, clock times, roads, prices, weights, shares.
import { hitOf, type MatchView } from '../match/index.ts'
import type { NumberMention } from '../number/index.ts'

const AFTER: readonly (readonly [string, string])[] = [
  ['unit_distance', 'distance'],
  ['unit_weight', 'weight'],
  ['unit_money', 'price'],
  ['unit_time', 'duration'],
  ['unit_age', 'age'],
  ['unit_share', 'percent'],
  ['unit_thing', 'things'],
]

const BEFORE: readonly (readonly [string, string])[] = [
  ['unit_name', 'unit_name'],
  ['road_word', 'road'],
  ['age_word', 'age'],
  ['clock_word', 'clock'],
  ['number_word', 'article'],
]

const word = (view: MatchView, at: number, name: string): boolean => {
  const token = view.tokens[at]
  return token !== undefined && hitOf(token, name, { conj: true }) !== null
}

/** Why a number counts nobody, or null. */
export function exclusionOf(view: MatchView, number: NumberMention): string | null {
  if (number.shape === 'ordinal') return 'ordinal'
  if (view.tokens[number.first - 1]?.key === 'ال' && !view.tokens[number.first]?.spaced && hitOf(view.tokens[number.first - 2] ?? (view.tokens[number.first] as never), 'count_event')) return 'ordinal'
  for (let at = number.first; at < number.end; at++) {
    const time = view.mentionAt('time', at)
    if (time && time.end > number.first) return 'date'
  }
  for (const [name, why] of AFTER) if (word(view, number.end, name)) return why
  let before = number.first - 1
  while (before >= 0 && view.tokens[before]?.kind === 'mark' && '"“”«(،:'.includes(view.tokens[before]?.key ?? '.')) before--
  for (const [name, why] of BEFORE) if (word(view, before, name)) return why
  const [previous, next] = [view.tokens[number.first - 1], view.tokens[number.end]]
  if (next?.key === '%' || previous?.key === '%') return 'percent'
  if (previous?.kind === 'latin' && !view.tokens[number.first]?.spaced) return 'model'
  if ((previous?.key === '-' || previous?.key === '–') && view.tokens[number.first - 2]?.kind !== 'mark' && !view.tokens[number.first]?.spaced && number.value !== null) return 'model'
  if (number.value !== null && !Number.isInteger(number.value)) return 'measure'
  if (number.value !== null && number.value >= 1900 && number.value <= 2100 && number.shape === 'exact' && number.end - number.first === 1 && !/^\S+ا$/.test(next?.key ?? '')) {
    return word(view, number.end, 'person_civil') || word(view, number.end, 'dead_noun') || word(view, number.end, 'person_armed') ? null : 'year'
  }
  return null
}
