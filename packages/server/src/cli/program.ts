// The commands and options of the command line, in a language.
import { Command, Option } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import type { CommandContext } from './commands/context.ts'
import { helpIn, withExamples } from './help.ts'
import { LANGUAGES, sayIn, type Language } from './messages.ts'

type Make = (context: CommandContext) => Command

/** The commands in the order of the help text. Each is loaded when it is asked for by name; all are where none is. */
const COMMANDS: Readonly<Record<string, () => Promise<Make>>> = {
  read: async () => (await import('./commands/read.ts')).readCommand,
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand,
  feeds: async () => (await import('./commands/feeds.ts')).feedsCommand,
  link: async () => (await import('./commands/link.ts')).linkCommand,
  events: async () => (await import('./commands/events.ts')).eventsCommand,
  why: async () => (await import('./commands/why.ts')).whyCommand,
  worker: async () => (await import('./commands/worker.ts')).workerCommand,
  jobs: async () => (await import('./commands/jobs.ts')).jobsCommand,
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  eval: async () => (await import('./commands/eval.ts')).evalCommand,
  knowledge: async () => (await import('./commands/knowledge.ts')).knowledgeCommand,
  gazetteer: async () => (await import('./commands/gazetteer.ts')).gazetteerCommand,
  db: async () => (await import('./commands/db.ts')).dbCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  account: async () => (await import('./commands/account.ts')).accountCommand,
  examples: async () => (await import('./commands/examples.ts')).examplesCommand,
}

/** The command that the first argument names, `--lang` apart; null where it names none (help, a slip of the pen). */
export function commandNamed(argv: readonly string[]): string | null {
  const name = argv[0] === '--lang' ? argv[2] : argv[0]?.startsWith('--lang=') ? argv[1] : argv[0]
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? name : null
}

function emptyProgram(language: Language): Command {
  const say = sayIn(language)
  const program = new Command('sijill')
    .description(say('app'))
    .addOption(new Option('--lang <code>', say('lang')).choices(LANGUAGES).default(language))
    .version(packageFile.version, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand('help [command]', say('help.command'))
    .configureHelp(helpIn(language, say))
    // what commander says of wrong use is said by `usage-fault.ts`
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  return withExamples(
    program,
    say,
    'read report.txt --published 2026-11-23 --country SY',
    `--lang ${language === 'ar' ? 'en' : 'ar'} --help`,
  )
}

/** The program with one command, or with all where `only` is null. */
export async function programIn(language: Language, only: string | null = null): Promise<Command> {
  const program = emptyProgram(language)
  const say = sayIn(language)
  for (const [name, load] of Object.entries(COMMANDS)) {
    if (only !== null && name !== only) continue
    const command = (await load())({ say, language }).copyInheritedSettings(program)
    for (const below of command.commands) below.copyInheritedSettings(program)
    program.addCommand(command)
  }
  return program
}
