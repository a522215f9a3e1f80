import { configDefaults, defineConfig } from 'vitest/config'

// every test runs in one pinned zone
process.env['TZ'] = 'Asia/Damascus'

const ALL = ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'checks/**/*.test.ts']
const TOGETHER = [
  'packages/{engine,knowledge,web}/{src,test}/**/*.test.ts',
  'packages/server/{src,test/export,test/intake}/**/*.test.ts',
  'checks/**/*.test.ts',
]

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
          name: 'together',
          include: TOGETHER,
          // these keep nothing from one file to the next: what they load is loaded once a worker, not once a file
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: ALL, exclude: [...configDefaults.exclude, ...TOGETHER] } },
    ],
  },
})
