// Opens a ZIP and lists what is in it, once names and sizes are found to mean no harm.
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Problem } from '../../problem.ts'
import { messageOf } from '../../message-of.ts'

const MOST_ENTRIES = 10_000
/** How many times its packed size an entry may say it has, beyond what is free (bytes). */
const RATIO = 150
const FREE = 64 * 1024 * 1024

export interface Zip {
  readonly entries: ReadonlyMap<string, Entry>
  /** The bytes of an entry; throws `archive/broken`. */
  read(entry: Entry): AsyncIterable<Buffer>
  close(): void
}

const broken = (where: string, error: unknown): Problem => new Problem('archive/broken', where, { detail: messageOf(error) })

async function entriesOf(zip: ZipFile, where: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new Problem('archive/bomb', where)
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry
    // two of one name: readers differ on which of them counts
    if (entries.has(fileName)) throw new Problem('archive/unsafe-name', where, { name: fileName })
    if (uncompressedSize > FREE && uncompressedSize > compressedSize * RATIO) throw new Problem('archive/bomb', where)
    entries.set(fileName, entry)
  }
  return entries
}

async function* bytesIn(zip: ZipFile, entry: Entry, where: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer
  } catch (error) {
    throw broken(where, error)
  }
}

/** Opens a ZIP; throws `archive/broken`, `archive/bomb`, `archive/unsafe-name` (a path out of the archive, two of one name). */
export async function openZip(path: string): Promise<Zip> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch((error: unknown) => {
    throw broken(path, error)
  })
  try {
    const entries = await entriesOf(zip, path)
    return { entries, read: (entry) => bytesIn(zip, entry, path), close: () => zip.close() }
  } catch (error) {
    zip.close()
    if (error instanceof Problem) throw error
    const name = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/.exec(
      error instanceof Error ? error.message : '',
    )?.[1]
    throw name === undefined ? broken(path, error) : new Problem('archive/unsafe-name', path, { name })
  }
}
