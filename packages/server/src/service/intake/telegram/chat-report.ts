// Makes a report of a message, or of an album of them, of a chat.
import { Problem } from '../../problem.ts'
import { reportOf } from '../../report-input.ts'
import type { Captured, IntakeOptions } from '../types.ts'
import { publishedOf, secondsOf, textOf, type Message } from './message.ts'

/** What an export says of a chat. */
export interface Chat {
  name: string | null
  type: string | null
  id: string | null
}

/** Where messages stand, and what a person says of them. */
export interface ChatPlace {
  readonly where: string
  readonly chat: Readonly<Chat>
  readonly isOnlyChat: boolean
  readonly options: IntakeOptions
}

/** The place of messages in their file: their numbers, after their chat's where there are several. */
function originOf({ where, chat, isOnlyChat }: ChatPlace, first: number, last: number): string {
  const inChat = isOnlyChat ? '' : `${chat.id ?? chat.name ?? ''}/`
  return `${where}#${inChat}${first === last ? first : `${first}-${last}`}`
}

/** The public address of a message, where the handle of its chat is known. */
function addressOf({ chat, isOnlyChat, options: { handles } }: ChatPlace, id: number): string | null {
  const named = [chat.name, chat.id, isOnlyChat ? '' : null].flatMap((name) => (name === null ? [] : [handles?.get(name)]))
  const handle = named.find((one) => one !== undefined)
  return handle === undefined ? null : `https://t.me/${handle}/${id}`
}

/** Marks of an original that its bytes alone do not show, as parameters of its media type. */
function mediaTypeOf(messages: readonly Message[], isAssumed: boolean): string {
  const isForwarded = messages.some(({ forwarded_from }) => forwarded_from !== undefined)
  const marks = [messages.length > 1 ? 'album=yes' : '', isForwarded ? 'forwarded=yes' : '', isAssumed ? 'tz=assumed' : '']
  return ['application/json; form=telegram', ...marks.filter(Boolean)].join('; ')
}

/** The report of messages, the fault that keeps it from being one, or that they hold no text. */
export function chatReport(messages: readonly [Message, ...Message[]], place: ChatPlace): Captured {
  const [first] = messages
  const message = messages.find((one) => textOf(one) !== '') ?? first
  const { chat, options } = place
  const origin = originOf(place, first.id, messages.at(-1)?.id ?? first.id)
  const text = textOf(message)
  if (text.trim() === '') return { passed: 'no-text', where: origin }
  const time = publishedOf(message, options.zone)
  const detail = secondsOf(message) !== null ? 'date_unixtime' : time?.assumed ? `date, in the zone ${options.zone}` : 'date'
  try {
    const fields = { text, outlet: chat.name || null, published: time?.iso ?? null, url: addressOf(place, message.id) }
    const { id: _, ...report } = reportOf(fields, origin)
    const bytes = Buffer.from(JSON.stringify(messages.length === 1 ? first : messages))
    const evidence = time ? { publishedFrom: { how: 'metadata' as const, detail } } : {}
    return { report: { report, ...evidence, bytes, mediaType: mediaTypeOf(messages, time?.assumed ?? false), origin } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { problem: error }
  }
}
