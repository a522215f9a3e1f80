// The commands of docs/how-to/archives-beyond-one-database.md do what the page says: divided in any of its ways, an archive gives the
// claims of one run over all.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { checkShard, isOfShard } from '@sijill/server/service/shard.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGE = readFileSync(join(ROOT, 'docs/how-to/archives-beyond-one-database.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'sijill-shards-'))
/** Only ends what hangs. */
const LIMIT = 900_000

/** The blocks of commands on the page, in order. */
const blocks = [...PAGE.matchAll(/```sh\n([^]*?)```/g)].map(([, commands = '']) => commands)
const blockWith = (word: string): string =>
  blocks.find((block) => block.includes(word)) ?? `echo no command with ${word} on the page; false`

function shell(commands: string): string {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    SIJILL_DATA: join(folder, 'data'),
    LANG: 'C',
  }
  const run = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, encoding: 'utf8', env })
  if (run.status !== 0) throw new Error(`${commands}: ${run.status} ${run.stderr}`)
  return run.stdout
}

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel') ?? false
const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
let whole: string[] = []

beforeAll(() => {
  mkdirSync(join(folder, 'bin'))
  // what a reader has by `npx`, without asking a registry
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, 'packages/server/bin/sijill.mjs')}" "$@"\n`
  writeFileSync(join(folder, 'bin/npx'), npx)
  chmodSync(join(folder, 'bin/npx'), 0o755)
  const reports = readFileSync(join(ROOT, 'examples/demo/reports.jsonl'), 'utf8').trimEnd().split('\n').slice(0, 60)
  writeFileSync(join(folder, 'reports.jsonl'), `${reports.join('\n')}\n`)
  shell('npx sijill extract reports.jsonl -o whole.jsonl')
  whole = lines('whole.jsonl')
}, LIMIT)
afterAll(() => rmSync(folder, { recursive: true }))

describe('an archive', () => {
  it(
    'divided by the ids of its reports gives what one run gives',
    () => {
      shell(blockWith('--shard'))
      expect(whole).toHaveLength(60)
      expect(lines('claims.jsonl').toSorted()).toEqual(whole.toSorted())
      const parts = [1, 2, 3, 4].map((part) => lines(`claims-${part}.jsonl`).length)
      expect(parts.every((part) => part > 5)).toBe(true)
      // a part that was stopped goes on
      writeFileSync(join(folder, 'claims-2.jsonl'), `${lines('claims-2.jsonl').slice(0, 3).join('\n')}\n{"for`)
      shell('npx sijill extract reports.jsonl --shard 2/4 --resume -o claims-2.jsonl')
      expect(lines('claims-2.jsonl')).toHaveLength(parts[1] ?? 0)
      expect([1, 2, 3, 4].flatMap((part) => lines(`claims-${part}.jsonl`)).toSorted()).toEqual(whole.toSorted())
    },
    LIMIT,
  )

  it(
    'divided as a stream gives what one run gives, in its order',
    () => {
      shell(blockWith('split -n'))
      expect(lines('in-order.jsonl')).toEqual(whole)
    },
    LIMIT,
  )

  it.skipIf(!hasParallel)(
    hasParallel ? 'divided by GNU parallel gives what one run gives' : 'divided by GNU parallel (left out: it is not installed)',
    () => {
      shell(blockWith('parallel --pipe').replace('--block 20M', '--block 20k'))
      expect(lines('by-parallel.jsonl')).toEqual(whole)
    },
    LIMIT,
  )
})

describe('a shard', () => {
  it('holds each line once among all shards, whatever the line', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.record({ id: fc.string() }).map((one) => JSON.stringify(one)),
          fc.json(),
        ),
        fc.integer({ min: 1, max: 40 }),
        (text, of) => {
          const line = { number: 1, text, fault: null }
          const shards = Array.from({ length: of }, (_, at) => ({ number: at + 1, of })).filter((shard) => isOfShard(line, shard))
          expect(shards).toHaveLength(1)
        },
      ),
    ))

  it('goes by the id of the report, not by the rest of its line', () => {
    const of = 7
    const shardOf = (text: string): number =>
      Array.from({ length: of }, (_, at) => at + 1).find((number) => isOfShard({ number: 1, text, fault: null }, { number, of })) ?? 0
    expect(shardOf('{"id":"a","text":"x"}')).toBe(shardOf('{"text":"y", "id": "a"}'))
    expect(new Set(Array.from({ length: 200 }, (_, at) => shardOf(`{"id":"${at}"}`))).size).toBe(of)
  })

  it.each(['0/4', '5/4', '4', 'a/b', '1/0', '1/200000'])('%s is refused', (value) =>
    expect(() => checkShard(value, '--shard')).toThrow('no part of a whole'),
  )
})
