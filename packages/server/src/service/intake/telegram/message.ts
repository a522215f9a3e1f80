// Reads one message of a Telegram export: what is kept of it, its text with its parts put together, its time.
import { isoIn, type LocalTime } from './local-time.ts'

/** A message as far as it is kept: nothing of people's contacts, numbers and places, and of files only their names. */
export interface Message {
  readonly id: number
  readonly type: string
  readonly date?: string
  readonly date_unixtime?: string
  readonly edited?: string
  readonly edited_unixtime?: string
  readonly from?: string | null
  readonly from_id?: string
  readonly forwarded_from?: string | null
  readonly reply_to_message_id?: number
  readonly text?: unknown
  readonly text_entities?: unknown
  readonly photo?: string
  readonly file?: string
  readonly media_type?: string
  readonly mime_type?: string
}

const KEPT = [
  'id',
  'type',
  'date',
  'date_unixtime',
  'edited',
  'edited_unixtime',
  'forwarded_from',
  'reply_to_message_id',
  'text',
  'text_entities',
  'photo',
  'file',
  'media_type',
  'mime_type',
] as const

/** Kinds of text that are a person's and no news: numbers, cards, the ids of people. */
const PRIVATE_ENTITIES: ReadonlySet<unknown> = new Set(['phone', 'bank_card', 'mention_name'])

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `\xHH`, which older versions wrote, and paths without quotation marks, as JSON. */
const repaired = (text: string): string =>
  text
    .replaceAll(/\\x([0-9a-fA-F]{2})/g, String.raw`\u00$1`)
    .replaceAll(/("document_id"\s*:\s*)([^"\s{[][^,}\n]*)/g, (_, key: string, path: string) => key + JSON.stringify(path.trim()))

/** The value that the bytes of an export hold, its known slips mended; throws SyntaxError. */
export function valueOf(bytes: Buffer): unknown {
  const text = bytes.toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(repaired(text))
  }
}

/** Whether a message is a channel's own: a person's name and id are not kept. */
const isChannel = (fromId: unknown): boolean => typeof fromId === 'string' && /^(?:channel|chat)/.test(fromId)

const withoutPrivate = (entities: unknown): unknown =>
  Array.isArray(entities)
    ? entities.map((one: unknown) => (isFields(one) && PRIVATE_ENTITIES.has(one['type']) ? { type: one['type'], text: one['text'] } : one))
    : entities

/** What is kept of a message; null where the value is none. */
export function messageOf(value: unknown): Message | null {
  if (!isFields(value) || !Number.isSafeInteger(value['id'])) return null
  const kept = Object.fromEntries(KEPT.filter((name) => value[name] !== undefined).map((name) => [name, value[name]]))
  const from = isChannel(value['from_id']) ? { from: value['from'], from_id: value['from_id'] } : {}
  return {
    ...kept,
    ...from,
    text: withoutPrivate(kept['text']),
    text_entities: withoutPrivate(kept['text_entities']),
  } as unknown as Message
}

/** Who wrote a message, to be compared and not kept; old exports write a number. */
export function authorOf(value: unknown): string {
  const author = isFields(value) ? (value['from_id'] ?? value['from']) : null
  return typeof author === 'string' || typeof author === 'number' ? String(author) : ''
}

function joined(parts: unknown): string {
  if (typeof parts === 'string') return parts
  if (!Array.isArray(parts)) return ''
  return parts
    .map((part: unknown) => (typeof part === 'string' ? part : isFields(part) && typeof part['text'] === 'string' ? part['text'] : ''))
    .join('')
}

/** The text as it was written: its parts put together and never trimmed, so that offsets of entities stay right. */
export const textOf = ({ text, text_entities }: Message): string => joined(text) || joined(text_entities)

/** Whether a message carries a picture or a file, its path or the words that stand for one left out of the export. */
export const hasMedia = ({ photo, file }: Message): boolean => Boolean(photo) || Boolean(file)

/** Seconds since 1970, as the export says; null where it does not. */
export function secondsOf({ date_unixtime }: Message): number | null {
  const seconds = Number(date_unixtime ?? Number.NaN)
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : null
}

/** When a message was published; `zone` is the one that a person named. */
export function publishedOf(message: Message, zone: string | undefined): LocalTime | null {
  return isoIn({ seconds: secondsOf(message), local: message.date ?? null, zone })
}
