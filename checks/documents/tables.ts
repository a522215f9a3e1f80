// Writes tables of knowledge down for readers: event types, classes of the lexicon, actors.
import { cell, parseTable, type Row } from '@sijill/engine/knowledge/tables.ts'
import { knowledgeTables } from '@sijill/knowledge'

const rowsOf = (file: RegExp): Row[] =>
  knowledgeTables()
    .filter((source) => file.test(source.file))
    .flatMap(parseTable)

/** A Markdown table of columns; the first is a code. */
function tableOf(title: string, about: string, rows: readonly Row[], columns: Readonly<Record<string, string>>): string {
  const names = Object.keys(columns)
  const line = (row: Row): string =>
    `| ${names.map((name, at) => (at === 0 ? `\`${cell(row, name)}\`` : cell(row, name).replaceAll('|', '\\|'))).join(' | ')} |`
  const sorted = rows.toSorted((a, b) => (cell(a, 'id') < cell(b, 'id') ? -1 : 1))
  const head = [`| ${Object.values(columns).join(' | ')} |`, `|${names.map(() => '---').join('|')}|`]
  return [`# ${title}`, '', about, '', ...head, ...sorted.map(line), ''].join('\n')
}

export const eventTypesDocument = (): string =>
  tableOf('Event types', 'From `packages/knowledge/event-types.tsv`; the types are those of ACLED.', rowsOf(/^event-types\.tsv$/), {
    id: 'id',
    acled_event_type: 'ACLED event type',
    acled_sub_event_type: 'sub-event type',
    disorder_type: 'disorder type',
    plover: 'PLOVER',
    cameo: 'CAMEO',
    label_en: 'English',
    label_ar: 'Arabic',
    rule_en: 'code when',
    rule_ar: 'when, in Arabic',
  })

export const classesDocument = (): string =>
  tableOf('Classes of the lexicon', 'From `packages/knowledge/lexicon/classes*.tsv`.', rowsOf(/^lexicon\/classes[^/]*\.tsv$/), {
    id: 'class',
    kind: 'kind',
    gloss: 'what its words mean',
  })

export const actorsDocument = (): string =>
  tableOf('Actors', 'From `packages/knowledge/actors/actors.tsv`.', rowsOf(/^actors\/actors\.tsv$/), {
    id: 'id',
    name_en: 'English',
    name_ar: 'Arabic',
    category: 'category',
    parent: 'part of',
    country: 'country',
  })
