// Writes docs/generated: `npm run docs:generate`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocuments } from './documents/index.ts'

const FOLDER = join(import.meta.dirname, '../docs/generated')

mkdirSync(FOLDER, { recursive: true })
for (const [file, content] of Object.entries(await generatedDocuments())) writeFileSync(join(FOLDER, file), content)
