// Writes the reference of the command line from the commands themselves, in both languages.
import { describe, examplesOf } from '@sijill/server/cli/help.ts'
import { LANGUAGES, sayIn, type Say } from '@sijill/server/cli/messages.ts'
import { programIn } from '@sijill/server/cli/program.ts'

type Program = Awaited<ReturnType<typeof programIn>>

/** A command with those below it, each under its whole name. */
export function commandsOf(command: Program, above = ''): { readonly name: string; readonly command: Program }[] {
  const name = above === '' ? command.name() : `${above} ${command.name()}`
  return [{ name, command }, ...command.commands.flatMap((below) => commandsOf(below as Program, name))]
}

function section(name: string, command: Program, say: Say): string {
  const rows = [
    ...command.registeredArguments.map((argument) => [`<${argument.name()}>`, describe(argument, say)]),
    ...command.options.map((option) => [option.flags, describe(option, say)]),
  ].map(([term = '', text = '']) => `| \`${term}\` | ${text} |`)
  const table = rows.length > 0 ? ['| | |', '|---|---|', ...rows, ''] : []
  const examples = examplesOf(command).map((line) => `npx sijill ${line}`)
  const shown = examples.length > 0 ? ['```sh', ...examples, '```', ''] : []
  return [`### \`${name}\``, '', command.description(), '', ...table, ...shown].join('\n')
}

export async function commandLineDocument(): Promise<string> {
  const parts: string[] = ['# The command line', '']
  for (const language of LANGUAGES.toReversed()) {
    const say = sayIn(language)
    // the default of --lang is the language of whoever writes this file
    const program = await programIn(language)
    parts.push(language === 'en' ? '## English' : '## بالعربية', '') // in Arabic
    for (const { name, command } of commandsOf(program)) parts.push(section(name, command, say))
  }
  return parts.join('\n')
}
