// Names, passwords and sessions of a team, by better-auth on our own tables. Nothing is sent anywhere: no mail, no telemetry.
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { hashPassword, isPassword } from './password.ts'

const WEEK = 7 * 24 * 60 * 60
const DAY = 24 * 60 * 60
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 256

export interface AuthOptions {
  readonly db: Kysely<Tables>
  /** The address under which people reach the server. */
  readonly origin: string
  /** What cookies are signed with. */
  readonly secret: string
}

const STAMPS = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** Names of the columns where ours differ from the library's. */
const COLUMNS = {
  user: { ...STAMPS, emailVerified: 'email_verified' },
  session: { ...STAMPS, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id' },
  account: {
    ...STAMPS,
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
  verification: { ...STAMPS, expiresAt: 'expires_at' },
}

export function authOf({ db, origin, secret }: AuthOptions) {
  const isSecure = origin.startsWith('https:')
  return betterAuth({
    database: { db: db as unknown as Kysely<unknown>, type: 'postgres' },
    secret,
    baseURL: origin,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    // attempts are counted by the door, by name and address
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    user: {
      modelName: 'accounts',
      fields: COLUMNS.user,
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabled: { type: 'boolean', required: false, input: false, defaultValue: false },
      },
    },
    session: { modelName: 'account_sessions', fields: COLUMNS.session, expiresIn: WEEK, updateAge: DAY },
    account: { modelName: 'account_credentials', fields: COLUMNS.account },
    verification: { modelName: 'account_verifications', fields: COLUMNS.verification },
    advanced: {
      cookiePrefix: 'sijill',
      useSecureCookies: isSecure,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
    },
    plugins: [username({ schema: { user: { fields: { displayUsername: 'display_username' } } } })],
  })
}

export type Auth = ReturnType<typeof authOf>
