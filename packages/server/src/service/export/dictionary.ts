// Writes the data dictionary that goes with an export: every column, rule, loss and reason in the reader's language.
import columnWords from './about/columns.json' with { type: 'json' }
import headings from './about/headings.json' with { type: 'json' }
import losses from './about/losses.json' with { type: 'json' }
import reasons from './about/reasons.json' with { type: 'json' }
import rules from './about/rules.json' with { type: 'json' }
import type { CodeContext } from './code-context.ts'
import { FORMS, type Form, type FormName } from './forms.ts'
import type { Column } from './row.ts'

export type ReaderLanguage = 'ar' | 'en'
type Words = Readonly<Record<string, { readonly en: string; readonly ar: string }>>

const ROW_SEPARATOR = '|---'

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), `${ROW_SEPARATOR.repeat(header.length)}|`, ...rows.map(line)].join('\n')
}

/** Codes with their words, those of one form where their names begin with it. */
function listOf(words: Words, language: ReaderLanguage, prefix = ''): string {
  const found = Object.entries(words).filter(([code]) => code.startsWith(prefix))
  return tableOf(
    [headings.code[language], headings.meaning[language]],
    found.map(([code, word]) => [`\`${code}\``, word[language]]),
  )
}

function columnsTable({ words }: Form, columns: readonly Column[], isTagged: boolean, language: ReaderLanguage): string {
  const known: Words = columnWords[words]
  const rows = columns.map(({ name, type, hxl }) => [
    `\`${name}\``,
    ...(isTagged ? [hxl ? `\`${hxl}\`` : ''] : []),
    headings[type][language],
    known[name]?.[language] ?? '',
  ])
  return tableOf([headings.column[language], ...(isTagged ? ['HXL'] : []), headings.type[language], headings.meaning[language]], rows)
}

/** The codes of event types where the columns hold codes of this project or of PLOVER. */
function typesTable({ codes, reader }: Pick<CodeContext, 'codes' | 'reader'>, language: ReaderLanguage): string {
  const rows = [...codes.types].map(([id, { eventType, subEventType, plover, cameo }]) => [
    `\`${id}\``,
    reader.labels('type', id),
    `${eventType} / ${subEventType}`,
    plover?.filter(Boolean).join(' ') ?? '',
    cameo ?? '',
  ])
  return tableOf([headings.code[language], headings.meaning[language], 'ACLED', 'PLOVER', 'CAMEO'], rows)
}

interface DictionaryOptions {
  readonly form: FormName
  readonly restricted: boolean
  readonly language: ReaderLanguage
  readonly context: CodeContext
}

/** The dictionary of an export, as Markdown. */
export function dictionaryOf({ form: name, restricted, language, context }: DictionaryOptions): string {
  const form: Form = FORMS[name]
  const { columns } = form.codebook(context)
  const shown = name === 'hxl' ? columns.filter(({ hxl }) => hxl !== undefined) : columns
  const hasRules = Object.keys(rules).some((rule) => rule.startsWith(`${form.words}.`))
  const section = (heading: keyof typeof headings, body: string): string[] => [`## ${headings[heading][language]}`, body]
  return `${[
    `# ${headings.title[language].replace('{form}', name)}`,
    headings[restricted ? 'restricted' : 'open'][language],
    headings.empty[language],
    ...(form.writers.some(({ extension }) => extension === 'csv') ? [headings.formulas[language]] : []),
    headings.licence[language],
    ...section('columns', columnsTable(form, shown, name === 'hxl', language)),
    ...(hasRules ? section('rules', listOf(rules, language, `${form.words}.`)) : []),
    ...section('losses', listOf(losses, language)),
    ...(hasRules ? section('reasons', listOf(reasons, language)) : []),
    ...section('types', typesTable(context, language)),
  ].join('\n\n')}\n`
}
