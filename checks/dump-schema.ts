// Writes `packages/server/src/store/schema.sql` from what the migrations make. `npm run schema:dump`
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@sijill/server/store/open-store.ts'
import { schemaDump } from '@sijill/server/store/schema-dump.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-schema-'))
const store = await openStore({ folder, url: null })
writeFileSync(join(import.meta.dirname, '../packages/server/src/store/schema.sql'), await schemaDump(store.db))
await store.close()
rmSync(folder, { recursive: true })
