// The command line: reads arguments, calls one use case, prints, and turns faults into one line and an exit status.
import { CommanderError } from 'commander'
import { EXIT, Problem } from '../service/problem.ts'
import { problemLine } from './faults.ts'
import { languageOf, sayIn } from './messages.ts'
import { commandNamed, programIn } from './program.ts'
import { usageFault } from './usage-fault.ts'

const argv = process.argv.slice(2)
const language = languageOf(argv, process.env)
const command = commandNamed(argv)

/** One line on standard error: what was wrong, where, what to do. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    const line = usageFault(error, command, sayIn(language))
    if (line !== null) process.stderr.write(`sijill: ${line}\n`)
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  }
  if (error instanceof Problem) {
    process.stderr.write(problemLine(error, language))
    return EXIT.badInput
  }
  process.stderr.write(`sijill: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return EXIT.failed
}

// a reader that closes the pipe early (head) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed))

try {
  await (await programIn(language, command)).parseAsync()
} catch (error) {
  process.exitCode = report(error)
}
