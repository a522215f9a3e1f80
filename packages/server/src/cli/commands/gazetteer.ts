// `sijill gazetteer import|find`: the user's own places, and what a name may mean.
import { gazetteerFrom } from '@sijill/engine/knowledge/gazetteer.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { Command } from 'commander'
import { dataFolder, userFolders } from '../../service/folders.ts'
import { importGazetteer } from '../../service/import-gazetteer.ts'
import type { CommandContext } from './context.ts'

export function gazetteerCommand({ say }: CommandContext): Command {
  const load = new Command('import')
    .description(say('gazetteer.import'))
    .argument('<file>')
    .option('--names <file>', say('gazetteer.names'))
    .action(async (file: string, options: { names?: string }) => {
      const progress = (share: number, places: number): void => {
        process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${Math.round(share * 100)}% ${places}` : `${Math.round(share * 100)}%\n`)
      }
      const result = await importGazetteer({ file, names: options.names ?? null, dataFolder: dataFolder(), progress })
      process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${say('imported', { ...result })}\n`)
    })
  const find = new Command('find')
    .description(say('gazetteer.find'))
    .argument('<name...>')
    .action((words: string[]) => {
      const gazetteer = gazetteerFrom(knowledgeTables(...userFolders(dataFolder())))
      const found = gazetteer.find(words.join(' '))
      for (const entry of found)
        process.stdout.write(
          `${[entry.id, entry.kind, entry.lat, entry.lon, `±${entry.radiusKm} km`, entry.country, entry.admin1 ?? '', entry.name_en, `\u2068${entry.name_ar}\u2069`, entry.source].join('\t')}\n`,
        )
      if (found.length === 0) {
        process.stderr.write(`${say('notFound')}\n`)
        process.exitCode = 1
      }
    })
  return new Command('gazetteer').description(say('gazetteer')).addCommand(load).addCommand(find)
}
