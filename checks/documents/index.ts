// The generated documents by file name, and the ids that such a document holds.
import { commandLineDocument } from './command-line.ts'
import { exportsDocument } from './exports.ts'
import { rulesDocument } from './rules.ts'
import { actorsDocument, classesDocument, eventTypesDocument } from './tables.ts'

export async function generatedDocuments(): Promise<Readonly<Record<string, string>>> {
  return {
    'rules.md': await rulesDocument(),
    'cli.md': await commandLineDocument(),
    'event-types.md': eventTypesDocument(),
    'lexicon-classes.md': classesDocument(),
    'actors.md': actorsDocument(),
    'exports.md': exportsDocument(),
  }
}

/** Everything a document holds as code: ids, commands, options. */
export const idsOf = (document: string): string[] =>
  [...new Set([...document.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] as string))].toSorted()

/** Ids that one document holds and the other does not, as sentences. */
export function differences(file: string, written: string, fresh: string): string[] {
  const [old, now] = [new Set(idsOf(written)), new Set(idsOf(fresh))]
  return [
    ...[...now].filter((id) => !old.has(id)).map((id) => `${file} lacks ${id}. Run npm run docs:generate.`),
    ...[...old].filter((id) => !now.has(id)).map((id) => `${file} still holds ${id}. Run npm run docs:generate.`),
  ]
}
