// Lists every rule of the engine: those of the grammars with their reason and an example of their corpus, those of later stages by file.
import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Corpus } from '@sijill/engine/mention/match/corpus.ts'
import { files } from '../imports.ts'

const ENGINE = join(import.meta.dirname, '../../packages/engine/src')

export interface DocumentedRule {
  readonly id: string
  readonly because: string
  readonly example: string
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isRule = (value: unknown): value is { id: string; because: string } => isObject(value) && 'because' in value && 'apply' in value
const isCorpus = (value: unknown): value is Corpus => isObject(value) && 'setting' in value && 'cases' in value

/** What the modules of the grammars' rules export, arrays opened. */
async function exported<T>(accept: (path: string) => boolean, is: (value: unknown) => value is T): Promise<T[]> {
  const paths = files(join(ENGINE, 'mention')).filter((path) => basename(dirname(path)) === 'rules' && accept(path))
  const modules = await Promise.all(paths.toSorted().map((path) => import(path) as Promise<Record<string, unknown>>))
  return modules.flatMap((module) => Object.values(module).flat()).filter(is)
}

/** Rules of the grammars, by id. */
export async function grammarRules(): Promise<DocumentedRule[]> {
  const rules = await exported((path) => !path.endsWith('.corpus.ts'), isRule)
  const corpora = await exported((path) => path.endsWith('.corpus.ts'), isCorpus)
  const because = new Map(rules.map((rule) => [rule.id, rule.because]))
  return [...because].map(([id, reason]) => {
    const read = corpora.filter(({ setting }) => setting.rule === id).flatMap(({ cases }) => cases)
    const found = read.find(({ kind }) => kind === 'yields') ?? read.find(({ kind }) => kind === 'yieldsIn')
    return { id, because: reason, example: found?.text ?? '' }
  })
}

/** Ways in which later stages write the id of a rule down. */
const WRITTEN: readonly { readonly where: RegExp; readonly id: (found: string) => string }[] = [
  { where: /'((?:casualty|factuality|series|actor|place|time|source|frame|roles|incident)\.[a-z-]+)'/g, id: (found) => found },
  { where: /\bcode\('[a-z_]+', '([a-z-]+)'/g, id: (found) => `code.${found}` },
  { where: /type: '[a-z_]+', rule: '([a-z-]+)'/g, id: (found) => `code.${found}` },
  { where: /\['[a-z_]+', '([a-z_]+)'\],/g, id: (found) => `statement.${found}` },
  { where: /\['trend_[a-z]+', '([a-z]+)'\],/g, id: (found) => `trend.${found}` },
]
/** Where a way of writing is looked for, if not everywhere. */
const ONLY_IN: Readonly<Record<number, string>> = { 3: 'statements.ts', 4: 'trends.ts' }

/** Rules of the stages after the grammars by the file that gives them, with what the file decides. */
export function stageRules(): { readonly file: string; readonly decides: string; readonly ids: readonly string[] }[] {
  const paths = files(ENGINE).filter((path) => !path.endsWith('.corpus.ts') && !path.includes('/rules/'))
  return paths.toSorted().flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const ids = WRITTEN.flatMap(({ where, id }, index) =>
      ONLY_IN[index] === undefined || path.endsWith(ONLY_IN[index])
        ? [...source.matchAll(where)].map((found) => id(found[1] as string))
        : [],
    )
    const decides = source.split('\n')[0]?.replace(/^\/\/ /, '') ?? ''
    return ids.length > 0 ? [{ file: relative(ENGINE, path), decides, ids: [...new Set(ids)].toSorted() }] : []
  })
}

/** Triggers are found by what they are, not by rules with a pattern. */
const TRIGGERS = ['event.expression', 'event.masdar', 'event.noun', 'event.participle', 'event.verb']

/** Ids of all rules there are. */
export async function ruleIds(): Promise<string[]> {
  const ids = [...(await grammarRules()).map(({ id }) => id), ...stageRules().flatMap(({ ids: written }) => written), ...TRIGGERS]
  return [...new Set(ids)].toSorted()
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

export async function rulesDocument(): Promise<string> {
  const rules = await grammarRules()
  const grammars = [...new Set(rules.map(({ id }) => id.split('.')[0] as string))].toSorted()
  const tables = grammars.map((grammar) => {
    const own = rules.filter(({ id }) => id.startsWith(`${grammar}.`)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const rows = own.map(({ id, because, example }) => `| \`${id}\` | ${cell(because)} | ${cell(example)} |`)
    return [`## ${grammar}`, '', '| rule | because | reads |', '|---|---|---|', ...rows, ''].join('\n')
  })
  const stages = stageRules().map(({ file, decides, ids }) => `| ${ids.map((id) => `\`${id}\``).join(' ')} | ${cell(decides)} | ${file} |`)
  return [
    '# Rules',
    '',
    'Every id that `explain` prints and `rules` of a claim holds, apart from rows of the tables (`v.`, `n.`, `x.` …).',
    '',
    ...tables,
    '## Triggers',
    '',
    `${TRIGGERS.map((id) => `\`${id}\``).join(' ')}: a word or frame of the event lexicon, by what it is.`,
    '',
    '## Later stages',
    '',
    '| rules | what their file decides | file below `packages/engine/src` |',
    '|---|---|---|',
    ...stages,
    '',
  ].join('\n')
}
