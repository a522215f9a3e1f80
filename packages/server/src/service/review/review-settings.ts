// How review is set: how much is coded twice, shown without suggestions or known beforehand, how long a claim is a coder's.
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../audit.ts'

export interface ReviewSettings {
  /** The share of claims that two coders code, and whether those of weight always are. */
  readonly double_share: number
  readonly double_high_impact: boolean
  /** Dead from which a claim weighs much. */
  readonly high_impact_dead: number
  /** The share that is shown without suggestions. */
  readonly blind_share: number
  /** The shares of what a coder is given that are tests: claims whose values are known, with the right or a wrong suggestion. */
  readonly gold_share: number
  readonly canary_share: number
  readonly lease_minutes: number
}

export const USUAL_SETTINGS: ReviewSettings = {
  double_share: 0.15,
  double_high_impact: true,
  high_impact_dead: 10,
  blind_share: 0.05,
  gold_share: 0.03,
  canary_share: 0.02,
  lease_minutes: 15,
}

export async function reviewSettings(db: Kysely<Tables>): Promise<ReviewSettings> {
  const row = await db.selectFrom('review_settings').select('settings').executeTakeFirst()
  return { ...USUAL_SETTINGS, ...row?.settings }
}

export async function setReview(db: Kysely<Tables>, settings: ReviewSettings, who: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const values = { settings: JSON.stringify(settings), recorded_by: who }
    await transaction
      .insertInto('review_settings')
      .values(values)
      .onConflict((conflict) => conflict.column('one').doUpdateSet(values))
      .execute()
    await recordAudit(transaction, { who, act: 'review.settings', detail: { ...settings } })
  })
}
