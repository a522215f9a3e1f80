// `sijill link`: links what is not linked yet; with `--anew`, makes again all that linking keeps ready.
import { Command } from 'commander'
import { linkStore } from '../../service/link-claims.ts'
import type { Problem } from '../../service/problem.ts'
import { problemLine } from '../faults.ts'
import { withExamples } from '../help.ts'
import { printOver, progressPrinter } from '../progress.ts'
import type { CommandContext } from './context.ts'

export function linkCommand({ say, language }: CommandContext): Command {
  const command = new Command('link')
    .description(say('link'))
    .option('--anew', say('link.anew'))
    .action(async ({ anew }: { anew?: boolean }) => {
      const print = progressPrinter()
      const complain = (problem: Problem): void => printOver(problemLine(problem, language).trimEnd())
      const count = await linkStore({ anew: anew ?? false, complain, progress: (done) => print(() => say('link.done', { ...done })) })
      printOver(say('link.done', { ...count }))
    })
  return withExamples(command, say, 'link', 'link --anew')
}
