// `sijill eval`: the engine against gold claims.
import { Command } from 'commander'
import { relationsOf } from '@sijill/engine/event/relations.ts'
import { actorRegisterFrom } from '@sijill/engine/knowledge/actors.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { evaluate, foundClaims, type ComparableReading, type Evaluation } from '../../service/evaluate.ts'
import {
  evaluateBoth,
  type BothLinkEvaluations,
  type GoldLink,
  type LinkableReading,
  type LinkEvaluation,
} from '../../service/evaluate-links.ts'
import { filledLines } from '../../service/input-file.ts'
import { Problem } from '../../service/problem.ts'
import { jsonOf, reportOfLine } from '../../service/report-input.ts'
import { actorRootOf } from '../../service/actor-root.ts'
import { withExamples } from '../help.ts'
import type { CommandContext } from './context.ts'

function goldOf(file: string): ComparableReading[] {
  return filledLines(file).map(({ text, where }) => jsonOf(text, where) as ComparableReading)
}

function linksOf(file: string): GoldLink[] {
  return filledLines(file).map(({ text, where }) => jsonOf(text, where) as GoldLink)
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

const FROM = { gold: 'from gold claims', engine: "from the engine's claims", strict: 'the same, of all pairs' } as const

/** Figures of linking as lines. */
function linksText(result: BothLinkEvaluations): string {
  const lines = (Object.keys(FROM) as (keyof typeof FROM)[]).map((name) => {
    const { precision, recall, f1, pairs }: LinkEvaluation = result[name]
    return `  ${FROM[name].padEnd(24)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} (${pairs} pairs)`
  })
  return ['links', ...lines].join('\n')
}

const linkDifferences = ({ gold, engine }: BothLinkEvaluations): string[] =>
  Object.entries({ gold, engine }).flatMap(([from, { missed, added }]) => [
    ...missed.map((both) => `parted (${from}) ${both.join(' ')}`),
    ...added.map((both) => `joined (${from}) ${both.join(' ')}`),
  ])

export function evalCommand({ say }: CommandContext): Command {
  const command = new Command('eval')
    .description(say('eval'))
    .argument('<gold>', say('eval.gold'))
    .argument('<reports>', say('eval.reports'))
    .option('--links <file>', say('eval.links'))
    .option('--show', say('eval.show'))
    .option('--json', say('eval.json'))
    .action((goldFile: string, reportsFile: string, options: { links?: string; show?: boolean; json?: boolean }) => {
      const gold = goldOf(goldFile)
      const engine = engineFor(dataFolder())
      const reports = new Map<string, Report>(
        filledLines(reportsFile).map(({ text, where }) => {
          const report = reportOfLine(text, where)
          return [report.id, report] as const
        }),
      )
      const readings = new Map([...reports].map(([id, report]) => [id, engine.read(report) as ComparableReading & LinkableReading]))
      const missing = gold.find((one) => !readings.has(one.report))
      if (missing) throw new Problem('gold/mismatch', goldFile, { report: missing.report, reports: reportsFile })
      const result = evaluate(gold, readings, actorRootOf())
      const links =
        options.links === undefined
          ? null
          : evaluateBoth({
              gold: goldOf(goldFile) as unknown as LinkableReading[],
              readings: [...readings.values()],
              found: foundClaims(gold, readings, actorRootOf()),
              links: linksOf(options.links),
              reports,
              actors: relationsOf(actorRegisterFrom(knowledgeTables())),
            })
      const differences = [...result.differences, ...(links ? linkDifferences(links) : [])]
      if (options.show) for (const line of differences) process.stdout.write(`${line}\n`)
      process.stdout.write(
        options.json
          ? `${JSON.stringify(links ? { ...result, links } : result)}\n`
          : `${[evaluationText(result), ...(links ? [linksText(links)] : [])].join('\n')}\n`,
      )
    })
  return withExamples(
    command,
    say,
    'eval gold/dev/gold.jsonl gold/dev/reports.jsonl --show',
    'eval gold/dev/gold.jsonl gold/dev/reports.jsonl --links gold/dev/links.jsonl',
  )
}
