// The queue on both databases: two coders never have the same claim; two codings that agree decide, others are judged between.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { adjudicate, disagreements } from '@sijill/server/service/review/adjudication.ts'
import { agreement } from '@sijill/server/service/review/agreement.ts'
import { coderFigures } from '@sijill/server/service/review/coder-figures.ts'
import { recordCoding, withdrawCoding, type GivenCoding } from '@sijill/server/service/review/coding.ts'
import { codingKnowledge } from '@sijill/server/service/review/coding-knowledge.ts'
import { goldClaims, markGold } from '@sijill/server/service/review/gold-claims.ts'
import { leaveQueue, nextClaims, skipClaim, type Coder } from '@sijill/server/service/review/queue.ts'
import { setReview, USUAL_SETTINGS } from '@sijill/server/service/review/review-settings.ts'
import { withReview } from '@sijill/server/service/review/review-claims.ts'
import { linkWaiting } from '@sijill/server/service/link-claims.ts'
import { outletId } from '@sijill/server/store/identity.ts'
import { reviewProgress, type QueueFilter } from '@sijill/server/store/read/list-review-queue.ts'
import { oneClaim } from '@sijill/server/store/read/one-claim.ts'
import { openStore } from '@sijill/server/store/open-store.ts'
import { saveExtractions } from '@sijill/server/store/write/save-extractions.ts'
import { saveReports } from '@sijill/server/store/write/save-reports.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS, type Store, type TestDatabase } from './databases.ts'
import { actor, captured, claim, days, killed, place, reading } from './reports.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'sijill-queue-'))
const RANA: Coder = { who: 'person:rana', alone: false }
const SAMER: Coder = { who: 'person:samer', alone: false }
const JUDGE: Coder = { who: 'person:huda', alone: false }
const PLAIN = { ...USUAL_SETTINGS, double_share: 0, double_high_impact: false, blind_share: 0, gold_share: 0, canary_share: 0 }
const ALL = { claims: {}, order: 'uncertain' } as const
const CLAIMS = 6
const knowledge = () => codingKnowledge(FOLDER)

