// `sijill why CLAIM EVENT`: the grounds on which a claim tells of an event, or does not.
import { Command, Option } from 'commander'
import { eventKnowledge } from '../../service/event-records.ts'
import { explainLink } from '../../service/explain-link.ts'
import { dataFolder } from '../../service/folders.ts'
import { withStore } from '../../service/with-store.ts'
import { withExamples } from '../help.ts'
import { linkText } from '../link-words.ts'
import { printingIn } from '../reading-table.ts'
import type { CommandContext } from './context.ts'

const EXAMPLE = 'why 8903820e-21e2-82aa-b2ca-c58823a3fa9e 01c00887-71e4-8dc6-bcfd-375e49c6ef0c'

export function whyCommand({ say, language }: CommandContext): Command {
  const command = new Command('why')
    .description(say('why'))
    .argument('<claim>', say('why.claim'))
    .argument('<event>', say('why.event'))
    .addOption(new Option('--format <form>', say('read.format')).choices(['table', 'json']).default('table'))
    .action(async (claim: string, event: string, { format }: { format: 'table' | 'json' }) => {
      const folder = dataFolder()
      const explained = await withStore(({ db }) => explainLink(db, claim, event, eventKnowledge(folder)))
      const printing = printingIn(language, { dataFolder: folder, ids: false })
      process.stdout.write(format === 'json' ? `${JSON.stringify(explained.why)}\n` : linkText(explained, printing))
    })
  return withExamples(command, say, EXAMPLE)
}
