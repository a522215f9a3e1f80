// Prints progress on standard error: on one line where a person looks on, else a line now and then.

/** How often progress is printed, in milliseconds. */
const EVERY = 500
const IN_A_LOG = 20
const CLEAR = '\r\u001b[K'

/** A printer of progress; it asks for the line only when it is time for one. */
export function progressPrinter(): (line: () => string) => void {
  let last = Date.now()
  const every = process.stderr.isTTY ? EVERY : EVERY * IN_A_LOG
  return (line) => {
    const now = Date.now()
    if (now - last < every) return
    last = now
    process.stderr.write(process.stderr.isTTY ? CLEAR + line() : `${line()}\n`)
  }
}

/** Prints what stays, in the place of the progress. */
export function printOver(line: string): void {
  process.stderr.write(`${process.stderr.isTTY ? CLEAR : ''}${line}\n`)
}
