// The documentation is true: generated files are fresh, links resolve, every rule, command, setting and term is there; the checks fail where not.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeFrom } from '@sijill/engine/knowledge/knowledge.ts'
import { cell, parseTable } from '@sijill/engine/knowledge/tables.ts'
import type { Report } from '@sijill/engine/report/types.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { programIn } from '@sijill/server/cli/program.ts'
import { describe, expect, it } from 'vitest'
import { commandsOf } from './documents/command-line.ts'
import { differences, generatedDocuments } from './documents/index.ts'
import { ruleIds } from './documents/rules.ts'
import { files } from './imports.ts'

const ROOT = join(import.meta.dirname, '..')
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Documents written by hand. */
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'packages/knowledge/README.md',
  'packages/engine/src/text/TEXT-MODEL.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Paths that a document links to, or names as code in full, and that are not there. */
function deadPaths(document: string, content: string): string[] {
  const links = [...content.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => join(dirname(document), path as string))
  const named = [...content.matchAll(/`((?:docs|packages|checks|gold|bench|examples)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path as string)
  return [...links, ...named].filter((path) => !existsSync(join(ROOT, path))).map((path) => `${document} names ${path}`)
}

/** Commands in a document that the command line does not have, and scripts that package.json does not have. */
async function unknownCommands(document: string, content: string): Promise<string[]> {
  const commands = new Set(commandsOf(await programIn('en')).map(({ name }) => name))
  const scripts = new Set(Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts))
  const called = [...content.matchAll(/npx sijill (?:--lang \w+ )?([a-z]+)(?: ([a-z]+))?/g)]
    .filter(([, one, other]) => !commands.has(`sijill ${one} ${other}`) && !commands.has(`sijill ${one}`))
    .map(([call]) => call)
  const run = [...content.matchAll(/npm (?:run )?([a-z:]+)/g)].filter(
    ([, name = '']) => !scripts.has(name) && !['ci', 'run'].includes(name),
  )
  return [...called, ...run.map(([call]) => call)].map((call) => `${document} calls ${call}`)
}

/** Settings read from the environment anywhere in the server. */
const settings = (): string[] => [
  ...new Set(
    [...files(join(ROOT, 'packages/server/src')), join(ROOT, 'packages/server/bin/sijill.mjs')].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/SIJILL_[A-Z]+/g)].map(([name]) => name),
    ),
  ),
]

describe('generated documents', () => {
  it('hold what there is', async () => {
    const fresh = await generatedDocuments()
    expect(Object.entries(fresh).flatMap(([file, content]) => differences(file, text(`docs/generated/${file}`), content))).toEqual([])
  })

  it('are found stale: an id too many, an id too few', () => {
    expect(differences('a.md', '`x` `y`', '`x`')).toEqual(['a.md still holds y. Run npm run docs:generate.'])
    expect(differences('a.md', '`x`', '`x` `y`')).toEqual(['a.md lacks y. Run npm run docs:generate.'])
  })

  it('know every rule that readings of the gold name', async () => {
    const tables = knowledgeTables()
    const engine = createEngine(knowledgeFrom(tables))
    const reports = text('gold/dev/reports.jsonl').split('\n').filter(Boolean)
    const used = reports.flatMap((line) => engine.read(JSON.parse(line) as Report).claims.flatMap(({ rules }) => rules))
    const rows = tables.filter(({ file }) => file.startsWith('lexicon/')).flatMap(parseTable)
    const known = new Set([...(await ruleIds()), ...rows.map((row) => cell(row, 'id'))])
    expect(used.length).toBeGreaterThan(500)
    expect([...new Set(used)].filter((id) => !known.has(id))).toEqual([])
  }, 120_000)
})

describe('documents', () => {
  it.each(documents.map((document) => [document]))('%s names only what is there', async (document) => {
    expect(deadPaths(document, text(document))).toEqual([])
    expect(await unknownCommands(document, text(document))).toEqual([])
  })

  it('are checked: a dead link, a dead path, an unknown command and script are found', async () => {
    expect(deadPaths('docs/a.md', '[b](absent.md) `docs/absent.md`')).toEqual([
      'docs/a.md names docs/absent.md',
      'docs/a.md names docs/absent.md',
    ])
    expect(await unknownCommands('a.md', 'npx sijill frob, npm run frob')).toEqual([
      'a.md calls npx sijill frob',
      'a.md calls npm run frob',
    ])
  })

  it('tell of every command and setting in the README', async () => {
    const readme = text('README.md')
    const commands = commandsOf(await programIn('en')).filter(({ command }) => command.commands.length === 0)
    expect(commands.map(({ name }) => name).filter((name) => !readme.includes(name))).toEqual([])
    expect(settings().filter((name) => !readme.includes(name))).toEqual([])
  })

  it('explain every folder of the engine and every term of the house', () => {
    const [architecture, glossary] = [text('docs/architecture.md'), text('docs/glossary.md')]
    const stages = readdirSync(join(ROOT, 'packages/engine/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(stages.map(({ name }) => name).filter((name) => !architecture.includes(name))).toEqual([])
    const terms =
      'report mention timex toponym quantity attribution claim event record evidence gazetteer candidate resolution precision trace issue gold'
    expect(terms.split(' ').filter((term) => !glossary.includes(term))).toEqual([])
  })
})
