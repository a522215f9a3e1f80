// Clients of the embedded database take turns: a whole exchange, a whole transaction, and not for ever in silence.
import { Turns } from '@sijill/server/store/embedded/turns.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const message = (type: string): Uint8Array => Uint8Array.of(type.charCodeAt(0), 0, 0, 0, 4)

/** A session that only writes down what it is asked: B begins a transaction, E ends it, ! fails. */
class Session {
  readonly asked: string[] = []
  open = false
  async runExclusive<T>(work: () => Promise<T>): Promise<T> {
    return work()
  }
  async execProtocolRawStream(bytes: Uint8Array, { onRawData }: { onRawData: (data: Uint8Array) => void }): Promise<void> {
    await Promise.resolve()
    const type = String.fromCharCode(bytes[0] as number)
    if (type === '!') throw new Error('lost')
    this.asked.push(type)
    onRawData(Uint8Array.of(1, 2, 3))
  }
  isInTransaction(): boolean {
    return this.open
  }
  async exec(statement: string): Promise<never[]> {
    this.asked.push(statement)
    this.open = false
    return []
  }
}

const none = (): void => undefined
let session: Session
let silent: number[]
let turns: Turns
beforeEach(() => {
  vi.useFakeTimers()
  session = new Session()
  silent = []
  turns = new Turns(session as unknown as ConstructorParameters<typeof Turns>[0], (client) => silent.push(client))
})
afterEach(() => {
  vi.useRealTimers()
})

describe('turns', () => {
  it('last from the first message of an exchange to its end', async () => {
    await turns.enqueue(1, message('P'), none)
    const other = turns.enqueue(2, message('Q'), none)
    await turns.enqueue(1, message('B'), none)
    await turns.enqueue(1, message('S'), none)
    expect(await other).toBe(3)
    expect(session.asked).toEqual(['P', 'B', 'S', 'Q'])
  })

  it('last through a transaction', async () => {
    session.open = true
    await turns.enqueue(1, message('Q'), none)
    const other = turns.enqueue(2, message('F'), none)
    session.open = false
    await turns.enqueue(1, message('S'), none)
    await other
    expect(session.asked).toEqual(['Q', 'S', 'F'])
  })

  it('end with a client that has gone: what it left open is undone, what it still asked for is dropped', async () => {
    session.open = true
    await turns.enqueue(1, message('Q'), none)
    const other = turns.enqueue(2, message('Q'), none)
    turns.clearQueueForHandler(1)
    await turns.clearTransactionIfNeeded(1)
    await other
    expect(session.asked).toEqual(['Q', 'S', 'ROLLBACK', 'Q'])
    const dropped = turns.enqueue(3, message('P'), none)
    await turns.enqueue(3, message('X'), none)
    await dropped
    expect(turns.getQueueLength()).toBe(0)
  })

  it('are not held by an error', async () => {
    await expect(turns.enqueue(1, message('!'), none)).rejects.toThrow('lost')
    await turns.clearTransactionIfNeeded(1)
    expect(await turns.enqueue(2, message('Q'), none)).toBe(3)
  })

  it('are taken from a client that is silent for a minute', async () => {
    await turns.enqueue(1, message('P'), none)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(silent).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)
    expect(silent).toEqual([1])
    await turns.enqueue(1, message('S'), none)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(silent).toEqual([1])
  })
})
