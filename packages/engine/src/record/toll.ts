// Decides a toll: what each witness ends with, the best figure, the range over all, and how the figures moved.
import { dayOf, type Range } from '../event/features.ts'
import type { Outcome } from '../report/types.ts'
import type { Account, TollStep, TollValue } from './types.ts'

/** Days in which a higher figure of a later day is taken as the toll having grown. */
const GROWTH_DAYS = 14

/** One witness's figure as it stands. */
interface Figure {
  readonly range: Range
  readonly account: Account
}

/** The number that stands for a range: the least where it is open, else the middle. */
export const numberOf = ({ min, max }: Range): number => (max === null ? min : Math.round((min + max) / 2))

const add = (a: Range, b: Range): Range => ({ min: a.min + b.min, max: a.max === null || b.max === null ? null : a.max + b.max })
const without = (a: Range, b: Range): Range => ({
  min: Math.max(0, a.min - (b.max ?? b.min)),
  max: a.max === null ? null : Math.max(0, a.max - b.min),
})

interface Chosen {
  readonly figure: Figure
  readonly support: number
}

const publishedDay = ({ published }: Account): number | null => (published === null ? null : dayOf(published))

/** Whether one figure was published on a later day than others and may be their growth. */
function outgrows({ account, range }: Figure, others: readonly Figure[]): boolean {
  const day = publishedDay(account)
  return (
    day !== null &&
    others.every((other) => {
      const before = publishedDay(other.account)
      return before !== null && before < day && day - before <= GROWTH_DAYS && numberOf(other.range) < numberOf(range)
    })
  )
}

/**
 * The best of the figures that witnesses end with: later news over all told before it; else the number that most end with, of
 * equal ones the later told, then the lower; unless a higher one came on a later day than all who tell that number.
 */
function choose(figures: readonly Figure[]): Chosen | null {
  const order = new Map(figures.map((figure, at) => [figure, at]))
  const groups = [...Map.groupBy(figures, ({ range }) => numberOf(range)).values()]
  const last = (group: readonly Figure[]): number => Math.max(...group.map((figure) => order.get(figure) ?? 0))
  const [common] = groups.toSorted((a, b) => b.length - a.length || last(b) - last(a))
  const figure = common?.at(-1)
  if (!common || !figure) return null
  const news = figures.findLast(({ account }) => account.update)
  const newest = news ?? figures.filter((one) => outgrows(one, common)).toSorted((a, b) => numberOf(b.range) - numberOf(a.range))[0]
  const chosen = newest ?? figure
  return { figure: chosen, support: figures.filter(({ range }) => numberOf(range) === numberOf(chosen.range)).length }
}

/** What an account makes of the figure that stood: later news of fewer dead adds to it, of more replaces it. */
function standing(account: Account, outcome: Outcome, before: Range | null): { readonly range: Range; readonly added: boolean } | null {
  const told = account.tolls.get(outcome)
  if (account.update && before !== null) {
    const died = account.tolls.get('killed')
    if (outcome === 'killed' && told && told.min <= before.min) return { range: add(before, told), added: true }
    if (outcome === 'injured' && !told && died && died.min < before.min) return { range: without(before, died), added: true }
  }
  return told ? { range: told, added: false } : null
}

const compare = (before: Range | null, now: Range): TollStep['is'] => {
  if (before === null) return 'first'
  const [x, y] = [numberOf(before), numberOf(now)]
  return x === y ? 'same' : x < y ? 'higher' : 'lower'
}

export interface Toll {
  readonly value: TollValue | null
  readonly steps: readonly TollStep[]
}

/** The toll of one outcome from accounts in the order of their publication. */
export function tollOf(accounts: readonly Account[], outcome: Outcome): Toll {
  const figures = new Map<string, Figure>()
  const steps: TollStep[] = []
  // later news counts from what its own witness told, else from the best without any later news
  let plain: Range | null = null
  for (const account of accounts) {
    for (const witness of account.witnesses) {
      if (account.denying.includes(witness)) continue
      const before: Range | null = figures.get(witness)?.range ?? plain
      const now = standing(account, outcome, before)
      if (!now) continue
      const stood = choose([...figures.values()])?.figure.range ?? null
      figures.delete(witness)
      figures.set(witness, { range: now.range, account })
      const best = numberOf(choose([...figures.values()])?.figure.range ?? now.range)
      steps.push({
        outcome,
        claim: account.claim,
        published: account.published,
        witness,
        told: now.range,
        is: now.added ? 'added' : compare(stood, now.range),
        best,
      })
    }
    plain = choose([...figures.values()].filter((figure) => !figure.account.update))?.figure.range ?? null
  }
  return { value: valueOf([...figures.values()]), steps }
}

/** Best and range of what witnesses end with; open above only where nobody gives a number as high. */
function valueOf(figures: readonly Figure[]): TollValue | null {
  const chosen = choose(figures)
  if (!chosen) return null
  const highest = Math.max(...figures.map(({ range }) => range.max ?? range.min))
  const open = figures.some(({ range }) => range.max === null && range.min >= highest)
  return {
    best: numberOf(chosen.figure.range),
    min: Math.min(...figures.map(({ range }) => range.min)),
    max: open ? null : highest,
    claim: chosen.figure.account.claim,
    support: chosen.support,
    of: figures.length,
  }
}
