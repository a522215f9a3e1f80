// Splits a byte stream into lines without ever holding more than one line, and passes over lines beyond a bound or not in UTF-8.
import { isUtf8 } from 'node:buffer'

/** A line of input with its number from 1; a line with a fault has no text. */
export interface Line {
  readonly number: number
  readonly text: string
  readonly fault: 'input/line-too-long' | 'input/not-utf8' | null
}

/** Longest line that is read, in bytes: a report of 32 MB is no report. */
export const LONGEST_LINE = 32 * 1024 * 1024

/** Lines of a stream; the last one needs no newline. Empty lines are given too. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let held: Uint8Array[] = []
  let size = 0
  let number = 0
  let tooLong = false
  const take = (): Line => {
    number++
    const bytes = Buffer.concat(held)
    const fault = tooLong ? 'input/line-too-long' : isUtf8(bytes) ? null : 'input/not-utf8'
    const text = fault ? '' : bytes.toString('utf8').replace(/\r$/, '')
    const line: Line = { number, text: number === 1 ? text.replace(/^\ufeff/, '') : text, fault }
    held = []
    size = 0
    tooLong = false
    return line
  }
  const hold = (part: Uint8Array): void => {
    size += part.length
    if (size > LONGEST_LINE) {
      tooLong = true
      held = []
    } else if (part.length > 0) held.push(part)
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      hold(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    hold(Buffer.from(chunk.subarray(from)))
  }
  if (size > 0) yield take()
}
