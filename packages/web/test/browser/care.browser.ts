// Looking after the record: jobs that failed go back, accounts and sessions and tokens, the log of who did what, what a reader sets.
import { listAudit } from '@sijill/server/store/read/list-audit.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadJob } from '../../../server/test/api/fixture.ts'
import { noBrowser, PASSWORD, serveRecord, violationsOf, type ServedRecord } from './record.ts'

/** Within this time what was done appears in the log, in milliseconds. */
const SOON = 5000
const LANGUAGES = ['ar', 'en'] as const

describe.skipIf(noBrowser !== null)('looking after a record of one’s own', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord()
  })
  afterAll(() => record.stop())

  it.each(LANGUAGES)('the pages are sound on every width, light and dark: %s', async (language) => {
    await deadJob(record.store)
    for (const path of ['jobs', 'team', 'audit', 'account', 'settings'])
      for (const [width, dark] of [
        [1440, false],
        [390, true],
      ] as const) {
        const page = await record.open(`/care/${path}`, { language, width, dark })
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (path === 'jobs' || path === 'audit') await page.getByRole('row').nth(1).waitFor()
        expect([path, width, await violationsOf(page)]).toEqual([path, width, []])
        expect(record.faultsOf(page)).toEqual([])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
        expect([path, width, wider]).toEqual([path, width, false])
        await page.close()
      }
  })

  it('a job that failed is told with its reason, and goes back by itself or with all others', async () => {
    const page = await record.open('/care/jobs', { language: 'en' })
    const failed = page.getByRole('region', { name: 'Jobs that failed for good' }).locator('tbody tr')
    await failed.first().waitFor()
    const before = await failed.count()
    expect(await failed.first().textContent()).toContain('no such report')
    const waiting = page
      .getByRole('row', { name: /^Read a report/ })
      .getByRole('cell')
      .first()
    const waited = Number(await waiting.textContent())
    await failed.first().getByRole('button').click()
    await expect.poll(() => failed.count()).toBe(before - 1)
    await expect.poll(async () => Number(await waiting.textContent())).toBe(waited + 1)
    await deadJob(record.store)
    // what others do is seen without a word from the reader
    await expect.poll(() => failed.count(), { timeout: SOON }).toBe(before)
    await page.getByRole('button', { name: 'Try all of them again' }).click()
    await page.getByText('No job has failed.').waitFor()
    const acts = (await listAudit(record.store.db, { act: 'job.retry', limit: 2 })).map(({ subject }) => subject === null)
    expect(acts).toEqual([true, false])
  })

  it.each([
    ['ar', 'تعمل هنا وحدك على هذا الجهاز'], // you work here alone on this machine
    ['en', 'You work here alone'],
  ] as const)('there are no accounts, and the page says why: %s', async (language, why) => {
    for (const path of ['/care/team', '/care/account']) {
      const page = await record.open(path, { language })
      await page.getByText(why).waitFor()
      expect(await page.getByRole('table').count()).toBe(0)
    }
  })

  it.each([
    ['ar', 'أظهر الحقول المقيّدة (يُدوَّن الاطلاع)', 'قراءة حقول مقيّدة', 'تصدير'], // show restricted fields; restricted fields read; export
    ['en', 'Show restricted fields (the reading is logged)', 'Restricted fields read', 'Export'],
  ] as const)(
    '20. reading what is restricted and exporting are in the log within five seconds: %s',
    async (language, show, read, exported) => {
      const log = await record.open('/care/audit', { language })
      await log.getByRole('row').nth(1).waitFor()
      const first = async (): Promise<string> => (await log.locator('tbody tr').first().textContent()) ?? ''
      const { id } = await record.store.db.selectFrom('events_in_force').select('id').executeTakeFirstOrThrow()
      const event = await record.open(`/events/${id}`, { language })
      await event.getByRole('button', { name: show }).click()
      await expect.poll(first, { timeout: SOON }).toContain(read)
      expect(await log.locator('tbody tr').first().getByRole('link').getAttribute('href')).toBe(`/events/${id}`)
      await event.request.get(`${record.origin}/api/v1/exports/csv`)
      await expect.poll(first, { timeout: SOON }).toContain(exported)
    },
  )

  it('the log is asked by what and when, and the address says how', async () => {
    const page = await record.open('/care/audit?act=export.make', { language: 'en' })
    const acts = page.locator('tbody tr td:nth-of-type(3)')
    await acts.first().waitFor()
    expect(new Set(await acts.allTextContents())).toEqual(new Set(['Export']))
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Backup' })
    await page.getByText('No entry answers the filter.').waitFor()
    expect(new URL(page.url()).search).toBe('?act=store.backup')
    const { entries } = (await (await page.request.get(`${record.origin}/api/v1/audit/chain`)).json()) as { entries: number }
    await page.getByRole('button', { name: 'Check the chain now' }).click()
    await expect.poll(() => page.getByText('The chain is unbroken to entry').textContent()).toContain(String(entries))
  })

  it('what a reader sets holds at once, and stays', async () => {
    const page = await record.open('/care/settings', { language: 'ar' })
    const choose = (name: string, label: string) => page.getByRole('combobox', { name }).selectOption({ label })
    await choose('الأرقام في الواجهة العربية', '١٢٣ (مشرقية)') // digits in the Arabic interface: eastern
    await choose('المظهر', 'داكن') // look: dark
    await page.getByRole('link', { name: 'المهام' }).click() // jobs
    await expect.poll(() => page.locator('tbody td').first().textContent()).toMatch(/^[٠-٩]+$/)
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  })
})

