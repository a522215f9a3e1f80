// Which of many named things are offered for what is typed: the best answers first, few enough to look through.
import { rankOf } from './fold.ts'

export interface Suggestion {
  readonly id: string
  readonly name: string
  /** The name in the other language, or what else tells it from its like. */
  readonly beside?: string
  /** Other names that it is found by. */
  readonly aliases?: readonly string[]
}

const MOST = 40

const best = (ranks: readonly (number | null)[]): number => Math.min(...ranks.map((rank) => rank ?? Infinity))

/** An alias answers less well than a name. */
const rankOfOne = ({ id, name, beside = '', aliases = [] }: Suggestion, typed: string): number =>
  Math.min(best([rankOf(name, typed), rankOf(beside, typed)]), best([id, ...aliases].map((alias) => rankOf(alias, typed))) + 0.5)

/** `suggested(actors, 'داعش')`: those called so by any of their names. Nothing typed: the first of all. */
export function suggested<T extends Suggestion>(all: readonly T[], typed: string): readonly T[] {
  if (typed.trim() === '') return all.slice(0, MOST)
  return all
    .map((one) => ({ one, rank: rankOfOne(one, typed) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ one }) => one)
}
