// The settings of review in a browser: a manager of a team sets all and chooses claims of known values; one who works alone sets what concerns him.
import { randomUUID } from 'node:crypto'
import { recordDecision } from '@sijill/server/service/record-decision.ts'
import { reviewSettings } from '@sijill/server/service/review/review-settings.ts'
import { refreshReviewed } from '@sijill/server/service/review/review-claims.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, serveRecord, violationsOf, type ServedRecord, type View } from './record.ts'

const WORDS = {
  ar: { twice: 'نسبة ما يرمّزه اثنان (%)', weighty: 'ترميز مزدوج لكل ادعاء جسيم', save: 'احفظ الإعدادات', saved: 'حُفظت الإعدادات.', test: 'اختبِر به المرمّزين', out: 'أخرجه من الاختبار', blind: 'نسبة ما يُعرض بلا اقتراحات (%)', dead: /من هذا العدد من القتلى/ }, // prettier-ignore
  en: { twice: 'Share coded by two (%)', weighty: 'Two coders for every claim of high impact', save: 'Save the settings', saved: 'The settings are saved.', test: 'Test coders with it', out: 'Test with it no longer', blind: 'Share shown without suggestions (%)', dead: /from this many killed/ }, // prettier-ignore
} as const

/** Accepts a claim, as a coder who had it would have. */
async function acceptOne({ store: { db } }: ServedRecord): Promise<void> {
  const { rows } = await sql<{ id: string; report: string }>`select id, report_id as report from claims_in_force where kind = 'occurrence'
    order by confidence desc, id limit 1`.execute(db)
  const [one] = rows
  if (!one) throw new Error('the demonstration tells no event')
  await recordDecision(db, { id: randomUUID(), kind: 'accept', claim: one.id, reason: 'seen' }, { who: 'person:test', mayJudge: true })
  await refreshReviewed(db, [one.report])
}

describe.skipIf(noBrowser !== null)('the settings of review', () => {
  let team: ServedRecord
  let alone: ServedRecord
  beforeAll(async () => {
    team = await serveRecord({ team: true })
    alone = await serveRecord()
    await acceptOne(team)
  })
  afterAll(async () => {
    await team.stop()
    await alone.stop()
  })

  it.each([
    ['ar', false],
    ['en', true],
  ] as const)('in %s are set by a manager, and are without a fault (dark: %s)', async (language, dark) => {
    const words = WORDS[language]
    const page = await team.open('/review/settings', { language, dark, as: 'manager' })
    await page.getByRole('textbox', { name: words.twice }).fill(language === 'ar' ? '٢٥' : '30')
    await page.getByRole('textbox', { name: words.dead }).fill('7')
    await page.getByRole('button', { name: words.save }).click()
    await page.locator('form').getByText(words.saved).waitFor()
    expect(await reviewSettings(team.store.db)).toMatchObject({ double_share: language === 'ar' ? 0.25 : 0.3, high_impact_dead: 7 })
    await page.getByRole('checkbox', { name: words.weighty }).uncheck()
    await expect.poll(() => page.getByRole('textbox', { name: words.dead }).count()).toBe(0)
    await page.locator('summary').click()
    await page.getByRole('button', { name: words.test }).click()
    await page.getByRole('button', { name: words.out }).waitFor()
    if (process.env['SIJILL_SHOTS'])
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({ path: `${process.env['SIJILL_SHOTS']}/settings-${language}-${width}.png`, fullPage: true })
      }
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: words.out }).click()
    await page.getByRole('button', { name: words.out }).waitFor({ state: 'detached' })
    expect(team.faultsOf(page)).toEqual([])
  })

  it('are not there for who only reads', async () => {
    const page = await team.open('/review/agreement', { language: 'en', as: 'viewer' } satisfies View)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('link', { name: 'Settings' }).count()).toBe(0)
  })

  it('of one who works alone are those that concern him', async () => {
    const page = await alone.open('/review/settings', { language: 'ar' })
    await page.getByRole('textbox', { name: WORDS.ar.blind }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
    expect(alone.faultsOf(page)).toEqual([])
  })
})
