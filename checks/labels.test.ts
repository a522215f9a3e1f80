// Every code the engine can write has its words in both languages; the checker that says so fails where one is missing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkLabels } from '@sijill/engine/knowledge/check-labels.ts'
import { checkKnowledge } from '@sijill/engine/knowledge/check.ts'
import { labelRows, labelsFrom } from '@sijill/engine/knowledge/labels.ts'
import type { TableSource } from '@sijill/engine/knowledge/tables.ts'
import { VOCABULARY } from '@sijill/engine/report/vocabulary.ts'
import { knowledgeTables } from '@sijill/knowledge'
import { describe, expect, it } from 'vitest'
import { files } from './imports.ts'

const ENGINE = join(import.meta.dirname, '../packages/engine/src')
const tables = knowledgeTables()
const rows = labelRows(tables)

/** Faults of labels as `code: message`. */
function faultsOf(sources: readonly TableSource[]): string[] {
  const faults: string[] = []
  checkLabels(sources, (_, code, message) => faults.push(`${code}: ${message}`))
  return faults
}

/** The tables with the lines of one of them changed. */
const changed = (file: string, change: (lines: string[]) => string[]): TableSource[] =>
  tables.map((table) => (table.file === file ? { file, content: change(table.content.split('\n')).join('\n') } : table))

/** Every id of an event type that stands as a literal in the code that codes claims. */
function typesCoded(): string[] {
  const sources = files(join(ENGINE, 'claim/coding')).map((path) => readFileSync(path, 'utf8'))
  const calls = sources.flatMap((source) => [...source.matchAll(/\bcode\(\s*'([a-z_]+)'/g)])
  const fields = sources.flatMap((source) => [...source.matchAll(/\btype: '([a-z_]+)'/g)])
  const trends = sources.flatMap((source) => [...(/TYPE_OF_MAIN[^{]*\{([^}]*)\}/.exec(source)?.[1]?.matchAll(/: '([a-z_]+)'/g) ?? [])])
  return [...new Set([...calls, ...fields, ...trends].map((match) => match[1] as string))]
}

describe('words for codes', () => {
  it('are there for every code of the lists and the tables', () => expect(faultsOf(tables)).toEqual([]))

  it('are there for every event type that is coded', () => {
    expect(typesCoded().length).toBeGreaterThan(20)
    expect(typesCoded().filter((type) => !rows.has(`type.${type}`))).toEqual([])
  })

  it('are there for every ground of linking that is written out', () => {
    const sources = files(join(ENGINE, 'event/score')).map((path) => readFileSync(path, 'utf8'))
    const codes = sources.flatMap((source) => [...source.matchAll(/'((?:type|place|time|sides|toll|means|wording|source)\.[a-z-]+)'/g)])
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.map(([, code]) => code as string).filter((code) => !VOCABULARY['reason']?.includes(code))).toEqual([])
  })

  it('are there for every relation of places', () => {
    const source = readFileSync(join(ENGINE, 'mention/place/types.ts'), 'utf8')
    const names = [...(/type RelationName =([^]*?)\n\n/.exec(source)?.[1]?.matchAll(/'([a-z_]+)'/g) ?? [])].map(
      (match) => match[1] as string,
    )
    expect(names.length).toBeGreaterThan(15)
    // a direction is told by its side alone
    expect(names.filter((name) => name !== 'direction' && !VOCABULARY['relation']?.includes(name))).toEqual([])
  })

  it('are the code itself where no table has it', () => expect(labelsFrom([], 'ar')('act', 'deny')).toBe('deny'))

  it('are missed where a row, a language or a row for a new means is missing', () => {
    const gone = changed('labels.tsv', (lines) => lines.filter((line) => !line.startsWith('act.deny\t')))
    expect(faultsOf(gone)).toEqual(['no-label: The code deny has no words. Add the row act.deny to labels.tsv.'])
    const set = (id: string, column: string, words: string) => (lines: string[]) => {
      const at = (lines[0] ?? '').split('\t').indexOf(column)
      return lines.map((line) => (line.startsWith(`${id}\t`) ? line.split('\t').with(at, words).join('\t') : line))
    }
    expect(faultsOf(changed('event-types.tsv', set('arrests', 'label_ar', '')))).toEqual([
      'no-label: The row type.arrests has no label_ar.',
    ])
    expect(faultsOf(changed('labels.tsv', set('act.deny', 'label_ar', 'denial')))).toEqual([
      'untranslated: Column label_ar of act.deny holds Latin letters.',
    ])
    expect(faultsOf(changed('labels.tsv', set('grade.fair', 'rule_ar', '')))).toEqual([
      'no-rule: The row grade.fair has no rule_ar, which says when the code is given.',
    ])
    // a word that is shown without a definition needs none
    expect(faultsOf(changed('labels.tsv', set('means.drone', 'rule_ar', '')))).toEqual([])
    const more = changed('lexicon/classes.tsv', (lines) => [...lines.filter(Boolean), 'means_catapult\tmeans\ta catapult'])
    expect(faultsOf(more)).toEqual(['no-label: The code catapult has no words. Add the row means.catapult to labels.tsv.'])
    expect(checkKnowledge(more).faults.map(({ code }) => code)).toContain('no-label')
  })
})
