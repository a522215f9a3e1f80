// Makes a folder that tests copy from: once, whoever is first.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'

/** The folder, made whole by `make` where it is not there; others find it finished or not at all. */
export async function madeOnce(folder: string, make: (into: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder
  const made = `${folder}.${randomUUID()}`
  mkdirSync(made, { recursive: true })
  await make(made)
  try {
    renameSync(made, folder)
  } catch {
    // another worker was first
    rmSync(made, { recursive: true })
  }
  return folder
}
