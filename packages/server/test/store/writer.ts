// A process that writes to a store until it is killed, and says on its output what was acknowledged. `writer.ts FOLDER [URL]`.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openStore } from '@sijill/server/store/open-store.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { actor, captured, claim, reading } from './reports.ts'

const [folder = '', url] = process.argv.slice(2)
const store = await openStore({ folder, url: url ?? null })
writeSync(1, 'open\n')
for (;;) {
  const given = Array.from({ length: 3 }, () => captured({ text: `${randomUUID()} ${'قصف '.repeat(300)}` })) // shelling
  const saved = await saveReports(store.db, given, 'import:writer')
  const read = saved.map(({ id }) => ({ report: id, reading: reading(id, claim({ actors: [actor('x:one')] }), claim()) }))
  await saveExtractions(store.db, read, { engine: 'w', knowledge: 'w' })
  for (const { id } of saved) writeSync(1, `${id}\n`)
}
