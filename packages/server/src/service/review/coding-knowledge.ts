// What people's values are looked up in: the registers, and the types there are.
import { LABEL_TABLES, labelRows } from '@sijill/engine/knowledge/labels.ts'
import { tablesNamed } from '@sijill/knowledge'
import { userFolders } from '../folders.ts'
import { registersOf, type Registers } from '../registers.ts'

export interface CodingKnowledge {
  readonly registers: Registers
  readonly types: ReadonlySet<string>
}

const opened = new Map<string, CodingKnowledge>()
const TYPE = 'type.'

/** By the project's tables and the user's of a data folder; read once for a folder. */
export function codingKnowledge(folder: string): CodingKnowledge {
  const known = opened.get(folder)
  if (known) return known
  const codes = [...labelRows(tablesNamed(LABEL_TABLES, ...userFolders(folder)))].map(([code]) => code)
  const types = new Set(codes.filter((code) => code.startsWith(TYPE)).map((code) => code.slice(TYPE.length)))
  const knowledge = { registers: registersOf(folder), types }
  opened.set(folder, knowledge)
  return knowledge
}
