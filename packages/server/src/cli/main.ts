// The command line: reads arguments, calls one use case, prints, and turns faults into one line and an exit status.
import { Command, CommanderError } from 'commander'
import { EXIT, Problem } from '../service/problem.ts'
import type { CommandContext } from './commands/context.ts'
import { languageOf, sayIn } from './messages.ts'

type Make = (context: CommandContext) => Command

/** The commands in the order of the help text. Each is loaded when it is asked for by name; all are where none is. */
const COMMANDS: Readonly<Record<string, () => Promise<Make>>> = {
  read: async () => (await import('./commands/read.ts')).readCommand,
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  eval: async () => (await import('./commands/eval.ts')).evalCommand,
  knowledge: async () => (await import('./commands/knowledge.ts')).knowledgeCommand,
  gazetteer: async () => (await import('./commands/gazetteer.ts')).gazetteerCommand,
  examples: async () => (await import('./commands/examples.ts')).examplesCommand,
}

/** The command that the first argument names, `--lang` apart; all commands where it names none (help, a slip of the pen). */
function askedFor(argv: readonly string[]): readonly (() => Promise<Make>)[] {
  const name = argv[0] === '--lang' ? argv[2] : argv[0]?.startsWith('--lang=') ? argv[1] : argv[0]
  const one = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  return one ? [one] : Object.values(COMMANDS)
}

const language = languageOf(process.argv, process.env)
const say = sayIn(language)

const program = new Command('sijill')
  .description(say('app'))
  .option('--lang <code>', say('lang'), language)
  .exitOverride()
  .showHelpAfterError()
for (const load of askedFor(process.argv.slice(2))) {
  const command = (await load())({ say, language }).copyInheritedSettings(program)
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
