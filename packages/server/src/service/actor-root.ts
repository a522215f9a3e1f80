// The top of an actor's family, from the register.
import { cell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import { knowledgeTables } from '@sijill/knowledge'
import type { RootOf } from './evaluate.ts'

/** Roots by the `parent` column of `actors/actors.tsv`. */
export function actorRootOf(): RootOf {
  const table = knowledgeTables().find((source) => source.file.endsWith('actors/actors.tsv'))
  const parents = new Map((table ? parseTable(table) : []).map((row) => [cell(row, 'id'), cell(row, 'parent')]))
  return (id) => {
    let root = id
    for (let step = 0; step < 9 && parents.get(root); step++) root = parents.get(root) as string
    return root
  }
}
