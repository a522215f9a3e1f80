// Builds the interface, as a process of its own: the folder to build into is its argument.
import { join } from 'node:path'
import { build } from 'vite'

await build({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: process.argv[2] as string },
})
