// Jobs over the API, on both databases: what failed is seen with its fault, and put back once, by those who may.
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../store/databases.ts'
import { deadJob, ORIGIN, team, type Team } from './fixture.ts'

interface Jobs {
  readonly queues: readonly { readonly queue: string; readonly waiting: number }[]
  readonly failed: readonly { readonly id: string; readonly queue: string; readonly fault: string; readonly data: object }[]
}

describe.each(KINDS)('jobs on $name', ({ skipped, make }) => {
  let crew: Team
  beforeAll(async () => {
    if (!skipped) crew = await team(undefined, make)
  })
  afterAll(() => crew?.remove())

  const as = async (role: string) => {
    const cookie = await crew.logIn(role)
    return (method: string, path: string) => crew.ask(`/api/v1${path}`, { method, as: null, headers: { cookie, origin: ORIGIN } })
  }

  it.skipIf(skipped)('are none where nobody has asked for any, however many look at once', async () => {
    const ask = await as('manager')
    const looks = await Promise.all(Array.from({ length: 8 }, () => ask('GET', '/jobs')))
    const none = {
      queues: ['feeds', 'feed', 'fetch', 'plan', 'extract', 'link', 'dead'].map((queue) => ({ queue, waiting: 0, active: 0, done: 0 })),
      failed: [],
    }
    for (const look of looks) expect([look.status, await look.json()]).toEqual([200, none])
  })

  it.skipIf(skipped)('that failed are seen with their fault, and wait again once they are put back, each by itself', async () => {
    const [id, other] = [await deadJob(crew.store), await deadJob(crew.store)]
    const ask = await as('manager')
    const jobs = async () => (await (await ask('GET', '/jobs')).json()) as Jobs
    expect((await jobs()).failed).toEqual(
      [id, other].map((one) => ({
        id: one,
        queue: 'extract',
        fault: 'no such report',
        attempts: 1,
        data: { report: 'none' },
        at: expect.stringMatching(/^\d{4}-.*Z$/),
      })),
    )
    const answers = [await ask('POST', `/jobs/${id}/retry`), await ask('POST', `/jobs/${id}/retry`)]
    expect(answers.map(({ status }) => status)).toEqual([204, 404])
    const { queues, failed } = await jobs()
    expect([queues.find(({ queue }) => queue === 'extract')?.waiting, failed.map((one) => one.id)]).toEqual([1, [other]])
    const written = (await listAudit(crew.store.db, { limit: 100 })).filter(({ act }) => act.startsWith('job.'))
    expect(written.map(({ who, act, subject }) => ({ who, act, subject }))).toEqual([
      { who: 'person:manager', act: 'job.retry', subject: id },
    ])
  })

  it.skipIf(skipped)('are put back all at once, which is one line of the log', async () => {
    const ask = await as('manager')
    await ask('POST', '/jobs/retry')
    const dead = [await deadJob(crew.store), await deadJob(crew.store)]
    expect(await (await ask('POST', '/jobs/retry')).json()).toEqual({ count: dead.length })
    expect(((await (await ask('GET', '/jobs')).json()) as Jobs).failed).toEqual([])
    expect(await (await ask('POST', '/jobs/retry')).json()).toEqual({ count: 0 })
    const [last] = await listAudit(crew.store.db, { act: 'job.retry', limit: 1 })
    expect(last).toMatchObject({ who: 'person:manager', subject: null, detail: { count: 2 } })
  })

  it.skipIf(skipped)('are no matter for an adjudicator', async () => {
    const ask = await as('adjudicator')
    const answers = [await ask('GET', '/jobs'), await ask('POST', `/jobs/${crew.claims[0]}/retry`), await ask('POST', '/jobs/retry')]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})
