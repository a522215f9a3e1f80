// `sijill examples`: reads the example reports that come with the project.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import type { CommandContext } from './context.ts'
import { openAll, readingTable } from './read.ts'

const EXAMPLES = fileURLToPath(new URL('../../../../../examples/', import.meta.url))

export function examplesCommand(context: CommandContext): Command {
  return new Command('examples').description(context.say('examples')).action(async () => {
    const files = readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.jsonl'))
      .toSorted()
      .map((name) => join(EXAMPLES, name))
    const engine = engineFor(dataFolder())
    for (const { report } of await openAll(files, {})) {
      process.stdout.write(`\u2068${report.text}\u2069\n\n${readingTable(engine.read(report), context)}\n`)
    }
  })
}
