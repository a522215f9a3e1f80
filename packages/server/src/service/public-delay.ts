// Decides how late the public is told of an event: who is still there may be in danger by it.
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { recordAudit } from './audit.ts'

/** Days of delay where nobody has set another. */
const USUAL_DAYS = 14
export const MOST_DAYS = 3650
const DAY = 86_400_000

export async function publicDelay(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('public_view_settings').select('delay_days').executeTakeFirst()
  return row?.delay_days ?? USUAL_DAYS
}

/** The last day of which the public is told: `lastPublicDay(14, 2024-03-15)` is `2024-03-01`. */
export const lastPublicDay = (delay: number, now: Date): string => new Date(now.getTime() - delay * DAY).toISOString().slice(0, 10)

export async function setPublicDelay(db: Kysely<Tables>, days: number, who: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const values = { delay_days: days, recorded_by: who, recorded_at: new Date() }
    await transaction
      .insertInto('public_view_settings')
      .values(values)
      .onConflict((conflict) => conflict.column('one').doUpdateSet(values))
      .execute()
    await recordAudit(transaction, { who, act: 'public-view.settings', detail: { delay_days: days } })
  })
}
