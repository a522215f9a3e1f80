// The registers of actors, places and sources, the user's tables laid over ours: who and what the ids of the record stand for.
import { knowledgeOf, type Knowledge } from '@sijill/engine/knowledge/knowledge.ts'
import { compiledKnowledge } from './compiled-knowledge.ts'
import { cacheFolder, userFolders } from './folders.ts'

export type Registers = Pick<Knowledge, 'actors' | 'sources' | 'gazetteer'>

const opened = new Map<string, Registers>()

/** The registers as the tables of the data folder now make them; they are read once for a folder. */
export function registersOf(folder: string): Registers {
  const known = opened.get(folder)
  if (known) return known
  const registers = knowledgeOf(compiledKnowledge(userFolders(folder), cacheFolder()))
  opened.set(folder, registers)
  return registers
}
