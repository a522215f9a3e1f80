// Whoever asks, and how he is known.
import type { Places } from '../service/export/place.ts'
import type { Role, Scope } from '../service/accounts/roles.ts'

/** Whoever asks. */
export interface Principal {
  /** `person:rana`; a token's acts are those of its owner. */
  readonly who: `person:${string}`
  readonly role: Role
  readonly scopes: ReadonlySet<Scope>
  /** How he was known: by the token of this installation, a session, or a token of the API. */
  readonly by: 'install' | 'session' | 'token'
  /** The account, where a team has accounts. */
  readonly account: string | null
  /** The session he is known by; null where it is none. */
  readonly session: string | null
  /** He looks at what the public is shown, which is told of nothing after this day, and of no small place by its name. */
  readonly asPublic?: { readonly lastDay: string; readonly places: Places }
}

/** How whoever asks is known. */
export interface Access {
  readonly mode: 'local' | 'team'
  identify(request: Request): Promise<Principal | null>
}
