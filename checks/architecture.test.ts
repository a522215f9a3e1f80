// The import law: a stage imports only what stands before it; the engine imports nothing outside itself.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, importsOf, type Import } from './imports.ts'

const ROOT = join(import.meta.dirname, '..')
const ENGINE = join(ROOT, 'packages/engine/src')

/** Stages of the engine in order; a stage may import from those before it and from itself. `knowledge` may be imported by all for its types. */
const STAGES = ['report', 'text', 'knowledge', 'mention', 'claim', 'event', 'record', 'explain']

/** Which grammar may import which other. */
const GRAMMAR_EDGES: Readonly<Record<string, readonly string[]>> = {
  quantity: ['number', 'time'],
  time: ['number'],
  place: ['number', 'time'],
  actor: ['quantity', 'number', 'place'],
  attribution: ['actor', 'time', 'place', 'quantity'],
  event: [],
  number: [],
}
const SHARED = new Set(['match', 'lexicon'])

/** The sentence to read when an import breaks the law, or null. */
export function verdict(one: Import): string | null {
  const from = relative(ENGINE, one.from)
  if (!one.to.startsWith('/')) return `${from} imports ${one.to}: the engine imports nothing outside itself.`
  const to = relative(ENGINE, one.to)
  if (to.startsWith('..')) return `${from} imports ${to}: the engine imports nothing outside itself.`
  const [fromStage, toStage] = [from.split('/')[0] as string, to.split('/')[0] as string]
  // the entry point puts the stages together; what knowledge is made of may name the types of every stage
  if (!from.includes('/') || one.typeOnly) return null
  if (fromStage === 'knowledge')
    return STAGES.indexOf(toStage) <= STAGES.indexOf('mention')
      ? null
      : `${from} imports ${to}: knowledge parses tables and knows no ${toStage}.`
  if (STAGES.indexOf(toStage) > STAGES.indexOf(fromStage))
    return `${from} imports ${to}: ${fromStage} stands before ${toStage} and must not know it.`
  if (fromStage !== 'mention' || toStage !== 'mention') return null
  const [mine, other] = [from.split('/')[1] as string, to.split('/')[1] as string]
  if (mine === other || SHARED.has(other)) return null
  return GRAMMAR_EDGES[mine]?.includes(other)
    ? null
    : `${from} imports ${to}: the ${mine} grammar may not use ${other}; name the edge here with its reason, or pass the mention in.`
}

describe('import law of the engine', () => {
  const imports = files(ENGINE).flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))

  it('reads imports at all', () => expect(imports.length).toBeGreaterThan(50))

  it('holds', () => expect(imports.map(verdict).filter((sentence) => sentence !== null)).toEqual([]))

  it('is checked: a later stage, an outside package and an unnamed edge are refused', () => {
    const at = (from: string, to: string): Import => ({ from: join(ENGINE, from), to, typeOnly: false })
    expect(verdict(at('text/document.ts', join(ENGINE, 'claim/read.ts')))).toContain('stands before')
    expect(verdict(at('text/document.ts', 'node:fs'))).toContain('nothing outside')
    expect(verdict(at('mention/number/index.ts', join(ENGINE, 'mention/place/index.ts')))).toContain('may not use')
  })
})
