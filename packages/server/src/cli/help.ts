// The help text in the language of the reader: titles, options with their choices and defaults, columns that line up, examples.
import { Help, type Argument, type Command, type HelpConfiguration, type Option } from 'commander'
import { width } from './bidi.ts'
import type { Language, MessageKey, Say } from './messages.ts'

/** Titles of commander's help and the messages for them. */
const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
}

/** What an option or argument does, with its choices and default. */
export function describe({ description, argChoices, defaultValue }: Option | Argument, say: Say): string {
  const notes = [
    argChoices ? say('help.choices', { choices: argChoices.join(say('comma')) }) : '',
    defaultValue === undefined ? '' : say('help.default', { value: String(defaultValue) }),
  ].filter(Boolean)
  return notes.length > 0 ? `${description} (${notes.join(say('comma'))})` : description
}

/** A line of Arabic inside the columns of the help: it runs right to left by itself and leaves the rest in place. */
const rightToLeft = (line: string): string => (line === '' ? line : `\u2067${line}\u2069`)

/** How help is laid out in a language. */
export function helpIn(language: Language, say: Say): HelpConfiguration {
  const plain = new Help()
  return {
    styleTitle: (title) => (TITLES[title] ? say(TITLES[title]) : title),
    optionDescription: (option) => describe(option, say),
    argumentDescription: (argument) => describe(argument, say),
    displayWidth: width,
    boxWrap(text, columns) {
      const wrapped = plain.boxWrap(text, columns)
      return language === 'ar' ? wrapped.split('\n').map(rightToLeft).join('\n') : wrapped
    },
  }
}

const EXAMPLES = Symbol('examples')
type WithExamples = Command & { [EXAMPLES]?: readonly string[] }

/** Adds examples to a command's help. */
export function withExamples(command: Command, say: Say, ...examples: readonly string[]): Command {
  ;(command as WithExamples)[EXAMPLES] = examples
  return command.addHelpText('after', `\n${say('help.example')}\n${examples.map((line) => `  $ npx sijill ${line}`).join('\n')}`)
}

/** The examples of a command, for the documentation. */
export const examplesOf = (command: Command): readonly string[] => (command as WithExamples)[EXAMPLES] ?? []
