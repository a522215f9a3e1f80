// Forces files and folders to disk, so that they are there after the power has failed.
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Forces a file or a folder to disk by its path. */
export function forceToDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Forces a folder and everything below it to disk: what `initdb` wrote without asking for it. */
export function forceTreeToDisk(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) forceTreeToDisk(path)
    else if (entry.isFile()) forceToDisk(path)
  }
  forceToDisk(folder)
}
