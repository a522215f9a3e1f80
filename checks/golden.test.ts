// What the engine reads in the gold reports, and why, is what was read and agreed to before; a change is a difference in gold/*/explain.txt.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { explanations, goldenFile, SETS, written } from './golden.ts'

/** Names of the reports whose explanations differ. */
function changed(before: string, now: string): string[] {
  const blocks = (text: string): Map<string, string> =>
    new Map(text.split(/^(?=report )/m).map((block) => [/^report (\S+)/.exec(block)?.[1] ?? '', block.trimEnd()]))
  const [old, fresh] = [blocks(before), blocks(now)]
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => old.get(name) !== fresh.get(name))
}

it.each(SETS)(
  'explains the %s reports as before: else read the difference after npm run golden:update',
  (set) => {
    expect(existsSync(goldenFile(set))).toBe(true)
    expect(changed(readFileSync(goldenFile(set), 'utf8'), written(explanations(set)))).toEqual([])
  },
  120_000,
)

it('finds the reports that are explained otherwise', () => {
  expect(changed('report a\n x\n\nreport b\n y\n', 'report a\n x\n\nreport b\n z\n')).toEqual(['b'])
  expect(changed('report a\n x\n', 'report a\n x\n\nreport c\n')).toEqual(['c'])
})
