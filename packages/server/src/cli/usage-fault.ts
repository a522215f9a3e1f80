// Says in one line what was wrong with a call, and where to look it up: commander's findings in the reader's language.
import type { CommanderError } from 'commander'
import type { MessageKey, Say } from './messages.ts'

/** Commander's codes and the messages for them; the first quoted word of its sentence is the name. */
const FAULTS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.optionMissingArgument': 'usage.missing-value',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.excessArguments': 'usage.too-many',
  'commander.invalidArgument': 'usage.bad-value',
}

/** Why a value was refused: the choices there are, or what the option's own check says. */
function detailOf(sentence: string, say: Say): string {
  const choices = /Allowed choices are (.+)\.$/m.exec(sentence)?.[1]
  if (choices) return say('help.choices', { choices: choices.split(', ').join(say('comma')) })
  return /is invalid\. (.+)$/m.exec(sentence)?.[1] ?? ''
}

/** One line, or null where commander has only printed help or the version. */
export function usageFault(error: CommanderError, command: string | null, say: Say): string | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null
  const help = say('usage.see', { command: `npx sijill ${command === null ? '' : `${command} `}--help` })
  const key = FAULTS[error.code]
  if (!key) return `${error.message} ${help}`
  const [name = '', value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] as string)
  const meant = /Did you mean (.+)\?/.exec(error.message)?.[1]
  const said = say(key, { name, value, detail: detailOf(error.message, say) })
  const sentences = [said, meant ? say('usage.did-you-mean', { name: meant }) : '', help].filter(Boolean)
  return `${sentences.join(' ')} [${key.replace('.', '/')}]`
}
