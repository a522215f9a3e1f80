// The engine with the project's knowledge and the user's tables laid over it.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'

/** Where a user's own tables and imports are kept: SIJILL_DATA, else the platform's data folder. */
export function dataFolder(): string {
  const given = process.env['SIJILL_DATA']
  if (given) return given
  const base =
    process.env['XDG_DATA_HOME'] ??
    (process.platform === 'win32' ? process.env['APPDATA'] : undefined) ??
    join(homedir(), '.local', 'share')
  return join(base, 'sijill')
}

/** The user's knowledge folder inside the data folder. */
export function userKnowledge(folder: string): string {
  return join(folder, 'knowledge')
}

/** An engine on the project's tables and those of the data folder. */
export function engineFor(folder: string): Engine {
  const own = userKnowledge(folder)
  return createEngine(knowledgeFrom(knowledgeTables(...(existsSync(own) ? [own] : []))))
}
