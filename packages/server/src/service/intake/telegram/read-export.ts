// Reads a Telegram Desktop export (result.json) of one chat or a whole account: its messages as reports, one album one report. Contacts,
// sessions and all else of an account's owner are passed over as bytes, never as values.
import { Problem } from '../../problem.ts'
import { reportOf } from '../../report-input.ts'
import { NotJson, partsOf, type Judgement, type Path } from '../json-parts.ts'
import type { Captured, IntakeOptions } from '../types.ts'
import { authorOf, hasMedia, messageOf, publishedOf, secondsOf, textOf, valueOf, type Message } from './message.ts'

/** Longest message, in bytes: Telegram's own limit is some thousand letters. */
const LONGEST_MESSAGE = 4 * 1024 * 1024
/** Chats of an account that are a person's own and no source. */
const PRIVATE: ReadonlySet<string> = new Set(['personal_chat', 'bot_chat', 'saved_messages', 'replies', 'verification_codes'])
const LISTS: ReadonlySet<string> = new Set(['chats', 'left_chats'])
const TOLD: ReadonlySet<string> = new Set(['name', 'type', 'id'])

/** What to look at inside a chat, at a path within it. */
function inChat([key, element, ...deeper]: Path): Judgement {
  if (key === undefined) return 'enter'
  if (key !== 'messages') return element === undefined && TOLD.has(key) ? 'take' : 'pass'
  return element === undefined ? 'enter' : deeper.length === 0 ? 'take' : 'pass'
}

/** What to look at in an export: the messages of its chats and what the chats are called. */
export function judge(path: Path): Judgement {
  const [top, list, element, ...rest] = path
  if (top === undefined || !LISTS.has(top)) return inChat(path)
  if (list === undefined) return 'enter'
  if (list !== 'list') return 'pass'
  return element === undefined ? 'enter' : inChat(rest)
}

interface Chat {
  name: string | null
  type: string | null
  id: string | null
}

/** A name or a number as a word; null where it is neither. */
const wordOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)

const NO_CHAT: Readonly<Chat> = { name: null, type: null, id: null }

/** A message with who wrote it, which is compared and not kept. */
interface Written {
  readonly message: Message
  readonly author: string
}

/** Seconds between the parts of an album at most. */
const ALBUM_SECONDS = 2

/** Whether a message goes on an album: pictures of one author, one after the other, at one time, and one caption for all. */
function goesOn(album: readonly Written[], { message, author }: Written): boolean {
  const last = album.at(-1)
  if (!last || last.author !== author || !hasMedia(last.message) || !hasMedia(message)) return false
  if (message.id !== last.message.id + 1) return false
  const [before, now] = [secondsOf(last.message), secondsOf(message)]
  const near = before !== null && now !== null ? Math.abs(now - before) <= ALBUM_SECONDS : last.message.date === message.date
  return near && (textOf(message) === '' || album.every((one) => textOf(one.message) === ''))
}

const linkOf = (chat: Chat, { handles }: IntakeOptions, isOnlyChat: boolean, id: number): { url?: string } => {
  const handle = handles?.get(chat.name ?? '\0') ?? handles?.get(chat.id ?? '\0') ?? (isOnlyChat ? handles?.get('') : undefined)
  return handle ? { url: `https://t.me/${handle}/${id}` } : {}
}

/** Marks of an original that its bytes alone do not show, as parameters of its media type. */
const mediaTypeOf = (album: readonly Written[], assumed: boolean): string =>
  [
    'application/json; form=telegram',
    ...(album.length > 1 ? ['album=yes'] : []),
    ...(album.some(({ message }) => message.forwarded_from !== undefined) ? ['forwarded=yes'] : []),
    ...(assumed ? ['tz=assumed'] : []),
  ].join('; ')

