// The interface speaks two languages alike, and knows nothing of the server but its types.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { importsOf, type Import } from './imports.ts'

const REPO = join(import.meta.dirname, '..')
const WEB = join(REPO, 'packages/web/src')
const PLURALS = { ar: ['few', 'many', 'one', 'other', 'two', 'zero'], en: ['one', 'other'] } as const
type Language = keyof typeof PLURALS
type Catalogue = Readonly<Record<string, string>>

const parts = (language: Language): string[] => readdirSync(join(WEB, 'i18n', language)).filter((name) => name.endsWith('.json'))
const part = (language: Language, name: string): Catalogue =>
  JSON.parse(readFileSync(join(WEB, 'i18n', language, name), 'utf8')) as Catalogue

interface Shape {
  readonly names: readonly string[]
  readonly plurals: readonly (readonly string[])[]
}

/** What is put into a message, and the forms of its plurals. */
function shapeOf(elements: readonly MessageFormatElement[]): Shape {
  const found = elements.map((one): Shape => {
    if (one.type === TYPE.literal || one.type === TYPE.pound) return { names: [], plurals: [] }
    if (one.type !== TYPE.plural && one.type !== TYPE.select) return { names: [one.value], plurals: [] }
    const within = Object.values(one.options).map(({ value }) => shapeOf(value))
    const forms = one.type === TYPE.plural ? [Object.keys(one.options).toSorted()] : []
    return { names: [one.value, ...within.flatMap(({ names }) => names)], plurals: [...forms, ...within.flatMap(({ plurals }) => plurals)] }
  })
  return {
    names: [...new Set(found.flatMap(({ names }) => names))].toSorted(),
    plurals: found.flatMap(({ plurals }) => plurals),
  }
}

/** What is wrong between two catalogues of one part. */
export function faultsBetween(ar: Catalogue, en: Catalogue): string[] {
  const missing = [
    ...Object.keys(en)
      .filter((key) => !(key in ar))
      .map((key) => `${key} is missing in Arabic`),
    ...Object.keys(ar)
      .filter((key) => !(key in en))
      .map((key) => `${key} is missing in English`),
  ]
  const faults = Object.keys(en)
    .filter((key) => key in ar)
    .flatMap((key) => {
      const [arabic, english] = [shapeOf(parse(ar[key] as string)), shapeOf(parse(en[key] as string))]
      const names =
        arabic.names.join() === english.names.join() ? [] : [`${key} puts in {${arabic.names.join()}} and {${english.names.join()}}`]
      const forms = [
        ...arabic.plurals
          .filter((found) => PLURALS.ar.some((form) => !found.includes(form)))
          .map(() => `${key} lacks plural forms in Arabic`),
        ...english.plurals
          .filter((found) => PLURALS.en.some((form) => !found.includes(form)))
          .map(() => `${key} lacks plural forms in English`),
      ]
      return [...names, ...forms]
    })
  return [...missing, ...faults]
}

describe('the catalogues', () => {
  it('have the same parts', () => expect(parts('ar')).toEqual(parts('en')))

  it.each(parts('en'))('%s says the same in both languages, with all plural forms', (name) =>
    expect(faultsBetween(part('ar', name), part('en', name))).toEqual([]),
  )

  it.each(parts('en'))('%s keeps its own keys, and Arabic in Arabic letters', (name) => {
    const own = `${name.replace('.json', '')}.`
    expect(Object.keys(part('en', name)).filter((key) => !key.startsWith(own))).toEqual([])
    const latin = Object.entries(part('ar', name)).filter(
      ([, text]) => !/\p{Script=Arabic}/u.test(text) && /\p{L}{3}/u.test(text.replaceAll(/\{[^}]*\}/g, '')),
    )
    expect(latin.map(([key]) => key).filter((key) => key !== 'app.other-language')).toEqual([])
  })

  it('are checked: a missing key, a missing form, another value put in are found', () => {
    expect(faultsBetween({}, { a: 'x' })).toEqual(['a is missing in Arabic'])
    expect(faultsBetween({ a: '{n, plural, one {#} other {#}}' }, { a: '{n, plural, one {#} other {#}}' })).toEqual([
      'a lacks plural forms in Arabic',
    ])
    expect(faultsBetween({ a: '{m}' }, { a: '{n}' })).toEqual(['a puts in {m} and {n}'])
  })
})

/** The sentence to read when the interface reaches where it must not, or null. */
export function reachVerdict({ from, to, typeOnly }: Import): string | null {
  const file = relative(WEB, from)
  if (/^@sijill\//.test(to) && !typeOnly) return `${file} imports ${to}: of the server and the engine the interface knows types only.`
  if (to.startsWith('node:')) return `${file} imports ${to}: there is none of it in a browser.`
  return null
}

describe('import law of the interface', () => {
  const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'),
  )
  const imports = sources.map((name) => join(WEB, name)).flatMap((path) => importsOf(path, readFileSync(path, 'utf8')))

  it('reads imports at all', () => expect(imports.length).toBeGreaterThan(20))
  it('holds', () => expect(imports.map(reachVerdict).filter((sentence) => sentence !== null)).toEqual([]))
  it('is checked', () => {
    expect(reachVerdict({ from: WEB, to: '@sijill/engine/engine.ts', typeOnly: false })).toContain('types only')
    expect(reachVerdict({ from: WEB, to: 'node:fs', typeOnly: false })).toContain('browser')
    expect(reachVerdict({ from: WEB, to: '@sijill/engine/report/types.ts', typeOnly: true })).toBeNull()
  })
})

describe('the types of the interface', () => {
  it('are checked in every source of it', () => {
    const typed = execFileSync(join(REPO, 'node_modules/.bin/tsc'), ['-p', 'packages/web', '--listFilesOnly'], {
      cwd: REPO,
      encoding: 'utf8',
    })
    const read = new Set(typed.split('\n').map((path) => resolve(REPO, path)))
    const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter((name) => !read.has(join(WEB, name)))).toEqual([])
  })
})
