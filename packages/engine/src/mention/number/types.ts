// What a number mention is: its value or its bounds, and how the words bounded it.
import type { Mention } from '../match/types.ts'

export type NumberShape = 'exact' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'about' | 'between' | 'or' | 'vague' | 'ordinal'

export interface NumberMention extends Mention {
  readonly grammar: 'number'
  /** The number named, where one is; of a range the lower. */
  readonly value: number | null
  /** Bounds by the codebook §6, inclusive; null = left open. */
  readonly min: number | null
  readonly max: number | null
  /** The single figure that stands for it, where the words give one. */
  readonly best: number | null
  readonly shape: NumberShape
  /** It carries the article: الثلاثة، الـ82. */
  readonly definite: boolean
}

/** What a rule of this grammar makes; the span is added when the rules have run. */
export type NumberReading = Pick<NumberMention, 'value' | 'min' | 'max' | 'best' | 'shape' | 'definite'>
