// Reads a Telegram Desktop export (result.json) of one chat or a whole account: its messages as reports, one album one report. Contacts,
// sessions and all else of an account's owner are passed over as bytes, never as values.
import { Problem } from '../../problem.ts'
import { NotJson, partsOf, type Part } from '../json-parts.ts'
import type { Captured, IntakeOptions } from '../types.ts'
import { goesOn, type Written } from './album.ts'
import { chatReport, type Chat } from './chat-report.ts'
import { isInAccount, judge } from './export-paths.ts'
import { authorOf, messageOf, valueOf, type Message } from './message.ts'

/** Longest message, in bytes: Telegram's own limit is some thousand letters. */
const LONGEST_MESSAGE = 4 * 1024 * 1024
/** Chats of an account that are a person's own and no source. */
const PRIVATE: ReadonlySet<string> = new Set(['personal_chat', 'bot_chat', 'saved_messages', 'replies', 'verification_codes'])
const NO_CHAT: Readonly<Chat> = { name: null, type: null, id: null }

/** A name or a number as a word; null where it is neither. */
const wordOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)

class ExportReader {
  readonly #where: string
  readonly #options: IntakeOptions
  readonly #chat: Chat = { ...NO_CHAT }
  /** Messages that may go on with the next one. */
  #album: Written[] = []
  #isOnlyChat = true
  /** Whether nothing stood where messages do. */
  isEmpty = true

  constructor(where: string, options: IntakeOptions) {
    this.#where = where
    this.#options = options
  }

  /** What a part of the export gives, together with what was held before it. */
  take(part: Part): Captured[] {
    const key = part.path.at(-1)
    if ('ended' in part) return key === '*' ? this.#endChat() : []
    if (isInAccount(part.path)) this.#isOnlyChat = false
    if (key === '*') this.isEmpty = false
    const value = this.#valueOf(part.bytes)
    if (value instanceof Problem) return [...this.given(), { problem: value }]
    if (key === '*') return this.#message(value.value)
    this.#chat[key as keyof Chat] = wordOf(value.value)
    return []
  }

  /** What the messages held give. */
  given(): Captured[] {
    const [first, ...others] = this.#album.map(({ message }): Message => message)
    this.#album = []
    const place = { where: this.#where, chat: this.#chat, isOnlyChat: this.#isOnlyChat, options: this.#options }
    return first ? [chatReport([first, ...others], place)] : []
  }

  #endChat(): Captured[] {
    const given = this.given()
    Object.assign(this.#chat, NO_CHAT)
    return given
  }

  #message(value: unknown): Captured[] {
    const message = messageOf(value)
    if (!message) return [...this.given(), { problem: new Problem('telegram/no-message', this.#where) }]
    const where = `${this.#where}#${message.id}`
    // a chat that does not say its kind is one of a person's own
    if (!this.#isOnlyChat && PRIVATE.has(this.#chat.type ?? 'saved_messages')) return [{ passed: 'private-conversation', where }]
    if (message.type !== 'message') return [...this.given(), { passed: 'service-message', where }]
    const written = { message, author: authorOf(value) }
    const before = goesOn(this.#album, written) ? [] : this.given()
    this.#album.push(written)
    return before
  }

  /** The value that bytes hold, or what was wrong with it. */
  #valueOf(bytes: Buffer | null): { readonly value: unknown } | Problem {
    if (bytes === null) return new Problem('telegram/too-long', this.#where)
    try {
      return { value: valueOf(bytes) }
    } catch (error) {
      return new Problem('input/not-json', this.#where, { detail: error instanceof Error ? error.message : '' })
    }
  }
}

/** Reads an export. A message with a fault is told in its place; a file that ends before its time, at its end. */
export async function* readExport(bytes: AsyncIterable<Uint8Array>, where: string, options: IntakeOptions): AsyncGenerator<Captured> {
  const reader = new ExportReader(where, options)
  try {
    for await (const part of partsOf(bytes, judge, LONGEST_MESSAGE)) yield* reader.take(part)
    yield* reader.given()
    if (reader.isEmpty) yield { problem: new Problem('telegram/none', where) }
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    yield* reader.given()
    yield { problem: new Problem('telegram/broken', where, { offset: error.offset }) }
  }
}
