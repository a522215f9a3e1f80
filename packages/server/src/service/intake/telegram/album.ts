// Decides which messages were sent as one: pictures of one author, one after the other, at one time, with one caption for all.
import { hasMedia, secondsOf, textOf, type Message } from './message.ts'

/** A message with who wrote it, which is compared and not kept. */
export interface Written {
  readonly message: Message
  readonly author: string
}

/** Seconds between the parts of an album at most. */
const SECONDS = 2

function isNear(one: Message, other: Message): boolean {
  const [before, now] = [secondsOf(one), secondsOf(other)]
  return before !== null && now !== null ? Math.abs(now - before) <= SECONDS : one.date === other.date
}

/** Whether a message goes on the album that others have begun. */
export function goesOn(album: readonly Written[], { message, author }: Written): boolean {
  const last = album.at(-1)
  if (!last || last.author !== author || message.id !== last.message.id + 1) return false
  if (!hasMedia(last.message) || !hasMedia(message) || !isNear(last.message, message)) return false
  return textOf(message) === '' || album.every((one) => textOf(one.message) === '')
}
