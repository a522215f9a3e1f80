// Writes the data dictionaries of the exports down for readers: one document of the forms that differ in their columns.
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { codeContext } from '@sijill/server/service/export/code-context.ts'
import { dictionaryOf } from '@sijill/server/service/export/dictionary.ts'
import type { FormName } from '@sijill/server/service/export/forms.ts'

/** `geojson`, `hxl`, `parquet` and `xlsx` have the columns of `csv`. */
const SHOWN: readonly FormName[] = ['acled', 'ucdp', 'plover', 'csv', 'hxl', 'jsonl']

export function exportsDocument(): string {
  const context = codeContext({ knowledge: knowledgeFrom(knowledgeTables()), folders: [], restricted: false })
  const about = 'What each column of an export means, as it goes out with every export (docs/decisions/0015-exports.md says why).'
  return [
    '# Exports',
    about,
    ...SHOWN.map((form) => dictionaryOf({ form, restricted: false, language: 'en', context }).replace(/^#/gm, '##')),
  ].join('\n\n')
}
