// `sijill eval`: the engine against gold claims.
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { evaluate, type ComparableReading, type Evaluation } from '../../service/evaluate.ts'
import { Problem } from '../../service/problem.ts'
import { reportOfLine } from '../../service/report-input.ts'
import { actorRootOf } from '../../service/actor-root.ts'
import type { CommandContext } from './context.ts'

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  } catch {
    throw new Problem('input/not-found', file, 'No such file, or it cannot be read.')
  }
}

/** Figures of an evaluation as lines. */
function evaluationText(result: Evaluation): string {
  const f = (share: number): string => share.toFixed(3)
  const lines = [
    `reports ${result.reports}  claims P ${f(result.claims.precision)} R ${f(result.claims.recall)} F1 ${f(result.claims.f1)}  relevance F1 ${f(result.relevance.f1)}`,
  ]
  for (const [name, one] of Object.entries(result.byGroup))
    lines.push(
      `  ${name.padEnd(10)} P ${f(one.precision)} R ${f(one.recall)} F1 ${f(one.f1)} (${one.found} found, ${one.added} added, ${one.missed} missed)`,
    )
  for (const [name, { share, of }] of Object.entries(result.fields)) lines.push(`  ${name.padEnd(18)} ${f(share)} of ${of}`)
  if (result.brier !== null) lines.push(`  brier              ${f(result.brier)}`)
  return lines.join('\n')
}

export function evalCommand({ say }: CommandContext): Command {
  return new Command('eval')
    .description(say('eval'))
    .argument('<gold>')
    .argument('<reports>')
    .option('--show', say('eval.show'))
    .option('--json')
    .action((goldFile: string, reportsFile: string, options: { show?: boolean; json?: boolean }) => {
      const gold = linesOf(goldFile).map((line) => JSON.parse(line) as ComparableReading)
      const engine = engineFor(dataFolder())
      const readings = new Map(
        linesOf(reportsFile).map((line, index) => {
          const report = reportOfLine(line, `${reportsFile}:${index + 1}`)
          return [report.id, engine.read(report) as ComparableReading] as const
        }),
      )
      const missing = gold.find((one) => !readings.has(one.report))
      if (missing)
        throw new Problem('gold/mismatch', goldFile, `Gold names the report "${missing.report}", which ${reportsFile} does not hold.`)
      const result = evaluate(gold, readings, actorRootOf())
      if (options.show) for (const line of result.differences) process.stdout.write(`${line}\n`)
      process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${evaluationText(result)}\n`)
    })
}
