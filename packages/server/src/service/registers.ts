// The registers of actors, places and sources, the user's tables laid over ours: who and what the ids of the record stand for.
import { knowledgeOf, type Knowledge } from '@sijill/engine/knowledge/knowledge.ts'
import { compiledKnowledge } from './compiled-knowledge.ts'
import { cacheFolder, userFolders } from './folders.ts'
import { keptForTables } from './knowledge/kept-for-tables.ts'

export type Registers = Pick<Knowledge, 'actors' | 'sources' | 'gazetteer'>

const registersNow = keptForTables((folder): Registers => knowledgeOf(compiledKnowledge(userFolders(folder), cacheFolder())))

/** The registers as the tables of the data folder make them whenever they are looked into. */
export const registersOf = (folder: string): Registers => ({
  get actors() {
    return registersNow(folder).actors
  },
  get sources() {
    return registersNow(folder).sources
  },
  get gazetteer() {
    return registersNow(folder).gazetteer
  },
})
