// Prints a reading for the eye: the report's name, its warnings, one block a claim.
import type { Reading } from '@sijill/engine/report/types.ts'
import { directed, isolate, leftToRight } from './bidi.ts'
import { claimTable } from './claim-table.ts'
import type { Printing } from './claim-words.ts'
import { numberIn, sayIn, type Language } from './messages.ts'
import { wordingIn } from '../service/wording.ts'

/** Everything that printing in a language takes; with `ids`, every code is shown after its words. */
export function printingIn(language: Language, options: { readonly dataFolder: string; readonly ids: boolean }): Printing {
  return {
    language,
    say: sayIn(language),
    number: numberIn(language),
    wording: wordingIn(language, options.dataFolder),
    id: (id) => (options.ids && id !== null ? ` ${leftToRight(`[${id}]`)}` : ''),
  }
}

export function readingTable(reading: Reading, printing: Printing): string {
  const { say, language, wording } = printing
  const head = `── ${isolate(reading.report)} · ${say('claims', { count: reading.claims.length })}`
  const warnings = reading.warnings.map(
    ({ code, span }) => `  ${say('warning')}: ${wording.label('issue', code)}${span ? `: «${isolate(span.text)}»` : ''}`,
  )
  const notRelevant = reading.relevant ? [] : [`  ${say('notRelevant')}`]
  const body = reading.claims.map((claim) => claimTable(claim, printing)).join('\n\n')
  return [...[head, ...warnings, ...notRelevant].map((line) => directed(line, language)), body, ''].join('\n')
}
