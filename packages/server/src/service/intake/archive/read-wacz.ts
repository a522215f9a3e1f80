// Reads a WACZ: its own hashes are checked first, then the pages of each WARC in it are read.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Entry } from 'yauzl'
import { Problem } from '../../problem.ts'
import type { Captured } from '../types.ts'
import type { IntakeTools } from '../tools.ts'
import { readWarc } from './read-warc.ts'
import { openZip, type Zip } from './zip-entries.ts'

/** Largest list of contents, in bytes. */
const LARGEST_LIST = 8 * 1024 * 1024
const WARC = /^archive\/[^/]+\.warc(\.gz)?$/

interface Resource {
  readonly path: string
  readonly hash: string
}

async function hashOf(zip: Zip, entry: Entry): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of zip.read(entry)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

/** A list that the archive holds of itself; null where it holds none. */
async function listIn(zip: Zip, name: string, where: string): Promise<unknown> {
  const entry = zip.entries.get(name)
  if (!entry) return null
  if (entry.uncompressedSize > LARGEST_LIST) throw new Problem('archive/bomb', where)
  const parts: Buffer[] = []
  for await (const chunk of zip.read(entry)) parts.push(chunk)
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch (error) {
    throw new Problem('archive/broken', where, { detail: `${name}: ${error instanceof Error ? error.message : ''}` })
  }
}

const stringIn = (value: unknown, name: string): string => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[name]
  return typeof found === 'string' ? found : ''
}

async function check(zip: Zip, { path, hash }: Resource, where: string): Promise<void> {
  const entry = zip.entries.get(path)
  if (!entry || (await hashOf(zip, entry)) !== hash) throw new Problem('archive/changed', where, { name: path })
}

/** The resources that the archive lists, once the list is what its digest says; throws `archive/changed`. */
async function resourcesOf(zip: Zip, where: string): Promise<Resource[]> {
  const list = (await listIn(zip, 'datapackage.json', where)) as { readonly resources?: unknown } | null
  if (!Array.isArray(list?.resources)) throw new Problem('archive/broken', where, { detail: 'datapackage.json' })
  const digest = await listIn(zip, 'datapackage-digest.json', where)
  if (digest !== null) await check(zip, { path: 'datapackage.json', hash: stringIn(digest, 'hash') }, where)
  return list.resources.map((one: unknown) => ({ path: stringIn(one, 'path'), hash: stringIn(one, 'hash') }))
}

/** Reads a WACZ. A WARC in it that is not what the archive lists is told and not read. */
export async function* readWacz(tools: IntakeTools, path: string): AsyncGenerator<Captured> {
  const zip = await openZip(path)
  try {
    const listed = new Map((await resourcesOf(zip, path)).map((one) => [one.path, one]))
    const names = new Set([...zip.entries.keys(), ...listed.keys()])
    for (const name of [...names].filter((one) => WARC.test(one)).toSorted()) {
      try {
        await check(zip, listed.get(name) ?? { path: name, hash: '' }, path)
        const bytes = Readable.from(zip.read(zip.entries.get(name) as Entry))
        yield* readWarc(tools, { bytes, packed: name.endsWith('.gz'), where: `${path}!${name}` })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        yield { problem: error }
      }
    }
  } finally {
    zip.close()
  }
}