describe.each(KINDS)('the queue on $name', ({ skipped, make }) => {
  let database: TestDatabase
  let store: Store
  beforeEach(async () => {
    if (skipped) return
    database = await make()
    store = await openStore(database.options)
    const saved = await saveReports(
      store.db,
      Array.from({ length: CLAIMS }, () => captured()),
      'import:test',
    )
    const read = saved.map(({ id }, at) => {
      const fields = { actors: [actor('sdf')], place: place(35, 40), time: days('2026-03-10'), casualties: [killed(at + 1, at + 1)] }
      return { report: id, reading: reading(id, claim({ id: `${id}#1`, confidence: 0.9 - at / 10, ...fields })) }
    })
    await saveExtractions(store.db, read, { engine: '1', knowledge: 'k' })
    await setReview(store.db, PLAIN, 'person:huda')
  })
  afterEach(async () => {
    await store?.close()
    await database?.remove()
  })

  const next = async (coder: Coder, most: number, held: readonly string[] = []): Promise<string[]> =>
    (await nextClaims(store.db, ALL, coder, { held, most })).map(({ id }) => id)
  const code = async (coder: Coder, one: string, more: Partial<GivenCoding> = {}): Promise<string> => {
    const coding = { id: randomUUID(), claim: one, verdict: 'accept', changes: {}, reason: '', seconds: { total: 4 }, ...more } as const
    await recordCoding(store.db, coding, coder, knowledge)
    return coding.id
  }
  const stateOf = async (one: string) => {
    const kept = await oneClaim(store.db, one)
    return kept && (await withReview(store.db, [kept]))[0]
  }

  it.skipIf(skipped)(
    'gives two coders at once different claims, the least certain first, and those of leases that ended again',
    async () => {
      const [a, b] = await Promise.all([next(RANA, 3), next(SAMER, 3)])
      expect(new Set([...a, ...b]).size).toBe(CLAIMS)
      expect(await next(SAMER, 3, b)).toEqual([])
      await expect(code(SAMER, a[0] as string)).rejects.toMatchObject({ code: 'review/not-free' })
      await sql`update review_leases set expires_at = now() - interval '1 second' where coder = ${RANA.who}`.execute(store.db)
      expect((await next(SAMER, 9, b)).toSorted()).toEqual(a.toSorted())
      const items = await nextClaims(store.db, ALL, SAMER, { held: [], most: 0 })
      expect(items).toEqual([])
    },
  )

  it.skipIf(skipped)('puts off what is skipped, and takes back what is undone', async () => {
    const [first, second] = await next(RANA, 2)
    await skipClaim(store.db, first as string, RANA.who)
    const rest = await next(RANA, CLAIMS, [second as string])
    expect(rest.at(-1)).toBe(first)
    const id = await code(RANA, second as string, { changes: { killed: null } })
    expect((await stateOf(second as string))?.review?.state).toBe('accepted')
    expect((await stateOf(second as string))?.claim.casualties).toEqual([])
    await expect(withdrawCoding(store.db, id, SAMER, false)).rejects.toMatchObject({ code: 'decision/not-yours' })
    await withdrawCoding(store.db, id, RANA, false)
    expect((await stateOf(second as string))?.review?.state).toBe('open')
    expect((await stateOf(second as string))?.claim.casualties).toHaveLength(1)
  })

  it.skipIf(skipped)('gives and counts the claims that answer a filter alone', async () => {
    const ask = async (filter: Partial<QueueFilter>): Promise<[given: number, total: number]> => {
      const queue = { ...ALL, ...filter }
      const items = await nextClaims(store.db, queue, RANA, { held: [], most: CLAIMS })
      await leaveQueue(store.db, RANA.who)
      return [items.length, (await reviewProgress(store.db, queue)).total]
    }
    const outlet = outletId('مرصد الضفة')
    expect(await ask({ claims: { places: ['p:1', 'p:2'], outlets: [outlet], types: ['remote'] } })).toEqual([CLAIMS, CLAIMS])
    expect(await ask({ claims: { places: ['p:2'] } })).toEqual([0, 0])
    expect(await ask({ claims: { outlets: ['another'] } })).toEqual([0, 0])
    expect(await ask({ claims: { types: ['battle'] } })).toEqual([0, 0])
    expect(await ask({ claims: { text: '"قصف مدفعي"' } })).toEqual([CLAIMS, CLAIMS]) // shelling
    expect(await ask({ claims: { text: 'لغم' } })).toEqual([0, 0]) // a mine
    expect(await ask({ below: 0.65 })).toEqual([3, 3])
    expect(await ask({ disputed: ['killed'] })).toEqual([0, 0])
    await linkWaiting(store.db, FOLDER)
    await sql`update events_in_force set disputed = '{killed}'`.execute(store.db)
    expect(await ask({ disputed: ['killed', 'place'] })).toEqual([CLAIMS, CLAIMS])
    expect(await ask({ disputed: ['place'] })).toEqual([0, 0])
  })

  it.skipIf(skipped)('of two coders who agree makes a decision; who differ are judged between without their names', async () => {
    await setReview(store.db, { ...PLAIN, double_share: 1 }, 'person:huda')
    const [one, other] = (await next(RANA, 2)) as [string, string]
    await code(RANA, one)
    await code(RANA, other, { changes: { initiators: ['usa'], killed: { min: 2, max: 3 } } })
    expect((await stateOf(one))?.review ?? null).toBeNull()
    const given = await nextClaims(store.db, ALL, SAMER, { held: [], most: 2 })
    // the second is shown what the engine read, not what the first made of it
    expect(given.map(({ id }) => id).toSorted()).toEqual([one, other].toSorted())
    expect(JSON.stringify(given)).not.toContain('rana')
    expect(given.find(({ id }) => id === other)?.suggested?.initiators).toEqual(['sdf'])
    await code(SAMER, one)
    expect((await stateOf(one))?.review?.state).toBe('accepted')
    await code(SAMER, other, { changes: { killed: { min: 4, max: null } } })
    const { items, total } = await disagreements(store.db, 10)
    expect([total, items[0]?.apart.toSorted()]).toEqual([1, ['initiators', 'killed']])
    expect(JSON.stringify(items)).not.toMatch(/rana|samer/)
    const judged = { id: randomUUID(), claim: other, verdict: 'accept', reason: '' } as const
    await expect(adjudicate(store.db, { ...judged, verdicts: { killed: 'a' }, changes: {} }, JUDGE, knowledge)).rejects.toMatchObject({
      code: 'review/not-judged',
    })
    await adjudicate(
      store.db,
      { ...judged, verdicts: { initiators: 'new', killed: 'unresolvable' }, changes: { initiators: ['isis'] } },
      JUDGE,
      knowledge,
    )
    const settled = await stateOf(other)
    expect(settled?.claim.actors.map(({ id }) => id)).toEqual(['isis'])
    expect(settled?.claim.casualties).toMatchObject([{ min: 2, max: null }])
    expect(settled?.review?.decided.killed?.disputed).toHaveLength(2)
    const { claims, fields } = await agreement(store.db)
    expect(claims).toBe(2)
    expect(fields.find(({ field }) => field === 'initiators')).toMatchObject({ n: 2, missing: 0, exact: 0.5, warnings: ['few'] })
    expect(fields.find(({ field }) => field === 'factuality')).toMatchObject({ alpha: null, interval: null, exact: 1 })
  })

  it.skipIf(skipped)('tests coders with claims whose values are known; what they make of them decides nothing', async () => {
    const [known] = (await next(RANA, 1)) as [string]
    await code(RANA, known)
    expect((await goldClaims(store.db)).accepted.map(({ claim: id }) => id)).toEqual([known])
    await markGold(store.db, known, JUDGE.who)
    expect(await goldClaims(store.db)).toMatchObject({ known: [{ claim: known, by: JUDGE.who }], accepted: [] })
    await setReview(store.db, { ...PLAIN, canary_share: 1 }, 'person:huda')
    const given = await nextClaims(store.db, ALL, SAMER, { held: [], most: 1 })
    const test = given.find(({ id }) => id === known)
    const truth = (await stateOf(known))?.claim.casualties[0]?.min ?? 0
    expect(test?.suggested?.killed).toEqual({ min: truth + 6, max: truth + 6 })
    await code(SAMER, known)
    expect((await stateOf(known))?.claim.casualties[0]?.min).toBe(truth)
    expect((await coderFigures(store.db)).find(({ coder }) => coder === SAMER.who)).toMatchObject({ canaries: 1, canaries_taken: 1 })
  })
})
