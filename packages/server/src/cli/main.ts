// The command line: reads arguments, calls one use case, prints, and turns faults into one line and an exit status.
import { Command, CommanderError } from 'commander'
import { EXIT, Problem } from '../service/problem.ts'
import { evalCommand } from './commands/eval.ts'
import { examplesCommand } from './commands/examples.ts'
import { explainCommand } from './commands/explain.ts'
import { extractCommand } from './commands/extract.ts'
import { gazetteerCommand } from './commands/gazetteer.ts'
import { knowledgeCommand } from './commands/knowledge.ts'
import { readCommand } from './commands/read.ts'
import { languageOf, sayIn } from './messages.ts'

const language = languageOf(process.argv, process.env)
const say = sayIn(language)

const program = new Command('sijill')
  .description(say('app'))
  .option('--lang <code>', say('lang'), language)
  .exitOverride()
  .showHelpAfterError()
const commands = [readCommand, extractCommand, explainCommand, evalCommand, knowledgeCommand, gazetteerCommand, examplesCommand]
for (const make of commands) {
  const command = make({ say, language }).copyInheritedSettings(program)
  for (const below of command.commands) below.copyInheritedSettings(program)
  program.addCommand(command)
}

/** One line on standard error: what was wrong, where, what to do. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof Problem) {
    process.stderr.write(`sijill: ${error.where}: ${error.message} [${error.code}]\n`)
    return EXIT.badInput
  }
  process.stderr.write(`sijill: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return EXIT.failed
}

// a reader that closes the pipe early (head) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed))

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}
