// What a quantity is: a number with what it counts, or a noun that counts by its own form.
import type { Hit, Mention } from '../match/types.ts'
import type { NumberMention } from '../number/index.ts'

export interface QuantityMention extends Mention {
  readonly grammar: 'quantity'
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
  readonly number: NumberMention | null
  /** The counted noun, where one is told. */
  readonly noun: Hit | null
  /** All nouns under the one number (رجلاً وشاباً). */
  readonly nouns: readonly Hit[]
  readonly of: 'people' | 'things' | 'unknown'
  readonly reference: 'count' | 'excluded'
  readonly excluded: string | null
  /** «آخرون»: others, beside those told before. */
  readonly bareOther: boolean
  /** Part of those told before (بينهم، منهم). */
  readonly subset: boolean
  /** Dead and wounded under one number. */
  readonly mixed: boolean
  readonly definite: boolean
  /** أحد عناصر، إحدى. */
  readonly oneOf: boolean
}
