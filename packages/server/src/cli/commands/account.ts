// `sijill account add|list|reset`: the accounts of a team, for whoever looks after the server.
import { randomBytes } from 'node:crypto'
import { Command, Option } from 'commander'
import type { Accounts } from '../../service/accounts/accounts.ts'
import { ROLE_NAMES, type Role } from '../../service/accounts/roles.ts'
import { withAccounts } from '../../service/accounts/with-accounts.ts'
import { Problem } from '../../service/problem.ts'
import { leftToRight } from '../bidi.ts'
import { withExamples } from '../help.ts'
import type { CommandContext } from './context.ts'

/** A password that can be told: 24 letters and digits. */
const newPassword = (): string => randomBytes(18).toString('base64url')

async function idOf(accounts: Accounts, name: string): Promise<string> {
  const found = (await accounts.list()).find((account) => account.name === name)
  if (!found) throw new Problem('api/not-found', name)
  return found.id
}

export function accountCommand({ say, language }: CommandContext): Command {
  const shown = (text: string): string => (language === 'ar' ? leftToRight(text) : text)
  const tell = (name: string, password: string): void => {
    process.stdout.write(`${say('account.password', { name: shown(name), password: shown(password) })}\n`)
  }
  const add = new Command('add')
    .description(say('account.add'))
    .argument('<name>', say('account.name'))
    .addOption(new Option('--role <role>', say('account.role')).choices(ROLE_NAMES).default('coder'))
    .action(async (name: string, { role }: { role: Role }) => {
      const password = newPassword()
      await withAccounts((accounts, by) => accounts.add({ name, role, password }, by))
      tell(name, password)
    })
  const list = new Command('list').description(say('account.list')).action(async () => {
    for (const { name, role, disabled } of await withAccounts((accounts) => accounts.list()))
      process.stdout.write(`${name}\t${role}${disabled ? `\t${say('account.disabled')}` : ''}\n`)
  })
  const reset = new Command('reset')
    .description(say('account.reset'))
    .argument('<name>', say('account.name'))
    .action(async (name: string) => {
      const password = newPassword()
      await withAccounts(async (accounts, by) => accounts.change(await idOf(accounts, name), { password }, by))
      tell(name, password)
    })
  return new Command('account')
    .description(say('account'))
    .addCommand(withExamples(add, say, 'account add rana --role owner'))
    .addCommand(withExamples(list, say, 'account list'))
    .addCommand(withExamples(reset, say, 'account reset rana'))
}
