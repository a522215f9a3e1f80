// Runs the corpora of a grammar as tests: the whole span covered, exactly one parse, this rule, these values.
import { describe, expect, it } from 'vitest'
import type { Corpus, CorpusSetting } from '../src/mention/match/corpus.ts'

/** What a grammar made of a text: one entry a mention. */
export interface Probe {
  readonly rule: string
  /** The words of the mention as they stand in the text. */
  readonly quoted: string
  /** What the corpus compares with the values of `yields`. */
  readonly values: readonly unknown[]
  readonly issues: readonly string[]
}

/** Makes tests of corpora; `probe` reads a text by the grammar. Every rule in `ruleIds` must have three `yields` and one `rejects`. */
export function runCorpora(
  grammar: string,
  corpora: readonly Corpus[],
  ruleIds: readonly string[],
  probe: (text: string, setting: CorpusSetting) => readonly Probe[],
): void {
  describe(`${grammar}: every rule has its corpus`, () => {
    it.each(ruleIds.map((id) => [id]))('%s', (id) => {
      const cases = corpora.filter((one) => one.setting.rule === id).flatMap((one) => one.cases)
      expect(
        cases.filter((one) => one.kind === 'yields' || one.kind === 'yieldsIn' || one.kind === 'issues').length,
        `${id} needs three examples that it reads`,
      ).toBeGreaterThanOrEqual(3)
      expect(cases.filter((one) => one.kind === 'rejects').length, `${id} needs an example that it refuses`).toBeGreaterThanOrEqual(1)
    })
  })
  for (const { setting, cases } of corpora) {
    describe(`${grammar}: ${setting.rule}`, () => {
      for (const one of cases) {
        if (one.kind === 'todo') it.todo(`${one.text} (${one.reason})`)
        else {
          it(`${one.kind} ${one.text}`, () => {
            const found = probe(one.text, setting)
            if (one.kind === 'rejects') expect(found.filter((mention) => mention.rule === setting.rule)).toEqual([])
            else if (one.kind === 'yieldsIn')
              expect(
                found
                  .filter((mention) => mention.rule === setting.rule)
                  .map((mention) => [mention.quoted, ...mention.values.slice(0, one.values.length)]),
              ).toEqual([[one.quoted, ...one.values]])
            else if (one.kind === 'issues') expect(found.flatMap((mention) => mention.issues)).toContain(one.code)
            else {
              expect(
                found.map((mention) => ({
                  quoted: mention.quoted,
                  rule: mention.rule,
                  values: mention.values.slice(0, one.values.length),
                })),
              ).toEqual([{ quoted: one.text, rule: setting.rule, values: one.values }])
            }
          })
        }
      }
    })
  }
}
