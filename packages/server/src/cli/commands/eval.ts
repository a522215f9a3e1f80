// `sijill eval`: the engine against gold claims.
import { Command } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { evaluate, type ComparableReading, type Evaluation } from '../../service/evaluate.ts'
import { filledLines } from '../../service/input-file.ts'
import { Problem } from '../../service/problem.ts'
import { jsonOf, reportOfLine } from '../../service/report-input.ts'
import { actorRootOf } from '../../service/actor-root.ts'
import { withExamples } from '../help.ts'
import type { CommandContext } from './context.ts'

function goldOf(file: string): ComparableReading[] {
  return filledLines(file).map(({ text, where }) => jsonOf(text, where) as ComparableReading)
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
  const command = new Command('eval')
    .description(say('eval'))
    .argument('<gold>', say('eval.gold'))
    .argument('<reports>', say('eval.reports'))
    .option('--show', say('eval.show'))
    .option('--json', say('eval.json'))
    .action((goldFile: string, reportsFile: string, options: { show?: boolean; json?: boolean }) => {
      const gold = goldOf(goldFile)
      const engine = engineFor(dataFolder())
      const readings = new Map(
        filledLines(reportsFile).map(({ text, where }) => {
          const report = reportOfLine(text, where)
          return [report.id, engine.read(report) as ComparableReading] as const
        }),
      )
      const missing = gold.find((one) => !readings.has(one.report))
      if (missing) throw new Problem('gold/mismatch', goldFile, { report: missing.report, reports: reportsFile })
      const result = evaluate(gold, readings, actorRootOf())
      if (options.show) for (const line of result.differences) process.stdout.write(`${line}\n`)
      process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${evaluationText(result)}\n`)
    })
  return withExamples(command, say, 'eval gold/dev/gold.jsonl gold/dev/reports.jsonl --show')
}
