// Gives the one session of the embedded database to one client at a time: from the first message of an exchange to its end, and
// through a transaction. Messages of two clients between Parse and Sync would bind one client's values to the other's statement.
import type { PGlite } from '@electric-sql/pglite'

interface Request {
  readonly client: number
  readonly message: Uint8Array
  readonly onData: (data: Uint8Array) => void
  readonly resolve: (size: number) => void
  readonly reject: (error: unknown) => void
}

/** Types of messages after which the server answers that it is ready: Query, Sync, FunctionCall. A startup message has no type. */
const CLOSING: ReadonlySet<number> = new Set(['Q', 'S', 'F'].map((type) => type.charCodeAt(0)).concat(0))
const TERMINATE = 'X'.charCodeAt(0)
const SYNC = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)

/** How long a client may keep its turn without asking for anything, in milliseconds: it hangs, and others wait. */
const LONGEST_SILENCE = 60_000

type Session = Pick<PGlite, 'runExclusive' | 'execProtocolRawStream' | 'isInTransaction' | 'exec'>

/** Takes the place of pglite-socket's own queue, which interleaves the messages of clients outside of transactions. */
export class Turns {
  readonly #session: Session
  readonly #onSilent: (client: number) => void
  #waiting: Request[] = []
  #holder: number | null = null
  #running = false
  #silence: NodeJS.Timeout | undefined

  constructor(session: Session, onSilent: (client: number) => void = () => undefined) {
    this.#session = session
    this.#onSilent = onSilent
  }

  /** Runs a message of a client when it has its turn; gives the size of the answer. */
  enqueue(client: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    if (message[0] === TERMINATE) return Promise.resolve(0)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ client, message, onData, resolve, reject })
      void this.#run()
    })
  }

  getQueueLength(): number {
    return this.#waiting.length
  }

  /** A client is gone: what it still asked for is dropped. */
  clearQueueForHandler(client: number): void {
    const [gone, rest] = [this.#waiting.filter((one) => one.client === client), this.#waiting.filter((one) => one.client !== client)]
    this.#waiting = rest
    for (const request of gone) request.reject(new Error('The client is gone.'))
  }

  /** A client is gone: what it left open is undone, and the turn is another's. */
  async clearTransactionIfNeeded(client: number): Promise<void> {
    // as a request of the client, it comes after the one that runs now
    await this.enqueue(client, SYNC, () => undefined).catch(() => undefined)
    if (this.#holder === client && this.#session.isInTransaction()) await this.#session.exec('ROLLBACK').catch(() => undefined)
    if (this.#holder !== client) return
    this.#holder = null
    void this.#run()
  }

  #next(): Request | undefined {
    const at = this.#holder === null ? 0 : this.#waiting.findIndex(({ client }) => client === this.#holder)
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0]
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    clearTimeout(this.#silence)
    for (let request = this.#next(); request; request = this.#next()) await this.#answer(request)
    this.#running = false
    const holder = this.#holder
    if (holder !== null) this.#silence = setTimeout(() => this.#onSilent(holder), LONGEST_SILENCE).unref()
  }

  async #answer({ client, message, onData, resolve, reject }: Request): Promise<void> {
    this.#holder = client
    let size = 0
    const onRawData = (data: Uint8Array): void => {
      size += data.length
      onData(data)
    }
    try {
      await this.#session.runExclusive(() => this.#session.execProtocolRawStream(message, { onRawData }))
      resolve(size)
    } catch (error) {
      reject(error)
    }
    if (CLOSING.has(message[0] ?? 0) && !this.#session.isInTransaction()) this.#holder = null
  }
}
