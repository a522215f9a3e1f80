// What is kept of compiled knowledge: the same as compiling anew, and never in the way when it is old, broken or cannot be written.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '@sijill/engine/engine.ts'
import { knowledgeOf, type CompiledKnowledge } from '@sijill/engine/knowledge/knowledge.ts'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { compiledKnowledge } from '../src/service/compiled-knowledge.ts'

const folder = mkdtempSync(join(tmpdir(), 'sijill-kept-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [cache, own] = [join(folder, 'cache'), join(folder, 'own')]
const kept = join(cache, 'knowledge')
const keptFiles = (): string[] => readdirSync(kept).map((name) => join(kept, name))

const HEADER = 'id\tkind\tlat\tlon\tradius_km\tcountry\tadmin1\tadmin2\tweight\tsource\tname_en\tname_ar\taliases_ar\tnote'
const village = (name: string): void =>
  writeFileSync(join(own, 'gazetteer/mine.tsv'), `${HEADER}\nmy.1\tvillage\t35.1\t36.6\t\tSY\t\t\t30\teditor\tMine\t${name}\t\t\n`)

const TEXTS = [
  'قُتل ثلاثة مدنيين وأصيب خمسة آخرون بقصف مدفعي على بلدة سرمين بريف إدلب، أمس الاثنين، وفق الدفاع المدني السوري.',
  'اندلعت اشتباكات بين قوات سوريا الديمقراطية وتنظيم داعش في قرية زهرستان بريف حماة، ما أدى إلى مقتل عنصرين.',
]
const read = (compiled: CompiledKnowledge): unknown => {
  const engine = createEngine(knowledgeOf(compiled))
  return TEXTS.map((text) => engine.read({ id: 'a', text, published: '2019-11-26', country: 'SY' }))
}

describe('compiled knowledge', { timeout: 240_000 }, () => {
  beforeEach(() => {
    rmSync(cache, { recursive: true, force: true })
    mkdirSync(join(own, 'gazetteer'), { recursive: true })
    village('زهرستان')
  })

  it('is read as it was compiled', () => {
    const fresh = read(compiledKnowledge([own], null))
    expect(JSON.stringify(fresh)).toContain('my.1')
    expect(read(compiledKnowledge([own], cache))).toEqual(fresh)
    const [file] = keptFiles()
    const written = readFileSync(file as string)
    expect(read(compiledKnowledge([own], cache))).toEqual(fresh)
    expect(readFileSync(file as string)).toEqual(written)
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, 100_000)],
    ['empty', (file: string) => truncateSync(file, 0)],
    [
      'changed in one byte',
      (file: string) => {
        const bytes = readFileSync(file)
        bytes[bytes.length - 5000] = (bytes[bytes.length - 5000] as number) ^ 1
        writeFileSync(file, bytes)
      },
    ],
  ])('is compiled anew where what is kept was %s', (_, spoil) => {
    const fresh = read(compiledKnowledge([own], cache))
    const [file] = keptFiles() as [string]
    const written = readFileSync(file)
    spoil(file)
    expect(read(compiledKnowledge([own], cache))).toEqual(fresh)
    expect(readFileSync(file)).toEqual(written)
  })

  it('follows the tables of the user', () => {
    compiledKnowledge([own], cache)
    village('فهرستان')
    expect(JSON.stringify(read(compiledKnowledge([own], cache)))).not.toContain('my.1')
    expect(keptFiles()).toHaveLength(2)
  })

  it('does without where nothing can be kept', () => {
    writeFileSync(cache, 'a file where the folder would be')
    expect(JSON.stringify(read(compiledKnowledge([own], cache)))).toContain('my.1')
  })

  it('keeps the eight written last', () => {
    mkdirSync(kept, { recursive: true })
    for (let index = 0; index < 10; index++) writeFileSync(join(kept, `${index}.part`), '')
    compiledKnowledge([own], cache)
    expect(keptFiles()).toHaveLength(8)
    expect(keptFiles().filter((path) => path.endsWith('.sijill-knowledge'))).toHaveLength(1)
  })
})
