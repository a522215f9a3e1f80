// Tells webhooks what waits to be told: each state of an event once, again after a pause where nobody took it, and in the end no more.
import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { SIGNATURE_HEADER, signatureOf } from './sign.ts'
import type { Attempt, Post } from './post.ts'

/** Pauses after each attempt, in seconds; after the last, it is given up: a day and a half in all. */
const PAUSES = [10, 60, 300, 1800, 7200, 21_600, 43_200, 57_600] as const
/** Deliveries sent at a time. */
const AT_ONCE = 20

export interface Delivery {
  readonly webhook: string
  readonly event: string
  /** The state of the event that is told. */
  readonly changed: string
  readonly body: string
}

/** Has deliveries wait to be sent; what waits already, or was sent, is not sent again. Gives how many are new. */
export async function addDeliveries(db: Kysely<Tables>, deliveries: readonly Delivery[]): Promise<number> {
  if (deliveries.length === 0) return 0
  const rows = deliveries.map(({ webhook, event, changed, body }) => {
    return { id: randomUUID(), webhook_id: webhook, event_id: event, changed, body }
  })
  const added = await db
    .insertInto('webhook_deliveries')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['webhook_id', 'event_id', 'changed']).doNothing())
    .returning('id')
    .execute()
  return added.length
}

interface Due {
  readonly id: string
  readonly event_id: string
  readonly body: string
  readonly attempts: number
  readonly url: string
  readonly secret: string
}

/** Takes what is due, and puts it off by the pause it will have: a second process does not send it too. */
async function takeDue(db: Kysely<Tables>): Promise<Due[]> {
  const pauses = `{${PAUSES.join(',')}}`
  const { rows } = await sql<Due>`
    update webhook_deliveries d set attempts = d.attempts + 1,
      next_at = now() + make_interval(secs => (${pauses}::integer[])[least(d.attempts + 1, ${PAUSES.length})])
    from webhooks w
    where w.id = d.webhook_id and d.id in (
      select id from webhook_deliveries where ended_at is null and next_at <= now() order by next_at limit ${AT_ONCE} for update skip locked
    )
    returning d.id, d.event_id, d.body, d.attempts, w.url, w.secret`.execute(db)
  return rows
}

const wasTaken = (attempt: Attempt): boolean => 'status' in attempt && attempt.status >= 200 && attempt.status < 300

async function send(db: Kysely<Tables>, due: Due, { post, now }: DeliverOptions): Promise<void> {
  const attempt = await post(due.url, due.body, {
    'Content-Type': 'application/json',
    'User-Agent': 'Sijill',
    'Sijill-Delivery': due.id,
    [SIGNATURE_HEADER]: signatureOf(due.body, due.secret, now()),
  })
  const taken = wasTaken(attempt)
  const isOver = taken || due.attempts >= PAUSES.length
  const outcome = taken ? 'delivered' : 'status' in attempt ? `status ${attempt.status}` : attempt.fault
  await db
    .updateTable('webhook_deliveries')
    .set({ outcome, ...(isOver ? { ended_at: sql<Date>`now()` } : {}) })
    .where('id', '=', due.id)
    .execute()
}

export interface DeliverOptions {
  readonly post: Post
  readonly now: () => Date
}

/** Sends all that is due; gives how many attempts were made. */
export async function deliverDue(db: Kysely<Tables>, options: DeliverOptions): Promise<number> {
  let sent = 0
  for (;;) {
    const due = await takeDue(db)
    await Promise.all(due.map((one) => send(db, one, options)))
    sent += due.length
    if (due.length < AT_ONCE) return sent
  }
}
