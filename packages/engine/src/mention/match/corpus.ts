// The corpus of a rule: examples that stand beside it, with what they must yield, refuse or flag.

/** What the examples of one corpus are read against. */
export interface CorpusSetting {
  readonly rule: string
  readonly published?: string
  readonly country?: string
}

export type CorpusCase =
  | { readonly kind: 'yields'; readonly text: string; readonly values: readonly unknown[] }
  | { readonly kind: 'yieldsIn'; readonly text: string; readonly quoted: string; readonly values: readonly unknown[] }
  | { readonly kind: 'issues'; readonly text: string; readonly code: string }
  | { readonly kind: 'rejects'; readonly text: string }
  | { readonly kind: 'todo'; readonly text: string; readonly reason: string }

export interface Corpus {
  readonly setting: CorpusSetting
  readonly cases: readonly CorpusCase[]
}

/** The whole text is one mention, made by this rule alone, with these values. */
export const yields = (text: string, ...values: readonly unknown[]): CorpusCase => ({ kind: 'yields', text, values })
/** The rule reads these words of the text alone, with these values; other rules may read the rest. */
export const yieldsIn = (text: string, quoted: string, ...values: readonly unknown[]): CorpusCase => ({
  kind: 'yieldsIn',
  text,
  quoted,
  values,
})
/** The text is read, and the issue with this code is raised. */
export const issues = (text: string, code: string): CorpusCase => ({ kind: 'issues', text, code })
/** The rule finds nothing in the text. */
export const rejects = (text: string): CorpusCase => ({ kind: 'rejects', text })
/** A known failure, counted in the output of the tests. */
export const todo = (text: string, reason: string): CorpusCase => ({ kind: 'todo', text, reason })

export function corpus(setting: CorpusSetting, cases: readonly CorpusCase[]): Corpus {
  return { setting, cases }
}
