// The tests in a browser: each starts a server on a record of its own and looks at it in Chromium.
import { defineConfig } from 'vitest/config'

process.env['TZ'] = 'Asia/Damascus'

export default defineConfig({
  test: {
    include: ['packages/web/test/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // a browser and a server each: one file after the other
    maxWorkers: 1,
    fileParallelism: false,
    // no test measures time: what is waited for comes later on a busy machine
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
})
