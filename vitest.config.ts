import { defineConfig } from 'vitest/config'

// every test runs in one pinned zone
process.env['TZ'] = 'Asia/Damascus'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'checks/**/*.test.ts'],
    // no test measures time: the limit only ends what hangs, on a busy machine too
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // three workers: the machine that runs the checks has two cores, and tests of the store wait for processes much of the time
    maxWorkers: 3,
  },
})
