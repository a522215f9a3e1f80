// `sijill explain`: why each claim was read as it was.
import { explainText } from '@sijill/engine/explain/text.ts'
import { Command } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { withExamples } from '../help.ts'
import type { CommandContext } from './context.ts'
import { openAll } from './read.ts'

export function explainCommand({ say, language }: CommandContext): Command {
  const command = new Command('explain')
    .description(say('explain'))
    .argument('<files...>', say('read.files'))
    .option('--published <date>', say('read.published'))
    .option('--country <code>', say('read.country'))
    .action(async (files: string[], options: { published?: string; country?: string }) => {
      const opened = await openAll(files, options, language)
      if (opened.length === 0) return
      const engine = engineFor(dataFolder())
      for (const one of opened) process.stdout.write(`${explainText(engine.trace(one.report))}\n`)
    })
  return withExamples(command, say, 'explain report.txt --published 2026-11-23 --country SY')
}
