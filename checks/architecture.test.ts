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

const SERVER = join(ROOT, 'packages/server/src')
const DOORS = ['api', 'cli']

/** The sentence to read when a door of the server goes where it must not, or null. */
export function doorVerdict({ from, to }: Pick<Import, 'from' | 'to'>): string | null {
  const [one, other] = [relative(SERVER, from), relative(SERVER, to)]
  const [door = '', target = ''] = [one.split('/')[0], other.split('/')[0]]
  if (!DOORS.includes(door))
    return DOORS.includes(target) && !one.startsWith('start/') ? `${one} imports ${other}: doors stand before everything else.` : null
  if (DOORS.includes(target) && target !== door && one !== 'cli/commands/serve.ts')
    return `${one} imports ${other}: doors do not import each other.`
  return /^store\/(?:write|migrations)/.test(other) ? `${one} imports ${other}: all writes go through service.` : null
}

describe('import law of the doors', () => {
  const imports = files(SERVER).flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))

  it('holds', () => expect(imports.map(doorVerdict).filter((sentence) => sentence !== null)).toEqual([]))

  it('is checked: a door in a door, a write in a door, a door in a use case are refused', () => {
    const at = (from: string, to: string): string | null => doorVerdict({ from: join(SERVER, from), to: join(SERVER, to) })
    expect(at('api/app.ts', 'cli/help.ts')).toContain('do not import each other')
    expect(at('api/routes/claims.ts', 'store/write/save-decision.ts')).toContain('through service')
    expect(at('service/imports.ts', 'api/app.ts')).toContain('before everything')
    expect(at('cli/commands/serve.ts', 'api/server.ts')).toBeNull()
  })
})
