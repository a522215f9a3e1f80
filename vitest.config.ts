import { defineConfig } from 'vitest/config'

// every test runs in one pinned zone
process.env['TZ'] = 'Asia/Damascus'

export default defineConfig({
  test: {
    // no test measures time: the limit only ends what hangs, on a busy machine too
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // three workers: the machine that runs the checks has two cores, and tests of the store wait for processes much of the time
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['packages/{engine,knowledge}/src/**/*.test.ts', 'packages/{engine,knowledge}/test/**/*.test.ts', 'checks/**/*.test.ts'],
          // what is pure keeps nothing from one file to the next: the knowledge is loaded once a worker, not once a file
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'served', include: ['packages/{server,web}/src/**/*.test.ts', 'packages/{server,web}/test/**/*.test.ts'] },
      },
    ],
  },
})
