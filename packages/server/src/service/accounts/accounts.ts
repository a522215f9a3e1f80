// The accounts of a team: who there is, with which role, and who is in. Every change is written into the audit log.
import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { AccountRows } from '../../store/door-tables.ts'
import type { Tables } from '../../store/tables.ts'
import { recordAudit } from '../../store/write/record-audit.ts'
import { Problem } from '../problem.ts'
import { SHORTEST_PASSWORD, type Auth } from './auth.ts'
import { hashPassword, isPassword } from './password.ts'
import type { Role } from './roles.ts'

export type Account = Pick<AccountRows, 'id' | 'name' | 'role' | 'disabled'> & { readonly created: Date }

/** A place where someone is logged in. */
export interface Session {
  readonly id: string
  readonly started: Date
  readonly expires: Date
  readonly agent: string | null
}

export interface AccountChange {
  readonly role?: Role
  readonly disabled?: boolean
  readonly password?: string
}

type Who = `person:${string}`

const NAME = /^[a-z0-9][a-z0-9_.-]{1,29}$/

function checkName(name: string): void {
  if (!NAME.test(name)) throw new Problem('account/bad-name', name)
}

function checkPassword(password: string): void {
  if (password.length < SHORTEST_PASSWORD) throw new Problem('account/short-password', 'password', { least: SHORTEST_PASSWORD })
}

export class Accounts {
  readonly #db: Kysely<Tables>
  readonly auth: Auth

  constructor(db: Kysely<Tables>, auth: Auth) {
    this.#db = db
    this.auth = auth
  }

  async list(): Promise<Account[]> {
    return this.#db.selectFrom('accounts').select(['id', 'name', 'role', 'disabled', 'created_at as created']).orderBy('name').execute()
  }

  async find(id: string): Promise<Account> {
    const found = (await this.list()).find((account) => account.id === id)
    if (!found) throw new Problem('api/not-found', id)
    return found
  }

  /** Makes an account. Throws `account/bad-name`, `account/short-password`, `api/exists`. */
  async add(
    { name, role, password }: { readonly name: string; readonly role: Role; readonly password: string },
    by: Who,
  ): Promise<Account> {
    checkName(name)
    checkPassword(password)
    if ((await this.list()).some((account) => account.name === name)) throw new Problem('api/exists', name)
    const { internalAdapter } = await this.auth.$context
    const email = `${randomUUID()}@local.invalid`
    const fields = { name, email, emailVerified: false, username: name, displayUsername: name, role }
    const user = await internalAdapter.createUser(fields, { method: 'email-password' })
    const credentials = { userId: user.id, accountId: user.id, providerId: 'credential', password: await hashPassword(password) }
    await internalAdapter.linkAccount(credentials)
    await recordAudit(this.#db, { who: by, act: 'account.add', subject: name, detail: { role } })
    return this.find(user.id)
  }

  /** Changes the role, shuts out or lets in again, sets a new password; whoever is shut out or has a new password is logged out. */
  async change(id: string, { role, disabled, password }: AccountChange, by: Who): Promise<Account> {
    const account = await this.find(id)
    if (password !== undefined) checkPassword(password)
    await this.#keepAnOwner(account, role ?? (account.role as Role), disabled ?? account.disabled)
    const values = { ...(role === undefined ? {} : { role }), ...(disabled === undefined ? {} : { disabled }) }
    if (Object.keys(values).length > 0) await this.#db.updateTable('accounts').set(values).where('id', '=', id).execute()
    const { internalAdapter } = await this.auth.$context
    if (password !== undefined) await internalAdapter.updatePassword(id, await hashPassword(password))
    if (password !== undefined || disabled === true) await internalAdapter.deleteUserSessions(id)
    await recordAudit(this.#db, {
      who: by,
      act: 'account.change',
      subject: account.name,
      detail: { ...values, ...(password === undefined ? {} : { password: 'new' }) },
    })
    return this.find(id)
  }

  /** Sets one's own password, who has said the old one. Throws `api/wrong-password`. */
  async changeOwnPassword(id: string, { old, fresh }: { readonly old: string; readonly fresh: string }, by: Who): Promise<void> {
    const { internalAdapter } = await this.auth.$context
    const kept = (await internalAdapter.findAccounts(id)).find(({ providerId }) => providerId === 'credential')?.password
    if (!kept || !(await isPassword(old, kept))) throw new Problem('api/wrong-password', 'old')
    await this.change(id, { password: fresh }, by)
  }

  /** Logs in; gives the cookies to set. Throws `api/wrong-password`, whatever of the two was wrong. */
  async logIn(name: string, password: string, headers: Headers): Promise<string[]> {
    const answer = await this.auth.api.signInUsername({ body: { username: name, password }, headers, asResponse: true })
    const account = (await this.list()).find((one) => one.name === name.toLowerCase())
    if (!answer.ok || !account || account.disabled) {
      // what is no name may be a password in the wrong field
      await recordAudit(this.#db, { who: `person:${account?.name ?? '-'}`, act: 'session.refused' })
      if (account?.disabled) await (await this.auth.$context).internalAdapter.deleteUserSessions(account.id)
      throw new Problem('api/wrong-password', 'name')
    }
    await recordAudit(this.#db, { who: `person:${account.name}`, act: 'session.start' })
    return answer.headers.getSetCookie()
  }

  /** Logs out; gives the cookies to take back. */
  async logOut(headers: Headers): Promise<string[]> {
    return (await this.auth.api.signOut({ headers, asResponse: true })).headers.getSetCookie()
  }

  async sessions(account: string): Promise<Session[]> {
    const { internalAdapter } = await this.auth.$context
    const found = await internalAdapter.listSessions(account)
    return found.map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      started: createdAt,
      expires: expiresAt,
      agent: userAgent ?? null,
    }))
  }

  /** Where anybody of the team is logged in, by name. */
  async allSessions(): Promise<(Session & { readonly account: Pick<Account, 'id' | 'name'> })[]> {
    const found = await this.#db
      .selectFrom('account_sessions as s')
      .innerJoin('accounts as a', 'a.id', 's.user_id')
      .select(['s.id', 's.created_at as started', 's.expires_at as expires', 's.user_agent as agent', 'a.id as account', 'a.name'])
      .where('s.expires_at', '>', sql<Date>`now()`)
      .orderBy('a.name')
      .orderBy('s.created_at')
      .execute()
    return found.map(({ account, name, ...session }) => ({ ...session, account: { id: account, name } }))
  }

  /** Ends one session of an account, or all of them. Throws `api/not-found`. */
  async endSessions(account: string, id: string | null, by: Who): Promise<void> {
    const { name } = await this.find(account)
    const { internalAdapter } = await this.auth.$context
    if (id === null) await internalAdapter.deleteUserSessions(account)
    else {
      const session = (await internalAdapter.listSessions(account)).find((one) => one.id === id)
      if (!session) throw new Problem('api/not-found', id)
      await internalAdapter.deleteSession(session.token)
    }
    await recordAudit(this.#db, { who: by, act: 'session.end', subject: id ?? 'all', detail: { of: name } })
  }

  /** A record without an owner could no longer be looked after. */
  async #keepAnOwner(account: Account, role: Role, disabled: boolean): Promise<void> {
    if (account.role !== 'owner' || (role === 'owner' && !disabled)) return
    const others = (await this.list()).filter((one) => one.id !== account.id && one.role === 'owner' && !one.disabled)
    if (others.length === 0) throw new Problem('account/last-owner', account.name)
  }
}
