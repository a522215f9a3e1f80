// Writes the golden explanations: what `explain` prints of each gold report. `npm run golden:update`, then read the difference.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '@sijill/engine/engine.ts'
import { explainText } from '@sijill/engine/explain/text.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'

const GOLD = join(import.meta.dirname, '../gold')
/** Sets of gold whose explanations are kept. */
export const SETS = ['dev', 'seed'] as const

export const goldenFile = (set: string): string => join(GOLD, set, 'explain.txt')

/** The explanation of each report of a set, in its order. */
export function explanations(set: string): string[] {
  const engine = createEngine(knowledgeFrom(knowledgeTables()))
  const reports = readFileSync(join(GOLD, set, 'reports.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  return reports.map((line) => explainText(engine.trace(JSON.parse(line) as Report)))
}

/** Explanations as one text. */
export const written = (texts: readonly string[]): string => texts.join('\n')

if (import.meta.main) for (const set of SETS) writeFileSync(goldenFile(set), written(explanations(set)))
