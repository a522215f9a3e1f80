// Saves a batch at once; where the database refuses a value, each by itself, so that one bad row is told and the rest is kept.
import { Problem } from './problem.ts'

/** Classes of PostgreSQL's codes for a value that cannot be kept: bad data, a limit of the program, a rule of the schema. */
const REFUSED = /^(?:22|54|23)/

function refusal(error: unknown, where: string): Problem | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REFUSED.test(code) ? new Problem('store/refused', where, { detail: error instanceof Error ? error.message : code }) : null
}

/** What became of each: a value, or the problem by which it was refused. */
export async function saveBatch<T, R>(
  batch: readonly T[],
  save: (batch: readonly T[]) => Promise<readonly R[]>,
  whereOf: (one: T) => string,
): Promise<(R | Problem)[]> {
  try {
    return [...(await save(batch))]
  } catch (error) {
    const [first] = batch
    const problem = first === undefined ? null : refusal(error, whereOf(first))
    if (problem === null) throw error
    if (batch.length === 1) return [problem]
  }
  const results: (R | Problem)[] = []
  for (const one of batch) results.push(...(await saveBatch([one], save, whereOf)))
  return results
}