/** Reads an export. A message with a fault is told in its place; a file that ends before its time, at its end. */
export async function* readExport(bytes: AsyncIterable<Uint8Array>, where: string, options: IntakeOptions): AsyncGenerator<Captured> {
  const chat: Chat = { ...NO_CHAT }
  let album: Written[] = []
  let isOnlyChat = true
  let isEmpty = true

  /** The report of the messages held. */
  const told = (): Captured[] => {
    const [first] = album
    if (!first) return []
    const { id } = first.message
    const last = album.at(-1)?.message.id ?? id
    const chatName = isOnlyChat ? '' : `${chat.id ?? chat.name ?? ''}/`
    const origin = `${where}#${chatName}${last === id ? id : `${id}-${last}`}`
    const held = album
    album = []
    const text = held.map(({ message }) => textOf(message)).find((one) => one !== '') ?? ''
    if (text.trim() === '') return [{ passed: 'no-text', where: origin }]
    try {
      return [{ report: reportIn(chat, held, { text, origin, options, isOnlyChat }) }]
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return [{ problem: error }]
    }
  }

  const take = (value: unknown): Captured[] => {
    const message = messageOf(value)
    if (!message) return [...told(), { problem: new Problem('telegram/no-message', where) }]
    if (!isOnlyChat && PRIVATE.has(chat.type ?? 'saved_messages'))
      return [{ passed: 'private-conversation', where: `${where}#${message.id}` }]
    if (message.type !== 'message') return [...told(), { passed: 'service-message', where: `${where}#${message.id}` }]
    const written = { message, author: authorOf(value) }
    const before = goesOn(album, written) ? [] : told()
    album.push(written)
    return before
  }

  try {
    for await (const part of partsOf(bytes, judge, LONGEST_MESSAGE)) {
      const key = part.path.at(-1) ?? ''
      if ('ended' in part) {
        // the end of a chat of an account, or of the whole export
        if (part.path.length === 0 || key === '*') yield* told()
        if (key === '*') Object.assign(chat, NO_CHAT)
        continue
      }
      if (LISTS.has(part.path[0] ?? '')) isOnlyChat = false
      if (key === '*') isEmpty = false
      const found = valueIn(part.bytes, where)
      if (found instanceof Problem) yield { problem: found }
      else if (key === '*') yield* take(found.value)
      else chat[key as keyof Chat] = wordOf(found.value)
    }
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    yield* told()
    yield { problem: new Problem('telegram/broken', where, { offset: error.offset }) }
    return
  }
  if (isEmpty) yield { problem: new Problem('telegram/none', where) }
}

/** The value that bytes hold, or what was wrong with it. */
function valueIn(bytes: Buffer | null, where: string): { readonly value: unknown } | Problem {
  if (bytes === null) return new Problem('telegram/too-long', where)
  try {
    return { value: valueOf(bytes) }
  } catch (error) {
    return new Problem('input/not-json', where, { detail: error instanceof Error ? error.message : '' })
  }
}

interface Told {
  readonly text: string
  readonly origin: string
  readonly options: IntakeOptions
  readonly isOnlyChat: boolean
}

/** The report of a message or an album. */
function reportIn(chat: Chat, album: readonly Written[], { text, origin, options, isOnlyChat }: Told) {
  const { message } = album.find((one) => textOf(one.message) === text) as Written
  const time = publishedOf(message, options.zone)
  const link = linkOf(chat, options, isOnlyChat, message.id)
  const { id: _, ...report } = reportOf(
    { text, ...(chat.name ? { outlet: chat.name } : {}), published: time?.iso ?? null, ...link },
    origin,
  )
  const messages = album.map((one) => one.message)
  const detail = message.date_unixtime ? 'date_unixtime' : time?.assumed ? `date, in the zone ${options.zone}` : 'date'
  return {
    report,
    ...(time ? { publishedFrom: { how: 'metadata' as const, detail } } : {}),
    bytes: Buffer.from(JSON.stringify(messages.length === 1 ? messages[0] : messages)),
    mediaType: mediaTypeOf(album, time?.assumed ?? false),
    origin,
  }
}