describe.skipIf(noBrowser !== null)('looking after the record of a team', () => {
  let record: ServedRecord
  beforeAll(async () => {
    record = await serveRecord({ empty: true, team: true })
  })
  afterAll(() => record.stop())

  it('shows each role what it has a hand in', async () => {
    const tabsOf = async (as: 'viewer' | 'manager' | 'owner'): Promise<string[]> => {
      const page = await record.open('/care', { language: 'en', as })
      const tabs = page.getByRole('navigation', { name: 'Parts of care' }).getByRole('link')
      await tabs.last().waitFor()
      return tabs.allTextContents()
    }
    expect(await tabsOf('viewer')).toEqual(['Knowledge', 'My account', 'Settings'])
    expect(await tabsOf('manager')).toEqual(['Jobs', 'Knowledge', 'Accounts', 'Audit log', 'My account', 'Settings'])
    const manager = await record.open('/care/team', { language: 'en', as: 'manager' })
    await manager.getByRole('region', { name: 'Sessions of the team' }).waitFor()
    expect(await manager.getByRole('heading', { name: 'Make an account' }).count()).toBe(0)
  })

  it.each(LANGUAGES)('its pages are sound: %s', async (language) => {
    for (const path of ['team', 'account'])
      for (const width of [1440, 390]) {
        const page = await record.open(`/care/${path}`, { language, width })
        await page.getByRole('row').nth(1).waitFor()
        expect([path, width, await violationsOf(page)]).toEqual([path, width, []])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
        expect([path, width, wider]).toEqual([path, width, false])
        expect(record.faultsOf(page)).toEqual([])
      }
  })

  it('an owner makes an account, gives it a role, logs it out, closes it', async () => {
    const page = await record.open('/care/team', { language: 'en' })
    const form = page.getByRole('region', { name: 'Make an account' })
    await form.getByRole('textbox', { name: 'Name' }).fill('salma')
    await form.getByLabel('Password').fill('short')
    await form.getByRole('button', { name: 'Make an account' }).click()
    await form.getByRole('alert').waitFor()
    await form.getByLabel('Password').fill(PASSWORD)
    await form.getByRole('button', { name: 'Make an account' }).click()
    const row = page.getByRole('region', { name: 'Accounts' }).getByRole('row', { name: /salma/ })
    await row.waitFor()
    const role = row.getByRole('combobox', { name: /Role of .salma/ })
    await role.selectOption({ label: 'Viewer' })
    await expect
      .poll(async () => (await (await page.request.get(`${record.origin}/api/v1/accounts`)).json()) as object)
      .toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ name: 'salma', role: 'viewer' })]),
      })
    const salma = { name: 'salma', password: PASSWORD }
    const own = await record.open('/care/settings', { as: 'viewer' })
    const logIn = () => own.request.post(`${record.origin}/api/v1/session`, { data: salma, headers: { origin: record.origin } })
    expect((await logIn()).status()).toBe(204)
    await page.reload()
    await page.getByRole('button', { name: /Log .salma. out/ }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Log .salma. out/ })
      .click()
    await page.getByRole('button', { name: /Log .salma. out/ }).waitFor({ state: 'detached' })
    expect((await own.request.get(`${record.origin}/api/v1/session`)).status()).toBe(401)
    await row.getByRole('button', { name: 'Close the account' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Close the account' }).click()
    await row.getByText('Closed').waitFor()
    expect((await logIn()).status()).toBe(401)
  })

  it('a token is shown once, does what it was made for, and is revoked', async () => {
    const page = await record.open('/care/account', { language: 'ar', as: 'manager' })
    const tokens = page.getByRole('region', { name: 'رموز وصول البرامج' }).first() // tokens for programs
    await tokens.getByRole('textbox', { name: 'الاسم' }).fill('خريطة') // a map
    await tokens.getByRole('button', { name: 'أنشئ رمزاً' }).click() // make a token
    const token = (await tokens.locator('code').textContent()) as string
    const use = async (path: string): Promise<number> =>
      (await page.request.get(`${record.origin}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).status()
    expect([await use('/events'), await use('/audit')]).toEqual([200, 403])
    await tokens.getByRole('button', { name: 'نسختُه' }).click() // I have copied it
    expect(await page.content()).not.toContain(token)
    await page.getByRole('button', { name: /ألغِ الرمز .خريطة/ }).click() // revoke
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /ألغِ الرمز .خريطة/ })
      .click()
    await page.getByRole('button', { name: /ألغِ الرمز .خريطة/ }).waitFor({ state: 'detached' })
    expect(await use('/events')).toBe(401)
  })

  it('where one is logged in is told, this session apart; another one is ended', async () => {
    const page = await record.open('/care/account', { language: 'en', as: 'viewer' })
    const other = await record.open('/care/settings', { as: 'viewer' })
    await page.reload()
    const rows = page.getByRole('region', { name: 'Where you are logged in' }).locator('tbody tr')
    await rows.nth(1).waitFor()
    expect(await rows.filter({ hasText: 'This session' }).count()).toBe(1)
    for (let left = await rows.count(); left > 1; left--) {
      await rows.getByRole('button').first().click()
      await expect.poll(() => rows.count()).toBe(left - 1)
    }
    const statusOf = async ({ request }: typeof page): Promise<number> => (await request.get(`${record.origin}/api/v1/session`)).status()
    expect([await statusOf(page), await statusOf(other)]).toEqual([200, 401])
  })

  it('who logs out is at the page where one logs in', async () => {
    const page = await record.open('/care/account', { language: 'en', as: 'viewer' })
    await page.getByRole('button', { name: 'Log out', exact: true }).click()
    await page.waitForURL(/\/login/)
  })
})
