// `sijill examples`: reads the example reports that come with the project.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { engineFor } from '../../service/engine-for.ts'
import { dataFolder } from '../../service/folders.ts'
import { isolate } from '../bidi.ts'
import { withExamples } from '../help.ts'
import { printingIn, readingTable } from '../reading-table.ts'
import type { CommandContext } from './context.ts'
import { openAll } from './read.ts'

const EXAMPLES = fileURLToPath(new URL('../../../../../examples/', import.meta.url))

export function examplesCommand({ say, language }: CommandContext): Command {
  const command = new Command('examples').description(say('examples')).action(async () => {
    const files = readdirSync(EXAMPLES)
      .filter((name) => name.endsWith('.jsonl'))
      .toSorted()
      .map((name) => join(EXAMPLES, name))
    const engine = engineFor(dataFolder())
    const printing = printingIn(language, { dataFolder: dataFolder(), ids: false })
    for (const { report } of await openAll(files, {}, language)) {
      process.stdout.write(`${isolate(report.text)}\n\n${readingTable(engine.read(report), printing)}\n`)
    }
  })
  return withExamples(command, say, 'examples')
}
