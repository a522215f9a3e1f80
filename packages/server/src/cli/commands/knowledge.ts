// `sijill knowledge check`: faults of the tables, each with its file and line.
import { checkKnowledge } from '@sijill/engine/knowledge/check.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { Command } from 'commander'
import { dataFolder, userFolders } from '../../service/folders.ts'
import { EXIT } from '../../service/problem.ts'
import { withExamples } from '../help.ts'
import type { CommandContext } from './context.ts'

export function knowledgeCommand({ say }: CommandContext): Command {
  const check = new Command('check').description(say('knowledge.check')).action(() => {
    const { rows, tables, faults } = checkKnowledge(knowledgeTables(...userFolders(dataFolder())))
    for (const fault of faults) process.stdout.write(`${fault.file}:${fault.line}: ${fault.message} [${fault.code}]\n`)
    process.stdout.write(`${say('checked', { rows, tables, faults: faults.length })}\n`)
    if (faults.length > 0) process.exitCode = EXIT.badInput
  })
  return new Command('knowledge').description(say('knowledge')).addCommand(withExamples(check, say, 'knowledge check'))
}
