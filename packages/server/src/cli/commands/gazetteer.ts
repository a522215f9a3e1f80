// `sijill gazetteer import|find`: the user's own places, and what a name may mean.
import { basename } from 'node:path'
import { gazetteerFrom, type Gazetteer, type GazetteerEntry } from '@sijill/engine/knowledge/gazetteer.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { Command } from 'commander'
import { auditHere } from '../../service/audit.ts'
import { classWordsOf, findPlaces } from '../../service/find-places.ts'
import { dataFolder, userFolders } from '../../service/folders.ts'
import { importGazetteer } from '../../service/import-gazetteer.ts'
import { EXIT } from '../../service/problem.ts'
import { withStore } from '../../service/with-store.ts'
import { isolate } from '../bidi.ts'
import { withExamples } from '../help.ts'
import type { CommandContext } from './context.ts'

/** An entry as a line: id, kind, point, reach, country, governorate, names, source; the Arabic name kept from turning the line round. */
function lineOf(entry: GazetteerEntry, gazetteer: Gazetteer): string {
  const governorate = gazetteer.byId(entry.admin1)?.name_en ?? ''
  const cells = [entry.id, entry.kind, entry.lat, entry.lon, `±${entry.radiusKm} km`, entry.country ?? '', governorate, entry.name_en]
  return [...cells, isolate(entry.name_ar), entry.source].join('\t')
}

export function gazetteerCommand({ say }: CommandContext): Command {
  const load = new Command('import')
    .description(say('gazetteer.import'))
    .argument('<file>', say('gazetteer.file'))
    .option('--names <file>', say('gazetteer.names'))
    .action(async (file: string, options: { names?: string }) => {
      const progress = (share: number, places: number): void => {
        const percent = Math.floor(share * 100)
        // a log is told each tenth, a terminal each hundredth
        if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${percent}% ${places}`)
        else if (percent % 10 === 0) process.stderr.write(`${percent}%\n`)
      }
      const result = await importGazetteer({ file, names: options.names ?? null, dataFolder: dataFolder(), progress })
      await withStore(({ db }) => auditHere(db, { act: 'gazetteer.import', subject: basename(file), detail: { places: result.places } }))
      process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${say('imported', { ...result })}\n`)
    })
  const find = new Command('find')
    .description(say('gazetteer.find'))
    .argument('<name...>', say('gazetteer.name'))
    .action((words: string[]) => {
      const tables = knowledgeTables(...userFolders(dataFolder()))
      const gazetteer = gazetteerFrom(tables)
      const found = findPlaces(gazetteer, words.join(' '), classWordsOf(tables))
      for (const entry of found) process.stdout.write(`${lineOf(entry, gazetteer)}\n`)
      if (found.length === 0) {
        process.stderr.write(`${say('notFound')}\n`)
        process.exitCode = EXIT.notFound
      }
    })
  return new Command('gazetteer')
    .description(say('gazetteer'))
    .addCommand(withExamples(load, say, 'gazetteer import SY.txt --names alternateNames.txt'))
    .addCommand(withExamples(find, say, 'gazetteer find الباب')) // al-Bab, a town
}
