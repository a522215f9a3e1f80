// The engine with the project's knowledge and the user's tables laid over it.
import { createEngine, type Engine } from '@sijill/engine/engine.ts'
import { knowledgeOf } from '@sijill/engine/knowledge/knowledge.ts'
import { compiledKnowledge } from './compiled-knowledge.ts'
import { cacheFolder, userFolders } from './folders.ts'

/** An engine on the project's tables and those of the data folder. */
export function engineFor(folder: string): Engine {
  return createEngine(knowledgeOf(compiledKnowledge(userFolders(folder), cacheFolder())))
}
