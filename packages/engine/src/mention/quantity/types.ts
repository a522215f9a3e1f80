// What a quantity is: a number with what it counts, or a noun that counts by its own form.
import type { Hit, Mention } from '../match/types.ts'
import type { NumberMention } from '../number/index.ts'

/** What a number is where it counts nobody. */
export type Exclusion =
  | 'unit_name'
  | 'age'
  | 'distance'
  | 'weight'
  | 'price'
  | 'percent'
  | 'duration'
  | 'date'
  | 'year'
  | 'clock'
  | 'road'
  | 'model'
  | 'article'
  | 'ordinal'
  | 'phone'
  | 'share'

export interface QuantityMention extends Mention {
  readonly grammar: 'quantity'
  /** Bounds by the codebook §6, inclusive; null = left open. */
  readonly min: number | null
  readonly max: number | null
  readonly best: number | null
  readonly number: NumberMention | null
  /** The counted noun, where one is told; of a toll (القتلى 28) the noun before the number. */
  readonly noun: Hit | null
  /** All nouns under the one number (رجلاً وشاباً), and nouns in apposition (قتلى مدنيين). */
  readonly nouns: readonly Hit[]
  readonly of: 'people' | 'things' | 'unknown'
  readonly reference: 'count' | 'excluded'
  readonly excluded: Exclusion | null
  /** «آخرون»: others, beside those told before. */
  readonly bareOther: boolean
  /** Part of those told before (بينهم، منهم). */
  readonly subset: boolean
  /** Dead and wounded under one number (بين قتيل وجريح). */
  readonly mixed: boolean
  /** It carries the article: those told before, or a number known (الثلاثة). */
  readonly definite: boolean
  /** The number of a total that is told by itself (الحصيلة إلى 9): of those told before. */
  readonly ofTotal: boolean
  /** أحد عناصر، إحدى، واحد من. */
  readonly oneOf: boolean
}

/** What a rule of this grammar makes. */
export type QuantityReading = Omit<QuantityMention, 'grammar' | 'first' | 'end' | 'lead' | 'rule'>
