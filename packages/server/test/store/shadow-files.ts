// Loaded before a writer: keeps beside the store's folder a shadow of it as the disk would be if the power failed now. Bytes reach the shadow
// only when they are forced to disk; what folders hold, when it changes. It stands in every thread. SHADOW_OF, SHADOW name the folders.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { threadId } from 'node:worker_threads'

const [folder = '', shadow = ''] = [process.env['SHADOW_OF'], process.env['SHADOW']]
const real = { ...fs }
const opened = new Map<number, string>()
type Call = (...values: unknown[]) => unknown

const shadowOf = (path: unknown): string | null =>
  String(path).startsWith(`${folder}/`) ? shadow + String(path).slice(folder.length) : null

function replace(name: keyof typeof fs, make: (original: Call) => Call): void {
  ;(fs as unknown as Record<string, Call>)[name] = make(real[name] as Call)
}

replace('openSync', (open) => (path, ...rest) => {
  const descriptor = open(path, ...rest) as number
  opened.set(descriptor, String(path))
  const kept = shadowOf(path)
  if (kept !== null && real.fstatSync(descriptor).isFile() && !real.existsSync(kept)) real.writeFileSync(kept, '')
  return descriptor
})
replace('fsyncSync', (fsync) => (descriptor) => {
  fsync(descriptor)
  const path = opened.get(descriptor as number)
  const kept = shadowOf(path)
  if (kept === null || !real.fstatSync(descriptor as number).isFile()) return
  // beside and renamed: the process may be killed in the midst of a copy, which no disk that had forced the bytes would show
  const copy = `${shadow}.${threadId}.part`
  real.copyFileSync(path as string, copy)
  real.renameSync(copy, kept)
})
replace('renameSync', (rename) => (from, to) => {
  rename(from, to)
  for (const [descriptor, path] of opened)
    if (path === from || path.startsWith(`${String(from)}/`)) opened.set(descriptor, String(to) + path.slice(String(from).length))
  const [before, after] = [shadowOf(from), shadowOf(to)]
  if (before !== null && after !== null && real.existsSync(before)) real.renameSync(before, after)
})
for (const name of ['unlinkSync', 'rmdirSync', 'mkdirSync'] as const)
  replace(name, (change) => (path, ...rest) => {
    const result = change(path, ...rest)
    const kept = shadowOf(path)
    if (kept !== null && (name === 'mkdirSync' ? !real.existsSync(kept) : real.existsSync(kept))) (real[name] as Call)(kept, ...rest)
    return result
  })
syncBuiltinESMExports()
