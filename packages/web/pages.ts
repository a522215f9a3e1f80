// Gives the built interface: builds it where it is missing or older than its sources, once for all who ask.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const HERE = import.meta.dirname
const BUILT = join(HERE, 'dist')
/** What the interface is made of, beside its sources. */
const MADE_OF = ['index.html', 'build.ts', 'vite.config.ts', 'package.json', '../../package-lock.json']

const sources = (): string[] =>
  readdirSync(join(HERE, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

/** A name for the state of the sources. */
function stateOfSources(): string {
  const hash = createHash('sha256')
  for (const path of [...MADE_OF.map((name) => join(HERE, name)), ...sources()])
    hash.update(`${relative(HERE, path)}\0`).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** Builds in another process: the builder takes much memory, and none of it belongs in the code that starts the command. */
async function build(folder: string): Promise<void> {
  const made = `${folder}.${process.pid}`
  // whoever asks, a test too: what is tested is what is served
  await run(process.execPath, [join(HERE, 'build.ts'), made], { env: { ...process.env, NODE_ENV: 'production' } })
  try {
    renameSync(made, folder)
  } catch (error) {
    // another process was first
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Where builds are kept: beside the sources, or in `elsewhere` where those may not be written. */
function home(elsewhere: string): string {
  try {
    mkdirSync(BUILT, { recursive: true })
    accessSync(BUILT, constants.W_OK)
    return BUILT
  } catch {
    const folder = join(elsewhere, 'pages')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }
}

export interface BuildOptions {
  /** A folder of the user's own for the build where the project's may not be written. */
  readonly elsewhere: string
  /** Called before a build, which takes some seconds. */
  readonly building?: () => void
}

/** The folder of the built interface: `index.html`, and `assets/` whose names change with what is in them. Throws what the build throws. */
export async function builtPages({ elsewhere, building }: BuildOptions): Promise<string> {
  const state = stateOfSources()
  const kept = home(elsewhere)
  const folder = join(kept, state)
  if (existsSync(join(folder, 'index.html'))) return folder
  building?.()
  await build(folder)
  for (const older of readdirSync(kept))
    if (/^[\da-f]{16}$/.test(older) && older !== state) rmSync(join(kept, older), { recursive: true, force: true })
  return folder
}
